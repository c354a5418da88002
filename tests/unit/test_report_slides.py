"""The board's slides: native charts whose data can be edited, words, notes, fonts, templates."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from pathway.figures.kit.metrics import plain, text_size
from pathway.figures.print.series import Charted, Series
from pathway.figures.print.slides.axis import axis_over
from pathway.figures.print.slides.canvas import Frame, Row
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.native import add_chart
from pathway.figures.print.slides.table import fitted
from pathway.locale import LANGUAGES, Lang
from pathway.locale.errors import UsageError
from pathway.report.slides import MOST, write_slides
from pathway.runs.finished import open_run
from report_runs import EVIL, UGLY, full, total

LANGS: tuple[Lang, Lang] = ("en", "zh")


@cache
def written(name: str, lang: Lang) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "board.pptx"
        write_slides(*UGLY[name](), lang, path)
        return path.read_bytes()


def deck(name: str, lang: Lang, folder: Path, **more: Any) -> Any:
    path = folder / f"{name}.{lang}.pptx"
    if more:
        write_slides(*UGLY[name](), lang, path, **more)
    else:
        path.write_bytes(written(name, lang))
    return Presentation(str(path))


def charts(slides: Any) -> list[Any]:
    return [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]


def sheet_of(chart: Any) -> list[list[Any]]:
    """What "Edit data" shows, row by row."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [[cell.value for cell in row] for row in book["Sheet1"].iter_rows()]


def texts(slide: Any) -> str:
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    found += [
        cell.text for s in slide.shapes if s.has_table for r in s.table.rows for cell in r.cells
    ]
    return "\n".join(found)


@pytest.mark.parametrize("lang", LANGS)
def test_the_reference_case_is_at_most_twelve_slides_each_with_title_and_notes(
    reference_run: Path, tmp_path: Path, lang: Lang
) -> None:
    """All of scopes 1 to 3+ have fourteen slides to show; those that weigh least are left out."""
    result, case = open_run(reference_run)
    path = tmp_path / "board.pptx"
    write_slides(result, case, lang, path)
    slides = Presentation(str(path)).slides
    assert len(slides) == MOST == 12
    for slide in slides:
        assert slide.shapes.title.text_frame.text.strip()
        notes = slide.notes_slide.notes_text_frame.text
        assert result.manifest["run"] in notes
    assert "emissions" in slides[1].notes_slide.notes_text_frame.text
    assert "net_t" in slides[1].notes_slide.notes_text_frame.text


def test_the_decision_comes_first_then_roadmap_and_risks(tmp_path: Path) -> None:
    slides = deck("full", "en", tmp_path).slides
    first, *others = (texts(slide) for slide in slides)
    assert first.startswith("For approval: ")
    for head in ("What must start within twelve months", "Contracts to sign", "What it buys"):
        assert head in first
    heads = [text.splitlines()[0] for text in others]
    assert heads.index("Roadmap by quarter") < heads.index("What breaks the plan")


def test_the_data_of_the_pathway_can_be_edited_and_is_that_of_the_tables(tmp_path: Path) -> None:
    """70 kt of business as usual: each year in the chart's workbook, its cache and the tables."""
    result, _ = full()
    (head, *rows) = sheet_of(chart := charts(deck("full", "en", tmp_path).slides)[0])
    net, bau = head.index("Net emissions"), head.index("Business as usual")
    emissions = result.tables["emissions"]
    assert [row[0] for row in rows] == [str(y) for y in range(2020, 2026)]
    for row in rows:
        assert row[net] == pytest.approx(total(emissions, "net_t", int(row[0])) / 1000, abs=1e-6)
        assert row[bau] == pytest.approx(70.0)
    cached = {s.name: list(s.values) for plot in chart.plots for s in plot.series}
    assert cached["Net emissions"] == [row[net] for row in rows]


