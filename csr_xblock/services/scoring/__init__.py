"""Showing the scorecard."""
