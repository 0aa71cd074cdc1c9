"""What comes first, in words."""
