"""Reminders: the choice on the start page, the mails of a run, and the page that stops them."""
