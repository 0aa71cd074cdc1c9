"""The screens that are made for others to read."""
