"""Writes what the code states: data dictionary, command line, lists of constraints and tables.

    .venv/bin/python docs/generate.py

A test fails where they are stale (tests/docs/test_generated.py).
"""

from __future__ import annotations

import inspect
import types
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import typer
from pydantic.fields import FieldInfo

from pathway import library
from pathway.cases.examples import reference_case
from pathway.cli import app
from pathway.disclosure.claims.reading import book
from pathway.disclosure.reading import book as disclosed
from pathway.disclosure.said import clause
from pathway.load import load_case
from pathway.load.build.studies import StudyText
from pathway.load.inputs import columns as inputs
from pathway.load.inputs.changes import ChangeText, MoveText, RevenueText
from pathway.load.inputs.company import (
    BeyondText,
    CarbonPriceText,
    CompanyText,
    HierarchyText,
    HorizonText,
)
from pathway.load.inputs.limits import LimitText
from pathway.load.inputs.series import SOURCED
from pathway.load.inputs.tables import OPTIONAL, TABLES
from pathway.load.inputs.verified import VerifiedText
from pathway.load.units.measures import FAMILIES
from pathway.locale import say
from pathway.review.kinds import KINDS
from pathway.tables.declared.schema import TABLES as RESULTS
from pathway.tables.declared.schema import Column, in_currency
from pathway.tables.figures import SUMMARY
from pathway.trace import TRACEABLE
from pathway_models.docs import constraints
from pathway_models.levers import LEVERS
from pathway_models.program.build import build
from pathway_models.promises import PROMISES
from pathway_models.vocabulary.lever import Lever
from pathway_models.vocabulary.promise import Promise
from pathway_models.vocabulary.schema import (
    CoEffect,
    Dim,
    NameText,
    Quantity,
    Required,
    Schema,
    Selector,
    Used,
)

DOCS = Path(__file__).parent
BEGIN, END = "<!-- constraints:begin -->", "<!-- constraints:end -->"
TRACES_BEGIN, TRACES_END = "<!-- traces:begin -->", "<!-- traces:end -->"
TABLES_BEGIN, TABLES_END = "<!-- tables:begin -->", "<!-- tables:end -->"
REMARKS_BEGIN, REMARKS_END = "<!-- remarks:begin -->", "<!-- remarks:end -->"
CLAIMS_BEGIN, CLAIMS_END = "<!-- claims:begin -->", "<!-- claims:end -->"
FIELDS_BEGIN, FIELDS_END = "<!-- disclosures:begin -->", "<!-- disclosures:end -->"
LIBRARY_BEGIN, LIBRARY_END = "<!-- library:begin -->", "<!-- library:end -->"

DICTIONARY = """\
# Data dictionary

Generated from the code by `docs/generate.py`: do not edit. [inputs.md](inputs.md) and
[outputs.md](outputs.md) explain; this page lists.

A *number* is a mapping with `value`, `path` or `by`, and a `unit`; what it measures stands in
brackets, in the words of the lever: *stock* (its stock unit), *activity* (the unit of its source's
carrier), *carrier* (the unit of the carrier it stands under), *energy*, *tonnes*, *money*, *share*.
A *selector* picks things. In names of columns `mcny` and `cny` stand for the code of the case's
currency: `_meur` in a case in EUR.

"""

COMMANDS = """\
# The command line

Generated from the code by `docs/generate.py`: do not edit. `pathway COMMAND --help` says the same.
[Exit codes](outputs.md#exit-codes) and [files](outputs.md) are those of every command.

CASE is a folder with `company.yaml`, or a [workbook](workbook.md); without it, the reference case
that comes with the package. Human words go to standard error, so pipes work; so does what is being
done: on a terminal a line that follows it, elsewhere (a log of CI, say) a line once it takes longer
than 3 s and then every 15 s, with the step, which search or plan of how many, the gap that the
search has come to, and how long it will take yet where that can be told.

"""

UNITS = """\
A unit is words joined by `/`: units of measure, the code of the case's currency (`CNY`, and `kCNY`,
`MCNY`, `GCNY`), and words for what is counted, such as a lever's stock unit or the unit of a
carrier. `/yr` may be added once and means nothing. Capitals count: `Mt` is a million tonnes, and
`MT` nothing. A calorie and a Btu are those of the International Table, as in `tce` and `toe`; `Mm3`
and `Mkm` are a million of them.
"""

