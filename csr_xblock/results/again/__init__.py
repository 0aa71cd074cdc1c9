"""Answers given again as rows."""
