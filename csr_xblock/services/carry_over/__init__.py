"""Carrying a company's work over into a new course."""