def test_areas_stack_from_net_to_business_as_usual(tmp_path: Path) -> None:
    """What is left and the wedges add up to business as usual, and lines are drawn over them."""
    chart = charts(deck("full", "en", tmp_path).slides)[0]
    area, lines = chart.plots
    for stack, bau in zip(
        zip(*(s.values for s in area.series), strict=True),
        next(s.values for s in lines.series if s.name == "Business as usual"),
        strict=True,
    ):
        assert sum(stack) == pytest.approx(bau)
    root = chart._chartSpace
    assert root.xpath(".//c:areaChart/c:grouping/@val") == ["stacked"]
    assert [e.get("val") for e in root.iter(qn("c:axId"))] == ["1000", "1001"] * 3
    assert root.xpath(".//c:dispBlanksAs/@val") == ["gap"]
    target = next(s for s in lines.series if s.name == "Target")
    assert [v for v in target.values if v is not None] == [0.0]


def test_the_bridge_stands_on_a_base_that_is_not_seen(tmp_path: Path) -> None:
    """Base and bar of each wedge meet the bar before: 70 less the first wedge, and so on to net."""
    chart = charts(deck("full", "en", tmp_path).slides)[1]
    base, *bars = chart.plots[0].series
    names, hidden = list(chart.plots[0].categories), list(base.values)
    assert names[0] == "2020 baseline"
    level = 70.0
    for bar in bars:
        (i,) = [i for i, value in enumerate(bar.values) if value is not None]
        assert bar.name == names[i]
        if bar.name in ("Efficiency retrofit", "Electrification", "Rooftop PV"):
            assert hidden[i] + bar.values[i] == pytest.approx(level)
            level = hidden[i]
        elif bar.name == "2020 baseline":
            assert (hidden[i], bar.values[i]) == (0, 70.0)
    assert level == pytest.approx(70.0 - 10.0 - 8.026316 - 4.210526)
    assert chart._chartSpace.xpath(".//c:ser[1]/c:spPr/a:noFill")


@pytest.mark.parametrize("kind", ["area", "column"])
def test_a_long_axis_is_labelled_every_fifth_year_and_negative_columns_keep_their_colour(
    kind: Any,
) -> None:
    """31 years; what is below zero is not inverted to white."""
    page, years = Deck.open("en", None).page(), [str(y) for y in range(2020, 2051)]
    values = [float(10 - i) for i in range(31)]
    red = Series(name="a", values=values, color="#D55E00", points=[("#0072B2", "", "")] * 31)
    line = Series(name="b", values=[*values[:-1], None], color="#000000", width=4)
    frame, axis = Frame(0, 0, 1000, 500), axis_over([red, line])
    assert (axis.low, axis.high, axis.step) == (-30, 20, 10)
    data = Charted(kind=kind, categories=years, series=[red, line], between=kind == "column")
    add_chart(page, data, frame, frame, axis, "alt")
    root = page.slide.shapes[-1].chart._chartSpace
    assert root.xpath(".//c:catAx/c:tickLblSkip/@val") == ["5"]
    after = [e.tag for e in root.xpath(".//c:catAx/c:tickLblSkip/following-sibling::*")]
    assert after == [qn("c:noMultiLvlLbl")]
    points = root.xpath(".//c:dPt")
    assert len(points) == 31
    assert all(p[1].tag == qn("c:invertIfNegative") and p[1].get("val") == "0" for p in points)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", sorted(UGLY))
def test_ugly_cases_have_slides_that_say_what_they_are(
    name: str, lang: Lang, tmp_path: Path
) -> None:
    slides = deck(name, lang, tmp_path).slides
    assert 4 <= len(slides) <= MOST
    assert all(slide.has_notes_slide for slide in slides)
    for chart in charts(slides):
        rows = sheet_of(chart)
        written = {s.name for plot in chart.plots for s in plot.series}
        assert written == {str(text) for text in rows[0][1:]}


def test_slides_that_do_not_apply_are_left_out(tmp_path: Path) -> None:
    """No electricity, no credits, no scope 3+, no promise: none of their slides."""
    slides = deck("plain", "en", tmp_path).slides
    titles = "\n".join(slide.shapes.title.text_frame.text for slide in slides)
    for word in ("lectricity", "redits", "rogramme", "ommitment"):
        assert word not in titles


