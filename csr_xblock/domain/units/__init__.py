"""Learning units, whether they are open, and the learning path."""
