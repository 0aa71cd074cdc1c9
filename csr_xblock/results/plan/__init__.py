"""Action plans, as kept."""
