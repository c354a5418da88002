"""The facts that are said about the marginal abatement cost curve."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.abatement import Curve, Step
from pathway.figures.kit.metrics import brief, plain
from pathway.figures.kit.numbers import Unit, decimals_for, few, half_up, show
from pathway.figures.kit.speaker import Speaker, share_of, short
from pathway.figures.kit.theme import SUBTITLE
from pathway.locale import Count, Fact
from pathway.locale.numbers import MoneyScale


@dataclass(frozen=True, slots=True)
class CurveWords:
    """Everything that is said about one curve in one language."""

    speaker: Speaker
    curve: Curve

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    @property
    def unit(self) -> Unit:
        """Of tonnes."""
        return self.speaker.mass(max(self.curve.total, self.curve.merit_total))

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.speaker.say(self.unit.name)

    @property
    def money(self) -> MoneyScale:
        """Of what it costs in the year."""
        return self.speaker.money(max(abs(self.curve.money), abs(self.curve.merit_money)))

    @property
    def price(self) -> float | None:
        """The internal carbon price of the year [currency / t]."""
        return self.speaker.info.details.carbon_price.get(self.curve.year)

    @property
    def decimals(self) -> int:
        """Of tonnes in the chart's unit."""
        largest = max(self.curve.total, self.curve.merit_total)
        return decimals_for(largest / self.unit.tonnes)

    def tonnes(self, tonnes: float) -> str:
        """In the chart's unit."""
        return show(half_up(tonnes / self.unit.tonnes, self.decimals))

    def amount(self, tonnes: float) -> str:
        """In a sentence: 4.6 for 4.60, and never 0 for something."""
        text = short(self.tonnes(tonnes))
        if text != "0" or tonnes <= 0:
            return text
        return f"<{show(half_up(10.0**-self.decimals, self.decimals))}"

    def cost(self, value: float) -> str:
        """Money per tonne, as in the key."""
        exact = round(value, 6)
        return show(half_up(exact, 0 if abs(exact) >= 1 or exact == 0 else 2))

    def lever(self, step: Step) -> str:
        """Its name."""
        return self.speaker.name(self.speaker.info.names.levers, step.lever)

    def on_step(self, step: Step) -> str:
        """Its name and tonnes."""
        tonnes = self.amount(step.tonnes)
        return self.say("abatement-cost.on-step", name=self.lever(step), tonnes=tonnes)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        curve = self.curve
        cut = sum(s.tonnes for s in curve.cuts)
        paid, saving = [s for s in (curve.cuts or curve.steps) if s.cost >= 0], curve.saving
        if not paid and curve.needed + curve.money > 0:  # what they need costs more than they save
            paid, saving = list(curve.steps), 0.0
        money = sum(s.money for s in paid) + curve.needed
        rest = money / sum(s.tonnes for s in paid) * 1e6 if paid else 0.0
        credits = [s for s in curve.steps if s.credit and s not in paid]
        both = (
            1e6
            * (money + sum(s.money for s in credits))
            / (sum(s.tonnes for s in (*paid, *credits)) or 1.0)
        )
        kind = "credits" if not cut else "none" if not saving else "part" if paid else "all"
        if kind == "none" and {*map(self.speaker.price, (rest, both))} == {self.speaker.price(0.0)}:
            kind = "free"
        facts: dict[str, Fact] = {
            "kind": kind,
            "saving": self.amount(saving),
            "reduced": self.amount(cut),
            "unit": self.unit_name,
            "year": str(curve.year),
            "share": share_of(saving, cut),
            "rest": self.speaker.price(rest),
            "credits": "yes" if credits and paid else "no",
            "with-credits": self.speaker.price(both),
        }
        if self.price is not None and cut:
            under = sum(s.tonnes for s in curve.cuts if s.cost < self.price)
            price = self.speaker.price(self.price)
            yield self.say(
                "abatement-cost.title-priced", **facts, under=share_of(under, cut), price=price
            )
        yield self.say("abatement-cost.title", **facts)
        facts["credits"] = "no"
        yield self.say("abatement-cost.title", **facts)
        yield self.say("abatement-cost.title-brief", **facts)

    def subtitle(self) -> str:
        """What is drawn, in which units, as markup."""
        subject = plain(brief(self.speaker.say(self.speaker.info.subject), SUBTITLE, 680))
        return self.say(
            "abatement-cost.subtitle",
            subject=subject,
            year=str(self.curve.year),
            unit=self.unit_name,
            per_tonne=self.speaker.per_tonne,
        )

    def saves(self) -> str:
        """Beside the crossing."""
        saving = self.amount(self.curve.saving)
        return self.say("abatement-cost.saves", saving=saving, unit=self.unit_name)

    def merit(self) -> Iterator[str]:
        """What the merit order would have done, sentence by sentence."""
        curve, unit = self.curve, self.unit_name
        merit, plan = self.tonnes(curve.merit_total), self.tonnes(curve.total)
        yield self.say(
            "abatement-cost.merit-total",
            reached="same" if merit == plan else "fewer",
            unit=unit,
            merit=merit,
            plan=plan,
            cost=self._paid(curve.merit_money),
            own=self._paid(curve.money),
            year=str(curve.year),
        )
        own = self.tonnes(sum(s.tonnes for s in curve.steps if s.credit))
        picked = self.tonnes(curve.merit_credits)
        if own != picked:
            yield self.say("abatement-cost.merit-credits", merit=picked, plan=own, unit=unit)
        if curve.followed is not None and (reached := self.tonnes(curve.followed)) != merit:
            yield self.say("abatement-cost.merit-followed", reached=reached, unit=unit)
        yield self.say("abatement-cost.merit-blind")

    def _paid(self, millions: float) -> str:
        sense, money = "saved" if millions < 0 else "spent", self.money.text(abs(millions))
        return self.say("abatement-cost.paid", sense=sense, money=money)

    def footer(self, cut_off: int, unnamed: int) -> Iterator[str]:
        """The audit trail and the known weaknesses, sentence by sentence."""
        yield self.speaker.source(self.curve.years)
        rate = self.speaker.info.details.discount_rate
        shown = "unknown" if rate is None else short(show(half_up(rate * 100, 2)))
        yield self.say("abatement-cost.method", rate=shown)
        yield self.say("abatement-cost.weak")
        if any(s.credit for s in self.curve.steps):
            yield self.say("abatement-cost.hatched")
        if cut_off:
            yield self.say("abatement-cost.cut-off", n=Count(cut_off))
        counts = {"n": Count(len(self.curve.steps)), "unnamed": Count(unnamed)}
        yield self.say("abatement-cost.steps", **counts, year=str(self.curve.year))
        if self.curve.needed > 0:
            yield self.say("abatement-cost.needed", cost=self.money.text(self.curve.needed))
        if self.curve.added >= few(self.curve.total):
            unit = self.speaker.mass(self.curve.added)
            amount = show(half_up(self.curve.added / unit.tonnes, 2))
            yield self.say("abatement-cost.added", amount=amount, unit=self.speaker.say(unit.name))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        per_tonne = self.speaker.per_tonne
        yield self.say("abatement-cost.about", unit=self.unit_name, per_tonne=per_tonne)
        for s in self.curve.steps:
            cost, tonnes = self.cost(s.cost), self.tonnes(s.tonnes)
            yield self.say("abatement-cost.step", name=self.lever(s), tonnes=tonnes, cost=cost)
        yield from self.merit()

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        curve = self.curve
        columns = [
            self.say("abatement-cost.measure"),
            self.say("abatement-cost.plan", unit=self.unit_name),
            self.speaker.per_tonne,
            self.say("abatement-cost.merit.column", unit=self.unit_name),
        ]
        rows = [
            [
                self.lever(s), self.tonnes(s.tonnes), self.cost(s.cost),
                self.tonnes(curve.merit[s.lever]),
            ]
            for s in curve.steps
        ]  # fmt: skip
        drawn = {s.lever for s in curve.steps}
        for key, tonnes in curve.merit.items():
            if tonnes >= few(curve.merit_total) and key not in drawn:
                name = self.speaker.name(self.speaker.info.names.levers, key)
                rows.append([name, self.tonnes(0.0), "", self.tonnes(tonnes)])
        return {
            "caption": self.say("abatement-cost.caption", year=str(curve.year)),
            "columns": columns,
            "rows": rows,
        }
