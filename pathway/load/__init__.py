"""Reads the files of a case: the only place that reads inputs and converts units.

``build`` makes cases; ``check`` judges them; ``set`` puts other values in their files; ``levers``
and ``inputs`` read what the files say, ``workbook`` the same from sheets; ``units`` converts
numbers; ``files`` reads text.
"""

from pathway.load.build.loader import (
    Loaded,
    Source,
    added_up,
    as_set,
    faults_in,
    list_paths,
    load,
    load_case,
)
from pathway.load.check.advice import warnings
from pathway.load.check.inventory import base_year, inventory
from pathway.load.files.folder import read_files

__all__ = [
    "Loaded",
    "Source",
    "added_up",
    "as_set",
    "base_year",
    "faults_in",
    "inventory",
    "list_paths",
    "load",
    "load_case",
    "read_files",
    "warnings",
]
