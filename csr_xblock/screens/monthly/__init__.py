"""The screen of the monthly 20 minutes."""
