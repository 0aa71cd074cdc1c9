"""What a learner can show to others: one sheet about the company, and having taken part."""
