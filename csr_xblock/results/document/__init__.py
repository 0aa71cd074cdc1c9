"""A company's own words and the versions of its strategy document, as kept."""
