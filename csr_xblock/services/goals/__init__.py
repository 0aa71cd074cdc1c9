"""What people do with goals in figures and their readings."""
