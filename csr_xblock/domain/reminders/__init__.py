"""Mails to people who asked to be reminded: when there is one, and what it tells."""
