"""A figure said in a language, as plain data: what a page draws, and what tests read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.model import Figure, Listing, Measure, Panel, Series, Table, Text
from pathway.locale import Lang, language, say
from pathway.locale.numbers import Scale, half_up, number, percent, scale

from .looks import painted

MEASURED = ("mass", "money")


@dataclass(frozen=True, slots=True)
class Ruler:
    """How the values of one measure are written all over a figure."""

    measure: Measure
    lang: Lang
    scale: Scale | None
    decimals: int
    unit: str

    @property
    def size(self) -> float:
        """How much of the tables' unit one of the axis is."""
        return self.scale.size if self.scale else 0.01 if self.measure == "share" else 1.0

    def number(self, value: float, plus: bool = False) -> str:
        """As it is written; a share in percent."""
        if self.scale:
            return self.scale.number(value, plus)
        if self.measure == "share":
            return percent(value, self.lang, self.decimals, plus)
        return number(value, self.decimals, self.lang, plus)

    def axis(self, value: float | None) -> float | None:
        """As it is drawn."""
        return None if value is None else round(value / self.size, 6) + 0.0


def ruler(measure: Measure, values: list[float], lang: Lang, currency: str, unit: str) -> Ruler:
    """For values of at most these sizes."""
    largest = max(map(abs, values), default=0.0)
    if measure in MEASURED:
        found = scale("mass" if measure == "mass" else "money", largest, lang, currency)
        return Ruler(measure, lang, found, found.decimals, found.unit)
    if measure == "share":
        return Ruler(measure, lang, None, 0, "%")
    decimals = 0 if measure == "count" else 2 if largest < 100 else 1 if largest < 1000 else 0
    return Ruler(measure, lang, None, decimals, unit)


def said(figure: Figure, lang: Lang) -> dict[str, Any]:
    """The figure in a language: texts, numbers as they are written, values in the axis' unit."""
    rulers = _rulers(figure, lang)
    titles = [text(t, lang) for t in figure.titles]
    panel = figure.panels[0] if figure.panels else None
    first = rulers[panel.measure, text(panel.unit, lang)] if panel else None
    return {
        "chart": figure.chart,
        "lang": lang,
        "title": titles[0],
        "titles": titles,
        "subtitle": text(figure.subtitle, lang),
        "description": language(lang).join([text(t, lang) for t in figure.about]),
        "notes": [text(t, lang) for t in figure.notes],
        "panels": [_panel(p, rulers[p.measure, text(p.unit, lang)], lang) for p in figure.panels],
        "looks": {name: painted(look) for name, look in figure.looks.items()},
        "across": figure.across,
        "alike": figure.alike,
        "header": text(figure.header, lang),
        "share": text(figure.share, lang),
        "column": [
            {
                "name": text(row.name, lang),
                "value": text(row.value, lang),
                "share": text(row.share, lang),
                "key": row.key,
                "level": row.level,
                "at": first.axis(row.at) if first else None,
                "line": row.look,
                "dash": row.dash,
                "panel": row.panel,
            }
            for row in figure.column
        ],
        "listing": _listing(figure.listing, lang) if figure.listing else None,
        "table": table_said(figure.table, figure.currency, lang) if figure.table else None,
    }


def text(of: Text, lang: Lang) -> str:
    """In a language."""
    return of if isinstance(of, str) else of.in_(lang)


def _rulers(figure: Figure, lang: Lang) -> dict[tuple[Measure, str], Ruler]:
    """One for all panels of a measure and unit, so that they can be compared."""
    values: dict[tuple[Measure, str], list[float]] = {}
    for panel in figure.panels:
        held = values.setdefault((panel.measure, text(panel.unit, lang)), [])
        for series in panel.series:
            held += [v for v in (*series.y, *series.start) if v is not None]
    return {
        key: ruler(key[0], sizes, lang, figure.currency, key[1]) for key, sizes in values.items()
    }