def test_a_missed_target_is_said_in_words_and_signs(tmp_path: Path) -> None:
    slides = deck("missed", "en", tmp_path).slides
    said = "\n".join(texts(slide) for slide in slides)
    assert "2 of 2 commitments missed" in said
    assert said.count("✗ missed") == 2


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_that_misses_least_is_not_called_one_that_time_ended(
    tmp_path: Path, lang: Lang
) -> None:
    result, made = UGLY["full"]()
    for status, said in (
        ("nearest", {"en": "misses commitments least", "zh": "与承诺差距最小"}),
        ("optimal", {"en": "Proven least cost", "zh": "已证明成本最低"}),
        ("time_limit", {"en": "within the time limit", "zh": "时间上限内"}),
    ):
        summary = {**result.summary, "status": status}
        path = tmp_path / f"{status}.pptx"
        write_slides(replace(result, summary=summary), made, lang, path)
        assert said[lang] in texts(Presentation(str(path)).slides[-1])


@pytest.mark.parametrize("lang", LANGS)
def test_items_have_bullets_of_their_own_and_hang_clear_of_them(tmp_path: Path, lang: Lang) -> None:
    """As characters of the text they are of two shapes in one Chinese list."""
    last = deck("full", lang, tmp_path).slides[-1]
    boxes = [shape.text_frame for shape in last.shapes if shape.has_text_frame]
    items = [
        p._p.pPr
        for box in boxes
        for p in box.paragraphs
        if p._p.find(".//" + qn("a:buChar")) is not None
    ]
    assert len(items) > 8
    assert "•" not in texts(last)
    for item in items:
        assert int(item.get("marL")) == -int(item.get("indent")) > 0
        assert [child.tag for child in item][-2:] == [qn("a:buFont"), qn("a:buChar")]


def test_a_long_name_takes_one_line_of_the_decision(tmp_path: Path) -> None:
    first = deck("evil", "zh", tmp_path).slides[0]
    for shape in (s for s in first.shapes if s.has_table):
        table = shape.table
        room = table.columns[0].width
        for row in list(table.rows)[1:]:
            (run,) = row.cells[0].text_frame.paragraphs[0].runs
            assert run.text.startswith(EVIL[:20])
            assert text_size(plain(run.text), run.font.size)[0] <= room


def test_what_takes_two_lines_of_a_cell_is_whole() -> None:
    """Words of about one and a half columns are cut in one line, and stand in two; of five, no."""
    heads, words = [("Words", "left"), ("Why", "left")], "each scope at a tenth of the base year "
    for times, whole in ((3, True), (9, False)):
        given = [Row([words * times, words * times]), Row(["short", "short"])]
        _, (one, _), _ = fitted(heads, given, 1808, 18)
        _, (two, _), size = fitted(heads, given, 1808, 18, lines=2)
        assert one.cells[0].endswith("…")
        assert two.cells[0].endswith("…") is not whole
        assert size == 16


def test_names_are_text_and_never_formulas(tmp_path: Path) -> None:
    """In the workbooks of charts a name that begins with = is a string; on slides it is itself."""
    slides = deck("evil", "en", tmp_path).slides
    assert any(EVIL[:30] in texts(slide) for slide in slides)
    evil = 0
    for chart in charts(slides):
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        for row in book["Sheet1"].iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                evil += str(cell.value).startswith("=")
    assert evil


@pytest.mark.parametrize("lang", LANGS)
def test_every_run_has_a_chinese_font(tmp_path: Path, lang: Lang) -> None:
    for slide in deck("full", lang, tmp_path).slides:
        roots = [slide._element, *(s.chart._chartSpace for s in slide.shapes if s.has_chart)]
        roots.append(slide.notes_slide._element)
        for root in roots:
            for run in root.iter(qn("a:r")):
                assert run.find(qn("a:rPr")).find(qn("a:ea")).get("typeface") == "Microsoft YaHei"
            for default in root.iter(qn("a:defRPr")):
                assert default.find(qn("a:ea")) is not None


