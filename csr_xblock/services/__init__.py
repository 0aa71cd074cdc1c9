"""Use cases, one verb per module. They combine domain, content and results; they know no screen and no language."""
