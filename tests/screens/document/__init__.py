"""Tests of the strategy document."""
