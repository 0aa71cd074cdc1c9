"""Tests of the edge: what a browser, an author and the platform meet."""
