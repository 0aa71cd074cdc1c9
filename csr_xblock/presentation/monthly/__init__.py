"""The monthly board in words."""
