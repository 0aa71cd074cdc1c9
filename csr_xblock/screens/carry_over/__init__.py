"""The screen and the handler with which work of another course is taken over."""
