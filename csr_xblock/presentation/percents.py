"""How a percent is written."""

NO_BREAK_SPACE = "\u00a0"


def percent_words(percent: int) -> str:
    """Return a percent with its sign, kept on one line."""
    return f"{percent}{NO_BREAK_SPACE}%"
