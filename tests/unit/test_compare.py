"""Runs side by side: what differs, in tables and in sentences, the largest first."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation

import pathway.locale
from casefiles import changed, write_case
from cases import name as named
from pathway import api
from pathway.compare import Comparison, compare, moves, write_comparison
from pathway.compare.figures import apart, commitments, overlaid
from pathway.compare.inputs import Change
from pathway.compare.moves import _move
from pathway.compare.page import page
from pathway.compare.slides import _plot
from pathway.compare.spoken import Amount
from pathway.compare.within import within
from pathway.compare.words import Bar, Teller, differing
from pathway.figures.kit.metrics import text_size
from pathway.figures.print.series import Charted
from pathway.figures.print.slides.axis import Axis
from pathway.figures.print.slides.canvas import Frame
from pathway.figures.print.slides.native import _label_size
from pathway.locale import LANGUAGES, Lang, say
from pathway.locale.errors import UsageError
from pathway.locale.numbers import mass, money, number
from pathway.runs.finished import open_run
from pathway.runs.run import Options
from pathway_models.case import Change as Moved
from pathway_models.case import Fact
from report_runs import EVIL, evil, full, full_case, missed, run_of, zero
from solving import solve_case


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The tiny case; the same with dear vans, with dear trees by ``--set``, and as a whole."""
    base = tmp_path_factory.mktemp("runs")
    case = write_case(base / "tiny")
    dear = write_case(
        base / "tiny-dear",
        changed(
            ("levers/electrify.yaml", "{2021: 50000, 2025: 30000}", "{2021: 90000, 2025: 60000}"),
            ("prices.csv", "diesel,*,2025,7,", "diesel,*,2025,9,"),
        ),
    )
    asked = {
        "a": (case, Options(pictures="no")),
        "dear": (dear, Options(pictures="no")),
        "set": (case, Options(pictures="no", set=("levers.trees.price=300",))),
        "whole": (
            case,
            Options(pictures="no", study="whole", set=("targets.intensity.value=80",)),
        ),
    }
    for name, (folder, options) in asked.items():
        solve_case(folder, base / name, options)
    return {name: base / name for name in asked}


def compare_runs(runs: list[Path]) -> Comparison:
    return compare([(run.name, *open_run(run)) for run in runs])


def sides(*made: tuple[Any, Any]) -> list[tuple[str, Any, Any]]:
    return [
        (f"run-{letter}", result, case) for letter, (result, case) in zip("abc", made, strict=False)
    ]


def test_inputs_that_differ_are_told_by_file_and_place(runs: dict[str, Path]) -> None:
    """Two years of a cost and one cell of a table were changed; names and sources were not."""
    found = {(c.file, c.place): c.values for c in compare_runs([runs["a"], runs["dear"]]).inputs}
    assert found == {
        ("levers/electrify.yaml", "ev.capex.path.2021"): ("50000", "90000"),
        ("levers/electrify.yaml", "ev.capex.path.2025"): ("30000", "60000"),
        ("prices.csv", "diesel, *, 2025: value"): ("7", "9"),
    }


def test_what_was_set_and_the_study_are_inputs(runs: dict[str, Path]) -> None:
    found = {(c.file, c.place): c.values for c in compare_runs([runs["a"], runs["set"]]).inputs}
    assert found == {("--set", "levers.trees.price"): ("", "300")}
    whole = compare_runs([runs["a"], runs["whole"]])
    assert ("studies/*.yaml", "study", ("operations", "whole")) in [
        (c.file, c.place, c.values) for c in whole.inputs
    ]


STUDIES = {
    "studies/all.yaml": b"name: {en: All}\nperimeter: {scope: [1, 2]}\ntargets: [neutral]\n",
    "studies/less.yaml": b"extends: all\nname: {en: Less}\nset:\n"
    b"  levers.pump.potential: {path: {2021: 50, 2025: 40}}\n",
    "levers/electrify.yaml": b"pump: {potential: {path: {2021: 50, 2025: 2000}}}\n",
}


def test_of_a_study_that_extends_another_only_what_differs_is_told() -> None:
    """It has the perimeter and targets of the other, and one of the two values that it sets."""
    result, made = full()
    given = [
        (replace(result, manifest={**result.manifest, "study": study}, inputs=STUDIES), made)
        for study in ("all", "less")
    ]
    found = compare(sides(*given))
    assert {c.place for c in found.inputs} == {
        "study", "name.en", *(f"set.levers.pump.potential.path.{year}" for year in (2021, 2025)),
    }  # fmt: skip
    told = [said.text for said in Teller(found, "en").changed("b")]
    assert told[1:] == ["Pump, potential, 2025: 40 in place of 2,000."]


