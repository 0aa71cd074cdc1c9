"""The strategy map in words and as a picture."""
