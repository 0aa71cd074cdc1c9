"""The screen with the map of stakeholders, and what its handlers do."""
