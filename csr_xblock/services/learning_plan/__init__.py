"""Giving learning to people, and reading who has what until when."""
