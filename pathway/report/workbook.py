"""A finished run as a workbook: contents, summary, three native charts, a sheet for each table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from pathway.charts.theme import MUTED, WEDGE_STYLES
from pathway.locale import Lang
from pathway.result import Result
from pathway.tables.declared.schema import FIGURES, MONEY, TABLES, Column, in_currency
from pathway_models.case import Case, Name

from .book import Book, open_book, write_chart, write_lines, write_table
from .explained import Explained, explained_tables
from .pages_accounts import power_series
from .pages_money import cash_series
from .pages_pathway import pathway_names
from .pages_text import MET, MISSED, commitments
from .story import Story
from .transcribe import frame_of, series_of, years_of

CONTENTS, SUMMARY = Name("Contents", "目录"), Name("Summary", "摘要")
PATHWAY, CASH, POWER = Name("Pathway", "路径"), Name("Cash", "现金"), Name("Power", "用电")
DICTIONARY = Name("Columns", "列说明")
_METHOD = Name(
    "Mixed-integer program over all levers, accounts and years; audited in plain arithmetic. "
    "Emissions market-based unless a column says location. The tables are those of the run, "
    "tables/*.csv, to the last digit.",
    "对全部措施、账户与年份求解的混合整数规划，并经独立算术复核。除列名注明location外，排放按市场法。"
    "各表与运行结果tables/*.csv完全一致。",
)


def write_workbook(
    result: Result,
    case: Case,
    lang: Lang,
    path: Path,
    explained: Explained | None = None,
) -> None:
    """Writes a run as a workbook; of ``explained``, the content of ``explain.json``, sheets too.

    Raises:
        UsageError: ``path`` cannot be written.

    """
    story = Story.of(result, case, lang, explained)
    with open_book(path, lang, story.message) as book:
        contents = book.sheet(story.say(CONTENTS))
        listed = [(story.say(SUMMARY), story.say(Name("Headline figures", "主要数字")), 0)]
        summary = book.sheet(story.say(SUMMARY))
        listed += _write_charts(book, story)
        tables = {**result.tables, **explained_tables(explained or {})}
        for name, table in tables.items():
            sheet = _sheet_name(name, book)
            rows = _write_table(book, story, name, table, sheet)
            holds = story.say(TABLES[name].about) if name in TABLES else name
            listed.append((sheet, holds, rows))
        _write_dictionary(book, story)
        holds = story.say(Name("What each column holds", "各列的含义与单位"))
        listed.append((story.say(DICTIONARY), holds, 0))
        _write_summary(book, story, summary)
        _write_contents(book, story, contents, listed)


def _sheet_name(name: str, book: Book) -> str:
    """A name that Excel takes: at most 31 characters, none of seven, no other sheet's."""
    taken = {sheet.get_name().lower() for sheet in book.book.worksheets()}
    plain = "".join("_" if c in "[]:*?/\\'" else c for c in name)[:28]
    while plain.lower() in taken:
        plain += "_"
    return plain


def unit_of(table: str, column: str, currency: str) -> str:
    """The unit of a column, as its header says it."""
    known = _known(table, column)
    if known is None:
        return f"million {currency}" if FIGURES.get(column) == "money" else ""
    if _known(table, known.unit):
        return f"[{known.unit}]"  # it stands in that column
    return known.unit.replace(MONEY, f"million {currency}").replace("currency /", f"{currency} /")


def _known(table: str, column: str) -> Column | None:
    return TABLES[table].find(column) if table in TABLES else None


FORMATS = {"year": "0", "whole": "0", "share": "0.0%", "money": "#,##0.00", "price": "#,##0.00"}
"""How the numbers of a column are shown, by its type; what is stored is exact."""

UNIT_FORMATS = {"t CO2e": "#,##0", "GWh": "#,##0.0"}
"""The same by its unit."""


def format_of(table: str, column: str) -> str:
    """How the numbers of a column are shown."""
    known = _known(table, column)
    type = known.type if known else FIGURES.get(column, "year" if column == "year" else "number")
    return FORMATS.get(type) or UNIT_FORMATS.get(known.unit if known else "", "#,##0.0##")


def _write_table(book: Book, story: Story, name: str, table: pd.DataFrame, sheet: str) -> int:
    currency = story.case.currency
    units = [unit_of(name, str(c), currency) for c in table.columns]
    formats = {in_currency(str(c), currency): format_of(name, str(c)) for c in table.columns}
    named = table.rename(columns=lambda column: in_currency(str(column), currency))
    keys = len(TABLES[name].keys) if name in TABLES else 1
    return write_table(book, sheet, named, units, keys, lambda c: formats[c])


def _write_charts(book: Book, story: Story) -> list[tuple[str, str, int]]:
    """The main three, where the study has them."""
    listed = []
    if story.own:
        figure = story.figures["neutrality-pathway"]
        series = series_of(figure, pathway_names(story), WEDGE_STYLES)
        name, years = story.say(PATHWAY), [str(y) for y in years_of(figure)]
        _, about, _ = frame_of(figure)
        write_chart(book, name, "area", story.message, about, years, series)
        listed.append((name, story.say(Name("Chart: the neutrality pathway", "图：碳中和路径")), 0))
        for sheet, holds, made in (
            (CASH, Name("Chart: cash by year", "图：各年现金"), cash_series(story)),
            (POWER, Name("Chart: electricity cover", "图：用电来源"), power_series(story)),
        ):
            if made:
                name = story.say(sheet)
                write_chart(book, name, "column", made.title, made.about, made.years, made.series)
                listed.append((name, story.say(holds), 0))
    return listed


