"""Progress with units as rows."""
