"""What a file of other people says: cells, units, words, columns, rows, sums."""
