"""The evidence folder: what is in it, what lacks a note, and what of it is asked for."""
