"""What every table is: its columns, and where each of their values comes from."""
