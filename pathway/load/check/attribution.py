"""Which override a fault comes of: named in the fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pathway.load.files.faults import Step, listed, shown
from pathway.load.set.overrides import OPTION, Override, Rewritten
from pathway.locale import Fact, Message, said
from pathway.locale.errors import Fault

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
    names = list(dict.fromkeys(_named(o) for o in near or set_))
    more = "yes" if len(names) > MOST_NAMED else "no"
    facts: dict[str, Fact] = {"names": listed(names[:MOST_NAMED]), "more": more}
    return replace(fault, problem=said("faults.set-so", problem=fault.problem, **facts))


def _named(override: Override) -> str:
    """The option as it is typed, or the path and value with their file."""
    if override.spot.file == OPTION:
        return str(override)
    facts = {"path": shown(override.path), "value": shown(override.value)}
    return said("faults.set-in-file", file=override.spot.file, **facts)


def _meet(at: str, place: str) -> bool:
    """Whether one of the two places lies in the other."""
    inside = f"{at}.".startswith((f"{place}.", f"{place},")) or f"{place}.".startswith(f"{at}.")
    return inside or not place


def _with_line(fault: Fault, done: Rewritten) -> str:
    """Give the place with the line that the file itself has, before keys were added to it."""
    at = getattr(fault.place, "spoken", None)
    if not isinstance(at, Message) or fault.file not in done.lines:
        return fault.place
    step = at.facts.get("line")
    if not isinstance(step, Step):
        return fault.place
    line = int(step.which)
    for added in reversed(done.lines[fault.file]):
        line -= line > added
    return said(at.key, **{**at.facts, "line": Step("line", line)})
