"""Brings tables of other people into a case: inventories, and rows of its tables.

``read`` says what a file holds: cells, units and words, what columns and rows mean, what is a sum.
``place`` says where that goes, in the case that is there (``target``), and ``write`` makes the
rows. ``read.mapping`` is what a person says of a file.
"""

from pathway.cases.importer.bring import bring
from pathway.cases.importer.imported import Imported
from pathway.cases.importer.say import tell

__all__ = ["Imported", "bring", "tell"]
