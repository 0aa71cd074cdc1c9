"""Rules from lists, warnings and simulation."""
