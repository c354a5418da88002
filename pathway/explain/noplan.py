"""A case without a plan, explained: conflicts, what would settle each, and the nearest plan."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from pathway.locale import in_all
from pathway.locale.errors import OutOfTime
from pathway.solve.feasibility import Feasibility
from pathway_models.arithmetic.variations import Bound, of_facts
from pathway_models.case import Case

from .amends import SECONDS_TO_SETTLE, Amends, Date, Move, Relaxation
from .conflicts import Conflicts, find_conflicts, settled_without
from .nearest import nearest, nearest_by
from .units import moved, relaxed_value, told_year
from .years import colliding_years

Document = dict[str, Any]
Progress = Callable[[str], None]


def explain_no_plan(
    case: Case, document: Document, progress: Progress, *, quickly: bool = False
) -> None:
    """Writes into ``document``, step by step, why a case has no plan and what would make one.

    What is known stays in it when the work is cut short. Everything is asked of integer programs;
    ``quickly``: only which commitments collide, and the rest is what linear relaxations prove.
    """
    began = time.perf_counter()
    questions = Feasibility(case)
    amends = Amends(questions, lambda: None, quickly=quickly)
    document |= {"plan": False, "quick": quickly, "conflicts": [], "solves": {}}
    try:
        progress("which commitments collide")
        if not questions.has_plan(()):
            document["requirements"] = _requirements(case)
            document["data"] = _data(amends)
            return
        conflicts = find_conflicts(questions, _quiet(case))
        document["conflicts"] = [{"commitments": list(s)} for s in conflicts.sets]
        document["all_conflicts_found"] = conflicts.complete
        for told, conflict in zip(document["conflicts"], conflicts.sets, strict=True):
            told["years"] = colliding_years(questions, conflict, quickly=quickly)
        progress("the nearest plan")
        _nearest(document, amends)
        until = time.monotonic() + SECONDS_TO_SETTLE
        for i, conflict in enumerate(conflicts.sets):
            progress(f"what would settle each conflict|{i + 1}/{len(conflicts.sets)}")
            left = max(0.0, until - time.monotonic()) / (len(conflicts.sets) - i)
            amends.until = time.monotonic() + left
            _settle(document["conflicts"][i], conflict, conflicts, amends)
    finally:
        document["open"] = amends.unsettled
        document["solves"] = {
            "searches": questions.searches + amends.searches,
            "relaxations": questions.relaxations + amends.relaxations,
            "seconds": round(time.perf_counter() - began, 1),
        }


def _nearest(document: Document, amends: Amends) -> None:
    """The plan that misses least of all, told in the years in which that is decided."""
    targets = amends.case.targets
    if amends.quickly:
        by = nearest(amends.questions, amends.decided, quickly=True) or {}
    else:
        by = nearest_by(amends)
    amends.years = {k: tuple(_years_of(document, k)) for k in by}
    document["nearest_by"] = by
    document["nearest"] = {
        k: relaxed_value(amends.case, targets[k], v, amends.years_of(Bound("commitment", k)))
        for k, v in by.items()
    }


def _quiet(case: Case) -> set[str]:
    """What is no headline is left out of a minimal set first."""
    return {k for k, target in case.targets.items() if not target.headline}


def _years_of(document: Document, commitment: str) -> list[int]:
    """The years in which a commitment collides, in whatever conflict."""
    found = (told["years"].get(commitment, ()) for told in document["conflicts"])
    return [year for years in found for year in years]


def _settle(
    told: Document, conflict: tuple[str, ...], conflicts: Conflicts, amends: Amends
) -> None:
    """What would settle one conflict: each of its commitments alone, room, and dates."""
    case = amends.case
    aside = settled_without(conflicts, conflict)
    kept = [k for k in amends.questions.commitments if k not in aside]
    told["aside"] = list(aside)
    amends.years = told["years"]
    told["relaxations"] = []
    for k in conflict:
        told["relaxations"].append(_relaxation(case, amends, k, kept))
    year = min(told_year(case, case.targets[k], told["years"][k]) for k in conflict)
    told["limits"] = [_move(case, move, year) for move in amends.moves(conflict, kept)]
    told["dates"] = [_date(case, date) for date in amends.dates(conflict, kept)]
    told["limits"] += [_move(case, move, year) for move in amends.reaches(conflict, kept)]


def _relaxation(case: Case, amends: Amends, target: str, kept: list[str]) -> Document:
    told: Document = {"commitment": target, "weaker": None, "years_later": None, "open": False}
    try:
        found: Relaxation = amends.relaxation(target, kept)
    except OutOfTime:
        return told | {"open": True}
    if found.by is not None:
        years = amends.years_of(Bound("commitment", target))
        told["weaker"] = relaxed_value(case, case.targets[target], found.by, years)
    if found.years is not None:
        since = case.targets[target].since or min(case.targets[target].value)
        told |= {"years_later": found.years, "from": since + found.years}
    return told


def _move(case: Case, move: Move, year: int) -> Document:
    return moved(case, move.bound, move.by, year) | {"together": move.together}


def _date(case: Case, date: Date) -> Document:
    name = next(o.name for o in case.options.values() if o.lever == date.lever)
    return {
        "lever": date.lever,
        "name": in_all(name),
        "from": date.year + date.years,
        "to": date.year,
        "years": date.years,
    }


def _requirements(case: Case) -> list[list[str]]:
    """Each minimal set of requirements that limits and data leave no plan for."""
    if not case.requirements:
        return []
    questions = Feasibility(of_facts(case))
    if not questions.has_plan(()):
        return []
    return [list(s) for s in find_conflicts(questions).sets]


def _data(amends: Amends) -> list[Document]:
    """Limits and data that cannot hold together, whatever the commitments: what must move."""
    case, questions = amends.case, amends.questions
    rooms = sorted((b for b in questions.given if b.kind != "commitment"), key=lambda b: b.absolute)
    found: dict[tuple[str, str], Document] = {}
    for bound in rooms:
        key = (bound.kind, bound.id)
        by = None if key in found else amends.amount(bound, ())
        if by:
            found[key] = _move(case, Move(bound, by), case.base_year + 1)
    return list(found.values())
