"""Profile and company."""
