"""Counts and lists for trainers, and their decisions."""
