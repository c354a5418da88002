"""What options do, a file a side: its quantities, its cash and its tonnes.

A side is asked for by a field of the options (``source`` and ``uses``, ``output``), never by the
name of a kind: a kind that is new is audited by the sides that it has.
"""
