"""What is known of a company for the official file. Nothing is written."""
