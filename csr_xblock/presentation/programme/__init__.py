"""The programme's head, and what a block says to its author."""
