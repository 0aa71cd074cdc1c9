"""The instrument as a workbook."""
