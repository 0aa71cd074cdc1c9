"""Pages of the self-assessment, and words for changed questions."""
