"""Where a learner and the company stand on the seven steps."""
