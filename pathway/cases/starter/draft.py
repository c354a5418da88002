"""A case while it is made, and how its files are written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from pathway.cases.starter.money import Purse
from pathway.cases.starter.numbers import Size
from pathway.cases.starter.wish import Lacking, Wish
from pathway.cases.starter.words import SAID, Texts

Cells = dict[str, object]


@dataclass(frozen=True, slots=True)
class Place:
    """A source of the template in one country: its id in the case, and the region."""

    name: str
    spec: Mapping[str, Any]
    id: str
    code: str

    @property
    def region(self) -> str:
        """The id of the region in the case."""
        return self.code.lower()


@dataclass
class Draft:
    """A case while it is made."""

    wish: Wish
    base_year: int
    template: Mapping[str, Any]
    sizes: Mapping[str, Size]
    lacking: Lacking = field(default_factory=Lacking)
    rated: dict[str, str] = field(default_factory=dict)
    carriers: list[str] = field(default_factory=list)
    activity: dict[str, float] = field(default_factory=dict)
    """Source -> its activity in the unit of its carrier."""
    tonnes: dict[str, float] = field(default_factory=dict)
    """Source -> what it emits in the base year [t]."""

    @property
    def purse(self) -> Purse:
        """Its money."""
        return Purse(self.wish, self.base_year, self.lacking, self.rated)

    @property
    def end(self) -> int:
        """Last year of the plan."""
        return self.base_year + int(self.template["years"])

    @property
    def called(self) -> str:
        """The name of the company, which is that of its one business, too."""
        return self.wish.name or self.said(self.template["name"])

    @property
    def business(self) -> str:
        """The id of its one business."""
        return str(self.template["business"])

    def places(self, *names: str) -> Iterator[Place]:
        """The sources of the template by country, all or those named; the spread ones in each."""
        for name, spec in self.template["sources"].items():
            if names and name not in names:
                continue
            codes = self.wish.countries if spec.get("everywhere") else self.wish.countries[:1]
            for code in codes:
                yield Place(name, spec, f"{name}-{code.lower()}" if len(codes) > 1 else name, code)

    def word(self, key: str, **blanks: object) -> str:
        """A sentence in the language of the case."""
        return SAID[key][self.wish.lang].format(**blanks)

    def said(self, text: str | Texts) -> str:
        """A text of the template in the language of the case."""
        return text if isinstance(text, str) else text[self.wish.lang]

    def assumed(self, why: str = "") -> str:
        """The source of an assumption, with its reason."""
        return f"{self.word('assumption')}: {why}" if why else self.word("assumption")

    def assumption(self, value: float, unit: str, why: str) -> Cells:
        """A number that is assumed."""
        told = {"source": self.assumed(why), "confidence": "assumption"}
        return {"value": plain(value), "unit": unit, **told}

    def given(self, spec: Mapping[str, Any]) -> Cells:
        """An assumption of the template, in the case's money; years are counted from the base."""
        rate, unit, extra = self.purse.change(str(spec["unit"]))
        why = self.assumed(joined(self.said(spec["why"]), extra))
        told: Cells = {"unit": unit, "source": why, "confidence": "assumption"}
        if "path" in spec:
            path = {self.base_year + year: plain(v * rate) for year, v in spec["path"].items()}
            return {"path": path, **told}
        return {"value": plain(spec["value"] * rate), **told}

    def use(self, carrier: str) -> None:
        """Note that a carrier is needed."""
        if carrier not in self.carriers:
            self.carriers.append(carrier)


def table(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> bytes:
    """Write a table; what a row does not say is left empty."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, [*columns], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode()


def flow(value: object) -> str:
    """Write a value of YAML on one line."""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=100_000, sort_keys=False
    )
    return text.removesuffix("\n").removesuffix("\n...").strip()


def plain(value: float) -> float | int:
    """A number with six digits, whole where it is."""
    short = float(f"{value:.6g}")
    return int(short) if short == int(short) else short


def joined(*parts: str) -> str:
    """Several remarks as one."""
    return "; ".join(filter(None, parts))
