"""What comes first for a company: shown, confirmed, taken off."""
