"""How ready a company is for questions of banks and customers."""
