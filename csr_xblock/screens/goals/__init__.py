"""The screens and handlers of goals in figures."""
