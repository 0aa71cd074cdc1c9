"""The monthly 20 minutes: what is looked at, and the question to talk about."""
