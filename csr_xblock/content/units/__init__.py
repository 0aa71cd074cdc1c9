"""Learning units, their texts, and national facts."""
