"""The map of stakeholders and the talks, as kept."""
