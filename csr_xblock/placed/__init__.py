"""What authors have put into the course, and what is wrong with it. It knows no learner, but for taking part."""
