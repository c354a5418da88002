"""A scene as a native slide: what its charts hold, and how it is read on a company's own master."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_COLOR_TYPE, MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches

from pathway.compare import compare
from pathway.compare.slides import write_slides as compared
from pathway.figures.kit.labels import Box
from pathway.figures.kit.metrics import WIDER, plain, text_size
from pathway.figures.print.arrange import arrange
from pathway.figures.print.colours import contrast
from pathway.figures.print.looks import PAPER, looks
from pathway.figures.print.paper import Paper
from pathway.figures.print.scene import Area, Bars, Curve, Dot, Plot, Scene
from pathway.figures.print.series import Charted, charted
from pathway.figures.print.slide import print_figure
from pathway.figures.print.slides.canvas import Row
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.lines import largest, line_count
from pathway.figures.print.slides.table import fitted
from pathway.figures.print.slides.theme import paper_of
from pathway.locale import LANGUAGES, Lang
from pathway.report.slides import ORIGINS, write_slides
from pathway.report.story import Story
from report_runs import UGLY, full, zero

NAVY, WHITE = "#0B1F3A", "#FFFFFF"
YEARS = (2020.0, 2021.0, 2022.0)


# Paper


def test_contrast_is_that_of_the_guidelines() -> None:
    """Black on white is 21; #767676 is the lightest grey that passes AA on white."""
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", WHITE) < 4.5


@pytest.mark.parametrize(
    ("ground", "ink"),
    [(NAVY, WHITE), ("#000000", "#EEEEEE"), ("#FFF8E7", "#402000"), ("#2E7D32", WHITE)],
)
def test_text_is_readable_and_fills_are_seen_on_any_ground(ground: str, ink: str) -> None:
    paper = Paper(ground=ground, ink=ink, plain=False)
    for look in paper.known:
        for under in (ground, paper.of("left")):
            assert contrast(paper.text(look), under) >= 4.4999, look
        if look not in ("paper", "left", "grid", "no_plan", "part"):
            assert contrast(paper.of(look), ground) >= 1.6, look
    assert paper.dark == (ground != "#FFF8E7")


def test_on_a_dark_ground_looks_are_the_dark_ones() -> None:
    paper = Paper(ground=NAVY, ink=WHITE, plain=False)
    assert paper.of("growth") == "#C98A3C"
    assert Paper().of("growth") == "#8C510A"
    assert paper.of("rooftop_pv") == Paper().of("rooftop_pv") == "#E69F00"
    assert paper.of("ink") == paper.of("net") == paper.of("no such look") == WHITE


def test_marks_of_a_page_are_seen_on_its_dark_paper() -> None:
    """What has one colour everywhere is as much lighter there as has a contrast of 3."""
    for name, look in looks().items():
        if name not in PAPER:
            assert contrast(look["dark"], PAPER["paper"][1]) >= 3, name
    assert looks()["own-0"]["light"] == "#332288" != looks()["own-0"]["dark"]
    assert looks()["rooftop_pv"]["dark"] == looks()["rooftop_pv"]["light"]


# A plot as a chart


def plot(*layers: Any, up: tuple[float, float] = (0.0, 10.0), **more: Any) -> Plot:
    across = more.pop("across", (2020.0, 2022.0))
    return Plot(box=Box(0, 0, 100, 100), across=across, up=up, layers=list(layers), **more)


def area(key: str, low: list[float], high: list[float], **more: Any) -> Area:
    return Area(key=key, name=key, x=YEARS, low=low, high=high, look="left", **more)


def bars(key: str, y: list[Any], start: list[Any], width: float = 0.68, **more: Any) -> Bars:
    return Bars(
        key=key, name=key, x=YEARS, y=y, start=start, width=[width] * 3, look="growth", **more
    )


def values(data: Charted | None) -> dict[str, list[Any]]:
    assert data is not None
    return {one.name: list(one.values) for one in data.series}


