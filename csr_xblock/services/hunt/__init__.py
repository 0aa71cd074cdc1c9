"""Reads and keeps what companies do already."""
