"""Goals in figures as a file to take away."""
