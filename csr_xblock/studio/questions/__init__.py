"""The editor of the self-assessment."""
