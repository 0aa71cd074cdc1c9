"""What is made for others to read, in words."""
