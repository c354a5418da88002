"""Plan against actual as a folder: a page, a workbook and tables."""

from __future__ import annotations

from pathlib import Path

from pathway.locale import Lang, message, speaks
from pathway.locale.errors import UsageError
from pathway.runs.result import MANIFEST, run_folder, write_json
from pathway.tables.declared.schema import in_currency
from pathway.track.page import page
from pathway.track.said import Teller
from pathway.track.sheets import write_book
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
        write_book(teller, draft / BOOK)
        write_slides(teller, run, draft / SLIDES, template)
        told = {"plan": run, "case": tracked.case.id, "study": tracked.case.study}
        write_json(draft / MANIFEST, {"tracked": told, "years": [*tracked.years]})
