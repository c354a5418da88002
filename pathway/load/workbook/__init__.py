"""A case as one workbook: its sheets, and the cell of every place in its files."""
