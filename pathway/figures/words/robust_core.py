"""What is said about the robust core."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import percent
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.locale import Count
from pathway.locale.amounts import in_sight, whole

from .roadmap import amount

KINDS = ("no_regret", "hedge", "wait")
COLUMNS = ("lever", "decision", "bought-in", "median-range", "depends-on")


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the table ``robust_core``."""

    lever: str
    unit: str
    share: float
    least: float
    median: float
    most: float
    decision: str
    factor: str
    threshold: float
    level: str
    there: float
    elsewhere: float


def read_decisions(table: pd.DataFrame) -> tuple[Decision, ...]:
    """The rows in their order."""
    columns = [
        "lever", "unit", "share", "least", "median", "most", "decision", "factor", "threshold",
        "level", "share_there", "share_elsewhere",
    ]  # fmt: skip
    return tuple(Decision(*row) for row in table[columns].itertuples(index=False, name=None))


@dataclass(frozen=True, slots=True)
class RobustWords:
    """Everything that is said about the robust core in one language."""

    speaker: SweepSpeaker
    decisions: tuple[Decision, ...]
    span: tuple[int, int]
    scenarios: int
    with_plan: int

    def of(self, kind: str) -> list[Decision]:
        """The decisions of a class."""
        return [d for d in self.decisions if d.decision == kind]

    @property
    def years(self) -> str:
        """2021–2023."""
        return "–".join(dict.fromkeys(map(str, self.span)))

    def lever(self, decision: Decision) -> str:
        """What it is called."""
        return self.speaker.name(self.speaker.info.names.levers, decision.lever)

    def amount(self, decision: Decision) -> str:
        """The median, and from least to most where they differ."""
        values = (decision.median, decision.least, decision.most)
        unit = brief(decision.unit, 1, 30)
        by, put = in_sight(max(values), unit, self.speaker.lang)
        median, least, most = (amount(by * whole(v, unit)) for v in values)
        if least == most:
            return put(median)
        return self.speaker.say("robust-core.range", median=put(median), least=least, most=most)

    def bought(self, decision: Decision) -> str:
        """In what share of the scenarios."""
        return self.speaker.say("robust-core.bought", share=percent(decision.share))

    def share(self, decision: Decision) -> str:
        """In what share of the scenarios, as a number."""
        return percent(decision.share)

    def depends(self, decision: Decision) -> str:
        """On which factor, and where it turns; of hedges only."""
        if decision.decision != "hedge":
            return ""
        if not decision.factor:
            return self.speaker.say("robust-core.untold")
        shares = {"there": percent(decision.there), "elsewhere": percent(decision.elsewhere)}
        if decision.factor not in self.speaker.sweep.factors:
            factor, at = (
                self.speaker.say("robust-core.scenario"),
                brief(self._case(decision.level), 1, 22),
            )
        else:
            factor = brief(self.speaker.factor(decision.factor), 1, 22)
            at = self.speaker.value(decision.factor, _rounded(decision.threshold), decision.level)
            at = brief(at, 1, 8)
        if decision.level or math.isnan(decision.threshold):
            side = "level"
        else:
            side = "above" if decision.there >= decision.elsewhere else "below"
        return self.speaker.say(f"robust-core.{side}", factor=factor, at=at, **shares)

    def _case(self, key: str) -> str:
        worlds = self.speaker.sweep.worlds
        return self.speaker.name(worlds, key) if key in worlds else self.speaker.case(key)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        sure, hedges, waiting = (Count(len(self.of(kind))) for kind in KINDS)
        facts = {
            "all": Count(len(self.decisions)), "n": sure, "h": hedges, "w": waiting,
            "years": self.years, "every": Count(self.scenarios),
            "lost": Count(self.scenarios - self.with_plan),
        }  # fmt: skip
        yield self.speaker.say("robust-core.title-depend", **facts)
        yield self.speaker.say("robust-core.title-lost", **facts)
        yield self.speaker.say("robust-core.title", **facts)

    def subtitle(self) -> str:
        """What is drawn, as markup."""
        return self.speaker.say(
            "robust-core.subtitle", sweep=self.speaker.sweep_name, years=self.years,
            k=Count(self.with_plan),
        )  # fmt: skip

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield from self.speaker.trail("robust-core.how")
        if self.speaker.sweep.design == "regret":
            yield self.speaker.say("robust-core.known")
        yield self.speaker.say("robust-core.rule")

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        none = self.speaker.say("robust-core.none")
        comma = self.speaker.say("language.comma")
        for kind in KINDS:
            names = comma.join(self.lever(d) for d in self.of(kind)) or none
            yield self.speaker.say("robust-core.group", kind=kind, names=names)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        rows = [
            [
                self.lever(d),
                self.speaker.say("robust-core.decision-of", kind=d.decision),
                percent(d.share),
                self.amount(d),
                self.depends(d),
            ]
            for d in self.decisions
        ]
        columns = [self.speaker.say(f"robust-core.{key}") for key in COLUMNS]
        return {"caption": self.years, "columns": columns, "rows": rows}


def _rounded(value: float) -> float:
    """A threshold lies between two scenarios: three digits say enough."""
    return float(f"{value:.3g}")
