"""The page on which work of another course is taken over."""
