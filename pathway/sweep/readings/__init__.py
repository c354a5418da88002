"""What a finished sweep tells: which assumption decides, how far it spreads, what to do now.

``read.read_sweep`` writes it all; each other module makes one tidy table from the sweep's own.
"""
