"""Tests of comparing and looking back, on the database."""