def test_a_run_beside_itself_does_nothing_otherwise(runs: dict[str, Path]) -> None:
    same = compare_runs([runs["a"], runs["a"]])
    assert not same.inputs
    assert same.decisions.empty
    assert same.levers.empty
    assert moves(same, "b") == []
    assert "Nothing that weighs" in page(same, "en")


def test_tables_hold_what_the_runs_hold(runs: dict[str, Path]) -> None:
    """Wedges bridge business as usual and net in each run; items add up to its present value."""
    found = compare_runs([runs["a"], runs["dear"], runs["whole"]])
    for side in found.sides:
        x = side.letter
        sums = {key: own[x] for key, own in found.wedge_sums.items()}
        cuts = sum(v for key, v in sums.items() if key not in ("bau", "net"))
        assert sums["bau"] - cuts == pytest.approx(sums["net"], abs=1)
        values = sum(own[x] for own in found.present_values.values())
        assert values == pytest.approx(side.result.summary["npv_cost_m"], abs=1e-4)
    moved = found.decisions[found.decisions["lever"] == "ev"]
    own = found.sides[0].result.tables["levers"]
    for row in moved.to_dict("records"):
        bought = own[(own["lever"] == "ev") & (own["year"] == row["year"])]["added"].sum()
        assert row["a"] == pytest.approx(bought)


@pytest.mark.parametrize("lang", ["en", "zh", "de"])
def test_each_big_move_is_a_sentence_and_the_largest_is_first(
    runs: dict[str, Path], lang: Lang
) -> None:
    found = compare_runs([runs["a"], runs["whole"]])
    told = moves(found, "b")
    assert told
    weights = [move.weight for move in told]
    assert weights == sorted(weights, reverse=True)
    texts = [move.text.in_(lang) for move in told]
    assert len(set(texts)) == len(texts)
    bau = found.wedge_sums["bau"]
    more = mass(bau["b"] - bau["a"], lang, max(bau.values()))
    sentence = {"en": f"Business as usual over 2021–2025 is {more} higher",
                "zh": f"2021–2025年照常情景高{more}",
                "de": f"Weiter wie bisher liegt 2021–2025 um {more} höher"}  # fmt: skip
    assert any(sentence[lang] in text for text in texts)


def test_sentences_about_three_plans_say_of_which(runs: dict[str, Path]) -> None:
    """Those of each under a line of its own; of two there is nothing to tell apart."""
    a, dear, whole = (api.open(runs[name]) for name in ("a", "dear", "whole"))
    of_dear, of_whole = (a.compare(other).sentences() for other in (dear, whole))
    both = a.compare(dear, whole).sentences()
    assert both == (
        *("How B differs from A:", *of_dear),
        *("How C differs from A:", *of_whole),
    )


def test_what_is_bought_is_in_units_of_the_reader(runs: dict[str, Path]) -> None:
    found = compare_runs([runs["a"], runs["whole"]])
    told = Teller(found, "zh").decisions()
    assert "t" in set(found.decisions["unit"])
    assert "吨" in {unit for _, _, unit, *_ in told}


def test_a_promise_that_one_run_breaks_comes_first() -> None:
    told = moves(compare(sides(full(), missed())), "b")
    assert told[0].text.in_("en") in ("neutral: met → missed.", "clean: met → missed.")
    assert told[0].text.in_("zh") in ("neutral：达成 → 未达成。", "clean：达成 → 未达成。")


def test_other_currencies_are_shown_and_not_subtracted(tmp_path: Path) -> None:
    euros = full_case(currency="EUR")
    found = compare(sides(full(), (run_of(euros), euros)))
    assert not found.same_money
    assert "different currencies: CNY, EUR" in " ".join(note.in_("en") for note in found.notes)
    assert any("CNY、EUR" in note.in_("zh") for note in found.notes)
    write_comparison(found, tmp_path / "out", "en")
    costs = pd.read_csv(tmp_path / "out" / "tables" / "costs.csv")
    assert costs["b_minus_a"].isna().all()
    assert costs["b"].abs().sum() > 0
    text = (tmp_path / "out" / "compare.html").read_text("utf-8")
    assert "EUR 150.0 million" in text
    assert "CNY 150.0 million" in text


