"""The editor of the programme, its starts, author views and copies."""
