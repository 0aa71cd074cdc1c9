"""The screens of the self-assessment."""
