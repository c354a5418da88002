"""A comparison as a folder: a page, a workbook, tables, and a file for programs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

import pandas as pd

from pathway.locale import LANGUAGES, Lang, Message, message, speaks
from pathway.locale.errors import UsageError
from pathway.runs.result import MANIFEST, run_folder, write_json
from pathway.tables.declared.schema import in_currency

from .comparison import Comparison
from .moves import moves
from .page import page
from .sheets import write_book
from .slides import write_slides

PAGE, BOOK, SLIDES = "compare.html", "compare.xlsx", "compare.pptx"


@speaks
def write_comparison(
    comparison: Comparison, out: Path, lang: Lang, template: Path | None = None
) -> None:
    """Writes ``compare.{html,xlsx,pptx}``, ``tables/*.csv`` and ``manifest.json``.

    Whole or not at all; an older comparison there is replaced.

    Raises:
        UsageError: there is something else (a run, too), it cannot be written, or the template is
            no PowerPoint file.

    """
    _check_own(out)
    with run_folder(out) as draft:
        (draft / "tables").mkdir()
        made = tables(comparison)
        for name, table in made.items():
            table.to_csv(
                draft / "tables" / f"{name}.csv", index=False, lineterminator="\n", encoding="utf-8"
            )
        text = page(comparison, lang)
        (draft / PAGE).write_text(text, encoding="utf-8", newline="\n")
        write_book(comparison, made, draft / BOOK, lang)
        write_slides(comparison, lang, draft / SLIDES, template)
        write_json(draft / MANIFEST, _manifest(comparison))


def _check_own(out: Path) -> None:
    """A run is never replaced by a comparison."""
    manifest = out / MANIFEST
    if not manifest.is_file():
        return
    try:
        content = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        content = None
    if not isinstance(content, Mapping) or "compared" not in content:
        raise UsageError(message("usage.out-holds-run", folder=str(out)))


def tables(comparison: Comparison) -> dict[str, pd.DataFrame]:
    """All tables, with differences from the first run where they can be subtracted."""
    letters = comparison.letters
    inputs = pd.DataFrame(
        [[c.file, c.place, *c.values] for c in comparison.inputs],
        columns=["file", "place", *letters],
    )
    found = {
        "summary": comparison.summary,
        "wedges": comparison.wedges,
        "levers": comparison.levers,
        "decisions": comparison.decisions,
        "costs": comparison.costs,
    }
    apart = {
        name: _with_differences(table, comparison, money=name == "costs")
        for name, table in found.items()
    }
    currency = comparison.sides[0].case.currency
    if comparison.same_money:
        summary = apart["summary"]
        named = summary["figure"].map(lambda key: in_currency(str(key), currency))
        apart["summary"] = summary.assign(figure=named)
    apart |= {"commitments": comparison.commitments, "inputs": inputs}
    if comparison.standing is not None:
        apart["standing"] = _in_money(comparison.standing.table, comparison)
    if comparison.frontier is not None:
        apart["frontier"] = _in_money(comparison.frontier, comparison)
    return apart


def _in_money(table: pd.DataFrame, comparison: Comparison) -> pd.DataFrame:
    """What is in the money of the second run, whose currency the columns name."""
    currency = comparison.sides[1].case.currency
    numbers = table.select_dtypes("float").columns
    rounded = table.assign(**{x: table[x].round(6) + 0.0 for x in numbers})
    return rounded.rename(columns=lambda name: in_currency(str(name), currency))


def _with_differences(table: pd.DataFrame, comparison: Comparison, money: bool) -> pd.DataFrame:
    columns = {}
    for letter in comparison.letters[1:]:
        apart = (table[letter] - table["a"]).round(6) + 0.0
        if "figure" in table:
            pairs = zip(table["figure"], table["unit"], strict=True)
            told = [comparison.subtracts(str(f), str(u)) for f, u in pairs]
            apart = apart.where(pd.Series(told, index=table.index))
        elif money and not comparison.same_money:
            apart = apart * math.nan
        columns[f"{letter}_minus_a"] = apart
    rounded = {x: table[x].round(6) + 0.0 for x in comparison.letters}
    return table.assign(**rounded, **columns)


def _manifest(comparison: Comparison) -> dict[str, object]:
    return {
        "compared": [
            {
                "letter": side.letter,
                "folder": side.folder,
                "run": side.run,
                "case": side.case.id,
                "study": side.case.study,
                "currency": side.case.currency,
            }
            for side in comparison.sides
        ],
        "years": [comparison.years[0], comparison.years[-1]],
        "notes": [_said(note) for note in comparison.notes],
        "moves": {
            side.letter: [
                {"weight": round(m.weight, 6), **_said(m.text)}
                for m in moves(comparison, side.letter)
            ]
            for side in comparison.sides[1:]
        },
    }


def _said(text: Message) -> dict[str, str]:
    return {lang: text.in_(lang) for lang in LANGUAGES}
