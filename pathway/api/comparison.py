"""Plans side by side, as ``pathway compare`` says it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from pathway.api.tables import Tables
from pathway.compare import compare, moves, write_comparison
from pathway.compare.write import tables
from pathway.locale import Lang

if TYPE_CHECKING:
    from pathway.compare import Sides


class Comparison:
    """How plans differ from the first of them, and why.

    ``tables`` has ``summary``, ``wedges`` [t], ``levers`` [t], ``decisions``, ``costs`` [million],
    ``commitments`` and ``inputs``, each with the columns a, b (and c) for the plans, and b_minus_a
    where they can be subtracted.

    >>> import pathway
    >>> case = pathway.read("my-company")
    >>> dearer = case.set("prices.diesel", "*1.1").solve()
    >>> case.solve().compare(dearer).tables["inputs"][["file", "place", "b"]]
        file          place     b
    0  --set  prices.diesel  *1.1
    """

    def __init__(self, sides: Sides) -> None:
        self._found = compare(sides)

    @property
    def tables(self) -> Tables:
        """What differs, in numbers."""
        return Tables(
            {name: partial(pd.DataFrame.copy, t) for name, t in tables(self._found).items()}
        )

    def notes(self, lang: Lang = "en") -> tuple[str, ...]:
        """What stands in the way of a fair comparison, such as other currencies or years."""
        return tuple(note.in_(lang) for note in self._found.notes)

    def sentences(self, lang: Lang = "en") -> tuple[str, ...]:
        """A sentence for each big move from the first plan to another, the largest first."""
        return tuple(
            move.text.in_(lang)
            for letter in self._found.letters[1:]
            for move in moves(self._found, letter)
        )

    def save(
        self,
        folder: str | os.PathLike[str],
        lang: Lang = "en",
        template: str | os.PathLike[str] | None = None,
    ) -> None:
        """Write the folder of ``pathway compare``: a page, slides, a workbook and tables.

        Raises ``UsageError`` where it cannot be written, or ``template`` is no presentation.
        """
        master = None if template is None else Path(template)
        write_comparison(self._found, Path(folder), lang, master)

    def __repr__(self) -> str:
        sides = ", ".join(f"{side.letter} = {side.folder}" for side in self._found.sides)
        return f"Comparison({sides})"
