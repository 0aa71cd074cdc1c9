"""The evidence folder as a file."""
