"""Unlock rules: kinds, written form, references, and whether a rule can ever be true."""
