"""All that knows the platform: who is here, in which course, in which language, and which blocks stand around."""
