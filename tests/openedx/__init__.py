"""Tests of what knows the platform."""
