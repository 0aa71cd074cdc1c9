"""Answering single questions again, and today's answers."""
