"""The map: what a person says of a file, and what was understood of it, to be used again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, Field, field_validator, model_validator

from pathway.cases.importer.read.units import read_unit
from pathway.load.files.csvfile import ID
from pathway.load.files.faults import Faults
from pathway.load.files.folder import BIGGEST
from pathway.load.files.schema import read_model
from pathway.load.files.yamlfile import read_yaml
from pathway.locale import Lang, message, said, say
from pathway.locale.errors import InputError, UsageError
from pathway_models.vocabulary.schema import Schema

Role = Literal[
    "label",
    "scope",
    "category",
    "business",
    "region",
    "site",
    "carrier",
    "product",
    "gas",
    "unit",
    "activity_unit",
    "factor_unit",
    "year",
    "emissions",
    "activity",
    "factor",
    "value",
    "total",
    "note",
    "source",
    "skip",
]
"""What a column may be."""

Into = Literal["inventory", "factors", "prices", "growth", "revenue", "outputs"]
"""What a file is of: an inventory, or the rows of a table of the case."""


def _is_unit(text: str) -> str:
    """Insist on a unit that an import reads: another would be of no effect."""
    if read_unit(text) is None:
        raise ValueError(said("import.no-unit-of-map"))
    return text


def _is_carrier(text: str) -> str:
    """Insist on an id: a blank that is pasted as it stands is none."""
    if not ID.fullmatch(text):
        raise ValueError(said("import.no-carrier-id"))
    return text


CarrierText = Annotated[str, AfterValidator(_is_carrier)]
UnitText = Annotated[str, AfterValidator(_is_unit)]


class ColumnText(Schema):
    """What one column is, and what holds for all numbers in it."""

    is_: Role = Field("value", alias="is", description="its role")
    unit: str | None = Field(None, description="unit of its numbers, where the file says none")
    year: int | None = Field(None, description="year of its numbers")
    scope: Literal[1, 2, 3] | None = Field(None, description="scope of its numbers")
    method: Literal["location", "market"] | None = Field(None, description="method of scope 2")
    category: str | None = Field(None, description="category of its numbers: an id")
    business: str | None = Field(None, description="business of its numbers: an id")
    region: str | None = Field(None, description="region of its numbers: an id")
    carrier: CarrierText | None = Field(None, description="carrier of its numbers: an id")


class LineText(Schema):
    """What the rows of one label are."""

    scope: Literal[1, 2, 3] | None = Field(None, description="their scope")
    method: Literal["location", "market"] | None = Field(None, description="method of scope 2")
    category: str | None = Field(None, description="their category: an id, or 1 to 15 of scope 3")
    business: str | None = Field(None, description="their business: an id")
    region: str | None = Field(None, description="their region: an id")
    carrier: CarrierText | None = Field(None, description="their carrier: an id")
    id: str | None = Field(None, description="id of the source that they make")


class MapText(Schema):
    """What a map may say; all of it may be left out, and is then taken from the file."""

    into: Into = Field("inventory", description="what the file is of")
    sheets: tuple[str, ...] | None = Field(None, description="the sheets that count, by name")
    header: int | tuple[int, ...] | None = Field(None, description="the rows of the header")
    rows: tuple[int, ...] | None = Field(None, description="first and last row that count")
    columns: dict[str, Role | ColumnText] = Field(
        default_factory=dict, description="header or letters of a column: what it is"
    )
    across: Literal["business", "region", "site"] | None = Field(
        None, description="what headers over numbers are that are no year and no scope"
    )
    lines: dict[str, Literal["skip", "total"] | LineText] = Field(
        default_factory=dict, description="label of a row: what it is"
    )
    names: dict[str, str] = Field(
        default_factory=dict, description="word of the file: id of the case for it"
    )
    add: bool = Field(
        False, description="whether words that the case does not know become new in it (`into`)"
    )
    only: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="role of a column: the words of it that count"
    )
    year: int | None = Field(None, description="the base year, or that of numbers without one")
    unit: str | None = Field(None, description="unit of numbers of which the file says none")
    units: dict[str, UnitText] = Field(
        default_factory=dict, description="word of the file: unit that it means"
    )
    heating_value: str | None = Field(
        None, description="energy of natural gas that is given by volume: 36 MJ/m3"
    )
    decimal: Literal[".", ","] | None = Field(None, description="the decimal sign")
    scope2: Literal["location", "market"] = Field(
        "market", description="which scope 2 becomes sources, where the file has both"
    )
    scope: Literal[1, 2, 3] | None = Field(None, description="scope of what names none")
    category: str | None = Field(None, description="category of what names none: an id")
    business: str | None = Field(None, description="business of what names none: an id")
    region: str | None = Field(None, description="region of what names none: an id")
    carrier: CarrierText | None = Field(None, description="carrier of what names none: an id")
    driver: str | None = Field(None, description="driver of growth.csv: of all sources, or filled")
    sources: tuple[str, ...] = Field((), description="sources that grow with the driver filled")
    product: str | None = Field(None, description="product of outputs.csv that is filled")
    rest: bool | Literal[1, 2, 3] = Field(
        False,
        description="whether what a stated total has beyond its rows becomes a source; "
        "of a total of several scopes, in which scope",
    )
    pass_through: float = Field(
        0.0, ge=0, le=1, description="share of savings that reaches the company, for scope 3"
    )
    confidence: Literal["report", "derived", "literature", "assumption"] = Field(
        "report", description="how far to trust the file"
    )
    lang: str | None = Field(None, description="language of the file's names: en, zh, de …")
    company: str | None = Field(None, description="name of the company, for a new case")
    currency: str | None = Field(None, description="currency of a new case")
    end: int | None = Field(None, description="last year of the plan of a new case")

    @field_validator("heating_value")
    @classmethod
    def _is_heating_value(cls, text: str | None) -> str | None:
        """Insist on a number above 0 in one of three units."""
        found = re.fullmatch(r"([0-9]+(\.[0-9]+)?) (MJ|GJ|kWh)/m3", text) if text else None
        if text is not None and (found is None or not float(found[1])):
            raise ValueError(said("import.no-heating-value"))
        return text

    @model_validator(mode="after")
    def _is_of_growth(self) -> MapText:
        """Insist that sources are named of growth alone."""
        if self.sources and self.into != "growth":
            raise ValueError(said("import.sources-of-growth"))
        return self

    def column(self, letters: str, header: str) -> ColumnText | None:
        """Give what the map says of a column."""
        found = self.columns.get(header, self.columns.get(letters))
        return ColumnText.model_validate({"is": found}) if isinstance(found, str) else found


def read_map(path: Path | None) -> MapText:
    """Read a map; raises InputError with every fault, UsageError where there is no such file."""
    if path is None:
        return MapText()
    try:
        if not path.is_file() or path.stat().st_size > BIGGEST // 10:
            raise UsageError(message("import.no-map", file=str(path)))
        data = path.read_bytes()
    except OSError as error:
        told = {"file": str(path), "why": str(error.strerror or error)}
        raise UsageError(message("import.unread", **told)) from error
    faults = Faults()
    found = MapText()
    with faults.skipping():
        values, spot = read_yaml(path.name, data, "", faults)
        found = read_model(MapText, _listed(values), spot, faults)
    if faults.found:
        raise InputError(faults.found)
    return found


def _listed(values: dict[str, object]) -> dict[str, object]:
    """Put lists as the schema has them; one sheet may stand without brackets."""
    found: dict[str, object] = {}
    for key, value in values.items():
        if key == "sheets" and isinstance(value, str):
            found[key] = (value,)
        elif key == "only" and isinstance(value, dict):
            found[key] = {k: tuple(v) if isinstance(v, list) else v for k, v in value.items()}
        else:
            found[key] = tuple(value) if isinstance(value, list) else value
    return found


def write_map(text: MapText, file: str, lang: Lang) -> bytes:
    """Write a map as a person would, a key a line."""
    values = text.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for column in values.get("columns", {}).values():
        if isinstance(column, dict):
            column.setdefault("is", "value")
    lines = [f"# {say('import.map-head', lang, file=file)}"]
    for key, value in values.items():
        if isinstance(value, dict):
            lines += [f"{key}:", *(f"  {flow(k)}: {flow(v)}" for k, v in value.items())]
        else:
            lines.append(f"{key}: {flow(value)}")
    return ("\n".join(lines) + "\n").encode()


def flow(value: Any) -> str:
    """Write a value as YAML, in one line."""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("\n...")
