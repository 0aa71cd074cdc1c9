"""The action plan: what an action is, what holds for it, and how one begins."""
