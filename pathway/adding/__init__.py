"""Writes entries of the library into the files of a case, whole or not at all."""

from pathway.adding.add import Added, add
from pathway.adding.fitting import measures_for
from pathway.adding.possible import why_not
from pathway.adding.wanted import Wanted

__all__ = ["Added", "Wanted", "add", "measures_for", "why_not"]