SAID = {
    "name": "as drawn, by language",
    "en": "in English (likewise any other code: `de`, `fr` …)",
    "zh": "in Chinese",
    "source": "where the numbers below are from",
    "confidence": "how far to trust them",
    "note": "anything a reader should know",
    "horizon": "the years",
    "default_study": "the study that is solved where none is named",
    "hierarchy": "reduction > removal > offset",
    "verified": "the inventory that the sources must add up to",
    "of": "what is limited",
    "at_most": "the most of it in a year; a share with `share_of`",
    "targets": "the commitments that it keeps",
    "policy": "in place of the company's",
    "StudyText.levers": "the only levers it has; left out: all",
    "Selector.source": "ids of sources",
    "perimeter": "the accounts it is about",
    "business": "ids of businesses",
    "region": "ids of regions",
    "scope": "scopes of the GHG Protocol",
    "category": "categories of sources",
    "carrier": "ids of carriers",
    "account": "ids of accounts",
    "kind": "kinds of levers",
    "lever": "ids of levers",
    "not": "what is left out",
}
"""Key, or schema and key: what it means, where the field itself does not say."""


def main() -> None:
    """Write the pages."""
    page = DOCS / "formulation.md"
    page.write_text(formulation(page.read_text("utf-8")), "utf-8", newline="\n")
    page = DOCS / "outputs.md"
    page.write_text(outputs(page.read_text("utf-8")), "utf-8", newline="\n")
    page = DOCS / "library.md"
    page.write_text(shelf(page.read_text("utf-8")), "utf-8", newline="\n")
    page = DOCS / "review.md"
    page.write_text(remarks(page.read_text("utf-8")), "utf-8", newline="\n")
    page = DOCS / "claims.md"
    page.write_text(claims(page.read_text("utf-8")), "utf-8", newline="\n")
    page = DOCS / "disclosures.md"
    page.write_text(disclosures(page.read_text("utf-8")), "utf-8", newline="\n")
    (DOCS / "data-dictionary.md").write_text(dictionary(), "utf-8", newline="\n")
    (DOCS / "commands.md").write_text(command_line(), "utf-8", newline="\n")


def formulation(page: str) -> str:
    """Give the page with the list of the constraints that the reference case has: all there are."""
    model = build(load_case(reference_case()))
    return _between(page, BEGIN, constraints(model), END)


def outputs(page: str) -> str:
    """Give the page with the list of the tables and their columns."""
    lines = ["| table | columns |", "|---|---|"]
    for name, table in RESULTS.items():
        lines.append(
            f"| `{name}` | {', '.join(in_currency(c.name, 'CNY') for c in table.columns)} |"
        )
    page = _between(page, TABLES_BEGIN, "\n".join([*lines, ""]), TABLES_END)
    return _between(page, TRACES_BEGIN, "\n".join([*_traces(), ""]), TRACES_END)


def _traces() -> Iterator[str]:
    """Give the tables and columns whose numbers can be traced."""
    yield from ("| table | columns |", "|---|---|")
    for table, columns in TRACEABLE.items():
        yield f"| `{table}` | {', '.join(in_currency(c, 'CNY') for c in columns)} |"


def shelf(page: str) -> str:
    """Give the page with how much the library has of each kind, and of which confidence."""
    lines = ["| kind | entries | rows | high | medium | low, assumption | what |", "|---" * 7 + "|"]
    for kind in library.KINDS:
        what = say(f"library.{kind}", "en")
        sure = Counter(row.confidence for row in library.rows(kind))
        rest = sure["low"] + sure["assumption"]
        counts = (len(library.entries(kind)), sure.total(), sure["high"], sure["medium"], rest)
        lines.append(f"| `{kind}` | {' | '.join(map(str, counts))} | {what} |")
    return _between(page, LIBRARY_BEGIN, "\n".join([*lines, ""]), LIBRARY_END)


def command_line() -> str:
    """Give the reference of the command line: every command, with arguments and options."""
    return COMMANDS + "\n".join(_commands(typer.main.get_command(app), ["pathway"]))


def _commands(command: Any, words: list[str]) -> Iterator[str]:
    """Give a command, or all those of a group, one after the other."""
    for name, one in getattr(command, "commands", {}).items():
        yield from _commands(one, [*words, name])
    if hasattr(command, "commands"):
        return
    context = typer.Context(command, info_name=" ".join(words))
    usage = " ".join([*words, *command.collect_usage_pieces(context)])
    told = [p.get_help_record(context) for p in command.params if p.name != "help"]
    rows = [
        ["`{}`".format(name.replace("|", "\\|")), _plain(text)] for name, text in filter(None, told)
    ]
    help = inspect.cleandoc(command.help)
    title = f"## {' '.join(words)}\n\n{help}\n\n```text\n{usage}\n```"
    yield _table(title, ["argument or option", "what"], rows)


