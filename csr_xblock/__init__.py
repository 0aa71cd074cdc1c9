"""CSR Step by Step: a self-assessment and learning programme for small companies, as Open edX blocks."""

__version__ = "0.1.0"
