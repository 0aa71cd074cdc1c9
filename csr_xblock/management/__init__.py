"""What operators do with personal data on the command line of Django."""
