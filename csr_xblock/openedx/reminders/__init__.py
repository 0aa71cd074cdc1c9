"""What reminders need of the platform: courses without anybody before a screen, addresses, and the mail itself."""
