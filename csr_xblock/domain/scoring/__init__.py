"""From answers to the scorecard."""