def test_nobody_is_named_and_everything_is_described(tmp_path: Path) -> None:
    made = deck("full", "en", tmp_path)
    about = made.core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")
    for slide in made.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.xpath("./*/p:cNvPr/@descr")[0].strip()
    assert not any(
        "thumbnail" in name for name in zipfile.ZipFile(tmp_path / "full.en.pptx").namelist()
    )


def test_the_same_run_makes_the_same_bytes(tmp_path: Path) -> None:
    """No date but the first of a zip archive is in it, in the charts' workbooks neither."""
    result, case = full()
    path = tmp_path / "again.pptx"
    write_slides(result, case, "zh", path)
    assert path.read_bytes() == written("full", "zh")
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        books = [name for name in archive.namelist() if name.endswith(".xlsx")]
        for name in books:
            with zipfile.ZipFile(io.BytesIO(archive.read(name))) as book:
                dates = re.findall(rb">(\d{4}-\d\d-\d\dT[^<]*)<", book.read("docProps/core.xml"))
                assert set(dates) == {b"1980-01-01T00:00:00Z"}
    assert books


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_waiting_costs_ends_above_the_footer_and_is_spoken_whole(
    tmp_path: Path, lang: Lang
) -> None:
    """Twelve promises that save something a year later, and so many levers a year earlier."""
    name = {"en": "Carbon-neutral operations of all businesses in every region of the group " * 2}
    rows = [
        {"id": f"k{i}", "name": name, "later_m": 5.0 + i, "without_m": 9.0, "known_to_m": 0.1}
        for i in range(12)
    ]
    dates = [
        {"id": f"o{i}", "name": name, "saved_m": 7.0 + i, "known_to_m": 0.1} for i in range(12)
    ]
    explained = {"plan": True, "commitments": rows, "dates": dates}
    first = deck("full", lang, tmp_path, explained=explained).slides[0]
    boxes = [s for s in first.shapes if s.has_text_frame and s.text_frame.text]
    footer = max(boxes, key=lambda s: s.top)
    waits = [s for s in boxes if "Carbon-neutral operations" in s.text_frame.text]
    assert waits
    assert all(s.top + s.height <= footer.top for s in boxes if s is not footer)
    assert first.notes_slide.notes_text_frame.text.count("Carbon-neutral operations") > len(waits)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_heading_of_the_decision_stands_alone(
    reference_run: Path, tmp_path: Path, lang: Lang
) -> None:
    """Where all of it has no room, all of it is a little smaller: what waiting costs was a heading
    above nothing."""
    result, case = open_run(reference_run)
    write_slides(result, case, lang, tmp_path / "board.pptx")
    first = Presentation(str(tmp_path / "board.pptx")).slides[0]
    boxes = [s for s in first.shapes if s.has_text_frame and s.text_frame.text]
    heads = [s for s in boxes if s.text_frame.paragraphs[0].runs[0].font.bold and s.top > Inches(2)]
    assert len(heads) >= 4
    tables = [s for s in first.shapes if s.has_table]
    for head in heads:
        below = [s for s in (*boxes, *tables) if s.left == head.left and s.top > head.top]
        next_one = min(below, key=lambda s: s.top)
        assert next_one not in heads
        assert next_one.top - head.top < Inches(0.5)


def test_text_is_larger_where_there_is_room(tmp_path: Path) -> None:
    """Five years and five levers leave half a slide: money and roadmap fill more of it."""
    slides = deck("full", "en", tmp_path).slides
    heads = [table.cell(0, 0) for slide in slides for table in tables_of(slide)]
    sizes = {cell.text: cell.text_frame.paragraphs[0].runs[0].font.size.pt for cell in heads}
    assert min(sizes["Years"], sizes["Measure"]) > 12  # 9 where there is none
    assert sizes["Commitment"] == 14


def tables_of(slide: Any) -> list[Any]:
    return [shape.table for shape in slide.shapes if shape.has_table]


