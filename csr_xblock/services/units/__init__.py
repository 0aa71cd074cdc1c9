"""Opening units and working on them."""
