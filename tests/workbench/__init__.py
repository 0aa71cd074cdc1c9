"""Tests of the demo, which runs with settings of its own (see conftest)."""
