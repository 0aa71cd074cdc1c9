"""Reading what others are shown."""
