"""The facts that are said about the roadmap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.roadmap import PROGRAMME, Roadmap, Track
from pathway.figures.kit.numbers import half_up, show
from pathway.figures.kit.speaker import Speaker, share_of, short
from pathway.figures.kit.theme import PROGRAMME_STYLES, WEDGE_STYLES, Style, wedge_name
from pathway.locale import Count, Fact
from pathway.locale.amounts import in_sight, unit_name, whole
from pathway_models.levers import LEVERS


@dataclass(frozen=True, slots=True)
class RoadmapWords:
    """Everything that is said about one roadmap in one language."""

    speaker: Speaker
    roadmap: Roadmap

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    def lever(self, track: Track) -> str:
        """Its name."""
        names = self.speaker.info.names.levers
        if track.kind == PROGRAMME:
            names = {**names, **self.speaker.info.programmes}
        return self.speaker.name(names, track.lever)

    def kind(self, kind: str) -> str:
        """The name of a kind."""
        if kind == PROGRAMME:
            return self.say("roadmap.programmes")
        return wedge_name(kind).in_(self.speaker.lang)

    def head(self, kind: str, goes_on: bool) -> str:
        """Over the levers of a kind."""
        name = self.kind(kind)
        return self.say("roadmap.continued", name=name) if goes_on else name

    def shown(self, kind: str, shown: Sequence[Track]) -> str:
        """How many levers of a kind are shown, where they are not all."""
        tracks = self.roadmap.tracks[kind]
        if len(shown) == len(tracks):
            return ""
        share = share_of(sum(t.tonnes for t in shown), sum(t.tonnes for t in tracks))
        counts = {"shown": Count(len(shown)), "n": Count(len(tracks))}
        return self.say("roadmap.shown", **counts, share=share)

    def stock(self, track: Track) -> str:
        """0 → 1,750 GWh."""
        by, put = in_sight(track.peak, track.unit, self.speaker.lang)
        stock = (max(0.0, track.before), track.peak)
        first, most = (amount(by * whole(one, track.unit)) for one in stock)
        return f"{first} → {put(most)}"

    def terms(self, track: Track) -> str:
        """When it is bought, and for how long where it is a contract."""
        years = sorted(track.bought)
        if not years:
            return self.say("roadmap.existing")
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        if not _bought(track) or track.term is None:
            return span
        if track.term == 1:
            return self.say("roadmap.yearly", span=span)
        return self.say("roadmap.term", span=span, n=Count(track.term))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        started = [t for t in self.roadmap.all if t.start is not None]
        starts = sorted(t.start for t in started if t.start is not None)
        if not starts:
            yield self.say("roadmap.none")
            return
        first, half, last = starts[0], starts[(len(starts) - 1) // 2], starts[-1]
        spread = {first: "first", last: "late"}.get(half, "half") if first < last else "all"
        facts: dict[str, Fact] = {
            "n": Count(len(starts)),
            "end": str(self.roadmap.years[-1]),
            "spread": spread,
            "first": str(first),
            "at-once": Count(starts.count(first)),
            "at-last": Count(starts.count(last)),
            "half": str(half),
            "last": str(last),
            "ended": Count(sum(t.ended is not None for t in started)),
        }
        yield self.say("roadmap.title-spread", **facts)
        yield self.say("roadmap.title", **facts)

    def subtitle(self) -> str:
        """What is drawn, as markup."""
        return self.say("roadmap.subtitle", subject=self.speaker.subject)

    def footer(self, shown: Sequence[Track]) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(self.roadmap.years)
        yield self.say("roadmap.method")
        if any(signed(track) for track in shown):
            yield self.say("roadmap.contracts")
        tracks = self.roadmap.all
        if idle := sum(t.start is None for t in tracks):
            counts = {"n": Count(len(tracks)), "idle": Count(idle)}
            yield self.say("roadmap.idle", **counts)
        if left := len(tracks) - len(shown):
            yield self.say("roadmap.left-out", n=Count(left))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        first, last = str(self.roadmap.years[0]), str(self.roadmap.years[-1])
        yield self.say("roadmap.about", first=first, last=last)
        for kind, tracks in self.roadmap.tracks.items():
            names = self.say("roadmap.between").join(map(self._track, tracks))
            yield self.say("roadmap.of-kind", kind=self.kind(kind), names=names)

    def _track(self, track: Track) -> str:
        terms, stock = self.terms(track), self.stock(track)
        return self.say("roadmap.track", name=self.lever(track), terms=terms, stock=stock)

    def table(self) -> dict[str, Any]:
        """The data as printed: every lever, shown or not."""
        heads = ("roadmap.lever", "roadmap.kind", "roadmap.terms", "roadmap.unit")
        years = sorted({t for track in self.roadmap.all for t in track.years})
        rows = []
        for track in self.roadmap.all:
            stock = dict(zip(track.years, track.stock, strict=True))
            cells = [amount(stock[t]) if t in stock else "" for t in years]
            name = unit_name(track.unit, self.speaker.lang)
            what = [self.lever(track), self.kind(track.kind), self.terms(track), name]
            rows.append([*what, *cells])
        return {
            "caption": self.say("roadmap.caption"),
            "columns": [*map(self.say, heads), *map(str, years)],
            "rows": rows,
        }


def signed(track: Track) -> bool:
    """Whether it is bought by contracts of several years."""
    return _bought(track) and track.term is not None and track.term > 1


def _bought(track: Track) -> bool:
    """Whether its kind is bought on a market, for a term."""
    return LEVERS[track.kind].on == "market"


def style(kind: str) -> Style:
    """How a kind is drawn."""
    return PROGRAMME_STYLES[0] if kind == PROGRAMME else WEDGE_STYLES[kind]


def amount(stock: float) -> str:
    """A stock with as many decimals as it needs: 0.35, 4.5, 1,750."""
    if stock == 0 or abs(stock) >= 100:
        return show(half_up(stock, 0))
    text = short(show(half_up(stock, 1 if abs(stock) >= 10 else 2)))
    return f"<{show(half_up(0.01, 2))}" if text == "0" else text
