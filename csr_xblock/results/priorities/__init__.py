"""The goals that companies put first, as kept."""
