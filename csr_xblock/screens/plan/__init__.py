"""The screens and handlers of the action plan."""
