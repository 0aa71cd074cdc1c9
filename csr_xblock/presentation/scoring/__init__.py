"""The scorecard and its charts."""
