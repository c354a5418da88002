"""What is said about plans in worlds they were not made for."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.kit.metrics import brief
from pathway.figures.kit.quantities import Quantity
from pathway.figures.kit.sweep_speaker import NAME_ROOM, SweepSpeaker, exact
from pathway.locale import Count

FIGURES = ("worst_regret_m", "expected_cost_m", "cvar_m")
"""Figures over all worlds, as in the table ``plans``."""


@dataclass(frozen=True, slots=True)
class Regrets:
    """What each plan costs above the least in each world, and over all worlds [million].

    nan where there is no plan; ``figures`` by plan; ``known`` is what the best of the plans named
    costs above knowing the world, on average.
    """

    plans: tuple[str, ...]
    worlds: tuple[str, ...]
    regret: Mapping[tuple[str, str], float]
    figures: Mapping[str, Mapping[str, float]]
    safest: str
    known: float
    dead: tuple[str, ...]
    """Worlds in which nothing has a plan, were they known in advance."""

    @property
    def largest(self) -> float:
        """The largest regret, and at least nothing."""
        return max([0.0, *(v for v in self.regret.values() if not math.isnan(v))])

    def followed(self, plan: str) -> int:
        """In how many worlds a plan can be followed."""
        return sum(not math.isnan(self.regret[plan, w]) for w in self.worlds)


def read_regrets(tables: Mapping[str, pd.DataFrame]) -> Regrets:
    """From the tables ``regret`` and ``plans``."""
    table, plans = tables["regret"], tables["plans"]
    regret = {
        (str(p), str(w)): float(r) if math.isfinite(float(r)) else math.nan
        for p, w, r in zip(table["plan"], table["world"], table["regret_m"], strict=True)
    }
    figures = {
        str(row["plan"]): {key: float(row[key]) for key in FIGURES} for _, row in plans.iterrows()
    }
    best = plans.loc[plans["minimax"].astype(bool), "plan"]
    return Regrets(
        tuple(dict.fromkeys(p for p, _ in regret)),
        tuple(dict.fromkeys(w for _, w in regret)),
        regret,
        figures,
        "" if best.empty else str(best.iloc[0]),
        float(plans["perfect_information_m"].iloc[0]),
        tuple(map(str, table.loc[~table["least_cost_m"].map(math.isfinite), "world"].unique())),
    )


@dataclass(frozen=True, slots=True)
class RegretWords:
    """Everything that is said about regrets in one language."""

    speaker: SweepSpeaker
    found: Regrets

    @property
    def amounts(self) -> Quantity:
        """How regrets are written."""
        return self.speaker.amounts("MCNY", [self.found.largest])

    @property
    def costs(self) -> Quantity:
        """How costs are written: in the unit of the regrets where that can be read."""
        values = [row[k] for row in self.found.figures.values() for k in FIGURES[1:]]
        return self.speaker.amounts("MCNY", values)

    def plan(self, key: str) -> str:
        """What a plan is called."""
        return self.speaker.name(self.speaker.sweep.plans, key)

    def safest(self, key: str) -> str:
        """A plan that costs least in the worst world, named as such."""
        return self.speaker.say("regret.safest", plan=self.plan(key))

    def world(self, key: str) -> str:
        """What a world is called."""
        return self.speaker.name(self.speaker.sweep.worlds, key)

    def head(self, figure: str) -> str:
        """What a figure over all worlds is called."""
        return self.speaker.say("regret.figure", figure=figure)

    def cell(self, plan: str, world: str) -> str:
        """A regret, or that the plan cannot be followed there."""
        value = self.found.regret[plan, world]
        if math.isnan(value):
            return self.speaker.ending("no_plan")
        return exact(self.amounts, value)

    def figure(self, plan: str, key: str) -> str:
        """A figure over all worlds."""
        value = self.found.figures[plan][key]
        if math.isnan(value):
            return self.speaker.ending("no_plan")
        if key == "worst_regret_m":
            return exact(self.amounts, value)
        return self.costs.text(value)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        say, found = self.speaker.say, self.found
        every, dead = len(found.worlds), len(found.dead)
        if every == dead:
            yield say("regret.dead")
            return
        plan, kind, money = max(found.plans, key=found.followed), "none", ""
        if found.safest:
            plan = found.safest
            worst = found.figures[plan]["worst_regret_m"]
            free = self.amounts.number(worst) == self.amounts.number(0.0)
            kind, money = "free" if free else "best", self.amounts.text(worst)
        for width in NAME_ROOM:
            yield say(
                f"regret.{kind}", plan=brief(self.plan(plan), 1, width),
                money=money, k=Count(found.followed(plan)),
                n=Count(every - dead), all=Count(every), dead=Count(dead),
            )  # fmt: skip

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        unit = " ".join(self.amounts.pattern.replace("{}", "").split())
        return self.speaker.say("regret.subtitle", sweep=self.speaker.sweep_name, unit=unit)

    def footer(self, plans: int, worlds: int) -> Iterator[str]:
        """The audit trail, sentence by sentence; so many plans and worlds are drawn."""
        say, found = self.speaker.say, self.found
        yield from self.speaker.trail("regret.how")
        yield from self.information()
        yield say("regret.weights")
        if found.dead:
            yield say("regret.left-out")
        every = (len(found.plans), len(found.worlds))
        if (plans, worlds) != every:
            p, w, all_p, all_w = map(Count, (plans, worlds, *every))
            yield say("regret.thinned", p=p, w=w, all_p=all_p, all_w=all_w)

    def information(self) -> Iterator[str]:
        """What knowing the world would save against the best of the plans named, if known."""
        known = self.found.known
        if not math.isnan(known):
            money = self.speaker.amounts("MCNY", [known]).text(known)
            yield self.speaker.say("regret.information", money=money)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        for p in self.found.plans:
            worst = self.figure(p, "worst_regret_m")
            yield self.speaker.say("regret.row", plan=self.plan(p), worst=worst)

    def table(self) -> dict[str, Any]:
        """The data as printed, every plan and world."""
        found = self.found
        rows = [
            [self.plan(p), *(self.cell(p, w) for w in found.worlds),
             *(self.figure(p, key) for key in FIGURES)]
            for p in found.plans
        ]  # fmt: skip
        heads = [self.world(w) for w in found.worlds]
        columns = [self.speaker.say("regret.plan"), *heads, *map(self.head, FIGURES)]
        return {"caption": self.speaker.say("regret.worlds"), "columns": columns, "rows": rows}
