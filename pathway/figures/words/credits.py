"""The facts that are said about credits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.credits import OTHER, CreditClass, Credits, Share
from pathway.figures.kit.metrics import brief, plain
from pathway.figures.kit.numbers import Unit, decimals_for, half_up, show
from pathway.figures.kit.speaker import Speaker, share_of, short
from pathway.figures.kit.theme import wedge_name
from pathway.locale import Count, Fact
from pathway.locale.numbers import percents
from pathway_models.levers import LEVERS


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Everything that is said about credits in one language."""

    speaker: Speaker
    data: Credits

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    @property
    def unit(self) -> Unit:
        """Of tonnes in a year."""
        return self.speaker.mass(max(self.data.total))

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.speaker.say(self.unit.name)

    def tonnes(self, tonnes: float) -> str:
        """In the chart's unit."""
        largest = sum(self.data.total) / self.unit.tonnes
        return show(half_up(tonnes / self.unit.tonnes, decimals_for(largest)))

    def name(self, found: CreditClass) -> str:
        """Its kind and quality: Removals, durable."""
        kind = wedge_name(found.kind, short=True).in_(self.speaker.lang)
        kind = kind[:1].upper() + kind[1:]
        if not found.quality:
            return kind
        called = brief(found.quality.replace("_", " "), 1, 40)
        known = "-".join(called.lower().split())
        quality = self.say("credits.quality", id=known, name=called)
        if found.quality == OTHER:
            quality = self.say("credits.class.other")
        return self.say("credits.class.of", kind=kind, quality=quality)

    def stored(self, found: CreditClass) -> str:
        """How long: 30–40 years."""
        low, high = found.durability
        if high == 0:
            return self.say("credits.stored.avoided")
        span = "–".join(show(half_up(years, 0)) for years in dict.fromkeys((low, high)))
        return self.say("credits.stored.years", span=span)

    def price(self, found: CreditClass) -> str:
        """Money per tonne."""
        return show(half_up(1e6 * found.money / found.total, 0)) if found.total else ""

    def share(self, share: Share) -> str:
        """What it is a share of."""
        return self.say("credits.share", measure=share.measure, n=Count(share.durable_years))

    def achieved(self, share: Share, year: int) -> str:
        """What it is in a year, and what is promised then, as markup."""
        facts = {"share": plain(of(share.achieved[year])), "year": str(year)}
        if year not in share.required:
            return self.say("credits.achieved", **facts)
        sign, required = "≥" if share.least else "≤", plain(of(share.required[year]))
        return self.say("credits.achieved-promised", **facts, sign=sign, required=required)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        missed = [s for s in self.data.shares if s.missed]
        if missed:
            yield from self._missed(missed[0])
            return
        removals = self.data.removals
        ranks = {LEVERS[c.kind].rank for c in self.data.classes}
        if len(ranks) == 1:
            total = self.data.total
            i = total.index(max(total))
            yield self.say(
                "credits.all-alike",
                rank=ranks.pop(),
                years="one" if len(removals) == 1 else "several",
                most=short(self.tonnes(total[i])),
                unit=self.unit_name,
                year=str(self.data.years[i]),
            )
            return
        (y0, a), (y1, b) = min(removals.items()), max(removals.items())
        facts = {"from": str(y0), "to": str(y1), "first": of(a), "last": of(b)}
        if len(removals) == 1:
            yield self.say("credits.one-year", **facts)
            return
        facts["way"] = "stay" if of(a) == of(b) else "rise" if b > a else "fall"
        durable = [s for s in self.data.shares if s.measure == "durable_of_removals"]
        if durable and (then := durable[0].achieved.get(y1)) is not None:
            yield self.say("credits.trend-durable", **facts, durable=of(then))
        yield self.say("credits.trend", **facts)

    def _missed(self, share: Share) -> Iterator[str]:
        year = max(share.missed, key=lambda t: abs(share.achieved[t] - share.required[t]))
        name = self.speaker.name(self.speaker.info.names.targets, share.target)
        got, want = share.achieved[year], share.required[year]
        decimals = next(
            (d for d in range(4) if half_up(100 * got, d) != half_up(100 * want, d)), 4
        )  # fmt: skip
        shown = [percents(half_up(100 * v, decimals)) for v in (got, want)]
        for width in (30, 14):
            facts = {"name": brief(name, 1, width), "got": shown[0], "want": shown[1]}
            yield self.say("credits.missed", **facts, year=str(year))

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        return self.say("credits.subtitle", subject=self.speaker.subject, unit=self.unit_name)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(self.data.plan)
        yield self.say("credits.method")
        if any(s.required for s in self.data.shares):
            yield self.say("credits.diamonds")
        if self.data.more_shares:
            yield self.say("credits.left-out", n=Count(self.data.more_shares))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        yield self.say("credits.about", unit=self.unit_name)
        for found in self.data.classes:
            facts = {"name": self.name(found), "stored": self.stored(found)}
            yield self.say("credits.used", **facts, tonnes=self.tonnes(found.total))
        for share in self.data.shares:
            years = ", ".join(f"{t} {of(v)}" for t, v in sorted(share.achieved.items()))
            yield self.say("credits.by-year", name=self.share(share), years=years)

    def table(self) -> dict[str, Any]:
        """The data as printed."""
        shares = [self.share(s) for s in self.data.shares]
        promised = [s for s in self.data.shares if s.required]
        columns = [
            self.say("credits.year"),
            *(self.name(c) for c in self.data.classes),
            *shares,
            *(self.say("credits.share.promised", name=self.share(s)) for s in promised),
        ]
        rows = []
        for i, year in enumerate(self.data.years):
            cells = [self.tonnes(c.tonnes[i]) for c in self.data.classes]
            cells += [of(s.achieved[year]) if year in s.achieved else "" for s in self.data.shares]
            cells += [of(s.required[year]) if year in s.required else "" for s in promised]
            rows.append([str(year), *cells])
        caption = self.say("credits.retired.in", unit=self.unit_name)
        return {"caption": caption, "columns": columns, "rows": rows}


def of(share: float) -> str:
    """A share as text."""
    return share_of(share, 1.0)
