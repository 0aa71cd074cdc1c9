"""The official file of the EU's voluntary standard: which of its cells we know something for, and what became of it."""
