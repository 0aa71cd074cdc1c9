"""Units and the learning path."""
