"""Tests of answering again."""
