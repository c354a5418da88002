"""What a run becomes for people and other programs: report, slides, workbook, exchange file."""