def test_areas_stack_from_the_lowest_and_what_lies_between_is_not_seen() -> None:
    """1 to 3, and 5 to 6: a hidden base of 1, another of 2 between them."""
    layers = (area("upper", [5.0] * 3, [6.0] * 3), area("lower", [1.0] * 3, [3.0] * 3))
    data = charted(plot(*layers), Paper(), "en")
    assert data is not None
    assert [(s.name, s.values[0], bool(s.color)) for s in data.series] == [
        ("Base (not seen)", 1.0, False),
        ("lower", 2.0, True),
        ("Base (not seen)", 2.0, False),
        ("upper", 1.0, True),
    ]
    assert (data.kind, data.between) == ("area", False)
    assert data.categories == ["2020", "2021", "2022"]


def test_what_is_added_hangs_from_the_top_of_the_stack() -> None:
    """A wedge up to 9, of which 7 to 9 is added: 2 are taken back from the top."""
    data = charted(
        plot(area("wedge", [4.0] * 3, [9.0] * 3), area("wedge", [7.0] * 3, [9.0] * 3, added=True)),
        Paper(), "en",
    )  # fmt: skip
    assert values(data)["Added: wedge"] == [-2.0] * 3
    assert data is not None
    assert data.series[-1].pattern == "\\"


def test_a_year_that_is_not_in_the_tables_is_on_the_way_between_two() -> None:
    sparse = Area(key="a", name="a", x=(2020, 2024), low=[0, 0], high=[4.0, 8.0], look="left")
    data = charted(plot(sparse, across=(2020.0, 2024.0)), Paper(), "en")
    assert values(data)["a"] == [4.0, 5.0, 6.0, 7.0, 8.0]


def test_bars_stand_on_a_base_hang_below_zero_and_cross_it() -> None:
    """2 to 5; -1 to -4; 3 to -2, which is 3 above and 2 below."""
    data = charted(
        plot(bars("a", [3.0, -3.0, -5.0], [2.0, -1.0, 3.0]), up=(-5, 6), across=(2019.5, 2022.5)),
        Paper(), "en",
    )  # fmt: skip
    assert values(data) == {
        "Base (not seen)": [2.0, -1.0, 0.0],
        "a": [3.0, -3.0, 3.0],
        "a, below zero": [0.0, 0.0, -2.0],
    }
    assert data is not None
    assert (data.kind, data.between, data.gap) == ("column", True, 47)


@pytest.mark.parametrize(
    "layers",
    [
        [bars("a", [1.0] * 3, [0.0] * 3), bars("b", [1.0] * 3, [0.5] * 3)],
        [bars("a", [1.0] * 3, [0.0] * 3, width=2.0)],
        [Bars(key="a", name="a", x=[2020.3], y=[1.0], start=[0.0], width=[0.5], look="net")],
    ],
)
def test_bars_that_overlap_or_have_a_width_of_their_own_are_no_chart(layers: list[Any]) -> None:
    assert charted(plot(*layers, across=(2019.5, 2022.5)), Paper(), "en") is None


def test_lines_keep_gaps_and_two_targets_of_a_year_are_two_series() -> None:
    line = Curve(
        key="l", name="l", x=YEARS, y=[1.0, None, 2.0], look="net", width=7, dash="3px,6px"
    )
    edge = Curve(key="edge-l", name="", x=YEARS, y=[1.0] * 3, look="paper", width=1)
    empty = Curve(key="e", name="e", x=YEARS, y=[None] * 3, look="net", width=1)
    dots = [Dot(x=2021, y=y, shape="diamond", look="target") for y in (1.0, 2.0)]
    data = charted(plot(line, edge, empty, *dots), Paper(), "en")
    assert values(data) == {
        "l": [1.0, None, 2.0],
        "Target": [None, 1.0, None],
        "Target 2": [None, 2.0, None],
    }
    assert data is not None
    assert [(s.dash, s.marker) for s in data.series] == [("dotted", False), ("", True), ("", True)]


# A deck


@cache
def story(lang: Lang) -> Story:
    return Story.of(*full(), lang)


def texts(slide: Any) -> Iterator[Any]:
    yield from (s for s in slide.shapes if s.has_text_frame and s != slide.shapes.title)


