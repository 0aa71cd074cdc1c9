"""How ready a company is for questions, and its letters. Nothing is written here."""
