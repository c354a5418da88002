"""The numbers of a chart, out of the tables of a plan or a sweep."""
