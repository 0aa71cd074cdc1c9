"""The disclosures of the EU voluntary standard, as a file has them."""
