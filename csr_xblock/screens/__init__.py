"""What learners and trainers see: which screen, which service, which presenter. Siblings of `studio`."""
