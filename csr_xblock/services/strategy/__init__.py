"""The strategy map of a company: shown, decided link by link."""
