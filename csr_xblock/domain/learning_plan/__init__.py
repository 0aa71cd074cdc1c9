"""Learning that a company gives to its people."""
