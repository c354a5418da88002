"""Figures: what a chart says, as facts. No pixels and no words: those are its printers' and the
messages'.
"""
