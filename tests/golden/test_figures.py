"""Figures as text that a person reads: facts, sentences in every language, elements as drawn.

Where things stand on the page is not pinned: laws of tests/figures hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

import chart_parts as parted
import chart_tables as charted
import plan_tables as planned
import sweep_tables as swept
from goldens import Golden
from pathway.figures.catalogue import (
    CATALOGUE,
    SWEEP_FIGURES,
    figure_of,
    prices_of,
    sweep_figure_of,
)
from pathway.figures.model import Figure
from pathway.figures.print.picture import spec
from pathway.figures.print.said import said
from pathway.locale import Lang, is_said

EXPLAINED = {
    "commitments": [
        {"id": "zero", "without_m": 2310.4, "later_m": 410.0,
         "name": {"en": "Carbon neutral", "zh": "碳中和"}},
        {"id": "clean", "without_m": 84.0, "later_m": None,
         "name": {"en": "Clean power", "zh": "清洁电力"}},
        {"id": "budget", "without_m": 0.4, "later_m": 0.0,
         "name": {"en": "Capital budget", "zh": "资本预算"}},
    ],
    "hierarchy": {"reductions_m": 640.0, "removals_m": 24.5},
    "gap_m": 5.0,
    "currency": "CNY",
}  # fmt: skip

Make = Callable[[Lang], Figure]


def _plan(chart: str, tables: Callable[[], Any], info: Any) -> Make:
    return lambda lang: figure_of(chart, tables(), info, lang)


def _sweep(chart: str, found: Callable[[], Any]) -> Make:
    def make(lang: Lang) -> Figure:
        held = found()
        return sweep_figure_of(chart, swept.told(held), swept.info_of(held), lang)

    return make


FIGURES: Mapping[str, Make] = {
    "neutrality-pathway.neutral": _plan("neutrality-pathway", charted.neutral, charted.INFO),
    "neutrality-pathway.added": _plan("neutrality-pathway", charted.negative_wedges, charted.INFO),
    "neutrality-pathway.group": _plan("neutrality-pathway", charted.group, charted.GROUP_INFO),
    "neutrality-pathway.chain": _plan(
        "neutrality-pathway", charted.value_chain, charted.CHAIN_INFO
    ),
    "scope3-intensity": _plan("scope3-intensity", charted.value_chain, charted.CHAIN_INFO),
    "ecosystem-ledger": _plan("ecosystem-ledger", charted.ledger_met, charted.LEDGER_INFO),
    "bridge": _plan("bridge", charted.neutral, charted.INFO),
    "pathways-by-business": _plan("pathways-by-business", parted.three, parted.INFO),
    "pathways-by-scope": _plan("pathways-by-scope", parted.three, parted.INFO),
    "composition": _plan("composition", parted.composition, parted.INFO),
    "electricity": _plan("electricity", parted.covered, parted.INFO),
    "scope2-ledgers": _plan("scope2-ledgers", parted.two_ledgers, charted.INFO),
    "abatement-cost": _plan("abatement-cost", planned.plain, planned.INFO),
    "investment": _plan("investment", planned.plain, planned.INFO),
    "roadmap": _plan("roadmap", planned.plain, planned.INFO),
    "commitments": _plan("commitments", planned.plain, planned.INFO),
    "credits": _plan("credits", planned.plain, planned.INFO),
    "prices": lambda lang: prices_of(EXPLAINED, planned.INFO, lang),
    "tornado": _sweep("tornado", swept.plain_tornado),
    "regret": _sweep("regret", swept.choices),
    "heat-map": _sweep("heat-map", swept.squares),
    "sensitivity": _sweep("sensitivity", lambda: swept.shared("sobol")),
    "cumulative": _sweep("cumulative", swept.sampled),
    "fan-emissions": _sweep("fan-emissions", swept.sampled),
    "fan-cost": _sweep("fan-cost", swept.sampled),
    "robust-core": _sweep("robust-core", swept.sampled),
}


PINNED: tuple[Lang, ...] = ("en", "de", "zh")
"""Languages whose sentences are pinned: those that a person has read here."""


def test_every_chart_is_read_here_and_has_a_name() -> None:
    read = {name.partition(".")[0] for name in FIGURES}
    assert {*CATALOGUE, *SWEEP_FIGURES} <= read
    assert all(is_said(f"report.chart-{chart}") for chart in CATALOGUE)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_reads_as_before(golden: Golden, name: str) -> None:
    told = {lang: said(FIGURES[name](lang), lang) for lang in PINNED}
    lines = ["# facts", *_facts(told["en"]), "", "# elements"]
    lines += _elements(spec(FIGURES[name]("en"), "en"))
    for lang, figure in told.items():
        lines += ["", f"# {lang}", *_sentences(figure)]
    golden(f"figures/{name}.txt", "\n".join(lines) + "\n")


def _facts(figure: Mapping[str, Any]) -> Iterator[str]:
    """Numbers by series, marks and rules; bars of a list."""
    for panel in figure["panels"]:
        yield f"panel [{panel['unit']}] x {_row(panel['x'])}"
        for series in panel["series"]:
            start = f" from {_row(series['start'])}" if series["start"] else ""
            yield f"{series['form']} {series['key']} {_row(series['y'])}{start}"
        yield from (f"mark {m['shape']} {m['x']:g} {m['y']:.6g}" for m in panel["marks"])
        yield from (f"rule {r['at']:.6g}" for r in panel["rules"])
    for line in (figure["listing"] or {"lines": ()})["lines"]:
        bars = " ".join(f"{b['look']} {b['first']:.6g}..{b['end']:.6g}" for b in line["bars"])
        yield f"line {line['look'] or '-'} {bars}".rstrip()


def _row(values: Any) -> str:
    return " ".join("-" if value is None else f"{value:.5g}" for value in values)


def _elements(drawn: Mapping[str, Any]) -> Iterator[str]:
    """What is drawn, from the back to the front, without where."""
    for trace in drawn["data"]:
        fill = trace.get("fillpattern") or trace.get("marker", {}).get("pattern") or {}
        marker, line = trace.get("marker", {}), trace.get("line", {})
        filled = trace.get("fillcolor") or (marker.get("color") if "line" not in trace else "")
        parts = [
            trace["type"] if trace["type"] == "bar" else trace["mode"],
            trace["uid"],
            f"{len(trace['x'])}",
            filled,
            f"pattern={fill['shape']}" if fill else "",
            f"{line['color']} {line['width']:g} {line['dash']}" if "line" in trace else "",
        ]
        yield " ".join(str(part) for part in parts if part)
    for text in drawn["layout"]["annotations"]:
        font = text["font"]
        yield f"text {font['size']:.3g} {font['color']} {text['align']} {text['text']}"


def _sentences(figure: Mapping[str, Any]) -> Iterator[str]:
    yield from figure["titles"]
    yield figure["subtitle"]
    yield from figure["notes"]
    yield f"about: {figure['description']}"
    for row in figure["column"]:
        yield f"row: {row['name']} | {row['value']} | {row['share']}"
    for panel in figure["panels"]:
        yield f"panel: {panel['title']} [{panel['unit']}] {panel['along']}".rstrip()
        yield from (f"series: {series['name']}" for series in panel["series"])
        yield from (f"mark: {' / '.join(mark['lines'])}" for mark in panel["marks"])
        yield from (f"span: {span['name']}" for span in panel["spans"])
    if figure["listing"]:
        yield f"columns: {' | '.join(figure['listing']['columns'])}"
        for line in figure["listing"]["lines"]:
            yield f"line: {line['group']} / {line['name']} | {' | '.join(line['cells'])}"
    if figure["table"]:
        yield f"table: {figure['table']['caption']}: {' | '.join(figure['table']['columns'])}"
