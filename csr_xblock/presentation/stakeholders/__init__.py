"""The map of stakeholders in words."""
