"""Reading what the monthly 20 minutes look at."""