@cache
def scenes(lang: Lang) -> list[tuple[str, Scene, Any]]:
    """Each chart of a run, its scene, and its slide."""
    found = []
    for chart in story(lang).charts:
        page = Deck.open(lang, None).page()
        print_figure(page, story(lang).figure(chart))
        found.append((chart, arrange(story(lang).figure(chart), lang, WIDER), page.slide))
    return found


def test_texts_stand_where_they_stand_in_the_picture() -> None:
    """The side that a text is aligned to, and its middle, within a pixel; a card has an edge."""
    for chart, scene, slide in scenes("en"):
        if chart == "commitments":
            continue  # a table
        found = [
            (round(s.left / 6350), round((s.left + s.width / 2) / 6350),
             round((s.left + s.width) / 6350), (s.top + s.height / 2) / 6350, s.text_frame.text)
            for s in texts(slide)
        ]  # fmt: skip
        for write in scene.writes:
            side = {"left": 0, "center": 1, "right": 2}[write.align]
            assert any(
                text == "\n".join(write.lines).replace("₂", "2")
                and abs(at[side] - write.x) < (6.1 if write.card else 1.1)
                and abs(y - write.y) < 1.1
                for *at, y, text in found
            ), (chart, write)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_card_holds_its_words_in_a_font_that_runs_wide(lang: Lang) -> None:
    """Words beyond it lie upon the areas that it is to keep them from."""
    cards = 0
    for _, scene, slide in scenes(lang):
        shapes = {s.text_frame.text: s.width / 6350 for s in texts(slide)}
        for write in (w for w in scene.writes if w.card):
            reach = write.reach(WIDER)
            wide = shapes["\n".join(write.lines).replace("₂", "2")]
            assert wide >= reach.x1 - reach.x0 - 1, write
            cards += 1
    assert cards


def test_boxes_of_text_overlap_no_more_than_the_texts_of_the_picture() -> None:
    def boxes(slide: Any) -> list[Box]:
        return [
            Box(s.left / 6350, s.top / 6350, (s.left + s.width) / 6350, (s.top + s.height) / 6350)
            for s in texts(slide)
        ]

    for chart, _, slide in scenes("en"):
        found = boxes(slide)
        assert all(box.x0 > -1 and box.x1 < 1921 and box.y1 < 1081 for box in found), chart
        over = [(a, b) for a, b in combinations(found, 2) if a.overlaps(b, gap=-4)]
        assert not over, (chart, over)


def test_the_colours_of_a_chart_are_those_of_its_levers() -> None:
    made = {chart: slide for chart, _, slide in scenes("en")}
    (shape,) = (s for s in made["neutrality-pathway"].shapes if s.has_chart)
    area = shape.chart.plots[0]
    colors = {
        s.name: "".join(s._element.xpath("./c:spPr/a:solidFill/a:srgbClr/@val"))
        for s in area.series
    }
    assert colors["Rooftop PV"] == "E69F00"
    assert colors["Efficiency retrofit"] == "0072B2"
    assert colors["Remaining emissions"] == "E9ECEF"
    assert [s.name for s in area.series][:2] == ["Remaining emissions", "Offsets (credits)"]


def _broad(text: str, size: float) -> float:
    """How wide bold text is in a font that runs wide, as DejaVu does beside Inter."""
    return 1.15 * text_size(f"<b>{plain(text)}</b>", size)[0]


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_names_keep_clear_of_their_numbers_in_a_font_that_runs_wide(lang: Lang) -> None:
    """A company's font may be wider than the one that is measured: names beside numbers, cells of
    tables and lines of the footer are held against it."""
    made = {chart: (scene, slide) for chart, scene, slide in scenes(lang)}
    pathway = made["neutrality-pathway"][0]
    column = [w for w in pathway.writes if w.x > pathway.plots[0].box.x1 + 40]
    names = [w for w in column if w.align == "left"]
    assert len(names) > 5
    for name in names:
        (number,) = (w for w in column if w.bold == "all" and w.align == "right" and w.y == name.y)
        wide = max(_broad(line, name.size) for line in name.lines)
        if name.bold != "all":
            wide = 1.15 * max(text_size(plain(line), name.size)[0] for line in name.lines)
        assert name.x + wide <= number.x - _broad(number.lines[0], number.size), name
    for scene, _ in made.values():
        low = max(plot.box.y1 for plot in scene.plots) if scene.plots else 0.0
        assert all(_broad(line, 16) <= 1.05 * 1808 for line in scene.notes)
        assert low < 1047 - 21 * len(scene.notes)


