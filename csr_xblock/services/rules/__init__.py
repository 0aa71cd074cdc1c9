"""Trying rules on example companies."""