def test_other_horizons_are_compared_in_the_years_of_both() -> None:
    """To 2025 and to 2024: four years in common, and the note says so."""
    result, case = full()
    found = compare(sides((result, case), (result, replace(case, end=2024))))
    assert found.years == (2021, 2022, 2023, 2024)
    assert found.wedge_sums["bau"] == {"a": pytest.approx(280_000), "b": pytest.approx(280_000)}
    assert any("2021–2024" in note.in_("en") for note in found.notes)
    assert "salvage" in set(result.tables["costs"]["item"])
    assert "salvage" not in set(found.costs["item"])  # of 2025 and of 2024: not the same thing
    apart = {row[0]: row[-1] for row in Teller(found, "en").summary()}
    assert apart["Present value of the plan"] == "—"  # of five years, and of four
    assert apart["Gross emissions, 2021–2024"] != "—"
    with pytest.raises(UsageError, match="no plan year in common"):
        compare(sides((result, case), (result, replace(case, base_year=2030, end=2035))))


def test_it_takes_two_or_three_runs(runs: dict[str, Path], tmp_path: Path) -> None:
    for given in ([], [runs["a"]], [runs["a"]] * 4):
        with pytest.raises(UsageError, match="two or three"):
            compare_runs(given)
    with pytest.raises(UsageError, match="is no run"):
        compare_runs([runs["a"], tmp_path])


