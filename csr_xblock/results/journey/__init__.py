"""What of the way through the seven steps is kept."""
