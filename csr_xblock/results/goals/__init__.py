"""What is kept of a company's goals in figures."""
