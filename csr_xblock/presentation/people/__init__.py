"""Profile, privacy and contact."""
