"""Cases to begin with: the smallest one, and companies of a kind, from the library.

Templates (``data/*.yaml``) say what such a company emits, does and promises; every number is a row
of the library, or is called an assumption in the case that is written, with its reason.
"""

from pathway.cases.starter.templates import ARCHETYPES, STARTER
from pathway.cases.starter.wish import Wish
from pathway.cases.starter.write import case_files, lacking, sizes_of, write_case

__all__ = ["ARCHETYPES", "STARTER", "Wish", "case_files", "lacking", "sizes_of", "write_case"]
