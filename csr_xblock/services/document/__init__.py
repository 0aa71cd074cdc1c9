"""Reads what the strategy document is written from, and keeps own words and versions of it."""
