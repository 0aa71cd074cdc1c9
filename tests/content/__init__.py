"""Tests of the content layer: from XML to the domain."""
