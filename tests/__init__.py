"""Tests, in the same folders as the package that they test."""