def _write_dictionary(book: Book, story: Story) -> None:
    currency = story.case.currency
    rows = [
        (table, in_currency(c.name, currency), unit_of(table, c.name, currency), c.holds)
        for table in story.tables
        if table in TABLES
        for c in TABLES[table].columns
    ]
    heads = ["table", "column", "unit", "holds"]
    frame = pd.DataFrame(rows, columns=heads)
    write_table(book, story.say(DICTIONARY), frame, [""] * 4, 2, lambda _: "General")


_FIGURES = {
    "npv_cost_m": Name("The whole plan, against doing nothing", "整个规划，与不采取行动相比"),
    "cost_of_commitments_m": Name("Keeping the commitments", "兑现承诺"),
    "cost_of_requirements_m": Name("Meeting the requirements", "满足必备条件"),
    "price_of_hierarchy_m": Name("Cutting first, then removing", "先减排、再移除、后抵消"),
    "npv_value_chain_m": Name("With all savings of the value chain", "计入价值链全部节省"),
    "npv_ecosystem_m": Name("Programmes of scope 3+, apart", "范围三＋项目，单列"),
    "hidden_cost_m": Name("Hidden cost of hurdle rates", "门槛收益率的隐性成本"),
}


def _write_summary(book: Book, story: Story, sheet: Any) -> None:
    """Headline figures, present values, commitments."""
    summary, path, currency = story.result.summary, story.path, story.case.currency
    book.text(sheet, 0, 0, story.message, bold=True, font_size=14)
    heads = [story.say(n) for n in (Name("Figure", "数字"), Name("Value", "数值"),
                                    Name("Unit", "单位"))]  # fmt: skip
    money = f"million {currency}" if story.lang == "en" else f"百万{currency}"
    tonne = "t CO2e"
    first, last = path.years[0], path.years[-1]
    levels = Name("{what} in {year}", "{year}年{what}")
    bau, net = Name("Business as usual", "照常情景"), Name("Net emissions", "净排放")
    rows: list[list[object]] = [
        [story.say(levels, what=story.say(what), year=year), value, tonne]
        for what, year, value in (
            (net, first, path.net[0]), (bau, last, path.bau[-1]), (net, last, path.net[-1]),
        )
    ]  # fmt: skip
    rows += [[story.say(n), float(summary[k]), money] for k, n in _FIGURES.items() if k in summary]
    row = write_lines(book, sheet, 2, heads, rows, ["@", "#,##0.00", "@"])
    _write_check(book, story, sheet, row - 1)
    names = (Name("Commitment", "承诺"), Name("Required", "要求"), Name("Unit", "单位"),
             Name("Plan", "规划值"), Name("Year", "年份"), Name("Status", "状态"),
             Name("Section", "章节"))  # fmt: skip
    lines: list[list[object]] = [
        [story.say(k.target.name), k.required, k.unit, k.achieved, k.year,
         story.say(MET if k.met else MISSED), k.target.section]
        for k in commitments(story)
    ]  # fmt: skip
    numbers = ["@", "#,##0.0##", "@", "#,##0.0##", "0", "@", "@"]
    write_lines(book, sheet, row + 1, [story.say(n) for n in names], lines, numbers)
    sheet.set_column(0, 0, 46)
    sheet.set_column(1, 6, 18)
    sheet.freeze_panes(3, 1)


def _write_check(book: Book, story: Story, sheet: Any, row: int) -> None:
    """The one formula that is ours: the sum of the sheet costs, with its value."""
    costs = story.tables["costs"]
    if costs.empty:
        return
    column = chr(ord("A") + list(costs.columns).index("discounted_m"))
    name = story.say(Name("Check: sum of the sheet costs", "核对：costs表合计"))
    book.text(sheet, row, 0, name, font_color=MUTED)
    total = round(float(costs["discounted_m"].sum()), 6)
    formula = f"=SUM(costs!{column}2:{column}{len(costs) + 1})"
    sheet.write_formula(row, 1, formula, book.format(num_format="#,##0.00"), total)


def _write_contents(
    book: Book, story: Story, sheet: Any, listed: list[tuple[str, str, int]]
) -> None:
    info, versions = story.info, story.result.manifest.get("versions", {})
    book.text(sheet, 0, 0, story.say(info.company), bold=True, font_size=16)
    facts = (
        (Name("Message", "结论"), story.message),
        (Name("Case", "案例"), info.case_id),
        (Name("Study", "情景"), f"{story.say(info.study)} [{story.case.study}]"),
        (Name("Run", "运行编号"), info.run_id),
        (Name("Money", "金额"), f"{info.currency}, {info.price_year}"),
        (Name("Package", "程序版本"), str(versions.get("neutrality-pathway", ""))),
        (Name("Method", "方法"), story.say(_METHOD)),
    )  # fmt: skip
    for i, (name, text) in enumerate(facts, start=2):
        book.text(sheet, i, 0, story.say(name), font_color=MUTED, valign="top")
        book.text(sheet, i, 1, text, text_wrap=True, valign="top")
    sheet.set_row(2, 30)
    sheet.set_row(8, 44)
    first = len(facts) + 3
    heads = (Name("Sheet", "工作表"), Name("Holds", "内容"), Name("Rows", "行数"))
    for j, head in enumerate(heads):
        sheet.write_string(first, j, story.say(head), book.head)
    link = book.format(font_color="#0563C1", underline=1)
    for i, (to, holds, rows) in enumerate(listed, start=first + 1):
        sheet.write_url(i, 0, f"internal:'{to}'!A1", link, to)
        book.text(sheet, i, 1, holds)
        if rows:
            sheet.write_number(i, 2, rows, book.format(num_format="#,##0"))
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 2, 12)
