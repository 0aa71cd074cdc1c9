"""What companies find important, as kept."""
