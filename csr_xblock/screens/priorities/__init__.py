"""The step Understand: what it means and what comes first."""
