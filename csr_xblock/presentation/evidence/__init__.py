"""The evidence folder in words."""
