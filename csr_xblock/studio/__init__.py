"""What trainers see in Studio: author views and editors. Glue between the blocks' fields and Django forms."""
