"""Answering the self-assessment."""
