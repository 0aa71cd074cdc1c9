"""The words of reminders: on the start page, in the mail, and where it is stopped."""
