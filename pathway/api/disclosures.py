"""Disclosures of a plan: the tables of standards, as data, workbook and page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pathway.locale import Lang, message
from pathway.locale.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

    from pathway.disclosure.plan import Disclosure

Place = str | os.PathLike[str]
NAMES = ("disclosure.xlsx", "disclosure.html")


class Disclosures:
    """The tables of standards, filled in from a plan (docs/disclosures.md)."""

    __slots__ = ("_told",)

    def __init__(self, told: Disclosure) -> None:
        self._told = told

    @property
    def year(self) -> int:
        """The year that is told."""
        return self._told.year

    @property
    def editions(self) -> tuple[str, ...]:
        """The editions of standards that it is filled in by."""
        return tuple(edition.name for edition in self._told.editions)

    def cells(self, lang: Lang = "en") -> pd.DataFrame:
        """Every cell: standard, clause and what that is known from, table, field, item, period and
        its status, value, unit, and what it is computed from or needs.

        The status of a year that is over is ``past`` where it is a fact, ``expected`` or
        ``partly`` where no actual tells it, or not all of it; ``not_told`` says what that is.

        >>> import pathway
        >>> cells = pathway.read("my-company").solve().disclose("gri-305").cells()
        >>> list(cells)[:6]
        ['standard', 'clause', 'known', 'table', 'field', 'item']

        """
        import pandas as pd

        from pathway.disclosure import said

        case = self._told.case
        rows = [
            {
                "standard": said.edition_name(table.edition, lang),
                "clause": line.field.clause,
                "known": line.field.known,
                "table": table.name,
                "field": line.field.name,
                "item": line.item,
                "period": period,
                "status": said.status(c, period, self._told),
                "value": ";".join(c.value) if isinstance(c.value, tuple) else c.value,
                "unit": "share" if line.unit in said.SHARES else said.unit(line, case, lang),
                "not_told": said.untold_in(c, lang),
                "computed_from": said.of(line, lang),
                "missing": said.missing(c, lang),
            }
            for table in self._told.tables
            for line in table.lines
            for period, c in line.cells.items()
        ]
        return pd.DataFrame(rows)

    def summary(self, lang: Lang = "en") -> list[str]:
        """For each standard how many of its fields are filled, as a sentence."""
        from pathway.disclosure import said

        return said.summary(self._told, lang)

    def save(self, folder: Place, lang: Lang = "en") -> tuple[Path, ...]:
        """Write ``disclosure.xlsx`` and ``disclosure.html`` into a folder, in place of older ones.

        Raises:
            UsageError: they cannot be written.

        """
        from pathway.machine.disk import drafting, put
        from pathway.report.disclosure import write_disclosure
        from pathway.report.html.disclosure import disclosure_page

        workbook, page = (Path(folder) / name for name in NAMES)
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            with drafting(Path(folder), "disclosure") as draft:
                write_disclosure(self._told, lang, draft / workbook.name)
                text = disclosure_page(self._told, lang)
                (draft / page.name).write_text(text, "utf-8", newline="\n")
                for path in (workbook, page):
                    put(draft / path.name, path)
        except OSError as error:
            reason = str(error.strerror or error)
            raise UsageError(message("usage.write-folder", path=str(folder), why=reason)) from error
        return workbook, page

    def __repr__(self) -> str:
        return f"Disclosures({self.year}: {', '.join(self.editions)})"
