"""What of a company's work can go on in a new course."""
