"""The editor of a unit."""
