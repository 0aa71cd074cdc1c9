"""The official file of the EU's voluntary standard: opened within limits, its cells found by name, and patched."""
