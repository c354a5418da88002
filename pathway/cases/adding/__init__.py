"""Writes entries of the library into the files of a case, whole or not at all."""

from pathway.cases.adding.add import Added, add
from pathway.cases.adding.fitting import measures_for
from pathway.cases.adding.possible import why_not
from pathway.cases.adding.wanted import Wanted

__all__ = ["Added", "Wanted", "add", "measures_for", "why_not"]
