"""Earlier attempts, and two of them beside each other, in words."""
