"""Checks of rules in content, and the example companies that rules are tried on."""
