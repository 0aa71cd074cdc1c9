"""Tests of two attempts beside each other, without a database."""