def test_cells_of_a_table_fit_in_a_font_that_runs_wide() -> None:
    rows = [Row([f"Yearly green-power trading, {w} China", "2021", "bought anew each year"])
            for w in ("East", "North", "South")]  # fmt: skip
    heads = [("Contract or credit", "left"), ("First year", "left"), ("Term", "left")]
    columns, kept, size = fitted(heads, rows, 760, 18)  # half a slide
    assert kept == rows
    for i, column in enumerate(columns):
        assert all(1.15 * text_size(plain(r.cells[i]), size)[0] + 16 <= column.width for r in kept)


def test_costs_of_levers_are_shapes_of_one_group_that_is_told() -> None:
    made = {chart: slide for chart, _, slide in scenes("en")}
    groups = [s for s in made["abatement-cost"].shapes if s.shape_type == 6]
    assert not any(s.has_chart for s in made["abatement-cost"].shapes)
    assert groups
    assert all(g._element.xpath("./p:nvGrpSpPr/p:cNvPr/@descr")[0] for g in groups)


def test_commitments_are_a_native_table() -> None:
    made = {chart: slide for chart, _, slide in scenes("en")}
    (table,) = (s.table for s in made["commitments"].shapes if s.has_table)
    assert len(table.rows) == 3
    assert table.cell(1, 0).text == "neutral"


def test_each_chart_says_from_which_columns_it_is() -> None:
    """Every table and column that notes name is there."""
    tables = full()[0].tables
    for chart, origins in ORIGINS.items():
        for _, table, columns in origins:
            assert set(columns.split(", ")) <= set(tables[table].columns), (chart, table)


# Templates


def master(path: Path, *, dark: bool = False, font: str = "", wide: bool = True) -> Path:
    """The library's own, 4:3 or 16:9; ``dark``: navy, by its map of colours, with white text."""
    made = Presentation()
    if wide:
        factor = 12192000 / made.slide_width
        for part in (made.slide_master, *made.slide_layouts):
            for shape in part.shapes:
                if shape._element.spPr.find(qn("a:xfrm")) is not None:
                    shape.left, shape.width = (
                        Emu(round(v * factor)) for v in (shape.left, shape.width)
                    )
        made.slide_width, made.slide_height = Emu(12192000), Emu(6858000)
    theme = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode()
    if dark:
        navy = f'<a:dk2><a:srgbClr val="{NAVY[1:]}"/></a:dk2>'
        text = re.sub(r"<a:dk2>.*?</a:dk2>", navy, text, flags=re.DOTALL)
        named = made.slide_master._element.find(qn("p:clrMap"))
        for name, color in {"bg1": "dk2", "tx1": "lt1", "bg2": "dk1", "tx2": "lt2"}.items():
            named.set(name, color)
    if font:
        text = text.replace('typeface="Calibri"', f'typeface="{font}"')
    theme._blob = text.encode()
    made.save(str(path))
    return path


def on(template: Path, lang: Lang = "en", name: str = "full") -> Any:
    path = template.with_suffix(".made.pptx")
    write_slides(*UGLY[name](), lang, path, template)
    return Presentation(str(path))


def runs(slide: Any) -> Iterator[tuple[Any, str]]:
    """Each run of text beside the title, and its colour."""
    frames = [s.text_frame for s in texts(slide)]
    frames += [
        c.text_frame for s in slide.shapes if s.has_table for r in s.table.rows for c in r.cells
    ]
    for frame in frames:
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                color = run.font.color
                themed = color.type == MSO_COLOR_TYPE.SCHEME
                yield run, WHITE if themed else f"#{color.rgb}"


