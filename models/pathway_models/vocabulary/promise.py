"""What every promise is: a schema of the file, one inequality a year, and how it is spoken of.

A promise says what is *counted* and the *whole* that its value is a share of (1 where it is of
nothing), both over a ``Position``: ``counted <= value * whole``, or ``>=``. The row of the model,
the columns of the table and the value of the base year all follow from these two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any, ClassVar, Literal, NamedTuple, get_args

from pydantic import Field

from pathway_models.case import Confidence, Option, Target
from pathway_models.vocabulary.position import N, Position, total
from pathway_models.vocabulary.schema import NameText, Quantity, Schema, Selector

Sense = Literal["<=", ">="]
About = Literal["accounts", "sources", "options"]
Unit = Literal["t", "t/money", "share", "money"]

NOTHING = 1e-6
"""A whole of which there is no share: solver noise [kt, GWh, activity, million]."""


class Void(NamedTuple):
    """A fault of a commitment: key and value, and the message of the faults with its facts."""

    key: str
    value: str | None
    problem: str
    facts: Mapping[str, str] = {}


class Promise(Schema):
    """One commitment as written: the keys that every metric takes."""

    key: ClassVar[str]
    """The metric, as ``metric:`` names it; what it is called is a message (``promises.ftl``)."""
    unit: ClassVar[Unit]
    """Of its value and of tables; in the model ``t`` is kt, and money is in millions."""
    about: ClassVar[About] = "accounts"
    """What it sums over. A perimeter of sources is one of uses; else it is one of accounts."""
    least: ClassVar[float | None] = 0.0
    most: ClassVar[float | None] = None
    """Between which its value may lie, in internal units."""
    has_base_value: ClassVar[bool] = False
    """Whether the base year has a value of it, for a line to start at."""
    can_be_required: ClassVar[bool] = True
    """Whether it could be a requirement, which hides no promise."""
    has_date: ClassVar[bool] = True
    """Whether it could hold later."""
    of_whole: ClassVar[bool] = False
    """Whether its whole is given: revenue, or output of a product, of the businesses in it."""
    of_credits: ClassVar[bool] = False
    """Whether it bounds the use of credits, as the policy ``caps`` asks."""
    asks: ClassVar[bool] = False
    """Whether it asks for its levers: a programme is part of a study where one does."""
    is_cap: ClassVar[bool] = False
    """Whether it caps what the company may spend, and promises nobody anything."""
    neutralises: ClassVar[bool] = False
    """Whether credits are retired for its perimeter, which makes it part of the hierarchy."""
    sized: ClassVar[Literal["usual", "whole", "asked"]] = "whole"
    """What its row is measured by when it gives way: emissions as usual, its whole as usual, or
    what it asks for."""

    name: NameText
    section: str | None = Field(None, description="of the report, or why it is here")
    metric: str = Field(description="what is promised: one of the metrics below")
    perimeter: Selector | None = Field(None, description="the accounts it is about")
    value: Quantity = Field(description="how much; the unit is that of the metric")
    in_: int | None = Field(None, alias="in", description="the one year it holds in")
    from_: int | None = Field(None, alias="from", description="it holds from this year on")
    line: int | None = Field(None, description="straight from the base year to this one, and on")
    requirement: bool = Field(
        False, description="a fact and no promise: it holds in every plan, without commitments too"
    )
    headline: bool = Field(False, description="whether summary.json and the command line report it")
    source: str | None = None
    confidence: Confidence | None = None
    note: str | None = None

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """What counts, in internal units."""
        raise NotImplementedError(f"{cls.key} says nothing of what counts")

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> N | float:
        """What the value is a share of; 1 where it is of nothing."""
        return 1.0

    @classmethod
    def required(cls, k: Target, t: int) -> float:
        """What is asked for of the whole in a year, in internal units."""
        return k.value[t]

    @classmethod
    def sense(cls, k: Target) -> Sense:
        """Whether at most or at least its value is asked for."""
        return "<="

    @classmethod
    def years(cls, k: Target) -> list[int]:
        """The years in which it applies, and is one inequality."""
        return sorted(k.value)

    @classmethod
    def varies(cls, k: Target) -> bool:
        """Whether it is a share of a whole that the plan decides."""
        return False

    @classmethod
    def sums(cls, k: Target) -> bool:
        """Whether a year counts those before it too, so that its years are one amount."""
        return False

    @classmethod
    def to_date(cls, k: Target) -> bool:
        """Whether a year counts those before it, whatever is asked for in each."""
        return cls.sums(k) or k.carry_over

    @classmethod
    def row(cls, at: Position[N], k: Target, t: int) -> N:
        """What must be at most 0."""
        over = cls.counted(at, k, t) - cls.required(k, t) * cls.whole(at, k, t)
        return over if cls.sense(k) == "<=" else -over

    @classmethod
    def measured(cls, at: Position[float], k: Target, t: int) -> float:
        """What is achieved; where there is nothing to be a share of, all of it or none of it,
        whichever is asked for.
        """
        whole = cls.whole(at, k, t)
        if whole > NOTHING:
            return cls.counted(at, k, t) / whole
        return 1.0 if cls.sense(k) == ">=" else 0.0

    @property
    def is_relative(self) -> bool:
        """Whether its value is a share of the base year's."""
        return False

    @property
    def past_year(self) -> int | None:
        """The year before the base year that it is relative to, where it names one."""
        return None

    @property
    def recalculates(self) -> bool:
        """Whether what is sold leaves the value that it is relative to."""
        return False

    @property
    def until_year(self) -> int | None:
        """The last of the years that it sums, where it names one."""
        return None

    @property
    def levers_named(self) -> Selector | None:
        """The levers it selects; None is all."""
        return None

    @property
    def product(self) -> str:
        """The product that it is per unit of; empty where it is of none."""
        return ""

    def counts(self, option: Option) -> bool:
        """Whether an option selected can add to what counts."""
        return True

    def void(self, options: list[Option]) -> Iterator[Void]:
        """What makes it one of nothing, given the options selected."""
        if not any(self.counts(o) for o in options):
            yield Void("levers", None, "none-adds-to", {"metric": self.key})

    def booked_nowhere(self) -> str:
        """What it counts that is booked in no account, so that two promises would count it: power,
        or tonnes of a programme; else nothing.
        """
        return ""

    def lacking(self) -> dict[str, str]:
        """Keys that are missing, and what needs each."""
        return {}

    def own(self) -> dict[str, Any]:
        """What its own keys say, as fields of a ``Target``; other keys go into its ``more``."""
        common = Promise.model_fields.keys() | {"levers", "relative_to", "until", "recalculate"}
        said = {n: getattr(self, n) for n in type(self).model_fields if n not in common}
        said = {n: tuple(v) if isinstance(v, list) else v for n, v in said.items()}
        plain = {f.name for f in fields(Target)}
        more = {n: v for n, v in said.items() if n not in plain}
        return {n: v for n, v in said.items() if n in plain} | ({"more": more} if more else {})


