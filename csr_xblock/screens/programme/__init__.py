"""The screens of the programme around assessment and units."""
