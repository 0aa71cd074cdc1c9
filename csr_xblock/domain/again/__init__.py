"""Single questions that are answered again after the hand-in, once a unit or an action that improves them is done."""
