"""Companies, members and names as rows."""
