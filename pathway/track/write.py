"""Plan against actual as a folder: a page, a workbook and tables."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from pathway.compare.boundary import STRUCTURE
from pathway.locale import Lang, message, speaks
from pathway.locale.errors import UsageError
from pathway.report.book import open_book, write_sentences, write_table
from pathway.runs.result import MANIFEST, run_folder, write_json
from pathway.tables.declared.schema import in_currency
from pathway.track.page import page
from pathway.track.said import Teller
from pathway.track.slides import write_slides
from pathway.track.tracked import Tracked

PAGE, BOOK, SLIDES = "track.html", "track.xlsx", "track.pptx"


@speaks
def write_tracked(tracked: Tracked, out: Path, lang: Lang, template: Path | None = None) -> None:
    """Writes ``track.{html,xlsx,pptx}``, ``tables/*.csv`` and ``manifest.json``, or nothing.

    Raises:
        UsageError: there is a run or something else in that place, or it cannot be written; or the
            template is no PowerPoint file.

    """
    if (out / MANIFEST).is_file() and not (out / PAGE).is_file():
        raise UsageError(message("usage.run-or-comparison", folder=str(out)))
    teller, currency = Teller(tracked, lang), tracked.case.currency
    run = str(tracked.plan.manifest["run"])
    with run_folder(out) as draft:
        (draft / "tables").mkdir()
        for name, frame in tracked.tables.items():
            named = frame.rename(columns=lambda column: in_currency(column, currency))
            named.to_csv(draft / "tables" / f"{name}.csv", index=False, lineterminator="\n")
        (draft / PAGE).write_text(page(teller, run), encoding="utf-8", newline="\n")
        _write_book(teller, draft / BOOK)
        write_slides(teller, run, draft / SLIDES, template)
        told = {"plan": run, "case": tracked.case.id, "study": tracked.case.study}
        write_json(draft / MANIFEST, {"tracked": told, "years": [*tracked.years]})


def _write_book(teller: Teller, path: Path) -> None:
    """The page as a sheet, then the tables."""
    t, say = teller.t, teller.say
    with open_book(path, teller.lang, teller.title) as book:
        sheet = book.sheet(say("planned") + " – " + say("actual"))
        book.text(sheet, 0, 0, teller.title, bold=True, font_size=16)
        row = 2
        for head, lines in (
            (say("of", name=STRUCTURE), teller.not_gone()),
            (say("years"), [line for year in t.years for line in teller.nets(year)]),
            (say("promises"), teller.promises()),
            (say("levers"), [*teller.levers(), teller.silent()]),
            (teller.base_year_head, teller.base_year()),
        ):
            told = [line for line in lines if line]
            row = write_sentences(book, sheet, row, head, told) + 1 if told else row
        for name, frame in t.tables.items():
            heads = [in_currency(str(c), t.case.currency) for c in frame]
            write_table(book, name, pd.DataFrame(frame), heads, 1, _format)


def _format(column: str) -> str:
    if column in ("year", "due", "since", "met_in", "scope"):
        return "0"
    return "#,##0" if "t" in column.split("_") or column == "tonnes" else "#,##0.00"
