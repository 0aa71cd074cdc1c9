"""The instrument: reading, checking, writing, adapting it."""
