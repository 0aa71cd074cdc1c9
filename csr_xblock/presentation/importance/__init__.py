"""The importance of the goals in words and as a picture."""
