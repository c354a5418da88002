"""The files of a case and their text, CSV and YAML without surprises, and what is wrong in them."""
