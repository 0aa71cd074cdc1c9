"""Reading the evidence folder."""
