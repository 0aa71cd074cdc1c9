"""Tests of the learning plan."""
