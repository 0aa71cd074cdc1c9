"""What a trainer may set of a programme, and what taking part means."""
