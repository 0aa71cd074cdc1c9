"""Attempts, answers and instruments as rows."""
