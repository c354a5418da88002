"""Plans side by side, as ``pathway compare`` says it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from pathway.api.tables import Tables
from pathway.compare import compare, moves, write_comparison
from pathway.compare.words import Teller
from pathway.compare.write import tables
from pathway.locale import Count, Lang
from pathway.report.terminal import aligned

if TYPE_CHECKING:
    from pathway.compare import Sides
    from pathway.compare.comparison import Settles


class Comparison:
    """How plans differ from the first of them, and why.

    ``tables`` has ``summary``, ``wedges`` [t], ``levers`` [t], ``decisions``, ``costs`` [million],
    ``commitments`` and ``inputs``; of a plan that knows what was ``standing``, which decisions of
    the first it keeps, and where it was asked for ``frontier``. What tells runs apart has the
    columns a, b (and c) for the plans, and b_minus_a where they can be subtracted.

    >>> import pathway
    >>> case = pathway.read("my-company")
    >>> dearer = case.set("prices.diesel", "*1.1").solve()
    >>> case.solve().compare(dearer).tables["inputs"][["file", "place", "b"]]
        file          place     b
    0  --set  prices.diesel  *1.1
    """

    def __init__(
        self,
        sides: Sides,
        frontier: pd.DataFrame | None = None,
        settles: Settles | None = None,
    ) -> None:
        self._found = compare(sides, frontier, settles)

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
        """A sentence for each big move from the first plan to another, the largest first.

        Of more than two plans, below a line that says which one it is.
        """
        teller, letters, told = Teller(self._found, lang), self._found.letters[1:], []
        for letter in letters:
            if len(letters) > 1:
                told.append(f"{teller.say('otherwise', b=letter.upper())}:")
            told += [move.text.in_(lang) for move in moves(self._found, letter)]
        return tuple(told)

    def standing(self, lang: Lang = "en", most: int = 5) -> tuple[str, ...]:
        """Which decisions of the first plan one of today keeps, and ``most`` that it does not."""
        teller = Teller(self._found, lang)
        moved, told = teller.moved(), teller.standing()
        if rows := moved[:most]:
            told += aligned((*row[:2], f"{row[2]} → {row[3]}", row[5]) for row in rows)
        left = Count(len(moved) - len(rows))
        return (*told, *([f"  {teller.say('standing.more', n=left)}"] if left else []))

    def frontier(self, lang: Lang = "en") -> tuple[str, ...]:
        """What staying closer to the first plan costs: a table, a line each."""
        teller = Teller(self._found, lang)
        rows = teller.frontier()
        if not rows:
            return ()
        table = aligned(map(tuple, [teller.frontier_heads, *rows]))
        return teller.say("frontier"), *table, teller.say("frontier.about")

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
