"""Reading and writing XML safely, and checking it against the schema."""
