"""Groups of people who are affected by a company, and the talks with them."""
