"""Goals in figures in words."""
