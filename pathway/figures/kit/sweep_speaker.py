"""What the charts of a sweep say alike: values of factors, readings, and the audit trail."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pathway.locale import Count, language, say
from pathway.locale.amounts import counted

from .metrics import brief, plain, text_size
from .numbers import axis_number, half_up, show
from .quantities import Quantity, quantity
from .speaker import Speaker
from .sweep_info import SweepInfo, Varied
from .theme import FOOTER, FOOTER_ROOM, SUBTITLE

SHOWN = 5
"""Factors and commitments named in a footer; of more, the others are counted."""

NAME_ROOM = (44.0, 24.0, 12.0, 6.0)
"""Widths that a name may have in a title, the fullest first [letters]."""

YEAR_UNITS = ("year", "years", "calendar year", "yr", "a", "年")
FIRST_YEAR, LAST_YEAR = 1900, 2200
"""What a factor of this unit is set to is a year, where it is one of these."""


@dataclass(frozen=True, slots=True)
class SweepSpeaker(Speaker):
    """Says things about one sweep in one language."""

    sweep: SweepInfo

    def reading(self, key: str) -> str:
        """What a reading is called, inside a sentence."""
        return self.say("sweep.reading", reading=key)

    def reading_first(self, key: str) -> str:
        """At the start of a sentence."""
        name = self.reading(key)
        return name[:1].upper() + name[1:]

    def factor(self, key: str) -> str:
        """What a factor is called, on one line."""
        varied = self.sweep.factors.get(key)
        return brief(self.say(varied.name), 1, 1000) if varied else brief(key, 1, 1000)

    def value(self, key: str, value: float, level: str) -> str:
        """What a factor is set to: ×0.75, +2 kWh, 4%, or the name of a level."""
        varied = self.sweep.factors[key]
        if level or math.isnan(value):
            return self.name(varied.levels, level)
        number = axis_number(_few(value))
        if varied.change == "multiply":
            return f"×{number}"
        if _is_date(varied, value):
            return str(round(value))
        sign = "+" if varied.change == "add" and value > 0 else ""
        if varied.unit == "share":
            return say("units.percent", self.lang, n=f"{sign}{axis_number(_few(value * 100))}")
        unit = brief(varied.unit, 1, 60)
        return f"{sign}{counted(number, unit, self.lang)}" if unit else f"{sign}{number}"

    def case(self, scenario: str) -> str:
        """What a scenario is called."""
        return self.name(self.sweep.cases, scenario)

    def amounts(self, unit: str, values: Sequence[float]) -> Quantity:
        """How values of a unit are written."""
        return quantity(self, unit, [v for v in values if math.isfinite(v)], apart=False)

    def ending(self, status: str) -> str:
        """What is said in place of a number."""
        return self.say("sweep.ending", status=status)

    @property
    def sweep_name(self) -> str:
        """Of the sweep, as markup for a subtitle."""
        return plain(brief(self.say(self.sweep.name), SUBTITLE, 420))

    def source(self, years: Sequence[int]) -> str:  # noqa: ARG002 - as every speaker says it
        """The whole audit trail, for a page that has nothing else to say."""
        return language(self.lang).join(list(self.trail("sweep.counted")))

    def trail(self, how: str) -> Iterator[str]:
        """The audit trail, sentence by sentence.

        ``how`` is the message that says what became of cases without a plan.
        """
        sweep = self.sweep
        company, study, case_id, name = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (
                self.say(self.info.company),
                self.say(self.info.study),
                self.info.case_id,
                self.say(sweep.name),
            )
        )
        yield self.say(
            "sweep.source", company=company, study=study, case=case_id, sweep=name,
            id=brief(sweep.sweep_id, FOOTER, 200), run=self.info.run_id,
        )  # fmt: skip
        yield self.say(
            "sweep.count", n=Count(sweep.scenarios), design=sweep.design,
            seed=str(sweep.seed), until=str(sweep.until),
        )  # fmt: skip
        if sweep.factors:
            names = self.listed([self.factor(k) for k in sweep.factors])
            yield self.say("sweep.varied", names=names)
        yield from self.endings(how)

    def endings(self, how: str) -> Iterator[str]:
        """How many have no plan, and why."""
        sweep = self.sweep
        if sweep.no_plan:
            names = self.info.names.targets
            colliding = self.listed([self.name(names, k) for k in sweep.colliding])
            yield self.say(
                "sweep.without.why" if colliding else "sweep.without", names=colliding,
                k=Count(sweep.no_plan), n=Count(sweep.scenarios), how=self.say(how),
            )  # fmt: skip
        if sweep.failed:
            yield self.say("sweep.failed", k=Count(sweep.failed))
        if not sweep.base_has_plan:
            yield self.say("sweep.no-base")

    def listed(self, names: Sequence[str], room: float = 1100) -> str:
        """The first few of names, the longest cut so that they fit [px], and how many more."""
        width = _even(names[:SHOWN], room)
        shown = [brief(name, FOOTER, width) for name in names[:SHOWN]]
        if len(names) > SHOWN:
            shown.append(self.say("sweep.others", n=Count(len(names) - SHOWN)))
        return language(self.lang).listed(shown)


def _even(names: Sequence[str], room: float) -> float:
    """The width that leaves room for all names, if those that are longer are cut to it [px]."""
    sizes = sorted(text_size(plain(name), FOOTER)[0] for name in names)
    for i, size in enumerate(sizes):
        share = room / (len(sizes) - i)
        if size > share:
            return share
        room -= size
    return math.inf


def _is_date(varied: Varied, value: float) -> bool:
    """Whether a number is the name of a year, which has no unit and no separators."""
    named = varied.unit.lower() in YEAR_UNITS and FIRST_YEAR <= value <= LAST_YEAR
    return varied.change == "set" and (varied.date or named)


def _few(value: float) -> float:
    """With so few digits that they can be read."""
    return value if abs(value) >= 1000 else float(f"{value:.4g}")


def exact(amounts: Quantity, value: float) -> str:
    """A number in the unit of ``amounts``, with all its decimals, as in a column."""
    return show(half_up(value * amounts.factor, amounts.decimals))


def signed(amounts: Quantity, value: float) -> str:
    """A difference in the unit of ``amounts``: with a plus where it is more."""
    return show(half_up(value * amounts.factor, amounts.decimals), plus=True)