def test_costs_of_commitments_are_shown_where_they_were_explained(tmp_path: Path) -> None:
    rows: list[dict[str, Any]] = [
        {"id": "neutral", "name": {"en": "Neutral"}, "without_m": 12.5, "later_m": 2.0},
        {"id": "clean", "name": {"en": "Clean"}, "without_m": None, "later_m": None},
    ]
    explained = {"plan": True, "commitments": rows}
    slides = deck("full", "en", tmp_path, explained=explained).slides
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert "Most costly commitment: Neutral, CNY 12.5 million" in titles


# Templates


def template(path: Path) -> Path:
    """A master of 10 × 7.5 in with a slide of its own."""
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "Our own slide"
    made.save(str(path))
    return path


def test_a_template_lends_its_size_and_layouts_and_loses_its_slides(tmp_path: Path) -> None:
    own = template(tmp_path / "own.pptx")
    made = deck("full", "en", tmp_path, template=own)
    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    assert not any("Our own slide" in texts(slide) for slide in made.slides)
    assert made.slides[0].slide_layout.name == "Title Only"  # the decision needs its room
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= made.slide_width + Inches(0.3)
            assert shape.top + shape.height <= made.slide_height + Inches(0.3)


def test_titles_of_a_template_are_of_one_size(tmp_path: Path) -> None:
    """That of the longest: one of three words was twice as large."""
    made = deck("full", "en", tmp_path, template=template(tmp_path / "own.pptx"))
    runs = [slide.shapes.title.text_frame.paragraphs[0].runs[0] for slide in made.slides]
    assert len({run.font.size for run in runs}) == 1


def test_a_potx_is_a_template_too(tmp_path: Path) -> None:
    """A .potx differs from a .pptx in the type that it says it has."""
    kinds = ("presentationml.presentation.main+xml", "presentationml.template.main+xml")
    potx = tmp_path / "own.potx"
    with zipfile.ZipFile(template(tmp_path / "own.pptx")) as old, zipfile.ZipFile(potx, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(kinds[0].encode(), kinds[1].encode())
            new.writestr(name, content)
    assert len(deck("plain", "en", tmp_path, template=potx).slides) >= 4


def test_a_bad_template_is_a_fault_of_usage_with_a_remedy(tmp_path: Path) -> None:
    text = tmp_path / "words.pptx"
    text.write_text("no zip")
    bare = tmp_path / "bare.zip"
    with zipfile.ZipFile(bare, "w") as archive:
        archive.writestr("a.txt", "nothing")
    for path in (text, bare, tmp_path / "missing.pptx", tmp_path):
        with pytest.raises(UsageError, match="--template"):
            deck("plain", "en", tmp_path, template=path)


def test_a_template_without_titles_is_refused(tmp_path: Path) -> None:
    made = Presentation()
    for layout in made.slide_layouts:
        for shape in list(layout.placeholders):
            shape._element.getparent().remove(shape._element)
    path = tmp_path / "untitled.pptx"
    made.save(str(path))
    with pytest.raises(UsageError, match="no layout with a title"):
        deck("plain", "en", tmp_path, template=path)


def test_slides_that_cannot_be_written_are_a_fault_of_usage(tmp_path: Path) -> None:
    result, case = full()
    with pytest.raises(UsageError, match="cannot be written"):
        write_slides(result, case, "en", tmp_path / "nowhere" / "board.pptx")


def test_libreoffice_opens_every_slide(tmp_path: Path) -> None:
    """A picture of each slide: what LibreOffice cannot read, it leaves out."""
    office = shutil.which("soffice")
    if office is None:
        if os.environ.get("PATHWAY_REQUIRE_PICTURES") == "1":
            pytest.fail("no LibreOffice to render slides with", pytrace=False)
        pytest.skip("no LibreOffice to render slides with")
    slides = deck("full", "zh", tmp_path).slides
    home = f"-env:UserInstallation=file://{tmp_path / 'office'}"
    words = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run(
        [*words, str(tmp_path / "full.zh.pptx")], check=True, timeout=120, capture_output=True
    )
    pages = re.findall(rb"/Type\s*/Page[^s]", (tmp_path / "full.zh.pdf").read_bytes())
    assert len(pages) == len(slides)
