"""The strategy document of a company: its sections, the company's own words for them, and versions that are kept."""
