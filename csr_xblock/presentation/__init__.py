"""From values to view models: what a template shows, as dataclasses. No HTML, no tables, no request."""
