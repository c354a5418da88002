"""The roadmap: which levers are in service when, the largest of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

import pandas as pd

from pathway.figures.data.roadmap import LEAST, Roadmap, Track, read_roadmap
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.model import Bar, Figure, Line, Listing
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.roadmap import RoadmapWords
from pathway.locale import Lang

MOST = 20
"""Levers that a board reads; of more, the largest of each kind are named and the others counted."""


def roadmap(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the tables ``levers`` and ``ecosystem``."""
    speaker, found = Speaker(info, lang), read_roadmap(tables, info)
    if not found.tracks:
        return nothing("roadmap", speaker.say("roadmap.nothing"), speaker.subject)
    words, shown = RoadmapWords(speaker, found), found.largest(MOST)
    listing = Listing(
        columns=tuple(plain(words.say(f"roadmap.{head}")) for head in ("lever", "stock", "terms")),
        lines=tuple(
            _line(words, kind, track) for kind, tracks in shown.items() for track in tracks
        ),
        span=(found.years[0], found.years[-1] + 1),
        years=found.years,
    )
    drawn = [track for tracks in shown.values() for track in tracks]
    return Figure(
        chart="roadmap",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=listing,
        notes=plains(words.footer(drawn)),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _line(words: RoadmapWords, kind: str, track: Track) -> Line:
    return Line(
        name=words.lever(track),
        group=plain(words.head(kind, goes_on=False)),
        look=kind,
        cells=(plain(words.stock(track)), plain(words.terms(track))),
        bars=tuple(_bars(words.roadmap, kind, track)),
    )


def _bars(roadmap: Roadmap, kind: str, track: Track) -> Iterator[Bar]:
    """The years in service, a stretch for each without a break."""
    stock = dict(zip(track.years, track.stock, strict=True))
    served = [t for t in roadmap.years if stock.get(t, 0.0) > LEAST]
    starts = served[:1] + [b for a, b in pairwise(served) if b != a + 1]
    for start in starts:
        last = start
        while last + 1 in served:
            last += 1
        sizes = tuple(stock[t] / track.peak for t in range(start, last + 1))
        yield Bar(first=start, end=last + 1, look=kind, told=f"{start}–{last}", sizes=sizes)
