"""The sentences of the strategy document, and its pages."""
