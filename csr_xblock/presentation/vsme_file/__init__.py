"""What the official VSME file is filled with, in words, and the pages around it."""
