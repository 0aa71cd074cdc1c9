"""The screen of the learning plan, and what its handlers do."""
