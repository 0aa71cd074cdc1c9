"""The action plan in words."""