@pytest.mark.parametrize("wide", [True, False])
def test_every_word_is_readable_on_a_dark_master(tmp_path: Path, wide: bool) -> None:
    """White is the theme's own colour of text there; what lies under text is navy, or a card."""
    template = master(tmp_path / "dark.pptx", dark=True, wide=wide)
    paper = Paper(ground=NAVY, ink=WHITE, plain=False)
    count = 0
    for slide in on(template).slides:
        assert paper_of(slide.slide_layout, 1, 1).ground == NAVY
        for run, color in runs(slide):
            count += 1
            for under in (NAVY, paper.of("left")):
                assert contrast(color, under) >= 4.4999, (run.text, color)
        for shape in slide.shapes:
            assert shape.left + shape.width <= Inches(13.34 if wide else 10) + Inches(0.3)
            if shape.has_chart:
                xml = shape.chart._chartSpace.xml
                assert 'val="FFFFFF"' in xml  # the net line is white
                assert 'val="101820"' not in xml
        for box in texts(slide):
            if box.shape_type == MSO_SHAPE_TYPE.TEXT_BOX and box.fill.type == MSO_FILL.SOLID:
                assert str(box.fill.fore_color.rgb) == NAVY[1:]  # a card
    assert count > 300


def test_columns_of_a_comparison_are_seen_on_a_dark_master(tmp_path: Path) -> None:
    """Net emissions are white there, as their line is: in their dark ink nobody saw them."""
    template, made = master(tmp_path / "dark.pptx", dark=True), tmp_path / "compare.pptx"
    compared(compare([("a", *full()), ("b", *zero())]), "en", made, template)
    charts = [
        s.chart for slide in Presentation(str(made)).slides for s in slide.shapes if s.has_chart
    ]
    fills = [
        fill.get("val")
        for chart in charts
        for fill in chart._chartSpace.xpath(".//c:dPt/c:spPr/a:solidFill/a:srgbClr")
    ]
    assert len(fills) > 8
    assert WHITE[1:] in fills
    assert all(contrast(f"#{color}", NAVY) > 1.59 for color in fills)


def test_a_table_lies_below_all_lines_of_what_is_above_it() -> None:
    """Costs of a replan take two lines: the second was written over the heads of the table."""
    figure, tops = story("en").figure("commitments"), []
    for words in ("Short", "What it costs to keep what was promised is told at length here. " * 4):
        page = Deck.open("en", None).page()
        print_figure(page, {**figure, "subtitle": words})
        tops += [shape.top / 6350 for shape in page.slide.shapes if shape.has_table]
    assert tops[1] - tops[0] == pytest.approx(30, abs=1)


def test_words_beside_the_title_are_in_the_themes_fonts_and_colour(tmp_path: Path) -> None:
    template = master(tmp_path / "odd.pptx", font="Comic Sans MS")
    for slide in on(template, "zh").slides:
        roots = [slide._element, *(s.chart._chartSpace for s in slide.shapes if s.has_chart)]
        for root in roots:
            assert not list(root.iter(qn("a:latin")))
            assert {e.get("typeface") for e in root.iter(qn("a:ea"))} == {"Microsoft YaHei"}
        for run in slide._element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).get("lang") == "zh-CN"
        assert any(e.get("val") == "tx1" for e in slide._element.iter(qn("a:schemeClr")))


def test_the_themes_own_chinese_font_is_kept(tmp_path: Path) -> None:
    path = master(tmp_path / "east.pptx")
    made = Presentation(str(path))
    theme = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(b'<a:ea typeface=""/>', b'<a:ea typeface="KaiTi"/>')
    made.save(str(path))
    for slide in on(path, "zh", "plain").slides:
        assert {e.get("typeface") for e in slide._element.iter(qn("a:ea"))} == {"+mn-ea"}


