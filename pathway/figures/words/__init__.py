"""What is said about the numbers of a chart, in one language."""
