"""The fonts have every glyph of the charts of parts: a missing one is drawn as a box."""

from __future__ import annotations

import os
import re
from html import unescape

import pytest
from test_charts_pathway import _glyphs

import chart_parts as parted
import chart_tables as made
from chart_pictures import bridge, composition, electricity, pathways_by_business, scope2_ledgers
from pathway.locale import Lang


@pytest.mark.parametrize(("lang", "font"), [("en", "Inter"), ("zh", "Noto Sans CJK SC")])
def test_the_fonts_have_every_glyph(lang: Lang, font: str) -> None:
    held = _glyphs(font)
    if not held:
        if os.environ.get("PATHWAY_REQUIRE_PICTURES") == "1":
            pytest.fail(f"no font {font}: install fonts-inter and fonts-noto-cjk", pytrace=False)
        pytest.skip(f"no font {font}")
    drawn = [bridge(tables(), made.INFO, lang) for tables in made.CASES]
    drawn += [pathways_by_business(parted.three(), parted.INFO, lang)]
    drawn += [composition(parted.composition(), parted.INFO, lang)]
    drawn += [electricity(t(), parted.INFO, lang) for t in (parted.covered, parted.uncovered)]
    drawn += [scope2_ledgers(parted.two_ledgers(), made.INFO, lang)]
    for figure in drawn:
        texts = [note.text for note in figure.layout.annotations]
        texts += [text for trace in figure.data for text in trace.hovertext or ()]
        for text in texts:
            missing = set(unescape(re.sub(r"<[^>]*>", "", text))) - held
            assert not missing, (text, missing)