class Relative(Promise):
    """A promise that may be relative to its value in the base year."""

    has_base_value = True

    relative_to: Literal["base_year"] | int | None = Field(
        None, description="value is then a share of that year's: base_year, or one of history.csv"
    )

    @property
    def is_relative(self) -> bool:
        """Whether its value is a share of the base year's, or of one before."""
        return self.relative_to is not None

    @property
    def past_year(self) -> int | None:
        """The year before the base year that it is relative to, where it names one."""
        return self.relative_to if isinstance(self.relative_to, int) else None


class OfTonnes(Relative):
    """A promise of tonnes, in each of its years or in all of them together."""

    cumulative: bool = Field(False, description="a budget for the sum of its years")
    until: int | None = Field(
        None, description="the last year that a budget sums; left out: the end of the plan"
    )

    recalculate: bool = Field(
        False,
        description="whether what is sold or closed leaves the value of the year that it is of, "
        "with its sources; changes.yaml recalculates a base year without it",
    )

    @property
    def until_year(self) -> int | None:
        """As the key says."""
        return self.until

    @property
    def recalculates(self) -> bool:
        """As the key says."""
        return self.recalculate

    def lacking(self) -> dict[str, str]:
        """The year whose value is recalculated."""
        unsaid = self.recalculate and not self.is_relative
        return {"relative_to": "recalculate"} if unsaid else {}

    @classmethod
    def years(cls, k: Target) -> list[int]:
        """Every year, or the last for all of them."""
        return [max(k.value)] if k.cumulative else sorted(k.value)

    @classmethod
    def sums(cls, k: Target) -> bool:
        """Where it is cumulative."""
        return k.cumulative

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        """Tonnes of the year, or of its years to date [kt CO2e]."""
        if not k.cumulative:
            return cls.tonnes(at, k, t)
        return total(cls.tonnes(at, k, y) for y in sorted(k.value) if y <= t)

    @classmethod
    def tonnes(cls, at: Position[N], k: Target, t: int) -> N:
        """What counts of a year [kt CO2e]."""
        raise NotImplementedError(f"{cls.key} says nothing of the tonnes of a year")


class OfLevers(Promise):
    """A promise of levers."""

    about: ClassVar[About] = "options"
    asks = True

    levers: Selector | None = Field(None, description="the levers it is about; left out: all")

    @property
    def levers_named(self) -> Selector | None:
        """The levers it selects; None is all."""
        return self.levers


PROMISES: dict[str, type[Promise]] = {}
"""Metric -> its class: those of accounts, then of sources, then of options."""


def promise(cls: type[Promise]) -> type[Promise]:
    """Class decorator: makes a metric known to all that reads, solves, checks and draws.

    Raises ``TypeError`` where another one has its key.
    """
    if cls.key in PROMISES and PROMISES[cls.key].__module__ != cls.__module__:
        raise TypeError(
            f"{cls.key}: a metric of {PROMISES[cls.key].__module__} is called so already"
        )
    PROMISES[cls.key] = cls
    ordered = sorted(PROMISES.items(), key=lambda item: _place(item[1]))
    PROMISES.clear()
    PROMISES.update(ordered)
    return cls


def _place(cls: type[Promise]) -> tuple[int, int, str]:
    return get_args(About).index(cls.about), get_args(Unit).index(cls.unit), cls.key
