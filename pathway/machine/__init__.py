"""The machine: files, processes and signals, and the terminal that a person looks at."""
