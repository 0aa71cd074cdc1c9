"""Instruments and units as workbooks that colleagues edit in a spreadsheet program, and back."""
