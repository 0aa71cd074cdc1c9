"""The sentences of the strategy document: one module writes one or two of its sections."""
