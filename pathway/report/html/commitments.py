"""The commitments: what each promises, what the plan does, and how much room is left."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.locale import Lang
from pathway.numbers import quantity
from pathway.result import Result
from pathway_models.case import Case, Target

from .words import Words


@dataclass(frozen=True, slots=True)
class Kept:
    """One commitment in its tightest year, as it is written."""

    name: str
    section: str
    headline: bool
    year: int
    required: str
    achieved: str
    room: str
    met: bool


def commitments(result: Result, case: Case, lang: Lang) -> list[Kept]:
    """Every commitment of the study, headlines first, else in the order of the case."""
    rows = _rows(result, case, case.targets.values(), lang)
    return sorted(rows, key=lambda kept: not kept.headline)


def requirements(result: Result, case: Case, lang: Lang) -> list[Kept]:
    """What no plan is without, in the order of the case."""
    return _rows(result, case, case.requirements.values(), lang)


def _rows(result: Result, case: Case, targets: Iterable[Target], lang: Lang) -> list[Kept]:
    table = result.tables["targets"]
    return [
        _kept(target, path, case.currency, lang)
        for target in targets
        if not (path := table[table["id"] == target.id]).empty
    ]


def missed(kept: Sequence[Kept]) -> int:
    """How many are missed."""
    return sum(not one.met for one in kept)


def _kept(target: Target, path: pd.DataFrame, currency: str, lang: Lang) -> Kept:
    row = path.iloc[_tightest(path)]
    unit, like = str(row["unit"]), max(abs(float(row["required"])), abs(float(row["achieved"])))
    words = Words(lang)
    met = bool((path["met"].astype(str).str.lower() == "true").all())

    def amount(value: float) -> str:
        return quantity(float(value), unit, currency, lang, like)

    bound = "at-most" if row["sense"] == "<=" else "at-least"
    slack = float(row["slack"])
    room, nothing = amount(abs(slack)), amount(0.0)
    if slack < 0 and not met:
        room = words("short-by", x=room)
    elif room == nothing or slack < 0:
        room = words("no-room")
    return Kept(
        name=target.name.in_(lang),
        section=target.section,
        headline=target.headline,
        year=int(row["year"]),
        required=words(bound, x=amount(row["required"])),
        achieved=amount(row["achieved"]),
        room=room,
        met=met,
    )


def _tightest(path: pd.DataFrame) -> int:
    """The place of the first row with as little slack as any, but for the solver's tolerance."""
    slack = [float(v) for v in path["slack"]]
    near = 1.0 if path["unit"].iloc[0] == "t" else 1e-6 * float(path["required"].abs().max())
    edge = min(slack) + near
    return next(i for i, value in enumerate(slack) if value <= edge)
