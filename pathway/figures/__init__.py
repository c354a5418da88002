"""Figures: what a chart says, as facts, and the printers that draw it.

Of ``data`` and ``words`` ``charts`` makes a ``Figure`` without pixels; those are of ``print``.
"""
