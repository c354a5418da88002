"""Reads the files of a case: the only place that reads inputs and converts units."""

from pathway.load.advice import warnings
from pathway.load.files import read_files
from pathway.load.inventory import base_year, inventory
from pathway.load.loader import Loaded, Source, list_paths, load, load_case

__all__ = [
    "Loaded",
    "Source",
    "base_year",
    "inventory",
    "list_paths",
    "load",
    "load_case",
    "read_files",
    "warnings",
]
