"""How a company rates its goals."""
