"""Questions that are answered again, and what has moved since, in words."""
