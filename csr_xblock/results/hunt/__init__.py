"""The good things that companies have found, as kept."""
