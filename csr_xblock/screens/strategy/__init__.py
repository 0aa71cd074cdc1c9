"""The screen with the strategy map, and its handlers."""
