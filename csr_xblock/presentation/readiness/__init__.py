"""The pages that say how ready a company is for questions, and the letters to those who ask."""
