"""The strategy document as files to take away."""
