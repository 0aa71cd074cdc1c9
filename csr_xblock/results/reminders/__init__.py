"""Who wants to be reminded, as rows."""
