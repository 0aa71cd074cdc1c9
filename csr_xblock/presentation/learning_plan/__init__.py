"""The learning plan in words."""
