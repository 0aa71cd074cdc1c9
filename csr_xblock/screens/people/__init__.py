"""What learners see of other people."""