def test_a_commitment_is_told_with_its_year(runs: dict[str, Path]) -> None:
    """Clean power is promised on a line to 2025: a year before it is an interim target."""
    found = compare_runs([runs["a"], runs["dear"]])
    rows = {row["id"]: row for row in found.commitments.to_dict("records")}
    assert (rows["neutral"]["year_a"], rows["neutral"]["interim_a"]) == ("2025", "no")
    found.commitments["interim_b"] = "yes"
    cells = next(row for row in Teller(found, "en").commitments() if row[0] == "Neutral")
    assert cells[1:] == ["0 t ✓ (2025)", "0 t ✓ (2025, interim target)"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_comparison_is_a_folder(runs: dict[str, Path], tmp_path: Path, lang: Lang) -> None:
    """Page, workbook, tables, and a file for programs; written again it has the same bytes."""
    found, out = compare_runs([runs["a"], runs["dear"]]), tmp_path / "out"
    write_comparison(found, out, lang)
    first = {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    names = {str(p) for p in first}
    tables = ("summary", "wedges", "levers", "decisions", "costs", "commitments", "inputs")
    assert names == {"compare.html", "compare.xlsx", "compare.pptx", "manifest.json",
                     *(f"tables/{name}.csv" for name in tables)}  # fmt: skip
    write_comparison(found, out, lang)
    assert first == {p.relative_to(out): p.read_bytes() for p in out.rglob("*") if p.is_file()}
    manifest = json.loads((out / "manifest.json").read_text("utf-8"))
    assert [side["folder"] for side in manifest["compared"]] == ["a", "dear"]
    assert manifest["moves"]["b"][0]["en"]
    wedges = pd.read_csv(out / "tables" / "wedges.csv")
    assert (wedges["b_minus_a"] - (wedges["b"] - wedges["a"])).abs().max() < 1e-6
    book = openpyxl.load_workbook(out / "compare.xlsx")
    told = {name for name in tables if len(pd.read_csv(out / "tables" / f"{name}.csv"))}
    assert told == set(tables) & set(book.sheetnames)  # none of nothing but heads
    figures = {row[0].value: row for row in book["summary"].iter_rows()}
    assert figures["net_total"][3].number_format == "#,##0"  # tonnes
    assert figures["npv_cost_mcny"][3].number_format == "#,##0.00"
    data = book.worksheets[1]  # of a chart: kinds of measures, not years
    assert data["A38"].value == say("workbook.figure", lang)
    names = [cell.value for (cell,) in data.iter_rows(min_row=39, max_col=1)]
    assert all(len(name) < data.column_dimensions["A"].width for name in names)


def test_sheets_are_headed_in_the_readers_language_with_names_beside_ids(
    runs: dict[str, Path], tmp_path: Path
) -> None:
    """Each column but those of names says what it is below its name in the file."""
    write_comparison(compare_runs([runs["a"], runs["dear"]]), tmp_path / "out", "zh")
    book = openpyxl.load_workbook(tmp_path / "out" / "compare.xlsx")
    tables = [book[name] for name in book.sheetnames if name.isascii()]
    heads = [str(cell.value) for sheet in tables for cell in sheet[1]]
    assert len(heads) > 20
    alone = {head.split("\n")[0] for head in heads if not re.search("[一-鿿]", head)}
    assert alone == {"b_minus_a"}  # B − A
    figures = {row[0].value: row[1].value for row in book["summary"].iter_rows(min_row=2)}
    assert figures["npv_cost_mcny"] == say("compare.npv_cost_m", "zh")
    assert book["summary"].column_dimensions["A"].hidden  # its name stands beside it
    moves = [str(cell.value) for (cell,) in book.worksheets[0].iter_rows(max_col=1)]
    assert not [line for line in moves if re.search(r"\[[\w.-]+\]", line)]


def test_what_was_changed_comes_first_and_no_heading_stands_above_nothing(
    runs: dict[str, Path], tmp_path: Path
) -> None:
    """Of plans that are alike it says so, as the slide does."""
    write_comparison(compare_runs([runs["a"], runs["a"]]), tmp_path / "out", "en")
    (sheet, *_) = openpyxl.load_workbook(tmp_path / "out" / "compare.xlsx").worksheets
    lines = [cell.value for (cell,) in sheet.iter_rows(max_col=1)]
    assert lines[lines.index("How B differs from A") + 1] == say("compare.alike", "en")
    found = compare_runs([runs["a"], runs["dear"]])
    write_comparison(found, tmp_path / "other", "en")
    (sheet, *_) = openpyxl.load_workbook(tmp_path / "other" / "compare.xlsx").worksheets
    lines = [cell.value for (cell,) in sheet.iter_rows(max_col=1)]
    first = next(iter(Teller(found, "en").changed("b"))).text
    assert lines[lines.index("How B differs from A") + 1] == first


def test_a_comparison_has_slides_whose_data_can_be_edited(
    runs: dict[str, Path], tmp_path: Path
) -> None:
    """Plans, figures, moves, tonnes, money: what is drawn are differences over all years."""
    found = compare_runs([runs["a"], runs["dear"]])
    write_comparison(found, tmp_path / "out", "en")
    slides = Presentation(str(tmp_path / "out" / "compare.pptx")).slides
    assert len(slides) == 5
    charts = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    (plot,) = charts[-2].plots
    drawn = dict(zip(plot.categories, plot.series[0].values, strict=True))
    net = found.wedge_sums["net"]
    unit = next(iter(Teller(found, "en").drawn("b"))).scale
    assert drawn["Net emissions"] == pytest.approx((net["b"] - net["a"]) / unit, abs=1e-6)
    names = charts[-2].category_axis._element.txPr
    assert names.bodyPr.get("rot") == "0"
    assert all(slide.has_notes_slide for slide in slides)


def test_notes_below_commitments_are_sentences() -> None:
    found = compare(sides(full(), missed()))
    figure = commitments(Teller(found, "en"))
    assert figure is not None
    assert all(str(note).endswith(".") for note in figure.notes)


def test_names_below_columns_are_as_wide_as_their_columns() -> None:
    """22 px where they fit: of 12 columns in 1,768 px each has 147, and of 5 354. A word that is
    209 px wide at 22 is written at 0.92 * 147 / 1.15 / 209 of it, with air beside it and for fonts
    that run wide."""
    word = "Brennstoffwechsel"
    wide = text_size(word, 22)[0]

    def size(*names: str) -> float:
        data = Charted(kind="column", categories=list(names), series=[], between=True)
        return _label_size(data, Frame(96, 240, 1768, 620))

    assert size(word, *"abcdefghijk") == pytest.approx(22 * 0.92 * 1768 / 12 / 1.15 / wide)
    assert size(f"{word} in Betrieben", *"abcd") == 22


def test_labels_of_an_axis_stand_within_the_margin_in_any_font() -> None:
    """Left of it a template may have a bar, upon which a minus is not seen."""
    axis = Axis(low=-3000, high=3000, step=1000, format="#,##0;−#,##0;0")
    assert axis.labels == ["-3,000", "-2,000", "-1,000", "0", "1,000", "2,000", "3,000"]
    plot = _plot(axis)
    assert plot.x - 16 - 1.15 * text_size("-3,000", 22)[0] > 55.9
    assert plot.x + plot.width == pytest.approx(1864)
    assert Axis(low=-0.25, high=0.5, step=0.25, format="0.00;−0.00;0").labels[0] == "-0.25"


def test_a_run_is_never_replaced_by_a_comparison(runs: dict[str, Path], tmp_path: Path) -> None:
    found = compare_runs([runs["a"], runs["set"]])
    before = (runs["a"] / "manifest.json").read_bytes()
    with pytest.raises(UsageError, match="holds a run"):
        write_comparison(found, runs["a"], "en")
    assert (runs["a"] / "manifest.json").read_bytes() == before
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="left alone"):
        write_comparison(found, tmp_path, "en")


class Tags(HTMLParser):
    """The tags of a page, and whether each that is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.seen.append(tag)
        if tag not in ("meta", "line", "rect"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("line", "rect"):
            assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_in_the_names_is_markup_or_a_formula(tmp_path: Path, lang: Lang) -> None:
    found = compare(sides(evil(), zero()))
    write_comparison(found, tmp_path / "out", lang)
    text = (tmp_path / "out" / "compare.html").read_text("utf-8")
    tags = Tags()
    tags.feed(text)
    assert not tags.open
    assert tags.seen.count("script") == 3  # the data, the library, and ours
    assert "&lt;script&gt;" in text
    shown = text[: text.index("<script")]
    assert not re.search(r"(src|href)=", shown)
    assert EVIL[:5] in shown
    book = openpyxl.load_workbook(tmp_path / "out" / "compare.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds


def test_differences_lie_on_both_sides_of_nothing(runs: dict[str, Path]) -> None:
    """Each bar begins at nothing and ends at its value; all are within the span."""
    teller = Teller(compare_runs([runs["a"], runs["whole"]]), "en")
    for figure, bars in zip(
        apart(teller, "b"), (teller.wedge_bars("b"), teller.cost_bars("b")), strict=True
    ):
        assert figure.listing is not None
        assert figure.listing.span is not None
        ends = [bar.end for line in figure.listing.lines for bar in line.bars]
        values = [bar.value for bar in bars]
        least = 1e-3 * max(map(abs, values))
        assert ends == [value for value in values if abs(value) >= least]
        low, high = figure.listing.span
        assert low <= min(0, *ends)
        assert high >= max(0, *ends)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_plans_are_laid_over_each_other(runs: dict[str, Path], lang: Lang) -> None:
    """A net line each with its cost; business as usual is the same, and drawn once."""
    found = compare_runs([runs["a"], runs["dear"], runs["set"]])
    figure = overlaid(Teller(found, lang))
    lines = {series.key: series for series in figure.panels[0].series}
    assert list(lines) == ["bau-0", "net-0", "net-1", "net-2"]
    emissions = found.sides[1].result.tables["emissions"].groupby("year")["net_t"].sum()
    assert lines["net-1"].y == pytest.approx(tuple(emissions))
    npv = float(found.sides[1].result.summary["npv_cost_m"])
    assert money(abs(npv), "CNY", lang) in str(lines["net-1"].note)
    assert len({series.look for series in lines.values()}) == 4


def test_an_idle_company_can_be_compared(tmp_path: Path) -> None:
    found: Comparison = compare(sides(zero(), full(), zero()))
    write_comparison(found, tmp_path / "out", "zh")
    assert moves(found, "c") == []
    assert moves(found, "b")


def test_a_plan_that_saves_less_is_said_to_save_less() -> None:
    """What is saved has no minus, and more of it is more saved; with other currencies nothing."""
    told = [
        _move("plan", 1.0, before, after, "CNY").text.in_("en")
        for before, after in ((-33240.0, -32180.0), (10.0, 12.5), (-5.0, 5.0))
    ]
    assert told == [
        "The whole plan saves CNY 1.06 bn less in present value: CNY 33.24 bn → CNY 32.18 bn.",
        (
            "The whole plan costs CNY 2.50 million more in present value: CNY 10.00 million → "
            "CNY 12.50 million."
        ),
        (
            "The whole plan goes from CNY −5.00 million to CNY 5.00 million in present value; "
            "below zero it is saved."
        ),
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cheaper_against_another_business_as_usual_is_no_cheaper_plan(lang: Lang) -> None:
    """What a plan saves is against its own business as usual: where that is another, it is said."""
    (a, first, case), (b, second, _) = sides(full(), full())
    tables = dict(second.tables)
    emissions = tables["emissions"].copy()
    emissions["bau_t"] *= 1.5
    tables["emissions"] = emissions
    found = compare([(a, first, case), (b, replace(second, tables=tables), case)])
    usual = first.tables["emissions"]
    more = 0.5 * float(usual.loc[usual["year"].isin(found.years), "bau_t"].sum())
    assert found.baseline("b") == pytest.approx(more)
    (note,) = (note.in_(lang) for note in found.notes)
    title = Teller(found, lang).cost_message("b")
    for text in (note, title):
        assert Amount(more, more).in_(lang) in text
    alike = compare(sides(full(), full()))
    assert not alike.notes
    assert alike.baseline("b") == 0
    assert Amount(more, more).in_(lang) not in Teller(alike, lang).cost_message("b")


def test_bars_say_what_is_emitted(runs: dict[str, Path]) -> None:
    """A smaller cut emits more: business as usual and the wedges add up to net."""
    found = compare_runs([runs["a"], runs["whole"]])
    bars = list(Teller(found, "en").wedge_bars("b"))
    assert sum(bar.value for bar in bars[:-1]) == pytest.approx(bars[-1].value, abs=1)


def test_what_was_changed_is_said_first(runs: dict[str, Path]) -> None:
    text = page(compare_runs([runs["a"], runs["set"]]), "en")
    assert "price: set to 300.</li>" in text
    assert text.index("What was changed in B") < text.index("How B differs from A")


SET_YEAR: dict[Lang, str] = {
    "en": "Neutral, first year: 2024 in place of 2025.",
    "zh": "碳中和，起始年：由2025改为2024。",
    "de": "Neutral, erstes Jahr: 2024 statt 2025.",
}


@pytest.mark.parametrize("lang", SET_YEAR)
def test_what_is_set_is_told_beside_what_the_files_say(runs: dict[str, Path], lang: Lang) -> None:
    made = compare_runs([runs["a"], runs["a"]])
    one = Change("--set", "targets.neutral.from", ("", "2024"))
    [told] = Teller(replace(made, inputs=[one]), lang).changed("b")
    assert told.text == SET_YEAR[lang]
    raised = replace(one, values=("", "*1.2"))
    [told] = Teller(replace(made, inputs=[raised]), "en").changed("b")
    assert told.text.endswith("multiplied by 1.2.")
    ways = [f"factors.electricity.{way}.2025" for way in ("location", "residual", "upstream")]
    factors = [Change("--set", way, ("", "*2")) for way in ways]
    texts = [told.text for told in Teller(replace(made, inputs=factors), lang).changed("b")]
    assert len(set(texts)) == 3


CHANGED: dict[Lang, list[str]] = {
    "en": ["Electric vans, investment per unit, 2021: 90,000 in place of 50,000.",
           "Electric vans, investment per unit, 2025: 60,000 in place of 30,000.",
           "Diesel, price, 2025: 9 in place of 7."],
    "zh": ["电动车，单位投资，2021年：由50,000改为90,000。",
           "电动车，单位投资，2025年：由30,000改为60,000。",
           "柴油，价格，2025年：由7改为9。"],
    "de": ["Electric vans, Investition je Einheit, 2021: 90.000 statt 50.000.",
           "Electric vans, Investition je Einheit, 2025: 60.000 statt 30.000.",
           "Diesel, Preis, 2025: 9 statt 7."],
}  # fmt: skip


@pytest.mark.parametrize("lang", CHANGED)
def test_what_was_changed_is_said_in_words(runs: dict[str, Path], lang: Lang) -> None:
    told = Teller(compare_runs([runs["a"], runs["dear"]]), lang).changed("b")
    assert [change.text for change in told] == CHANGED[lang]
    assert [change.place for change in told] == [
        "levers/electrify.yaml, ev.capex.path.2021",
        "levers/electrify.yaml, ev.capex.path.2025",
        "prices.csv, diesel, *, 2025: value",
    ]


def test_a_thing_that_is_new_is_one_change(runs: dict[str, Path]) -> None:
    """All its keys and its name are new, or gone; what it had before is another number."""
    made = compare_runs([runs["a"], runs["dear"]])
    places = ("new.name.en", "new.value", "new.from")
    new = tuple(Change("targets.yaml", place, ("", "Newest")) for place in places)
    table = [Change("sources.csv", f"old: {k}", ("Old", "")) for k in ("name_en", "activity")]
    other = Change("targets.yaml", "neutral.value", ("", "3"))
    found = Teller(replace(made, inputs=[*new, *table, other]), "en").changed("b")
    assert [change.text for change in found] == [
        "Newest: new.",
        "Old: left out.",
        "Neutral, required value: set to 3.",
    ]


SOLD: dict[Lang, list[str]] = {
    "en": ["Sold (sale: Fleet, 2021): −26.80 kt in the base year, CNY −5.00 million of revenue.",
           "What was in 2021: one number is entered, of which A has none."],
    "zh": ["Sold（2021年出售：车队）：基准年−2.68万吨，收入−500.0万元。",
           "2021年的实际数据：新录入1项，A没有。"],
    "de": ["Sold (Verkauf: Fleet, 2021): −26,80 Tsd. t im Basisjahr, −5,00 Mio. CNY Umsatz.",
           "Was 2021 war: Eine Zahl ist eingetragen, die A nicht hat."],
}  # fmt: skip


@pytest.mark.parametrize("lang", SOLD)
def test_deals_and_actuals_are_one_change_each(runs: dict[str, Path], lang: Lang) -> None:
    made = sold(runs)
    [sale] = made.sides[1].case.changes
    told = ("actuals", "row 2"), ("vans",), 20.0, "", "register", "verified"
    was = replace(made.sides[1].case, changes=(replace(sale, revenue={"fleet": -5.0}),),
                  facts=(Fact(2021, "activity", told[1], 20.0, "-", *told),))  # fmt: skip
    rows = ("changes.yaml", "sold.moves.0.tonnes.value"), ("changes.yaml", "sold.name.en")
    rows += ("actuals/a.csv", "2021: value"), ("studies/*.yaml", "actuals")
    inputs = [Change(file, place, ("", "x")) for file, place in rows]
    sides = (made.sides[0], replace(made.sides[1], case=was))
    teller = Teller(replace(made, sides=sides, inputs=inputs), lang)
    assert [change.text for change in teller.changed("b")] == SOLD[lang]
    assert [change.place for change in teller.changed("b")] == ["changes.yaml, sold", "actuals"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_sold_and_goes_on_is_told_in_words(
    runs: dict[str, Path], lang: Lang, tmp_path: Path
) -> None:
    """All of the fleet is sold, 26,800 t and 200 MCNY, and goes on in the second plan."""
    made = sold(runs)
    [sale] = made.sides[1].case.changes
    sale = replace(sale, revenue={"fleet": -200.0})
    case = replace(made.sides[1].case, changes=(sale,))
    found = compare([("a", made.sides[0].result, made.sides[0].case),
                     ("b", made.sides[1].result, case)])  # fmt: skip
    told = [note.in_(lang) for note in found.notes]
    assert any(case.sources["vans"].name.in_(lang) in note for note in told), told
    assert any(case.businesses["fleet"].name.in_(lang) in note for note in told), told
    assert all(note.startswith("Sold") for note in told)
    assert not any("changes.yaml" in note or "actuals" in note for note in told)
    write_comparison(found, tmp_path / "out", lang)
    slides = Presentation(str(tmp_path / "out" / "compare.pptx")).slides
    shown = "\n".join(s.text_frame.text for p in slides for s in p.shapes if s.has_text_frame)
    assert all(note in shown for note in told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_slide_names_no_file_of_the_tables(lang: Lang) -> None:
    """What a board cannot open is in the workbook beside it, too."""
    folder = Path(pathway.locale.__file__).parent / lang
    for name in ("compare", "track"):
        lines = (folder / f"{name}.ftl").read_text("utf-8").splitlines()
        assert not [line for line in lines if ".csv" in line and not line.startswith("#")]


def sold(runs: dict[str, Path]) -> Comparison:
    """The same plan twice; in the second all of scope 1 of the fleet is sold in 2021."""
    result, case = open_run(runs["a"])
    [vans] = [a.id for a in case.accounts.values() if (a.business, a.scope) == ("fleet", 1)]
    sale = Moved("sold", named("Sold"), 2021, "divestment", {vans: -26.8}, None, 2021)
    return compare([("a", result, case), ("b", result, replace(case, changes=(sale,)))])


def test_a_sale_takes_its_part_of_the_plan_with_it(runs: dict[str, Path]) -> None:
    """The vans' 26,800 t are all of it: what the plan had left of them."""
    found = sold(runs)
    table = found.sides[0].result.tables["emissions"]
    later = table[(table["year"] >= 2021) & (table["scope"] == 1)]
    moved = found.moved["b"]["structure"]
    assert moved["net"] == pytest.approx(-later["net_t"].sum())
    assert moved["bau"] == pytest.approx(-5 * 26_800)
    others = sum(tonnes for key, tonnes in moved.items() if key not in ("bau", "net"))
    assert moved["bau"] - others == pytest.approx(moved["net"])
    bars = {bar.look: bar.value for bar in Teller(found, "en").wedge_bars("b")}
    assert bars["structure"] == moved["net"]
    assert sum(bars.values()) - bars["net"] == pytest.approx(bars["net"], abs=1e-6)


@pytest.mark.parametrize(
    ("lang", "deals", "methods"),
    [
        ("en", "Deals and boundaries", "Methods and corrections"),
        ("zh", "并购与边界", "方法变更与差错更正"),
        ("de", "Bilanzgrenzen", "Methoden und Berichtigungen"),
    ],
)
def test_an_error_is_no_deal(runs: dict[str, Path], lang: Lang, deals: str, methods: str) -> None:
    """1,000 t that were forgotten are 1,000 in each of five years, and no purchase of 2021 that
    brings 500; one that is found alone is all that changes move.
    """
    result, case = open_run(runs["a"])
    [vans] = [a.id for a in case.accounts.values() if (a.business, a.scope) == ("fleet", 1)]
    error = Moved("found", named("Found"), 2021, "error", {vans: 1.0}, None, 2021)
    deal = Moved("bought", named("Bought"), 2021, "acquisition", {vans: 0.5}, None, 2021)
    both = compare([("a", result, case), ("b", result, replace(case, changes=(error, deal)))])
    assert both.moved_net("b") == pytest.approx({"structure": 2500, "method": 5000})
    bars = {bar.name: bar.value for bar in Teller(both, lang).wedge_bars("b")}
    assert (bars[deals], bars[methods]) == pytest.approx((2500, 5000))
    alone = compare([("a", result, case), ("b", result, replace(case, changes=(error,)))])
    teller = Teller(alone, lang)
    assert deals not in {bar.name for bar in teller.wedge_bars("b")}
    told = [teller.net_message("b"), *(move.text.in_(lang) for move in moves(alone, "b"))]
    assert sum(methods.lower() in text.lower() for text in told) == 2
    assert not any("deal" in text or "Käufe" in text or "并购" in text for text in told)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_how_much_is_the_sale_is_said_and_both_base_years(
    runs: dict[str, Path], lang: Lang, tmp_path: Path
) -> None:
    found = sold(runs)
    teller = Teller(found, lang)
    amount = teller.tonnes(found.moved["b"]["structure"]["net"])
    assert amount in teller.net_message("b")
    assert any(amount in move.text.in_(lang) for move in moves(found, "b"))
    both = teller.base_year()
    assert len(both) == 3
    html = page(found, lang)
    write_comparison(found, tmp_path / "out", lang)
    slides = Presentation(str(tmp_path / "out" / "compare.pptx")).slides
    shown = "\n".join(s.text_frame.text for p in slides for s in p.shapes if s.has_text_frame)
    for line in both:
        assert line in html
        assert line in shown


def test_columns_are_in_a_unit_that_shows_them(runs: dict[str, Path]) -> None:
    """53.64 kt beside 0.06: not 0.05 and 0.00 Mt; what is less than a thousandth is left out."""
    columns = [
        Bar("a", -53_640.0, "", "", ""),
        Bar("b", 64.0, "", "", ""),
        Bar("c", 0.0, "", "", ""),
    ]
    assert [bar.name for bar in differing(columns)] == ["a", "b"]
    drawn = next(iter(Teller(compare_runs([runs["a"], runs["dear"]]), "en").drawn("b")))
    shown = [number(bar.value / drawn.scale, drawn.decimals(bar), "en") for bar in drawn.bars]
    assert shown
    assert all(set(text) & set("123456789") for text in shown)


@pytest.mark.parametrize(
    ("lang", "told", "headed"),
    [
        ("en", "within the CNY 2.0 million that the search leaves open", "A: all, run 7f3c2a10"),
        ("zh", "B现值成本与A相同（差额在求解容差200万元以内）", "A：all，运行7f3c2a10"),
        ("de", "bis auf die 2,0 Mio. CNY, die die Suche offen lässt", "A: all, Lauf 7f3c2a10"),
    ],
)
def test_what_the_search_leaves_open_is_no_difference(lang: Lang, told: str, headed: str) -> None:
    """Plans 1 million apart, known to 2: the same cost; known to 0.5 it is a difference."""
    result, made = full()
    npv = result.tables["costs"].assign(
        discounted_m=result.tables["costs"]["discounted_m"]
        + 1.0 / len(result.tables["costs"]["discounted_m"])
    )
    more = {**result.summary, "npv_cost_m": result.summary["npv_cost_m"] + 1.0}
    other = replace(result, summary=more, tables={**result.tables, "costs": npv})

    def known_to(gap: float) -> Teller:
        sides = [
            (name, replace(run, summary={**run.summary, "gap_m": {"reached": gap}}), made)
            for name, run in (("a", result), ("b", other))
        ]
        return Teller(compare(sides), lang)

    teller = known_to(2.0)
    assert told in teller.cost_message("b")
    assert within(teller.c, lang) in page(teller.c, lang)
    assert teller.label(teller.c.sides[0]) == headed
    assert told not in known_to(0.5).cost_message("b")
    assert within(known_to(0.5).c, lang) == ""


def test_tonnes_that_print_alike_are_about_the_same() -> None:
    """A tonne of 350 kt: “B emits 1.00 t more” was the headline."""
    result, made = full()
    found = compare([("a", result, made), ("b", result, made)])
    sums = found.wedges.assign(b=found.wedges["b"])
    row = sums.index[sums["wedge"] == "net"][0]
    sums.loc[row, "b"] += 1.0
    told = Teller(replace(found, wedges=sums), "en").net_message("b")
    assert told == "B emits about as much net as A over 2021–2025 (1.00 t more)"
