"""Files of the strategy document."""
