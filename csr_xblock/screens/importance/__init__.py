"""The screen on which a company rates its goals."""
