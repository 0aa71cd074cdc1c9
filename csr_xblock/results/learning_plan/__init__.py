"""Given learning, as kept."""
