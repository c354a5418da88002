"""The words of the neutrality pathway: names, numbers in the chart's unit, labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pathway.figures.data.intensity import IntensityPath
from pathway.figures.data.pathway import PartPath, Pathway, Shown
from pathway.figures.kit.goals import Goal
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.metrics import brief, plain, text_size
from pathway.figures.kit.text import CO2E, scopes
from pathway.figures.kit.theme import SUBTITLE, wedge_name
from pathway.figures.kit.wording import Wording
from pathway.locale import LANGUAGES, Lang, language
from pathway.locale.numbers import percent, share_of, written
from pathway_models.levers import credit_kinds

from .intensity import RateWords

CONTRACTS = 0.05
"""Location-based emissions are told beside the title where they are more by this share."""
ROOM, SUBJECT = 1570, 560
"""Width of a subtitle, beside the head of the column, and of whose it is in it [px]."""
LEAST = 0.005
"""A yearly growth below this is 0%."""


@dataclass(frozen=True, slots=True)
class Words(Wording):
    """Everything that is said about one pathway in one language."""

    path: Pathway

    @classmethod
    def of(
        cls, path: Pathway, info: ChartInfo, lang: Lang, years: Sequence[int] | None = None
    ) -> Words:
        """Chooses the unit and the decimals for the largest value drawn, in all years or these."""
        shown = range(len(path.years)) if years is None else years
        drawn = Wording.tonnes(max(max(path.top[i], path.net[i]) for i in shown), info, lang)
        return cls(info, lang, drawn.unit, drawn.decimals, path)

    def shown(self, i: int) -> Shown:
        """Year ``i`` as printed."""
        return self.path.shown(i, self.unit.tonnes, self.decimals)

    def wedge(self, key: str, short: bool = False) -> str:
        """The name of a wedge."""
        return wedge_name(key, short=short).in_(self.lang)

    def written(self, value: Decimal) -> str:
        """A number that is rounded already."""
        return written(value, self.lang)

    def change(self, cut: Decimal) -> str:
        """A wedge as a change: a cut is negative, what it adds has a plus."""
        return change(cut, self.lang)

    def share(self, tonnes: float, i: int) -> str:
        """Of business as usual in year ``i``; nothing where there is none."""
        bau = self.path.bau[i]
        if bau <= self.path.nothing:
            return ""
        printed = abs(tonnes) if self.rounded(tonnes) else 0.0
        return share_of(printed, bau, self.lang)

    def listed(self, keys: Sequence[str]) -> str:
        """The names of wedges."""
        return language(self.lang).listed([self.wedge(key) for key in keys])

    def adds(self, key: str, i: int) -> str:
        """What a wedge adds in year ``i``."""
        amount = self.number(-self.path.wedges_of[key].tonnes[i])
        year = str(self.path.years[i])
        return self.say("pathway.adds", name=self.wedge(key), amount=amount, year=year)

    @property
    def scopes(self) -> str:
        """Which are drawn."""
        return scopes(self.info.scopes, self.lang)

    def subtitle(self) -> str:
        """What is drawn, in which unit, and the less comfortable half, as markup."""
        path = self.path
        cliffs = path.cliffs
        facts = {
            "subject": plain(brief(self.say(self.info.subject), SUBTITLE, SUBJECT)),
            "scopes": self.scopes,
            "unit": self.unit_name,
            "co2": CO2E,
            "fall": self.number(sum(path.net[i - 1] - path.net[i] for i in cliffs)),
            "years": language(self.lang).listed([str(path.years[i]) for i in cliffs]),
            "location": self.number(path.gross_location[-1]),
            "end": str(path.years[-1]),
        }
        apart = path.by_contract(-1) > CONTRACTS * max(path.net[0], path.nothing)
        told = [key for key, found in (("-cliff", cliffs), ("-location", apart)) if found]
        keys = ["-both", *told, ""] if cliffs and apart else [*told, ""]
        return self.fitting([self.say(f"pathway.subtitle{key}", **facts) for key in keys])

    def fitting(self, subtitles: Sequence[str]) -> str:
        """The first that has room on the page, else the last."""
        fits = (text for text in subtitles if text_size(text, SUBTITLE)[0] <= ROOM)
        return next(fits, subtitles[-1])

    def without_action(self) -> str:
        """How business as usual grows on average, as markup."""
        rate = self.path.yearly_growth(-1)
        sense = "same" if abs(rate) < LEAST else "rise" if rate > 0 else "fall"
        return self.say("pathway.without-action", sense=sense, rate=percent(abs(rate), self.lang))

    @property
    def left(self) -> str:
        """What stands before the credits: all of it is to be neutralised, or only a part."""
        all_of_it = self.path.net[-1] <= self.path.nothing
        return self.say("pathway.left-to-neutralise" if all_of_it else "terms.gross-emissions")

    def rates(self, promise: IntensityPath) -> RateWords:
        """The words of a promise of intensity."""
        return RateWords(self.info, self.lang, promise)

    def goal(self, goal: Goal) -> tuple[str, str]:
        """The two lines beside a target's diamond."""
        of, required = "gross" if goal.gross else "net", self.number(goal.required)
        return (
            self.say("pathway.goal", when=goal.when, of=of, required=required),
            self.say("pathway.plan", plan=self.number(goal.achieved)),
        )

    def part_goals(self, parts: list[PartPath]) -> list[str]:
        """The lines beside the diamond of parts that are promised the same in the same year."""
        head, _ = self.goal(parts[0].goal)
        return [head, *(self.part_plan(part) for part in parts)]

    def part(self, part: PartPath, room: float = 24) -> str:
        """The name of a part, on one short line."""
        return brief(self.say(part.name), 1, room)

    def part_plan(self, part: PartPath) -> str:
        """What the plan achieves of the promise of a part."""
        plan = self.number(part.goal.achieved)
        return self.say("pathway.part-plan", part=self.part(part), plan=plan)

    def limit(self, promise: IntensityPath) -> tuple[str, str]:
        """The two lines beside the diamond of an intensity limit, drawn in tonnes."""
        head, plan = self.rates(promise).goal()
        tonnes = self.number(promise.gross[promise.milestone])
        said = self.say("pathway.plan-in-tonnes", plan=plan, tonnes=tonnes, unit=self.unit_name)
        return head, said

    def credits(self, last: str = "and", at_end: bool = False) -> str:
        """Removals and offsets, whichever are used, ever or in the last year; both if none is."""
        used = [w for w in self.path.wedges if w.key in credit_kinds()]
        if at_end:
            zero = self.number(0.0)
            seen = [w for w in used if self.number(w.tonnes[-1]) != zero]
            used = seen or [w for w in used if w.tonnes[-1] > self.path.nothing]
        keys = [w.key for w in used] or credit_kinds()
        return language(self.lang).listed([self.wedge(key, short=True) for key in keys], last)


def change(cut: Decimal, lang: Lang = LANGUAGES[0]) -> str:
    """A wedge as a change: a cut is negative, what it adds has a plus."""
    return written(-cut if cut else cut, lang, plus=True)
