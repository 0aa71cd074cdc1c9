"""The instrument, its items, and what people answer."""
