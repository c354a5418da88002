"""What holds for every chart of a sweep, in both languages, in ugly cases and with ugly names."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import cache
from html import unescape
from itertools import combinations
from typing import Any

import plotly.graph_objects as go
import pytest
from test_charts_pathway import _glyphs

import sweep_tables as made
from chart_pictures import (
    cumulative,
    fan_cost,
    fan_emissions,
    heat_map,
    regret,
    robust_core,
    sensitivity,
    text_boxes,
    tornado,
)
from pathway.charts import LANGS
from pathway.charts.labels import Box
from pathway.locale import Lang, language
from pathway.sweep.regret import Matrix

IN_BOTH = pytest.mark.parametrize("lang", LANGS)

Made = Callable[[], made.Found]
CASES: dict[str, tuple[Any, Made]] = {
    "tornado": (tornado, made.plain_tornado),
    "tornado-one": (tornado, lambda: made.many_bars(1, 0.004)),
    "tornado-forty": (tornado, made.many_bars),
    "tornado-flat": (tornado, made.flat_bars),
    "tornado-lost": (tornado, made.lost_bars),
    "tornado-no-base": (tornado, lambda: made.lost_bars(None)),
    "heat-map": (heat_map, made.squares),
    "heat-map-one": (heat_map, lambda: made.squares(1, lost=0)),
    "heat-map-large": (heat_map, lambda: made.squares(26, 1e6)),
    "heat-map-lost": (heat_map, lambda: made.squares(3, lost=9)),
    "fan": (fan_emissions, made.sampled),
    "fan-range": (fan_emissions, lambda: made.sampled(kind="scenarios")),
    "fan-cost": (fan_cost, made.sampled),
    "fan-lost": (fan_emissions, lambda: made.sampled(4, 4)),
    "cumulative": (cumulative, made.sampled),
    "cumulative-one": (cumulative, lambda: made.sampled(1, 0)),
    "cumulative-lost": (cumulative, lambda: made.sampled(4, 4)),
    "sobol": (sensitivity, lambda: made.shared("sobol")),
    "sobol-partly": (sensitivity, lambda: made.shared("sobol", lost=0.95)),
    "sobol-undefined": (sensitivity, lambda: made.shared("sobol", lost=0.0001)),
    "sobol-flat": (sensitivity, lambda: made.shared("sobol", scale=0.0)),
    "morris": (sensitivity, lambda: made.shared("morris", scale=1e4)),
    "morris-forty": (sensitivity, lambda: made.shared("morris", 40)),
    "robust-core": (robust_core, made.sampled),
    "robust-core-lost": (robust_core, lambda: made.sampled(4, 4)),
    "regret": (regret, made.choices),
    "regret-large": (regret, lambda: made.choices(20, 15, cost=1e7)),
    "regret-one": (regret, lambda: made.choices(1, 1, lost=False)),
    "regret-none": (regret, lambda: made.regret_found(Matrix(("p",), ("w",), {}, {}))),
}
EACH = pytest.mark.parametrize("case", CASES)


@cache
def held(case: str) -> tuple[made.Tables, Any]:
    found = CASES[case][1]()
    return made.told(found), made.info_of(found)


@cache
def figure(case: str, lang: Lang, names: str = "short") -> go.Figure:
    tables, info = held(case)
    return CASES[case][0](tables, info if names == "short" else made.stretched(info), lang)


@IN_BOTH
@EACH
def test_no_text_lies_on_another_or_leaves_the_page(case: str, lang: Lang) -> None:
    for names in ("short", "long"):
        boxes = text_boxes(figure(case, lang, names))
        for (a, first), (b, second) in combinations(boxes.items(), 2):
            assert not first.overlaps(second), (names, a, b)
        for text, box in boxes.items():
            assert box.within(Box(0, 0, 1920, 1080)), (names, text)


@IN_BOTH
@EACH
def test_every_figure_says_what_it_is(case: str, lang: Lang) -> None:
    """Title, description and a whole table travel with it; traces can be told apart."""
    for names in ("short", "long"):
        shown = figure(case, lang, names)
        meta = shown.layout.meta
        assert meta["lang"] == lang
        assert meta["description"].startswith(meta["title"])
        assert len(meta["title"]) <= 2 * language(lang).title_length + 1
        columns = meta["table"]["columns"]
        assert all(len(row) == len(columns) for row in meta["table"]["rows"])
        texts = [note.text for note in shown.layout.annotations]
        for text in (meta["description"], *texts):
            assert not {"nan", "None", "inf"} & set(text.replace(",", " ").split()), text
        uids = [trace.uid for trace in shown.data]
        assert len(set(uids)) == len(uids)


@EACH
def test_no_name_is_markup(case: str) -> None:
    shown = figure(case, "en", "long")
    texts = [note.text for note in shown.layout.annotations]
    for trace in shown.data:
        texts += [trace.text] if isinstance(trace.text, str) else []
        texts += list(trace.hovertext or ())
    assert not any("<b>of</b>" in text for text in texts)


@IN_BOTH
@EACH
def test_the_footer_says_whose_and_how_many(case: str, lang: Lang) -> None:
    text = " ".join(note.text for note in figure(case, lang).layout.annotations)
    info = held(case)[1]
    assert all(word in text for word in ("alibaba", "7f3c2a", "what-if", f"{info.scenarios:,}"))
    if info.no_plan:
        words = {
            "en": f"No plan in {info.no_plan}",
            "zh": f"中有{info.no_plan}个没有可行",
            "de": f"Kein Plan in {info.no_plan}",
        }
        assert words[lang].replace(" ", "") in text.replace(" ", "")


@pytest.mark.parametrize("case", ["tornado", "heat-map", "fan", "regret", "robust-core", "sobol"])
def test_a_figure_is_the_same_again(case: str) -> None:
    draw, (tables, info) = CASES[case][0], held(case)
    first, second = (draw(tables, info, "zh").to_json() for _ in range(2))
    assert first == second
    assert figure(case, "zh").to_json() == first


@pytest.mark.parametrize(("lang", "font"), [("en", "Inter"), ("zh", "Noto Sans CJK SC")])
def test_the_fonts_have_every_glyph(lang: Lang, font: str) -> None:
    known = _glyphs(font)
    if not known:
        if os.environ.get("PATHWAY_REQUIRE_PICTURES") == "1":
            pytest.fail(f"no font {font}: install fonts-inter and fonts-noto-cjk", pytrace=False)
        pytest.skip(f"no font {font}")
    for case in CASES:
        for note in figure(case, lang).layout.annotations:
            missing = set(unescape(re.sub(r"<[^>]*>", "", note.text))) - known
            assert not missing, (case, note.text, missing)


@pytest.mark.parametrize("case", [c for c in CASES if c.endswith(("-lost", "-no-base"))])
def test_all_without_a_plan_is_said(case: str) -> None:
    """A statement, or bars that say so: never an empty page."""
    text = " ".join(note.text for note in figure(case, "en").layout.annotations).lower()
    assert "no plan" in text or "no scenario has a plan" in text or "no combination" in text
