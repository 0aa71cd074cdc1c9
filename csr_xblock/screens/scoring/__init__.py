"""The screen of the scorecard."""
