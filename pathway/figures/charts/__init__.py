"""A chart is a file: from its numbers and words, the figure."""
