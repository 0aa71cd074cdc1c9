"""The rows of a company that can be evidence."""
