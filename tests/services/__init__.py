"""Tests of the use cases, with real content and a real database."""
