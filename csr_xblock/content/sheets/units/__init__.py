"""Unit texts as a workbook."""
