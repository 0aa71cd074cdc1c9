"""The action plan as files to take away."""
