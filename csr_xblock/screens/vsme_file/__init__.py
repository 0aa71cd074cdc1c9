"""The official VSME file: the screen, and the handler that fills it. Nothing of an upload is kept."""
