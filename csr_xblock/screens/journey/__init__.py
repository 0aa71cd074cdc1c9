"""The start page with the seven steps, and what every screen of a company's work needs."""
