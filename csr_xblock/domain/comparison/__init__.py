"""Two attempts of one person beside each other: which two, what changed, and how the past looks from today."""
