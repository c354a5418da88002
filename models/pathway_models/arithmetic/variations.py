"""Variations of a case: a commitment weakened, later or gone; a limit raised; a lever earlier.

Pure functions from a case to another. What is varied and by how much is in internal units.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from pathway_models.case import Case, Option, Path, Target
from pathway_models.promises import at_least, promise_of


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """What bounds a plan and can give way.

    A ``commitment``, by the unit of its value; a shared ``limit``, the ``potential`` of a lever or
    its ``allowance`` (``max_add``), by a share of itself, all years alike, or where it is
    ``absolute`` by an amount more in every year (no factor raises nothing); the ``growth`` of a
    lever, by stock units that it may start from (``seed``); its ``reach`` of its sources
    (``max_share``), by a share of these more in every year.
    """

    kind: Literal["commitment", "limit", "potential", "allowance", "growth", "reach"]
    id: str
    absolute: bool = False


def weakened(case: Case, target: Target, by: float) -> Target:
    """The commitment for ``by`` less of what it asks for, in the unit of ``value``.

    As if the number of the file were another: a line goes straight to the weaker value.
    """
    by = -by if at_least(target) else by
    return replace(target, value={t: v + by * s for (t, v), s in _steepness(case, target).items()})


def _steepness(case: Case, target: Target) -> dict[tuple[int, float], float]:
    """How far the value of each year moves with the number of the file."""
    start = target.past_year or case.base_year
    span = max(1, target.since - start)
    return {
        (t, v): min(1.0, (t - start) / span) if target.when == "line" else 1.0
        for t, v in target.value.items()
    }


def later(case: Case, target: Target, years: int) -> Target | None:
    """The commitment as it is, but so many years later; None where the plan has ended by then.

    A negative number is earlier, and None before the plan. A budget, of money or of the tonnes of
    several years, has no date to be moved, nor has what is recalculated as parts are sold, nor what
    began in a year that is over and asks for the same ever since.
    """
    since = (target.since or min(target.value)) + years
    fixed = target.cumulative or target.recalculated or not promise_of(target).has_date
    if since not in case.years or fixed:
        return None
    value = {t + years: v for t, v in target.value.items() if since <= t + years <= case.end}
    if target.when != "in":
        last = max(value)
        value |= dict.fromkeys(range(last + 1, case.end + 1), value[last])
    if target.when == "line":
        start = target.past_year or case.base_year
        rise = (value[since] - target.line_start) / (since - start)
        for t in range(case.base_year + 1, since):
            value[t] = target.line_start + rise * (t - start)
    if all(value.get(t) == target.value.get(t) for t in case.open_years):
        return None
    return replace(target, value=dict(sorted(value.items())), since=since)


def with_target(case: Case, target: Target) -> Case:
    """The case with this form of one of its commitments."""
    return replace(case, targets={**case.targets, target.id: target})


def without(case: Case, targets: Collection[str]) -> Case:
    """The case without these commitments."""
    kept = {k: target for k, target in case.targets.items() if k not in targets}
    return replace(case, targets=kept)


def of_facts(case: Case) -> Case:
    """The case with its requirements in the place of its commitments."""
    return replace(case, targets=case.requirements, requirements={})


def raised(case: Case, room: Bound, by: float) -> Case:
    """The case with more room: ``by`` as ``Bound`` says."""

    def more_of(path: Path) -> dict[int, float]:
        return {t: v + by if room.absolute else v * (1 + by) for t, v in path.items()}

    if room.kind == "limit":
        limit = case.limits[room.id]
        more = replace(limit, at_most=more_of(limit.at_most))
        return replace(case, limits={**case.limits, room.id: more})

    def change(o: Option) -> Option:
        if room.kind == "growth":
            return replace(o, seed=o.seed + by)
        if room.kind == "reach":
            return replace(o, max_share={t: min(1.0, v + by) for t, v in o.max_share.items()})
        if room.kind == "potential":
            return o if o.potential is None else replace(o, potential=more_of(o.potential))
        return o if o.max_add is None else replace(o, max_add=more_of(o.max_add))

    return _with_lever(case, room.id, change)


def moving(option: Option, v: int, new: float) -> float:
    """What a vintage's allowance, that is ``new``, moves by per share of ``max_add``: by nothing
    where more was added in the past than it allows.
    """
    allowance = (option.max_add or {})[v]
    return 0.0 if v in option.added and new > allowance else allowance


def earlier(case: Case, lever: str, years: int) -> Case:
    """The case with a lever that can be in service so many years earlier, on its first terms.

    It is bought earlier; where that would be before the plan, or in a year that is over, its lead
    time is shorter.
    """
    return _with_lever(case, lever, lambda o: _sooner(case, o, years))


def _with_lever(case: Case, lever: str, change: Any) -> Case:
    options = {k: change(o) if o.lever == lever else o for k, o in case.options.items()}
    return replace(case, options=options)


def _sooner(case: Case, o: Option, years: int) -> Option:
    first = min(o.first_year, max(case.open_years.start, o.first_year - years))
    lead = max(0, o.lead - max(0, years - (o.first_year - first)))
    bought = range(first, min(o.first_year, case.end + 1))
    served = range(first + lead, min(o.first_year + o.lead, case.end + 1))
    changes: dict[str, Any] = {"first_year": first, "lead": lead}
    early, late = o.capex_profile[:lead], o.capex_profile[lead:]
    changes["capex_profile"] = (*early, sum(late)) if late else early
    if o.max_add is not None:
        changes["max_add"] = _like(o.max_add, bought, o.first_year)
    if o.potential is not None:
        changes["potential"] = _like(o.potential, served, o.first_year + o.lead)
    return replace(o, **changes, **terms_beside(o, bought, served))


def terms_beside(o: Option, bought: Collection[int], served: Iterable[int]) -> dict[str, Any]:
    """What an option costs when it is ``bought`` before or after it is on offer, and what it does
    before it could be in service: where nothing says it, as in the next year that is.
    """
    own, first, last = [*served], o.first_year + o.lead, o.last_year
    before, after = ([t for t in bought if t < o.first_year], [t for t in bought if t > last])
    found: dict[str, Any] = {
        field: _like(_like(getattr(o, field), before, o.first_year), after, last)
        for field in ("capex", "premium")
    }
    fields = ("fom", "fom_share", "displaces", "max_share", "yields", "self_use_share")
    for field in (*fields, "capture_rate", "abatement_efficiency"):
        found[field] = _like(getattr(o, field), own, first)
    for field in ("requires", "uses"):
        found[field] = {k: _like(p, own, first) for k, p in getattr(o, field).items()}
    return found


def _like(path: Path, years: Iterable[int], first: int) -> Path:
    """A path that says in earlier years, where it says nothing, what it says in its first."""
    if not path:
        return path
    like = path.get(first, 0.0)
    return {**path, **{t: path.get(t) or like for t in years}}


def first_service(case: Case) -> Mapping[str, int]:
    """The first year in which each lever can be in service, of those that could be sooner: nothing
    could be in a year that is over.
    """
    found: dict[str, int] = {}
    for o in case.options.values():
        start = o.first_year + o.lead
        if case.open_years.start < start <= case.end and o.first_year not in case.past:
            found[o.lever] = min(found.get(o.lever, start), start)
    return found
