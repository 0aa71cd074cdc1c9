"""What is kept: tables, and the stores that are the only door to them. No scoring and no platform here."""
