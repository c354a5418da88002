"""The application: input files in, an audited decarbonization plan out."""
