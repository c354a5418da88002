"""Brings tables of other people into a case: inventories, and rows of its tables.

``sheets`` reads cells, ``numbers``, ``units`` and ``words`` what they say; ``tables``, ``columns``
and ``entries`` what they mean, ``placing`` where they go and ``subtotals`` what is a sum;
``target`` is the case, ``fill``, ``series`` and ``company`` what is added to it, ``writing``
writes it, and ``mapping`` is what a person says of a file.
"""

from pathway.importer.bring import bring
from pathway.importer.imported import Imported
from pathway.importer.say import tell

__all__ = ["Imported", "bring", "tell"]
