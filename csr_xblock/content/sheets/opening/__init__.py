"""A workbook that somebody sends, opened within limits: what each cell shows, whichever program has saved it."""
