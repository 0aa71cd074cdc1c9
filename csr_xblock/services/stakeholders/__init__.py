"""Reading and changing the map of stakeholders."""
