"""The screens of the evidence folder, and its file."""
