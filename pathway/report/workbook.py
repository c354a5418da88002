"""A finished run as a workbook: decision, contents, summary, native charts, every table."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pathway.figures.kit.theme import MUTED
from pathway.figures.print.arrange import arrange
from pathway.figures.print.paper import Paper
from pathway.figures.print.series import charted
from pathway.locale import Lang, numbers, speaks
from pathway.locale import say as told
from pathway.report.decision import Decision
from pathway.report.decision.kept import Kept
from pathway.runs.result import Result
from pathway.tables.declared.schema import TABLES
from pathway_models.case import Case

from .book import Book, Shown, lines_of, open_book, write_across, write_lines
from .explained import Explained, explained_tables
from .printed import LINE
from .sheet_chart import write_chart
from .sheet_decision import decimals, write_decision
from .sheet_tables import finer, place_of, sheet_name, write_dictionary, write_run_table
from .story import Story

VERDICT = {True: "verdict-met", False: "verdict-missed"}
CHARTS = (
    ("pathway", "neutrality-pathway", 0),
    ("cash", "investment", 1),
    ("power", "electricity", 0),
)
"""Sheets with a chart: of which figure, and which plot of it."""

FIGURES_SHOWN = (
    "npv_cost_m", "cost_of_commitments_m", "cost_of_requirements_m", "price_of_hierarchy_m",
    "npv_value_chain_m", "npv_ecosystem_m", "hidden_cost_m",
)  # fmt: skip
"""Figures of the summary, by their names in summary.json."""
SUMMARY = (62, 18, 18, 18, 10, 16, 56)
"""Widths of the columns of the summary, the last of where in the report a promise stands."""


@speaks
def write_workbook(
    result: Result,
    case: Case,
    lang: Lang,
    path: Path,
    explained: Explained | None = None,
    decision: Decision | None = None,
) -> None:
    """Writes a run as a workbook; of ``explained``, the content of ``explain.json``, sheets too.

    ``decision`` is that of the run, where more than it is known.

    Raises:
        UsageError: ``path`` cannot be written.

    """
    story = Story.of(result, case, lang, explained, decision)
    with open_book(path, lang, story.message) as book:
        say = book.say
        decision = book.sheet(say("decision"))
        contents = book.sheet(say("contents"), one_page=True)
        summary = book.sheet(say("summary"))
        listed = [(say(key), say(f"{key}.holds"), 0) for key in ("decision", "summary")]
        listed += _write_charts(book, story)
        tables = {**result.tables, **explained_tables(explained or {})}
        for name, table in tables.items():
            if table.empty:
                continue
            sheet = sheet_name(name, book)
            rows = write_run_table(book, story, name, table, sheet)
            holds = TABLES[name].about.in_(lang) if name in TABLES else name
            listed.append((sheet, holds, rows))
        write_dictionary(book, story)
        listed.append((say("columns"), say("columns.holds"), 0))
        write_decision(book, story, decision)
        _write_summary(book, story, summary)
        _write_contents(book, story, contents, listed)


def _write_charts(book: Book, story: Story) -> list[tuple[str, str, int]]:
    """The main three, where the study has them: a plot of a figure each."""
    listed = []
    for sheet, chart, which in CHARTS:
        if story.own and chart in story.charts:
            figure, name = story.figure(chart), book.say(sheet)
            plots = arrange(figure, story.lang).plots[which:]
            paper = Paper().with_looks(figure["looks"])
            data = charted(plots[0], paper, story.lang) if plots else None
            if data:
                said = figure["title"], figure["subtitle"]
                write_chart(book, name, data.kind, *said, data.categories, data.series)
                listed.append((name, book.say(f"{sheet}.holds"), 0))
    return listed


def _write_summary(book: Book, story: Story, sheet: Any) -> None:
    """Headline figures, present values, commitments."""
    summary, path, say = story.result.summary, story.path, book.say
    write_across(book, sheet, 0, story.message, SUMMARY, bold=True, font_size=14)
    heads = [say("figure"), say("value"), say("unit")]
    first, last = str(path.years[0]), str(path.years[-1])
    tonnes = {("net-in", first): path.net[0], ("bau-in", last): path.bau[-1],
              ("net-in", last): path.net[-1]}  # fmt: skip
    rows: list[list[object]] = [
        [say(key, year=year), *fitted(story, value, "t")] for (key, year), value in tonnes.items()
    ]
    rows += [
        [say(key), *fitted(story, float(summary[key]), f"M{story.case.currency}")]
        for key in FIGURES_SHOWN
        if key in summary
    ]
    row = write_lines(book, sheet, 2, heads, rows, ["@", "#,##0", "@"], wrap=False)
    _write_check(book, story, sheet, row - 1)
    names = ("commitment", "required", "unit", "plan", "year", "status", "section")
    heads = [story.say(f"column-{name}") for name in names]
    lines: list[list[object]] = [
        [_called(story, k), *fitted(story, k.required, k.unit, k.achieved),
         fitted(story, k.achieved, k.unit, k.required)[0], Shown(k.year, "0", "left"),
         story.say(VERDICT[k.met]), k.target.section]
        for k in story.kept
    ]  # fmt: skip
    formats = ["@", "#,##0.0##", "@", "#,##0.0##", "@", "@", "@"]
    if lines:
        write_lines(book, sheet, row + 1, heads, lines, formats)
        for i, (name, *_, section) in enumerate(lines, start=row + 2):
            high = lines_of(str(name), SUMMARY[0]), lines_of(str(section), SUMMARY[-1])
            sheet.set_row(i, LINE * max(high))
    else:
        book.text(sheet, row + 1, 0, told("report.no-commitments", story.lang))
    for column, wide in enumerate(SUMMARY):
        sheet.set_column(column, column, wide)
    sheet.print_area(0, 0, row + len(lines) + 2, 6)
    sheet.freeze_panes(3, 1)


def _called(story: Story, kept: Kept) -> str:
    """A commitment, and that its year is one of an interim target."""
    name = kept.target.name.in_(story.lang)
    return story.say("interim-name", name=name) if kept.interim else name


def fitted(story: Story, value: float, unit: str, like: float = 0.0) -> tuple[Shown, str]:
    """A number of a promise in the unit that fits it, or the larger one, and that unit."""
    lang, largest = story.lang, max(abs(value), abs(like))
    if unit in ("t", f"M{story.case.currency}"):
        kind: Literal["mass", "money"] = "mass" if unit == "t" else "money"
        each = 1.0 if unit == "t" else 1e6
        scale = numbers.scale(kind, each * largest, lang, story.case.currency)
        return Shown(each * value / scale.size, decimals(scale.decimals)), scale.unit
    if unit == "share":
        return Shown(value, "0.0%"), story.say("unit-share")
    return Shown(value, "#,##0.0##"), story.quantity(0.0, unit).lstrip("0., ")


def _write_check(book: Book, story: Story, sheet: Any, row: int) -> None:
    """The one formula that is ours: the sum of the sheet costs, with its value."""
    costs = story.tables["costs"]
    if costs.empty:
        return
    column = chr(ord("A") + place_of(story, "costs", "discounted_m"))
    million = book.say("million", currency=numbers.currency(story.case.currency, story.lang))
    book.text(sheet, row, 0, book.say("check"), font_color=MUTED)
    book.text(sheet, row, 2, million, font_color=MUTED)
    total = round(float(costs["discounted_m"].sum()), 6)
    formula = f"=SUM(costs!{column}2:{column}{len(costs) + 1})"
    shown = finer("#,##0.00", [total])
    sheet.write_formula(row, 1, formula, book.format(num_format=shown), total)


def _write_contents(
    book: Book, story: Story, sheet: Any, listed: list[tuple[str, str, int]]
) -> None:
    info, versions = story.info, story.result.manifest.get("versions", {})
    book.text(sheet, 0, 0, info.company.in_(book.lang), bold=True, font_size=16)
    facts = {
        "message": story.message,
        "case": info.case_id,
        "study": f"{info.study.in_(book.lang)} [{story.case.study}]",
        "run": info.run_id,
        "money": f"{numbers.currency(info.currency, book.lang)}, {info.price_year}",
        "package": str(versions.get("neutrality-pathway", "")),
        "method": book.say("method.text"),
    }
    for i, (key, text) in enumerate(facts.items(), start=2):
        book.text(sheet, i, 0, book.say(key), font_color=MUTED, valign="top")
        book.text(sheet, i, 1, text, text_wrap=True, valign="top")
    sheet.set_row(2, 30)
    sheet.set_row(8, 44)
    first = len(facts) + 3
    for j, head in enumerate(("sheet", "holds", "rows")):
        sheet.write_string(first, j, book.say(head), book.head)
    link = book.format(font_color="#0563C1", underline=1)
    for i, (to, holds, rows) in enumerate(listed, start=first + 1):
        sheet.write_url(i, 0, f"internal:'{to}'!A1", link, to)
        book.text(sheet, i, 1, holds)
        if rows:
            sheet.write_number(i, 2, rows, book.format(num_format="#,##0"))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 2, 12)
    sheet.print_area(0, 0, first + len(listed), 2)