def _plain(text: str) -> str:
    """Give a text of the terminal for a cell of Markdown."""
    for mark in "\\|*_[]<>":
        text = text.replace(mark, f"\\{mark}")
    return text


def remarks(page: str) -> str:
    """Give the page with the list of the remarks there are."""
    lines = ["| remark | on | severity | told when | threshold from |", "|---" * 5 + "|"]
    lines += [
        f"| `{key}` | {kind.of} | {kind.severity} | {kind.when} | {kind.origin} |"
        for key, kind in KINDS.items()
    ]
    return _between(page, REMARKS_BEGIN, "\n".join([*lines, ""]), REMARKS_END)


def claims(page: str) -> str:
    """Give the page with the list of the rules there are, and how each is judged."""
    lines = ["| rule | of | asks | judged by | in force |", "|---" * 5 + "|"]
    for rule in book().rules.values():
        needs = "; ".join(say(f"claims.needs-{need}", "en") for need in rule.needs)
        judged = [f"`{' ; '.join(c.text for c in rule.conditions)}`"] if rule.conditions else []
        judged += [f"needs {needs}"] if needs else []
        force = f"{rule.start or ''} – {rule.end or ''}" if rule.start or rule.end else ""
        cells = (
            *(f"`{rule.id}`", f"{rule.standard}, {rule.clause}"),
            *(say(f"claims-rules.{rule.id}", "en"), "; ".join(judged), force),
        )
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return _between(page, CLAIMS_BEGIN, "\n".join([*lines, ""]), CLAIMS_END)


def disclosures(page: str) -> str:
    """Give the page with the fields of every edition: what each is computed from, and needs."""
    held, parts = disclosed(), []
    for edition in held.editions.values():
        until = f"to {edition.end}" if edition.end else "on"
        parts.append(
            f"\n**{edition.name}** (`{edition.standard}`), periods from {edition.start} {until}\n"
        )
        parts += ["| table | clause | field | of | needs |", "|---" * 5 + "|"]
        for field in (f for f in held.fields if f.edition == edition.id):
            needs = "; ".join(say(f"claims.needs-{need}", "en") for need in field.needs)
            cells = (
                *(say(f"disclosure.table-{field.table}", "en"), clause(field, "en")),
                *(say(f"disclosure-fields.{field.name}", "en"), field.written, needs),
            )
            parts.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return _between(page, FIELDS_BEGIN, "\n".join([*parts, ""]), FIELDS_END)


def _between(page: str, begin: str, text: str, end: str) -> str:
    before, _, rest = page.partition(begin)
    _, _, after = rest.partition(end)
    return f"{before}{begin}\n{text}{end}{after}"


def dictionary() -> str:
    """Give the data dictionary: all keys and columns, in and out."""
    parts = [*_files(), *_units(), *_levers(), *_outputs()]
    return DICTIONARY + "\n".join(parts)


def _files() -> Iterator[str]:
    yield "## Inputs: YAML\n"
    yield _keys("company.yaml", CompanyText)
    yield _keys("company.yaml: horizon", HorizonText)
    yield _keys("company.yaml: hierarchy", HierarchyText)
    yield _keys("company.yaml: verified", VerifiedText)
    yield _keys("company.yaml: carbon_price", CarbonPriceText)
    yield _keys("company.yaml: beyond", BeyondText)
    yield _keys("changes.yaml: a change", ChangeText)
    yield _keys("changes.yaml: a move", MoveText)
    yield _keys("changes.yaml: revenue", RevenueText)
    yield _keys("limits.yaml: a limit", LimitText)
    yield _keys("targets.yaml: every target", Promise)
    for metric, promise in PROMISES.items():
        yield _keys(f"targets.yaml: {metric}", promise, _is_its_own)
    yield _keys("studies/NAME.yaml", StudyText)
    yield _keys("A name", NameText)
    yield _keys("A number", Quantity)
    yield _keys("A number of `co_effects`", CoEffect, _is_no_quantity)
    yield _keys("A number of `requires`", Required, _is_no_quantity)
    yield _keys("A number of `uses`", Used, _is_no_quantity)
    yield _keys("A selector", Selector)
    yield "## Inputs: CSV\n"
    for table, required in TABLES.items():
        sourced = (c for c in SOURCED if c not in required)
        optional = (*OPTIONAL.get(table, ()), *sourced, "note")
        says = {**inputs.SHARED, **inputs.OWN.get(table, {})}
        rows = [[f"`{c}`", "yes" if c in required else "", says[c]] for c in (*required, *optional)]
        yield _table(f"### {table}", ["column", "required", "what"], rows)


