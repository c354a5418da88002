"""What holds for every chart: with ugly tables, in every language, under ugly names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from html import unescape

import plotly.graph_objects as go
import pytest

from chart_pictures import texts
from pathway.figures.kit.metrics import is_wide
from pathway.figures.kit.text import title_length
from pathway.figures.print.picture import picture, spec
from pathway.locale import LANGUAGES, Lang, language

from .cases import CASES, SWEEPS, figure, scene_of, told

EVERY = pytest.mark.parametrize("case", CASES)
IN_ALL = pytest.mark.parametrize("lang", LANGUAGES)
OURS = re.compile(r"</?(?:b|sub)>|<br>")


def drawn(case: str, lang: Lang, long: bool = False) -> go.Figure:
    scene = scene_of(case, lang, long)
    return go.Figure(picture(scene, told(case, lang, long)["looks"], {}))


@IN_ALL
@EVERY
def test_every_chart_says_what_it_is(case: str, lang: Lang) -> None:
    """A title that fits, and a whole table where there is something to draw; no missing numbers."""
    found, scene = told(case, lang), scene_of(case, lang)
    assert 1 <= len(scene.title) <= 2
    assert all(0 < title_length(line, lang) <= language(lang).title_length for line in scene.title)
    if found["table"]:
        columns = len(found["table"]["columns"])
        assert all(len(row) == columns for row in found["table"]["rows"])
    else:
        assert not scene.plots
        assert not scene.blocks
    for text in (found["description"], *texts(drawn(case, lang))):
        assert not {"nan", "None", "inf"} & set(re.split(r"[\s,;:()]+", text)), text


@EVERY
def test_no_name_is_markup(case: str) -> None:
    """Names that try to be are shown as they are written."""
    for text in texts(drawn(case, "en", long=True)):
        assert "<" not in OURS.sub("", text).replace("<0", "").replace("<1%", ""), text


@IN_ALL
@EVERY
def test_the_notes_say_whose_it_is(case: str, lang: Lang) -> None:
    """Case and run; of a sweep its name, how many scenarios, and how many had no plan."""
    if not told(case, lang)["table"]:
        return
    notes = " ".join(told(case, lang)["notes"])
    assert "alibaba" in notes
    assert "7f3c2a" in notes
    assert case not in SWEEPS or "what-if" in notes


@pytest.mark.parametrize("case", [c for c in CASES if c.endswith(("-lost", "-no-base"))])
def test_all_without_a_plan_is_said(case: str) -> None:
    """A statement, or bars that say so: never an empty page."""
    text = " ".join(texts(drawn(case, "en"))).lower()
    assert "no plan" in text or "no scenario has a plan" in text or "no combination" in text


@pytest.mark.parametrize("case", CASES[::6])
def test_the_same_tables_give_the_same_picture(case: str) -> None:
    first, second = (go.Figure(spec(figure(case, "zh"), "zh")).to_json() for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("lang", "font"), [("en", "Inter"), ("zh", "Noto Sans CJK SC")])
def test_the_fonts_have_every_glyph(lang: Lang, font: str) -> None:
    """A missing glyph is drawn as a box, without any error."""
    held = _glyphs(font)
    if not held:
        if os.environ.get("PATHWAY_REQUIRE_PICTURES") == "1":
            pytest.fail(f"no font {font}: install fonts-inter and fonts-noto-cjk", pytrace=False)
        pytest.skip(f"no font {font}")
    for case in CASES:
        for text in texts(drawn(case, lang)):
            missing = {
                c for c in unescape(OURS.sub("", text)) if lang == "zh" or not is_wide(c)
            } - held
            assert not missing, (case, text, missing)


def _glyphs(font: str) -> set[str]:
    tool = shutil.which("fc-list")
    if tool is None:
        return set()
    query = [tool, f"{font}:style=Bold", "charset"]
    listed = subprocess.run(query, capture_output=True, text=True, check=True).stdout
    held: set[str] = set()
    for span in re.findall(r"[0-9a-f]+(?:-[0-9a-f]+)?", listed.replace("charset", "")):
        first, _, last = span.partition("-")
        held |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
    return held