def layout_with(background: str = "", shape: bool = False, text: str = "") -> Any:
    made = Presentation()
    layout = made.slide_layouts[5]
    if background:
        xml = f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{background}<a:effectLst/></p:bgPr></p:bg>"
        layout._element.find(qn("p:cSld")).insert(0, parse_xml(xml))
    if shape:
        slide = made.slides.add_slide(layout)
        drawn = slide.shapes.add_shape(1, 0, 0, made.slide_width, made.slide_height)
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = RGBColor(11, 31, 58)
        layout.shapes._spTree.append(drawn._element)
    if text:
        override = layout._element.find(qn("p:clrMapOvr"))
        attributes = {**made.slide_master._element.find(qn("p:clrMap")).attrib, "tx1": text}
        named = " ".join(f'{key}="{value}"' for key, value in attributes.items())
        override.clear()
        override.append(parse_xml(f"<a:overrideClrMapping {nsdecls('a')} {named}/>"))
    return paper_of(layout, int(made.slide_width), int(made.slide_height))


def test_the_ground_of_a_layout_is_found_wherever_it_is_said() -> None:
    """A colour, one changed by half its light, the middle of a gradient, a shape, a picture."""
    navy = '<a:solidFill><a:srgbClr val="0B1F3A"/></a:solidFill>'
    assert (layout_with(navy).ground, layout_with(navy).ink) == (NAVY, WHITE)
    grey = '<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr></a:solidFill>'
    assert layout_with(grey).ground == "#808080"
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{color}"/></a:gs>'
        for at, color in ((0, "000000"), (100000, "204060"))
    )
    assert layout_with(f"<a:gradFill><a:gsLst>{stops}</a:gsLst></a:gradFill>").ground == "#102030"
    assert layout_with(shape=True).ground == NAVY
    picture = "<a:blipFill><a:blip/></a:blipFill>"
    assert layout_with(picture).ground == WHITE
    assert layout_with(picture, text="lt1").dark
    assert (layout_with().ground, layout_with().ink, layout_with().themed) == (
        WHITE,
        "#000000",
        True,
    )


def test_columns_of_a_table_are_as_wide_as_their_texts_and_the_widest_is_cut() -> None:
    """Nothing is cut where there is room; where there is not, short columns keep theirs."""
    rows = [Row(["a very long name of a lever that goes on and on", "2030", "1.5"])]
    heads = [("Measure", "left"), ("Year", "left"), ("Mt", "right")]
    columns, kept, size = fitted(heads, rows, 1808, 20)
    assert (kept, size) == (rows, 20)
    assert sum(column.width for column in columns) == pytest.approx(1808)
    columns, kept, size = fitted(heads, rows, 400, 20)
    assert size == 16  # smaller, before a name is cut
    assert sum(column.width for column in columns) == pytest.approx(400, abs=5)
    assert kept[0].cells[0].endswith("…")
    assert kept[0].cells[1:] == ["2030", "1.5"]


def test_words_of_a_table_that_are_cut_still_differ_where_they_differed() -> None:
    """Contracts of regions, at the end of their names and in their middle, in half a slide."""
    ends = [f"Yearly trading of green power for data centres, {w} China" for w in ("North", "East")]
    middle = [f"Yearly trading of green power, {w}, lots of a year" for w in ("Hebei", "Anhui")]
    heads = [("Contract or credit", "left"), ("First year", "left"), ("Term", "left")]
    rows = [Row([name, "2026", "bought anew each year"]) for name in (*ends, *middle)]
    _, kept, _ = fitted(heads, rows, 560, 18)
    names = [row.cells[0] for row in kept]
    assert all("…" in name for name in names)
    for name, place in zip(names, ("North", "East", "Hebei", "Anhui"), strict=True):
        assert place in name


def test_lines_are_as_large_as_all_of_them_have_room_for() -> None:
    """One line of a slide in the largest size, twenty in the least, and never more than fit."""
    line = "Direct reduction on hydrogen: cuts 24.16 Mt less, 27.21 Mt → 3.06 Mt."
    assert largest([line], 1808, 780, 14) == 34
    assert largest([line] * 40, 1808, 780, 14) == 20
    size = largest([line] * 15, 1808, 780, 14)
    assert 20 < size < 34
    assert 15 * (1.3 * size * line_count(plain(line), 1808, size) + 14) <= 780
