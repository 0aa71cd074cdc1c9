"""What a learner can show to others."""
