"""Tests of the words of a comparison."""
