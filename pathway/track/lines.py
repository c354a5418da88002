"""Plan against actual on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pathway.load.inputs.changes import not_gone
from pathway.locale import Lang
from pathway.track.said import Teller
from pathway.track.tracked import Tracked


def lines(tracked: Tracked, folder: Path, lang: Lang) -> Iterator[str]:
    """What a user reads on the terminal."""
    teller = Teller(tracked, lang)
    yield teller.title
    yield from (note.in_(lang) for note in not_gone(tracked.case))
    for year in tracked.years:
        yield from teller.nets(year)
    last = [(teller.driver(d), teller.tonnes(v)) for d, v in teller.drivers(tracked.last)]
    width = max((len(name) for name, _ in last), default=0)
    if last:
        yield teller.say("about", year=str(tracked.last))
    yield from (f"  {name:<{width}}  {value:>12}" for name, value in last)
    yield from teller.supposed()
    if base := teller.base_year():
        yield teller.base_year_head
        yield from (f"  {line}" for line in base)
    yield teller.say("promises")
    yield from (f"  {line}" for line in teller.promises())
    told = teller.levers()
    if told or teller.silent():
        yield teller.say("levers")
        yield from (f"  {line}" for line in (*told, teller.silent(), teller.money_unsaid()) if line)
    yield teller.say("written", page=str(folder / "track.html"))
