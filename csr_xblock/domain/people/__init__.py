"""Learners, companies, and what they say of themselves."""
