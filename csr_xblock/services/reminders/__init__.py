"""Asks for reminders, stops them, finds what waits, and claims the one mail of a week."""
