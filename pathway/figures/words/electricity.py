"""What is said about electricity."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.electricity import CleanGoal, Electricity
from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import Unit, decimals_for, half_up, percent, show
from pathway.figures.kit.wording import Wording
from pathway.locale import Count, Lang, message, say, spoken
from pathway.locale.numbers import number

MOST_GOALS, MANY = 5, 3.0
"""Promises that are listed in the plot; how often as much is told in times, not in percent."""

STEPS = {"tera": 1e3, "hundred": 1e2, "giga": 1.0, "myriad": 1e-2, "mega": 1e-3, "kilo": 1e-6}
"""GWh of what power may be measured in; each language says in which of them it is."""


def power_unit(largest: float, lang: Lang) -> Unit:
    """TWh or 亿千瓦时 where there is much, else GWh or MWh, for values of at most so many GWh."""
    steps = say("electricity.ladder", lang).split()
    step = next((step for step in steps if largest >= STEPS[step]), steps[-1])
    return Unit(STEPS[step], message("electricity.unit", step=step))


def _floor(share: float) -> int:
    return math.floor(share * 100 + 1e-4)


@dataclass(frozen=True, slots=True)
class ElectricityWords:
    """Everything that is said about electricity in one language."""

    power: Electricity
    wording: Wording

    @classmethod
    def of(cls, power: Electricity, info: ChartInfo, lang: Lang) -> ElectricityWords:
        """In the unit of the highest demand."""
        largest = max(power.demand)
        unit = power_unit(largest, lang)
        return cls(power, Wording(info, lang, unit, decimals_for(largest / unit.tonnes)))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    def name(self, key: str) -> str:
        """What ``demand`` or one of its covers is called."""
        return self.wording.say(f"electricity.{key}")

    def clean_share(self, i: int) -> str:
        """Rounded as all shares are, but 100% is every kWh."""
        return percent(self._whole(i) / 100)

    def _whole(self, i: int) -> int:
        """Whole percents of a year's demand that are clean."""
        share = self.power.share(i) or 0.0
        return int(half_up(100 * share, 0)) if share < 0.99 else _floor(share)

    def clean(self, i: int) -> str:
        """The clean share of a year, as a label."""
        return self.wording.say("electricity.clean", share=self.clean_share(i))

    def shares(self) -> tuple[str, dict[str, str]]:
        """Of demand in the last year: itself, and what covers it, adding up to 100%."""
        parts = self._parts()
        return percent(1) if parts else "", {k: percent(part / 100) for k, part in parts.items()}

    def _parts(self) -> dict[str, int]:
        """Whole percents of the last year's demand that each covers."""
        demand = self.power.demand[-1]
        parts = self.power.shown(-1, demand / 100, 0)[1] if demand > 0 else {}
        return {key: int(part) for key, part in parts.items()}

    def goals(self) -> list[str]:
        """A heading and a line for each promise, the missed ones first where there are many."""
        goals = self.power.goals
        if len(goals) > MOST_GOALS:
            goals = tuple(sorted(goals, key=lambda goal: (-goal.missed_by, goal.year, goal.id)))
        lines = [self._goal(goal) for goal in goals[:MOST_GOALS]]
        if (more := len(goals) - MOST_GOALS) > 0:
            lines.append(self.wording.say("electricity.more-goals", n=Count(more)))
        return [self.wording.say("electricity.goals", n=Count(len(goals))), *lines]

    def _goal(self, goal: CleanGoal) -> str:
        return self.wording.say(
            "electricity.goal",
            year=str(goal.year),
            name=brief(goal.name.in_(self.lang), 1, 22),
            required=percent(goal.required),
            achieved=percent(_floor(goal.achieved) / 100),
            met="no" if goal.missed_by > 0 else "yes",
        )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        used = [n for n in wording.info.scopes if n > 1] or wording.info.scopes
        return wording.say(
            "electricity.subtitle",
            subject=wording.subject,
            scopes=scope_name(used),
            unit=wording.unit_name,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        say, missed = self.wording.say, self._missed()
        facts, share = {**missed, **self._trend()}, self._clean_end()
        facts |= self._peak()
        clean = "unsaid" if not share else "some" if self.power.share(-1) else "none"
        cover, part = self._largest_cover()
        yield say("electricity.title", clean=clean, share=share, cover=cover, part=part, **facts)
        yield say("electricity.title", clean=clean, share=share, cover="unsaid", **facts)
        if share and missed["missed"] != "none":
            yield say("electricity.title-clean", share=share, **facts)
        yield say("electricity.title", clean="unsaid", cover="unsaid", **facts)

    def _clean_end(self) -> str:
        """How clean the last year is, where power is used then."""
        clean = self.power.share(-1)
        if clean is None:
            return ""
        return f"<{percent(0.01)}" if 0 < clean < 0.01 else self.clean_share(-1)

    def _peak(self) -> dict[str, str]:
        """The year in which more of it is clean than in the last, as printed."""
        shares = [self._whole(i) for i in range(len(self.power.years))]
        best = shares.index(max(shares))
        fallen = shares[best] > shares[-1]
        return {
            "fallen": "yes" if fallen else "no",
            "peak": self.clean_share(best),
            "peak_year": str(self.power.years[best]),
        }

    def _trend(self) -> dict[str, str]:
        """Where demand goes."""
        first, last = self.power.demand[0], self.power.demand[-1]
        change = abs(last / first - 1) if first > 0 else 1.0
        way = "level" if half_up(change, 2) == 0 else "up" if last > first else "down"
        times = 1 + change
        if way == "up" and times >= MANY:
            way = "many"
        return {
            "way": way if first > 0 and last > 0 else "new",
            "change": percent(change),
            "times": number(times, 1 if times < 10 else 0, spoken()),
            "demand": self.wording.number(last),
            "unit": self.wording.unit_name,
            "end": str(self.power.years[-1]),
        }

    def _largest_cover(self) -> tuple[str, str]:
        """What makes most of the last year's power clean, and its share.

        Unsaid where it is rounded to more than the whole that is clean, but for roofs: their
        certificates may be sold.
        """
        parts = {key: part for key, part in self._parts().items() if key != "residual"}
        best = max(parts, key=lambda key: self.power.covers[key][-1], default="")
        if not best or not parts[best] or (parts[best] > self._whole(-1) and best != "rooftop"):
            return "unsaid", ""
        return best, percent(parts[best] / 100)

    def _missed(self) -> dict[str, Any]:
        """What is promised and missed: one goal and by how much, or how many of all."""
        missed = [goal for goal in self.power.goals if goal.missed_by > 0]
        if not missed:
            return {"missed": "none"}
        if len(missed) > 1:
            counts = {"count": Count(len(missed)), "all": Count(len(self.power.goals))}
            return {"missed": "some", **counts}
        (goal,) = missed
        return {
            "missed": "one",
            "year": str(goal.year),
            "required": percent(goal.required),
            "points": Count(math.ceil(goal.missed_by * 100 - 1e-6)),
        }

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording, power = self.wording, self.power
        end = {"unit": wording.unit_name, "end": str(power.years[-1])}
        yield wording.source(power.years)
        yield wording.say("electricity.method")
        counted = sum(power.covers[k][-1] for k in ("unbundled", "bundled", "rooftop"))
        if (sold := counted - power.clean[-1]) > 1e-3 * power.demand[-1]:
            yield wording.say("electricity.sold", amount=wording.amount(sold), **end)
        if power.exported > 1e-6 * power.demand[-1]:
            yield wording.say("electricity.sent-out", amount=wording.amount(power.exported), **end)

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.power.years
        yield wording.say(
            "electricity.about", first=str(years[0]), last=str(years[-1]), unit=wording.unit_name
        )
        _, parts = self.power.shown(-1, wording.unit.tonnes, wording.decimals)
        _, shares = self.shares()
        for key, part in parts.items():
            yield wording.say(
                "electricity.about-cover",
                name=self.name(key),
                part=show(part),
                share=shares.get(key, "–"),
            )
        for goal in self.power.goals:
            yield wording.say("electricity.about-goal", goal=self._goal(goal))

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        wording, power = self.wording, self.power
        rows = []
        for i, year in enumerate(power.years):
            demand, parts = power.shown(i, wording.unit.tonnes, wording.decimals)
            share = self.clean_share(i) if power.demand[i] > 0 else ""
            rows.append([str(year), *(show(part) for part in parts.values()), show(demand), share])
        return {
            "caption": wording.say("electricity.caption", unit=wording.unit_name),
            "columns": [
                wording.say("electricity.year"),
                *map(self.name, power.used),
                self.name("demand"),
                wording.say("electricity.clean-share"),
            ],
            "rows": rows,
        }
