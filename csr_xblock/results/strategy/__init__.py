"""What companies think of the links between goals, as kept."""
