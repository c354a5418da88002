"""Writes the pages that the code states: the data dictionary, and the list of constraints.

    .venv/bin/python docs/generate.py

A test fails where they are stale (tests/docs/test_generated.py).
"""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from pathway.load import load_case
from pathway.load.build.studies import StudyText
from pathway.load.inputs import columns as inputs
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
from pathway.load.inputs.targets import TargetText
from pathway.load.inputs.verified import VerifiedText
from pathway.load.units.measures import FAMILIES
from pathway.reference import reference_case
from pathway.tables import KEYS
from pathway.tables.columns import COLUMNS
from pathway_models.build import build
from pathway_models.docs import constraints
from pathway_models.lever import Dim, Lever, NameText, Quantity, Schema, Selector
from pathway_models.levers import LEVERS

DOCS = Path(__file__).parent
BEGIN, END = "<!-- constraints:begin -->", "<!-- constraints:end -->"

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

UNITS = """\
A unit is words joined by `/`: units of measure, the code of the case's currency (`CNY`, and `kCNY`,
`MCNY`, `GCNY`), and words for what is counted, such as a lever's stock unit or the unit of a
carrier. `/yr` may be added once and means nothing. Capitals count: `Mt` is a million tonnes, and
`MT` nothing. A calorie and a Btu are those of the International Table, as in `tce` and `toe`; `Mm3`
and `Mkm` are a million of them.
"""

SAID = {
    "name": "as drawn, in English and Chinese",
    "en": "in English",
    "zh": "in Chinese",
    "source": "where the numbers below are from",
    "confidence": "how far to trust them",
    "note": "anything a reader should know",
    "horizon": "the years",
    "default_study": "the study that is solved where none is named",
    "hierarchy": "reduction > removal > offset",
    "verified": "the inventory that the sources must add up to",
    "scope1": "scope 1 [tonnes]",
    "scope2": "scope 2, location-based [tonnes]",
    "scope3": "scope 3 [tonnes]",
    "of": "what is limited",
    "at_most": "the most of it in a year; a share with `share_of`",
    "metric": "what is promised",
    "levers": "the levers it is about",
    "value": "how much; the unit is that of the metric",
    "relative_to": "value is then a share of the base year's",
    "method": "scope 2 method of gross emissions",
    "headline": "whether summary.json and the command line report it",
    "measure": "which share of credits",
    "durable_years": "a removal stored as long or longer is durable",
    "items": "cost items of a budget",
    "cumulative": "a budget for the sum of its years",
    "carry_over": "what a year leaves of a budget is the next one's",
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
    """Write both pages."""
    page = DOCS / "formulation.md"
    page.write_text(formulation(page.read_text("utf-8")), "utf-8", newline="\n")
    (DOCS / "data-dictionary.md").write_text(dictionary(), "utf-8", newline="\n")


def formulation(page: str) -> str:
    """Give the page with the list of the constraints that the reference case has: all there are."""
    model = build(load_case(reference_case()))
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{constraints(model)}{END}{after}"


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
    yield _keys("limits.yaml: a limit", LimitText)
    yield _keys("targets.yaml: a target", TargetText)
    yield _keys("studies/NAME.yaml", StudyText)
    yield _keys("A name", NameText)
    yield _keys("A number", Quantity)
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


def _outputs() -> Iterator[str]:
    yield "## Outputs: tables\n"
    for table, columns in COLUMNS.items():
        keys = KEYS[table]
        rows = [
            [f"`{name}`", "key" if name in keys else "", column.unit, column.holds]
            for name, column in columns.items()
        ]
        yield _table(f"### {table}.csv", ["column", "", "unit", "what"], rows)


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
