"""Tables of other people, brought into a case."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pathway.locale import FIRST, Lang

if TYPE_CHECKING:
    from pathway.cases.importer import Imported

Place = str | os.PathLike[str]


def import_file(
    file: Place,
    into: Place,
    *,
    sheets: Sequence[str] = (),
    map: Place | None = None,
    year: int | str | None = None,
    replace: bool = False,
    alone: bool = False,
    lang: Lang = FIRST,
) -> Imported:
    r"""Understand a spreadsheet, and work out what it adds to a case; ``write()`` writes that.

    ``into`` is the folder of a case, or a new one. ``sheets`` are those that count, ``map`` says
    what the file does not, ``year`` is the base year, or of a case that is there a later one, which
    becomes its actuals, and may be a financial one (``FY2027``). ``replace`` takes the file's where
    the case has other rows of the same id, ``alone`` takes sources out that the file does not have.
    ``lang`` is that of what is written into the map and the leftovers.

    Raises:
        UsageError: the file or the folder cannot be read, or is none.
        InputError: every fault of the file, the map or the case.

    >>> import pathway
    >>> from pathlib import Path
    >>> rows = "Category,t CO2e 2023\nNatural gas,1200\nBusiness travel,300\n"
    >>> size = Path("inventory.csv").write_text(rows)
    >>> found = pathway.import_file("inventory.csv", into="new-company")
    >>> [(source.id, source.scope, source.tonnes) for source in found.filled.sources]
    [('natural-gas', 1, 1200.0), ('business-travel', 3, 300.0)]

    """
    from pathway.cases.importer import bring

    place = None if map is None else Path(map)
    return bring(
        Path(file),
        Path(into),
        sheets=sheets,
        map=place,
        year=year,
        replace=replace,
        alone=alone,
        lang=lang,
    )
