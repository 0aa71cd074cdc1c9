"""The seven steps in words."""
