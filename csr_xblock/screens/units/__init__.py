"""The screens of a learning unit."""