def _units() -> Iterator[str]:
    yield "## Inputs: units\n"
    yield UNITS
    rows = []
    for family in FAMILIES:
        first = next(f for f in FAMILIES if f.dimension == family.dimension).names[0]
        words = ", ".join(f"`{symbol}`" for symbol in family.symbols())
        one = "" if family.names[0] == first else f"1 {family.names[0]} = {family.one} {first}"
        rows.append([family.dimension, words, one])
    yield _table("### Units of measure", ["measures", "units", ""], rows)


def _levers() -> Iterator[str]:
    yield "## Inputs: levers\n"
    yield _keys("Every lever", Lever)
    for kind, lever in LEVERS.items():
        yield _keys(f"levers/{kind}.yaml", lever, _is_own)


def _is_own(name: str, field: FieldInfo) -> bool:
    """Whether a key is not one that every lever has, or is required where it is optional there."""
    common = Lever.model_fields.get(name)
    return common is None or field.is_required() != common.is_required()


def _is_its_own(name: str, field: FieldInfo) -> bool:
    """Whether a key is not one that every target has, or is required where it is optional there."""
    common = Promise.model_fields.get(name)
    return common is None or field.is_required() != common.is_required()


def _is_no_quantity(name: str, _: FieldInfo) -> bool:
    return name not in Quantity.model_fields


def _outputs() -> Iterator[str]:
    yield "## Outputs: summary.json\n"
    figures = [[_named(name), figure.type, figure.holds] for name, figure in SUMMARY.items()]
    yield _table("### summary.json", ["figure", "type", "what"], figures)
    yield "## Outputs: tables\n"
    for name, table in RESULTS.items():
        rows = [
            [_named(c.name), _said_of(c), c.type, c.unit, table.holds(c.name).in_("en")]
            for c in table.columns
        ]
        yield _table(f"### {name}.csv", ["column", "", "type", "unit", "what"], rows)


def _named(name: str) -> str:
    return f"`{in_currency(name, 'CNY')}`"


def _said_of(column: Column) -> str:
    return "key" if column.key else "may be empty" if column.empty else ""


def _keys(
    title: str, schema: type[Schema], kept: Callable[[str, FieldInfo], bool] = lambda *_: True
) -> str:
    """Give the keys of a schema."""
    rows = [
        [f"`{field.alias or name}`", _kind(field), _default(field), _what(schema, name, field)]
        for name, field in schema.model_fields.items()
        if kept(name, field)
    ]
    return _table(f"### {title}", ["key", "is", "default", "what"], rows)


def _table(title: str, head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|---" * len(head) + "|"]
    return "\n".join([title, "", *lines, *(f"| {' | '.join(row)} |" for row in rows), ""])


def _what(schema: type[Schema], name: str, field: FieldInfo) -> str:
    key = field.alias or name
    said = SAID.get(f"{schema.__name__}.{key}")
    return field.description or said or SAID[key]


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    default = field.get_default(call_default_factory=True)
    if isinstance(default, float):
        return f"`{default:g}`"
    return "" if default in (None, []) else f"`{default}`".lower()


def _kind(field: FieldInfo) -> str:
    """Say what a value is; of a number, also what it measures."""
    dims = [*field.metadata, *_metadata(field.annotation)]
    measured = [" or ".join(d.of.split("|")) for d in dims if isinstance(d, Dim)]
    return _type(field.annotation) + (f" [{measured[0]}]" if measured else "")


def _metadata(annotation: Any) -> list[Any]:
    nested = [m for part in typing.get_args(annotation) for m in _metadata(part)]
    return [*getattr(annotation, "__metadata__", ()), *nested]


WORDS = {
    str: "text",
    int: "whole number",
    float: "plain number",
    bool: "true or false",
    Quantity: "number",
    CoEffect: "number",
    Required: "number",
    Used: "number",
    Selector: "selector",
    NameText: "name",
}


def _type(annotation: Any) -> str:
    origin, parts = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _type(parts[0])
    if origin is typing.Literal:
        return ", ".join(f"`{part}`" for part in parts)
    if origin in (typing.Union, types.UnionType):
        return " or ".join(_type(part) for part in parts if part is not types.NoneType)
    if origin is list:
        return f"list of {_type(parts[0])}"
    if origin is dict:
        return f"{_type(parts[0])}: {_type(parts[1])}"
    return WORDS.get(annotation, "mapping")


if __name__ == "__main__":
    main()
