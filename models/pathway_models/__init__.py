"""The mathematics of the decarbonization pathway optimizer: it knows numbers, not files."""
