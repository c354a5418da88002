"""Which override a fault comes of: named in the fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pathway.errors import Fault
from pathway.load.set.overrides import Override, Rewritten

MOST_NAMED = 3


def attributed(
    found: Iterable[Fault], without: Iterable[Fault], done: Rewritten, overrides: Sequence[Override]
) -> list[Fault]:
    """Name the overrides in the faults that the files alone do not have."""
    known = set(without)
    return [f if f in known else _blame(f, done, overrides) for f in found]


def as_in_files(found: Iterable[Fault], done: Rewritten) -> list[Fault]:
    """Give the faults with the lines that the files have, before keys were added to them."""
    return [replace(f, place=_with_line(f, done)) for f in found]


def _blame(fault: Fault, done: Rewritten, overrides: Sequence[Override]) -> Fault:
    place = re.sub(r" \(line \d+\)$", "", fault.place)
    near = [t.by for t in done.touched if t.file == fault.file and _meet(t.at, place)]
    set_ = [o for o in overrides if o in {t.by for t in done.touched}]
    names = list(dict.fromkeys(map(str, near or set_)))
    more = " and others" if len(names) > MOST_NAMED else ""
    return replace(fault, problem=f"{fault.problem}, with {', '.join(names[:MOST_NAMED])}{more}")


def _meet(at: str, place: str) -> bool:
    """Whether one of the two places lies in the other."""
    inside = f"{at}.".startswith((f"{place}.", f"{place},")) or f"{place}.".startswith(f"{at}.")
    return inside or not place


def _with_line(fault: Fault, done: Rewritten) -> str:
    """Give the place with the line that the file itself has, before keys were added to it."""
    match = re.search(r"\(line (\d+)\)$", fault.place)
    if match is None or fault.file not in done.lines:
        return fault.place
    line = int(match[1])
    for added in reversed(done.lines[fault.file]):
        line -= line > added
    return f"{fault.place[: match.start()]}(line {line})"
