"""The screen of the hunt, and where its lines are used again: the first unit's task and the report."""
