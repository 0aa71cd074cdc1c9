"""What trainers may see and decide."""
