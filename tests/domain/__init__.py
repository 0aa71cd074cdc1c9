"""Tests of the domain. They need no Django and no XML."""
