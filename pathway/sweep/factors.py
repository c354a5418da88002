"""What is varied: the schema of a factor, the values it takes, and what they set in the case."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any, Literal

from pydantic import Field

from pathway.load.workbook.sheets import flow
from pathway_models.case import Confidence, Name
from pathway_models.vocabulary.schema import NameText, Schema

Change = Literal["multiply", "add", "set"]
Kind = Literal["uniform", "triangular", "normal", "lognormal"]
Value = float | str
"""A number, or the id of a level."""

DIGITS = 6
"""Significant digits of a value that is drawn, so that it can be set by hand."""

TAILS = (0.1, 0.9)
"""Quantiles that stand for low and high where a distribution is varied one at a time."""


class RangeText(Schema):
    """From low to high."""

    low: float = Field(description="the least it can be")
    high: float = Field(description="the most it can be")


NEEDS: Mapping[str, tuple[str, ...]] = {
    "uniform": ("low", "high"),
    "triangular": ("low", "mode", "high"),
    "normal": ("mean", "deviation", "low", "high"),
    "lognormal": ("median", "deviation", "low", "high"),
}
"""What each distribution needs, and nothing else; all are cut off at low and high."""


class DistributionText(Schema):
    """A distribution; what it needs is in ``NEEDS``."""

    kind: Kind = Field(description="uniform, triangular, normal or lognormal")
    low: float = Field(description="nothing is less")
    high: float = Field(description="nothing is more")
    mode: float | None = Field(None, description="the likeliest value of a triangular one")
    mean: float | None = Field(None, description="of a normal one, before it is cut off")
    median: float | None = Field(None, gt=0, description="of a lognormal one, before the cut")
    deviation: float | None = Field(
        None, gt=0, description="standard deviation; of a lognormal one, that of the logarithm"
    )


class LevelText(Schema):
    """One of several settings, which may set many inputs."""

    name: NameText | None = Field(None, description="as drawn; else its id")
    set: dict[str, Any] = Field(description="path: value, as in a study; {} is the case as it is")
    weight: float = Field(1.0, gt=0, description="how likely it is drawn, beside the others")


class FactorText(Schema):
    """One assumption that is varied; exactly one of range, values, levels and distribution.

    With levels neither paths nor change, else both.
    """

    name: NameText
    paths: list[str] | dict[str, float] | None = Field(
        None, min_length=1, description="inputs that move together; path: weight, else weight 1"
    )
    change: Change | None = Field(
        None, description="multiply by the value, add it, or set it in place of what is there"
    )
    range: RangeText | None = None
    values: list[float] | None = Field(None, min_length=1)
    levels: dict[str, LevelText] | None = Field(None, min_length=1)
    distribution: DistributionText | None = None
    unit: str | None = Field(None, description="of the values, as the case writes them")
    source: str | None = Field(None, description="where the range is from")
    confidence: Confidence = Field(description="how far to trust it; assumption needs no source")
    note: str | None = None


FORMS = ("range", "values", "levels", "distribution")


@dataclass(frozen=True, slots=True)
class Factor:
    """An assumption that is varied."""

    id: str
    name: Name
    text: FactorText

    @property
    def unchanged(self) -> Value | None:
        """The value that leaves the case as it is; None where that is not known."""
        if self.text.levels is not None:
            return next((k for k, level in self.text.levels.items() if not level.set), None)
        return {"multiply": 1.0, "add": 0.0}.get(str(self.text.change))

    def at(self, position: float) -> Value:
        """The value at a position from 0 to 1 in its distribution."""
        text = self.text
        if text.levels is not None:
            weights = {k: level.weight for k, level in text.levels.items()}
            return _chosen(weights, position)
        if text.values is not None:
            return text.values[min(int(position * len(text.values)), len(text.values) - 1)]
        if text.distribution is not None:
            return rounded(_quantile(text.distribution, position))
        assert text.range is not None  # noqa: S101 - one of the forms is given
        return rounded(text.range.low + position * (text.range.high - text.range.low))

    def ends(self) -> tuple[Value, ...]:
        """What it is set to when only it is varied: low and high, or each value but the case's."""
        text = self.text
        if text.levels is not None or text.values is not None:
            listed: list[Value] = list(text.levels or text.values or ())
            return tuple(v for v in listed if v != self.unchanged)
        if text.distribution is not None:
            return tuple(self.at(p) for p in TAILS)
        return self.at(0.0), self.at(1.0)

    def steps(self, count: int) -> tuple[Value, ...]:
        """What it is set to in a grid: each value, or so many steps of its range."""
        if self.text.levels is not None or self.text.values is not None:
            return tuple(self.text.levels or self.text.values or ())
        return tuple(self.at(i / (count - 1)) for i in range(count))

    def sets(self, value: Value) -> tuple[str, ...]:
        """What a value sets in the case, as behind ``--set``; nothing where it changes nothing."""
        if value == self.unchanged:
            return ()
        if isinstance(value, str):
            return sets_of((self.text.levels or {})[value].set)
        paths = self.text.paths or []
        weights = paths if isinstance(paths, dict) else dict.fromkeys(paths, 1.0)
        return tuple(
            f"{p}={_operation(str(self.text.change), value, w)}" for p, w in weights.items()
        )


