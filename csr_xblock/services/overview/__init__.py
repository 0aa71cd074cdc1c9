"""What trainers see and decide."""
