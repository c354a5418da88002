"""What holds for every chart of a plan, in both languages, in ugly cases and with ugly names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any

import plotly.graph_objects as go
import pytest

import plan_tables as made
from chart_pictures import (
    abatement_cost,
    commitments,
    credits_used,
    investment,
    prices,
    roadmap,
    text_boxes,
)
from pathway.charts import LANGS, ChartInfo
from pathway.charts.labels import Box
from pathway.locale import Lang
from pathway_models.case import Name

CHARTS = (abatement_cost, investment, roadmap, commitments, credits_used)
IN_BOTH = pytest.mark.parametrize("lang", LANGS)


def _priced(count: int, cost: float, gap: float = 5.0) -> dict[str, Any]:
    found = [
        {
            "id": f"k{i}",
            "without_m": cost * (count - i) if i % 7 else None,
            "later_m": None if i % 5 else cost / 3 * (count - i),
            "name": {"en": f"Promise {i} <b>", "zh": f"承诺{i}"},
        }
        for i in range(count)
    ]
    hierarchy = {"reductions_m": cost * 3, "removals_m": None}
    return {"commitments": found, "hierarchy": hierarchy, "gap_m": gap, "currency": "CNY"}


EXPLAINED = {
    "plain": _priced(8, 100.0),
    "many": _priced(40, 1_000.0),
    "small": _priced(5, 0.004, 0.001),
    "within": _priced(5, 0.1, 500.0),
    "negative": _priced(5, -100.0),
    "none": {"commitments": [], "hierarchy": {}, "gap_m": 5.0, "currency": "CNY"},
}

Draw = Callable[[ChartInfo, Lang], go.Figure]

DRAWN: dict[str, Draw] = {
    f"{c.__name__}-{t.__name__}": lambda info, lang, c=c, t=t: c(t(), info, lang)
    for c in CHARTS
    for t in made.CASES
}
DRAWN |= {
    f"prices-{key}": lambda info, lang, e=e: prices(e, info, lang) for key, e in EXPLAINED.items()
}
EACH = pytest.mark.parametrize("drawn", DRAWN)


@cache
def figure(drawn: str, lang: Lang, names: str = "long") -> go.Figure:
    info = made.INFO if names == "short" else made.priced(made.stretched(made.INFO))
    return DRAWN[drawn](info, lang)


@IN_BOTH
@EACH
def test_no_text_lies_on_another_or_leaves_the_page(drawn: str, lang: Lang) -> None:
    for names in ("short", "long"):
        boxes = text_boxes(figure(drawn, lang, names))
        for (a, first), (b, second) in combinations(boxes.items(), 2):
            assert not first.overlaps(second), (names, a, b)
        for text, box in boxes.items():
            assert box.within(Box(0, 0, 1920, 1080)), (names, text)


@IN_BOTH
@EACH
def test_every_figure_says_what_it_is(drawn: str, lang: Lang) -> None:
    """Title, description and a whole table travel with it; traces can be told apart."""
    shown = figure(drawn, lang)
    meta = shown.layout.meta
    assert meta["lang"] == lang
    assert meta["description"].startswith(meta["title"])
    columns = meta["table"]["columns"]
    assert all(len(row) == len(columns) for row in meta["table"]["rows"])
    assert not {"nan", "None", "inf"} & set(meta["description"].replace(",", " ").split())
    uids = [trace.uid for trace in shown.data]
    assert len(set(uids)) == len(uids)


@EACH
def test_no_name_is_markup(drawn: str) -> None:
    shown = figure(drawn, "en")
    texts = [note.text for note in shown.layout.annotations]
    for trace in shown.data:
        texts += [trace.text] if isinstance(trace.text, str) else []
        texts += list(trace.hovertext or ())
    assert not any("<script>" in text or "Wide <b>" in text for text in texts)


@IN_BOTH
@EACH
def test_the_footer_names_case_study_and_run(drawn: str, lang: Lang) -> None:
    text = " ".join(note.text for note in figure(drawn, lang, "short").layout.annotations)
    study = made.INFO.study.zh if lang == "zh" else made.INFO.study.en
    assert all(word in text for word in ("alibaba", "7f3c2a", study))


@pytest.mark.parametrize("chart", CHARTS)
def test_a_figure_is_the_same_again(chart: Any) -> None:
    first, second = (chart(made.plain(), made.INFO, "zh").to_json() for _ in range(2))
    assert first == second


@pytest.mark.parametrize("chart", CHARTS)
def test_nothing_to_show_is_said(chart: Any) -> None:
    """A page with a sentence, and nothing drawn on it but a short line."""
    for tables in ("nothing", "empty"):
        shown = figure(f"{chart.__name__}-{tables}", "en", "short")
        assert len(shown.data) == 1
        assert "There is nothing to draw." in shown.layout.meta["description"]


def test_another_currency_is_named_as_it_is() -> None:
    euros = replace(made.INFO, currency="EUR", company=Name("Firm", "公司"))
    for chart in (abatement_cost, investment):
        for lang in LANGS:
            shown = chart(made.plain(), euros, lang)
            text = " ".join(note.text for note in shown.layout.annotations)
            assert "EUR" in text
            assert "CNY" not in text
            assert "元" not in text


@pytest.mark.parametrize("later", range(5))
def test_the_first_year_of_a_roadmap_makes_room_for_the_next(later: int) -> None:
    """In two lists side by side a plan from 2023 has no room for 2023 and 2025."""
    tables = {
        name: table.assign(year=table["year"] + later) if "year" in table else table
        for name, table in made.many().items()
    }
    boxes = text_boxes(roadmap(tables, made.INFO, "en"))
    for (a, first), (b, second) in combinations(boxes.items(), 2):
        assert not first.overlaps(second), (a, b)
