"""What is said about small multiples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pathway.figures.data.panels import SMALL, Panel, Panels
from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.kit.metrics import brief, plain
from pathway.figures.kit.numbers import percent
from pathway.figures.kit.wording import Wording
from pathway.locale import Count, Lang, language

By = Literal["business", "scope"]


@dataclass(frozen=True, slots=True)
class PanelWords:
    """Everything that is said about the panels in one language."""

    panels: Panels
    wording: Wording
    by: By

    @classmethod
    def of(cls, panels: Panels, info: ChartInfo, lang: Lang, by: By) -> PanelWords:
        """In the unit of the largest value drawn."""
        return cls(panels, Wording.tonnes(panels.largest, info, lang), by)

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    def name(self, panel: Panel) -> str:
        """As it is written in a sentence."""
        return brief(panel.name.in_(self.lang), 1, 24)

    def ends(self, panel: Panel) -> tuple[str, str]:
        """What stands at the ends of both lines, as markup."""
        say, number = self.wording.say, self.wording.number
        return (
            say("panels.bau-end", tonnes=number(panel.bau[-1])),
            say("panels.plan-end", tonnes=number(panel.net[-1])),
        )

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        return wording.say(
            "panels.subtitle",
            by="one" if len(self.panels.panels) == 1 else self.by,
            subject=plain(brief(wording.info.subject.in_(self.lang), 24, 500)),
            scopes=scope_name(wording.info.scopes),
            unit=wording.unit_name,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        panels, say = self.panels, self.wording.say
        most = max(panels.panels, key=lambda panel: panel.below)
        left = max(panels.panels, key=lambda panel: panel.net[-1])
        there = [panel for panel in panels.panels if panel.bau[-1] > panels.nothing]
        cut = most.below > panels.nothing
        facts: dict[str, Any] = {
            "most": self.name(most),
            "below": self.wording.amount(most.below),
            "left": self.name(left),
            "kept": self.wording.amount(left.net[-1]),
            "net": self.wording.amount(panels.net),
            "unit": self.wording.unit_name,
            "end": str(panels.years[-1]),
            "count": Count(len(there)),
            "there": self._there(len(there)),
            "by": self.by,
            "same": "yes" if left is most else "no",
            **self._credits(),
            **self._grown(left),
        }
        if len(panels.panels) == 1:
            yield self._one(most, cut)
        elif not cut:
            rest = "neutral" if not there and left.net[-1] <= panels.nothing else "keeps"
            yield say("panels.no-cut", rest=rest, **facts)
        else:
            if all(panel.net[-1] <= panels.nothing for panel in panels.panels):
                rest = "neutral"
            elif facts["kept"] == facts["net"]:
                rest = "keeps-all"
            else:
                rest = "keeps" if panels.net > panels.nothing else "none-left"
            yield say("panels.title", rest=rest, **facts)
            yield say("panels.title-left", rest=rest, **facts)
            yield say("panels.title", rest="unsaid", **facts)

    def _grown(self, panel: Panel) -> dict[str, str]:
        """Whether more is left than there was in the first year, as printed."""
        before, after = map(self.wording.rounded, (panel.net[0], panel.net[-1]))
        return {
            "grown": "yes" if after > before else "no",
            "before": self.wording.amount(panel.net[0]),
            "base": str(self.panels.years[0]),
        }

    def _credits(self) -> dict[str, str]:
        """What is not cut but removed or offset."""
        some = self.panels.credits > self.panels.nothing
        amount = self.wording.amount(self.panels.credits)
        return {"credits": "some" if some else "none", "amount": amount}

    def _there(self, count: int) -> str:
        """How many are there still: what is sold or closed by then is no achievement."""
        if count < len(self.panels.panels):
            return "some" if count > 1 else "one"
        return "both" if count == 2 else "all"

    def _one(self, panel: Panel, cut: bool) -> str:
        """The message of a single panel."""
        wording, net, bau = self.wording, panel.net[-1], panel.bau[-1]
        if not cut:
            sense = "no-cut" if max(net, bau) > self.panels.nothing else "nothing"
        elif abs(net) <= self.panels.nothing:
            sense = "neutral"
        else:
            sense = "cut" if net > 0 else "removal"
        return wording.say(
            "panels.one",
            sense=sense,
            name=self.name(panel),
            kept=wording.number(-net) if sense == "removal" else wording.amount(net),
            below=wording.amount(panel.below),
            share=percent(panel.below / bau) if bau > 0 else "",
            unit=wording.unit_name,
            end=str(self.panels.years[-1]),
            **self._credits(),
            **self._grown(panel),
        )

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording = self.wording
        yield wording.source(self.panels.years)
        yield wording.say("panels.boundary", scopes=scope_name(wording.info.scopes))
        if self.by == "business" and any(panel.swings for panel in self.panels.panels):
            yield wording.say("panels.swings")
        if small := [p for p in self.panels.panels if self.panels.is_small(p)]:
            names = language(self.lang).listed([self.name(panel) for panel in small])
            yield wording.say("panels.small", share=percent(SMALL), names=names)
        for panel in self.panels.panels:
            if panel.members:
                named = [brief(name.in_(self.lang), 16, 160) for name in panel.members[:8]]
                if more := len(panel.members) - len(named):
                    named.append(wording.say("panels.more", n=Count(more)))
                listed = language(self.lang).listed(named)
                yield wording.say("panels.members", name=self.name(panel), names=listed)

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.panels.years
        yield wording.say(
            "panels.about", first=str(years[0]), last=str(years[-1]), unit=wording.unit_name
        )
        for panel in self.panels.panels:
            yield wording.say(
                "panels.about-panel",
                name=self.name(panel),
                a=wording.number(panel.bau[0]),
                b=wording.number(panel.bau[-1]),
                net=wording.number(panel.net[-1]),
            )

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say, panels = self.wording.say, self.panels.panels
        columns = [
            say(key, name=panel.name)
            for panel in panels
            for key in ("panels.column-bau", "panels.column-net")
        ]
        series = [values for panel in panels for values in (panel.bau, panel.net)]
        return {
            "caption": say("panels.caption", unit=self.wording.unit_name),
            "columns": [say("panels.year"), *columns],
            "rows": [
                [str(year), *(self.wording.number(values[i]) for values in series)]
                for i, year in enumerate(self.panels.years)
            ],
        }
