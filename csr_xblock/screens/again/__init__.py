"""The screen on which questions are answered again."""
