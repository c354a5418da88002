"""What is said about the ecosystem's ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.ledger import Ledger, Programme
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.metrics import brief, plain, text_size
from pathway.figures.kit.numbers import Unit, decimals_for, half_up, percent, show
from pathway.figures.kit.speaker import Speaker
from pathway.figures.kit.theme import FOOTER, FOOTER_ROOM, SUBJECT_ROOM, SUBTITLE
from pathway.locale import Count, Lang, language


@dataclass(frozen=True, slots=True)
class LedgerWords:
    """Everything that is said about one ledger in one language."""

    ledger: Ledger
    speaker: Speaker

    @classmethod
    def of(cls, ledger: Ledger, info: ChartInfo, lang: Lang) -> LedgerWords:
        """In a language."""
        return cls(ledger, Speaker(info, lang))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.speaker.lang

    def say(self, key: str, /, **facts: Any) -> str:
        """A message of this chart."""
        return self.speaker.say(f"ledger.{key}", **facts)

    @property
    def largest(self) -> float:
        """Of what is drawn [t]."""
        drawn = [
            sum(max(p.so_far[i], 0) for p in self.ledger.programmes)
            for i in range(len(self.ledger.years))
        ]
        return max(*drawn, *(goal.required for goal in self.ledger.goals))

    @property
    def unit(self) -> Unit:
        """Gt or 亿吨 for a sum over years that is large, else as in other charts."""
        return self.speaker.mass(self.largest)

    @property
    def unit_name(self) -> str:
        """Gt, 亿吨 …"""
        return self.unit.name.in_(self.lang)

    @property
    def decimals(self) -> int:
        """Of every number, in titles too; one more where a programme would not be seen."""
        usual = decimals_for(self.largest / self.unit.tonnes)
        ends = [abs(p.so_far[-1]) for p in self.ledger.programmes if abs(p.so_far[-1]) >= 0.5]
        unseen = min(ends, default=self.largest) / self.unit.tonnes < 0.5 * 10**-usual
        return usual + (usual == 2 and unseen)

    def number(self, tonnes: float) -> str:
        """Tonnes in the chart's unit."""
        return show(half_up(tonnes / self.unit.tonnes, self.decimals))

    def name(self, programme: Programme) -> str:
        """As it is written, on one short line."""
        return brief(programme.name.in_(self.lang), 1, 30)

    def shares(self) -> list[str]:
        """Of the total in the last year, adding up to 100%; none where there is no total."""
        total = self.ledger.total[-1]
        if total < 0.5:
            return [""] * len(self.ledger.programmes)
        _, parts = self.ledger.shown(-1, total, 2)
        return [percent(float(part)) for part in parts]

    def span(self) -> str:
        """The years that are summed: 2021–2035."""
        return f"{self.ledger.years[1]}–{self.ledger.years[-1]}"

    def goal(self, i: int) -> tuple[str, str]:
        """The two lines beside a target's diamond."""
        goal = self.ledger.goals[i]
        head = self.say("target", when=goal.when, required=self.number(goal.required))
        return head, self.say("plan", tonnes=self.number(goal.achieved))

    def header(self) -> str:
        """Of the column: 2021–2035, Gt."""
        return self.say("header", span=self.span(), unit=self.unit_name)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        name = self.speaker.info.company.in_(self.lang)
        return self.say(
            "subtitle",
            company=plain(brief(name, SUBTITLE, SUBJECT_ROOM)),
            base=str(self.ledger.years[0]),
            unit=self.unit_name,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        ledger, facts = self.ledger, {"unit": self.unit_name, "end": str(self.ledger.years[-1])}
        if missed := [goal for goal in ledger.goals if goal.missed]:
            goal = max(missed, key=lambda goal: goal.missed_by)
            yield self.say(
                "title-missed",
                unit=self.unit_name,
                year=str(goal.year),
                miss=self.number(goal.missed_by),
                total=self.number(goal.achieved),
                goal=self.number(goal.required),
            )
            return
        if ledger.total[-1] < 0.5:
            yield self.say("title-nothing", **facts)
            return
        facts |= {"total": self.number(ledger.total[-1]), "kept": "unasked"}
        if ledger.goals:
            goal = max(ledger.goals, key=lambda goal: goal.required)
            required = self.number(goal.required)
            above = required != self.number(goal.achieved)
            kept = "above" if above else "just"
            if goal.year < ledger.years[-1]:
                kept = "earlier"
            facts |= {"goal": required, "due": str(goal.year), "kept": kept}
        shares = zip(ledger.programmes, self.shares(), strict=True)
        named = [(p, share) for p, share in shares if not p.members]
        best, share = max(named, key=lambda found: found[0].so_far[-1])
        if len(ledger.programmes) > 1:
            yield self.say("title", name=self.name(best), share=share, **facts)
        yield self.say("title", share="unsaid", **facts)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        ledger, info = self.ledger, self.speaker.info
        names = (info.company.in_(self.lang), info.study.in_(self.lang), info.case_id)
        company, study, case = (brief(name, FOOTER, FOOTER_ROOM) for name in names)
        yield self.say(
            "source", company=company, span=self.span(), study=study, case=case, run=info.run_id
        )
        yield self.say("own-ledger")
        low, high = map(percent, ledger.shares)
        yield self.say("counted", shares="one" if low == high else "many", low=low, high=high)
        if ledger.sold > 0.5:
            unit = self.speaker.mass(ledger.sold)
            amount = show(half_up(ledger.sold / unit.tonnes, 1))
            yield self.say("sold", amount=amount, unit=unit.name)
        yield self.say("cost", money=self._cost())
        for programme in ledger.programmes:
            if programme.members:
                yield self.say("members", names=self._names(programme))

    def _names(self, programme: Programme) -> str:
        """As many as a line and a half hold, and how many more."""
        names = [brief(name.in_(self.lang), FOOTER, 320) for name in programme.members]
        for count in range(len(names), 0, -1):
            more = Count(len(names) - count)
            rest = [self.say("more", n=more)] if more else []
            text = language(self.lang).listed([*names[:count], *rest])
            if text_size(plain(text), FOOTER)[0] <= 2000:
                return text
        return names[0]

    def _cost(self) -> str:
        money = self.speaker.money(self.ledger.cost)
        return money.pattern.format(show(half_up(self.ledger.cost / money.millions, 1)))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        ledger, years = self.ledger, self.ledger.years
        yield self.say("about", first=str(years[0]), last=str(years[-1]), unit=self.unit_name)
        _, parts = ledger.shown(-1, self.unit.tonnes, self.decimals)
        for programme, part, share in zip(ledger.programmes, parts, self.shares(), strict=True):
            yield self.say(
                "about-programme",
                name=self.name(programme),
                part=show(part),
                share=share or "none",
            )
        yield self.say("about-total", year=str(years[-1]), total=self.number(ledger.total[-1]))
        for i, goal in enumerate(ledger.goals):
            head, plan = self.goal(i)
            met = "no" if goal.missed else "yes"
            yield self.speaker.say("terms.kept", limit=head, met=met, plan=plan)

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        ledger = self.ledger
        rows = []
        for i, year in enumerate(ledger.years):
            total, parts = ledger.shown(i, self.unit.tonnes, self.decimals)
            rows.append([str(year), *(show(part) for part in parts), show(total)])
        return {
            "caption": self.say("caption", unit=self.unit_name),
            "columns": [
                self.say("year"),
                *(p.name.in_(self.lang) for p in ledger.programmes),
                self.say("total"),
            ],
            "rows": rows,
        }