def _panel(panel: Panel, by: Ruler, lang: Lang) -> dict[str, Any]:
    return {
        "title": text(panel.title, lang),
        "unit": by.unit,
        "decimals": by.decimals,
        "percent": by.measure == "share",
        "x": list(panel.x),
        "names": [text(name, lang) for name in panel.names],
        "numbered": panel.numbered,
        "span": panel.span,
        "hangs": panel.hangs,
        "bold": list(panel.bold),
        "along": text(panel.along, lang),
        "spans": [
            {"first": span.first, "last": span.last, "name": text(span.name, lang)}
            for span in panel.spans
        ],
        "series": [_series(series, by, lang) for series in panel.series],
        "marks": [
            {
                "x": mark.x,
                "y": by.axis(mark.y),
                "lines": [text(line, lang) for line in mark.lines],
                "rank": mark.rank,
                "shape": mark.shape,
                "look": mark.look,
            }
            for mark in panel.marks
        ],
        "rules": [
            {
                "at": rule.at if rule.upright else by.axis(rule.at),
                "name": text(rule.name, lang),
                "upright": rule.upright,
                "look": rule.look,
            }
            for rule in panel.rules
        ],
    }


def _series(series: Series, by: Ruler, lang: Lang) -> dict[str, Any]:
    return {
        "key": series.key,
        "name": text(series.name, lang),
        "form": series.form,
        "look": series.look,
        "dash": series.dash,
        "stacked": series.stacked,
        "valued": series.valued,
        "quiet": series.quiet,
        "hidden": series.hidden,
        "note": text(series.note, lang),
        "y": [by.axis(v) for v in series.y],
        "start": [by.axis(v) for v in series.start],
        "width": list(series.width),
        "said": [] if series.quiet else list(_written(series, by, lang)),
        "told": [text(t, lang) for t in series.told],
    }


def _written(series: Series, by: Ruler, lang: Lang) -> Iterator[str]:
    """Each value; of a wedge by what it changes, of a band from where to where."""
    change, band = series.form == "wedge", series.form == "area" and series.start
    for i, value in enumerate(series.y):
        if value is None:
            yield ""
        elif band and (low := band[i]) is not None:
            yield say("figure.range", lang, low=by.number(low), high=by.number(value))
        else:
            shown = -value if change and half_up(value, 9) else value
            yield by.number(shown, plus=change or series.signed)


def _listing(listing: Listing, lang: Lang) -> dict[str, Any]:
    return {
        "columns": [text(name, lang) for name in listing.columns],
        "span": listing.span,
        "years": list(listing.years),
        "rows": listing.rows,
        "grid": listing.grid,
        "key": [{"look": look, "name": text(name, lang)} for look, name in listing.key],
        "looks": list(listing.looks),
        "lines": [
            {
                "name": text(line.name, lang),
                "cells": [text(cell, lang) for cell in line.cells],
                "shades": [s and {"look": s.look, "share": round(s.share, 3)} for s in line.shades],
                "look": line.look,
                "strong": line.strong,
                "group": text(line.group, lang),
                "bars": [
                    {
                        "first": bar.first,
                        "end": bar.end,
                        "row": bar.row,
                        "look": bar.look,
                        "told": text(bar.told, lang),
                        "sizes": list(bar.sizes),
                        "thin": bar.thin,
                    }
                    for bar in line.bars
                ],
            }
            for line in listing.lines
        ],
    }


def table_said(table: Table, currency: str, lang: Lang) -> dict[str, Any]:
    """Caption, columns and rows as text; each measure in one unit all over the table."""
    by = {
        measure: ruler(measure, list(_values(table, measure)), lang, currency, "")
        for measure in dict.fromkeys(table.measures)
        if measure != "text"
    }

    def cell(value: Text | float | None, i: int) -> str:
        if value is None:
            return "–"
        if not isinstance(value, int | float):
            return text(value, lang)
        measure = table.measures[i]
        return str(value) if measure == "text" else by[measure].number(value)

    return {
        "caption": text(table.caption, lang),
        "columns": [text(name, lang) for name in table.columns],
        "rows": [[cell(value, i) for i, value in enumerate(row)] for row in table.rows],
    }


def _values(table: Table, measure: Measure) -> Iterator[float]:
    for row in table.rows:
        for value, of in zip(row, table.measures, strict=True):
            if of == measure and isinstance(value, int | float):
                yield value
