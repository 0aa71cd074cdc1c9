"""Tests of the sentences of the strategy document."""
