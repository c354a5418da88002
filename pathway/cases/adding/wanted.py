"""What a user says of how entries are to be added; nothing of it has a default that decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pathway.library import Row
from pathway.library.bases import HEATS
from pathway.locale import Listed, Message, message
from pathway.locale.errors import UsageError


class Needed(UsageError):
    """What only the user can say: what to say, and stand-ins with which to look on for more.

    ``stand_ins`` are fields of ``Wanted``, one of which may do; nothing is written with them.
    """

    def __init__(self, told: Message, *stand_ins: Mapping[str, Any]) -> None:
        super().__init__(told)
        self.stand_ins = stand_ins
        self.number = 0
        """Of the entry that is being added."""


class Mixture(Needed):
    """Another basis than that of the case, which may be meant: ``--mix`` says so."""

    def __init__(self, told: Message) -> None:
        super().__init__(told, {"mix": True})


@dataclass(frozen=True, slots=True)
class Wanted:
    """How entries are to be added.

    ``region`` and ``name`` are those of the case (``--region``, ``--as``); ``methods`` as in
    factors.csv; ``bases`` and ``years`` pick among rows; ``unit`` is of a new carrier, or picks
    among rows; ``label`` is a name in the case's first language; ``rate`` is money of the case per
    money of the library; ``hold`` writes the nearest number for years that the library lacks;
    ``mix`` allows another basis beside one that is there. Of levers: ``on`` names sources, or is a
    selector of accounts, ``potential`` is a number with its unit, ``yearly`` likewise what can be
    bought in a year, ``place`` picks among regions of the library, and ``uses`` is the carrier used
    instead where the library names none.
    """

    region: str | None = None
    name: str | None = None
    methods: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    unit: str | None = None
    label: str | None = None
    rate: float | None = None
    hold: bool = False
    mix: bool = False
    on: str | None = None
    potential: str | None = None
    yearly: str | None = None
    place: str | None = None
    uses: str | None = None

    def picked(self, rows: Iterable[Row]) -> list[Row]:
        """The rows on every basis that is asked for, and of the years asked for."""
        found = []
        for row in rows:
            held = {_plain(word) for base in row.bases for word in (base, *base.split())}
            if all(_plain(word) in held for word in self.bases):
                found += [row] * (not self.years or row.year in self.years)
        return found

    def has_basis(self, words: Iterable[str]) -> bool:
        """Whether one of these bases is asked for."""
        return not {_plain(w) for w in words}.isdisjoint(map(_plain, self.bases))


def _apart(rows: list[Row]) -> Listed:
    """The words by which the bases of rows can be told apart."""
    words = [{w for base in row.bases for w in base.split()} for row in rows]
    apart = words[0].union(*words) - words[0].intersection(*words)
    return Listed(tuple(sorted(apart)), "library.or")


def _plain(word: str) -> str:
    return re.sub(r"[\W_]", "", word.casefold())


def one_basis(name: str, rows: list[Row], wanted: Wanted) -> list[Row]:
    """Check that all rows are on one basis, and that a heating value is not taken silently.

    Raises:
        UsageError: they are on several, or per a heating value that the user did not say.

    """
    found = list(dict.fromkeys(row.basis for row in rows))
    heats = [h for h in HEATS if any(h in row.bases for row in rows)]
    if len(found) > 1 and not (wanted.mix and not heats):
        key, bases = "several-heats" if heats else "several-bases", "; ".join(found)
        raise Needed(
            message(f"library.{key}", name=name, bases=bases, apart=_apart(rows)),
            *({"bases": (*wanted.bases, *row.bases)} for row in rows),
        )
    if heats and not wanted.has_basis(HEATS):
        raise Needed(
            message("library.per-heat", name=name, heat=heats[0]),
            {"bases": (*wanted.bases, heats[0])},
        )
    return rows