def sets_of(overlay: Mapping[str, object]) -> tuple[str, ...]:
    """What an overlay sets, as behind ``--set``: text as it stands, a number in place."""
    return tuple(
        f"{path}={value if isinstance(value, str) else '=' + flow(value)}"
        for path, value in overlay.items()
    )


def rounded(value: float) -> float:
    """Few enough digits to be set by hand."""
    return float(f"{value:.{DIGITS}g}")


def _operation(change: str, value: float, weight: float) -> str:
    if change == "multiply":
        return f"*{_digits(1 + weight * (value - 1))}"
    if change == "add":
        by = weight * value
        return f"{'-' if by < 0 else '+'}{_digits(abs(by))}"
    return f"={_digits(value)}"


def _digits(value: float) -> str:
    text = f"{value:.12g}"
    return text if "e" not in text else f"{value:.15f}".rstrip("0").rstrip(".")


def _chosen(weights: Mapping[str, float], position: float) -> str:
    total, up_to = sum(weights.values()), 0.0
    for key, weight in weights.items():
        up_to += weight / total
        if position < up_to:
            return key
    return list(weights)[-1]


def _quantile(given: DistributionText, position: float) -> float:
    low, high = given.low, given.high
    if given.kind == "uniform":
        return low + position * (high - low)
    if given.kind == "triangular":
        mode = given.mode or 0.0
        left = (mode - low) / (high - low)
        if position < left:
            return low + math.sqrt(position * (high - low) * (mode - low))
        return high - math.sqrt((1 - position) * (high - low) * (high - mode))
    if given.kind == "normal":
        return _cut(NormalDist(given.mean or 0.0, given.deviation or 1.0), low, high, position)
    log = NormalDist(math.log(given.median or 1.0), given.deviation or 1.0)
    least = math.log(low) if low > 0 else -math.inf
    return min(max(math.exp(_cut(log, least, math.log(high), position)), low), high)


def _cut(curve: NormalDist, low: float, high: float, position: float) -> float:
    """The quantile of a curve that is cut off at both ends."""
    before = curve.cdf(low) if math.isfinite(low) else 0.0
    share = before + position * (curve.cdf(high) - before)
    if not 0.0 < share < 1.0:
        return low if share <= 0.0 else high
    return min(max(curve.inv_cdf(share), low), high)


def all_sets(factors: Mapping[str, Factor], values: Mapping[str, Value]) -> tuple[str, ...]:
    """What the values of several factors set, in the order of the factors."""
    return tuple(
        text for k, factor in factors.items() if k in values for text in factor.sets(values[k])
    )
