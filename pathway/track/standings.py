"""Each promise of a plan beside what was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.audit import Books
from pathway.audit.arithmetic.position import sense
from pathway.audit.arithmetic.standings import Standing, standing
from pathway.compare.boundary import Apart, is_gone, joined
from pathway.figures.kit.goals import milestone
from pathway.figures.kit.numbers import few
from pathway.tables.known import Unsure, unsure
from pathway.tables.shares import share_of
from pathway_models.arithmetic.told import known, known_years
from pathway_models.case import Case, Target
from pathway_models.promises import promise_of

PACE = 3
"""Years over which today's pace is taken, where they are told."""
FAR = 50
"""Years within which a promise is looked for at that pace: later is never."""
BEHIND = 1e-3
"""Share by which what is on course may be behind the plan."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A plan beside what was: the case and tables of each, and the years that are past.

    ``past`` is the case of what was, of which ``actual`` are the tables.
    """

    planned: Case
    plan: Mapping[str, pd.DataFrame]
    case: Case
    past: Case
    actual: Mapping[str, pd.DataFrame]
    years: tuple[int, ...]


def promises(beside: Beside) -> Iterator[dict[str, object]]:
    """Each promise: what the plan achieved by now, what was, and when it is met at this pace.

    Each stands at the last year in which facts tell of it, and not only in a larger sum, beside the
    plan within the boundary of then; sums over years are told when they are over.
    """
    at_plan = Books(beside.planned, beside.plan, {}, {})
    at_now = Books(beside.past, beside.actual, {}, {})
    for k in beside.case.targets.values():
        is_cap = promise_of(k).is_cap
        if (k.cumulative and not is_cap) or not k.value or k.id not in beside.planned.targets:
            continue
        told = known_years(beside.case, k, beside.years)
        last = told[-1] if told else beside.years[-1]
        more, scale = sense(k) == ">=", 1000.0 if k.unit.startswith("t") else 1.0
        meant, at = (
            standing(at_plan, beside.planned.targets[k.id], {}),
            last - beside.case.base_year,
        )
        plan = float(meant.achieved[at])
        if not meant.applies[at]:
            plan = float(more)  # of nothing it is all, or none, as tables say
        moved = _moved(beside, k, plan, last)
        due = _due(k, scale)
        found: dict[str, object] = {
            "id": k.id,
            "metric": k.metric,
            "unit": k.unit,
            "year": last,
            "state": _unknown(beside.case, k, beside.years),
            "plan": plan + moved,
            "moved": moved,
            "due": due,
            "required": scale * k.value[due],
            **dict.fromkeys(UNTOLD),
            "missed": "",
        }
        if told:
            now = standing(at_now, k, {})
            if not now.applies[last - beside.case.base_year]:
                yield found | {"state": "void"}
                continue
            told = [t for t in told if now.applies[t - beside.case.base_year]]
            asked = scale * k.value[due]
            found |= (
                _capped(beside, k, now, told)
                if is_cap
                else _beside(beside, k, now, told, plan + moved, asked, more=more)
            )
        yield found


UNTOLD = ("actual", "expected", "unsaid", "supposed", "whole", "power", "behind", "pace", "met_in")
"""What is not known of a promise that no fact tells."""
COLUMNS = (
    *("id", "metric", "unit", "year", "state", "plan", "moved", "due", "required"),
    *(*UNTOLD, "missed"),
)
"""Of the table of promises."""


def _capped(beside: Beside, k: Target, now: Standing, told: Sequence[int]) -> dict[str, object]:
    """What was spent under a cap on money in the years that are told: it is kept or broken, and
    less than was planned is not behind.
    """
    first, last = beside.case.base_year, told[-1]
    unsure_in = {t: unsure(beside.case, k, beside.actual, t, beside.plan) for t in told}
    slack = {t: float(now.slack[t - first]) for t in told if t in k.value}
    missed = [t for t, s in slack.items() if not now.met[t - first] and unsure_in[t].decides(s)]
    sure = unsure_in[last].decides(slack.get(last, 0.0))
    state = "behind" if last in missed else "on_course" if sure else "part"
    return {
        "state": state,
        "actual": float(now.achieved[last - first]),
        **dict.fromkeys(("expected", "unsaid", "supposed"), 0.0),
        **dict.fromkeys(("whole", "power"), "told"),
        "behind": max(0.0, -slack.get(last, 0.0)) if sure else None,
        "missed": ";".join(map(str, missed)),
    }


def _beside(
    beside: Beside,
    k: Target,
    now: Standing,
    told: Sequence[int],
    meant: float,
    asked: float,
    *,
    more: bool,
) -> dict[str, object]:
    """What was of a promise in the years that are told, where it was ``meant`` to be in the last.

    What is not told of its perimeter may be all that it is behind, misses or moves by: then
    nothing of that is claimed.
    """
    first, last = beside.case.base_year, told[-1]
    was = now.achieved[: last - first + 1]
    at = {t: float(was[t - first]) for t in told}
    unsure_in = {t: unsure(beside.case, k, beside.actual, t, beside.plan) for t in told}
    doubt = unsure_in[last]
    ahead = at[last] - meant if more else meant - at[last]
    behind = max(0.0, -ahead)
    state = "on_course" if behind <= BEHIND * abs(meant) else "behind"
    if more and not meant and not at[last]:
        state = "later"  # nothing was planned by now, and nothing is done
    loose = doubt.whole + doubt.supposed > max(0.0, ahead)
    drawn = doubt.more > max(BEHIND * abs(meant), ahead) and state == "on_course"
    rest = behind - doubt.doubt  # what is told of it alone
    if drawn or loose or (state == "behind" and rest <= BEHIND * abs(meant) and doubt.doubt):
        state = "part"
    since = _like_since(beside.case, k, last)
    like = {t: value for t, value in {first: float(was[0]), **at}.items() if t >= since}
    left = _left(k, at, asked, more=more)
    undone = left[last] <= 0 and not doubt.decides(-left[last])  # by what is not told, perhaps
    pace = None if state == "part" or undone else _pace(like, unsure_in)
    slack = {t: float(now.slack[t - first]) for t in told if t in k.value}
    missed = [t for t, s in slack.items() if not now.met[t - first] and unsure_in[t].decides(s)]
    return {
        "state": state,
        "actual": at[last],
        "expected": doubt.expected,
        "unsaid": _as_planned(beside, k, doubt.unsaid, last),
        "supposed": doubt.supposed,
        "whole": "expected" if doubt.whole else "told",
        "power": "expected" if drawn else "told",
        "behind": None if state == "part" else behind,
        "missed": ";".join(map(str, missed)),
        "pace": pace,
        "met_in": _met_in(left, pace, more=more),
    }


def _as_planned(beside: Beside, k: Target, unsaid: float, year: int) -> float:
    """What the plan did, of the whole that it was a share of or measured by then."""
    planned = _whole(beside.planned, beside.planned.targets[k.id], beside.plan, year)
    return unsaid * _whole(beside.case, k, beside.actual, year) / planned if planned else unsaid


def _whole(case: Case, k: Target, tables: Mapping[str, pd.DataFrame], year: int) -> float:
    if k.metric == "intensity":
        return k.whole[year]
    share = share_of(case, k, tables, year)
    return 1.0 if share is None else share.whole


def _unknown(case: Case, k: Target, years: Sequence[int]) -> str:
    """How nothing is known of a promise: facts tell it only in a larger sum, or say nothing."""
    return "shared" if any(known(case, k, t) == "shared" for t in years) else "unknown"


def _moved(beside: Beside, k: Target, meant: float, year: int) -> float:
    """What deals and boundaries move of what the plan meant, where it is of emissions [its unit].

    What is sold takes its part of the plan with it; what is bought comes at the size of its base
    year.
    """
    metrics = ("net_emissions", "gross_emissions", "intensity")
    planned, case = beside.planned, beside.case
    done = Apart.of(planned, case, year).only(lambda c: bool(c.moved(k.accounts)))
    left = [a for a in planned.targets[k.id].accounts if is_gone(planned, case, a)]
    came = {a: size for a, size in joined(planned, case).items() if a in k.accounts}
    if not (done.all or left or came) or k.metric not in metrics:
        return 0.0
    column = "net_t" if k.metric == "net_emissions" else f"gross_{k.method}_t"
    plan = beside.plan["emissions"].set_index(["account", "year"])[column].to_dict()
    tonnes: float = sum(came.values()) - sum(plan.get((a, year), 0.0) for a in left)
    for a in k.accounts:
        more = 1000 * done.kt(a)
        base = plan.get((a, case.base_year), 0.0)
        base += 1000 * sum(c.moved([a]) for c in planned.changes if c.year <= year)
        share = max(-1.0, more / base) if base else -1.0
        tonnes += share * plan.get((a, year), 0.0) if more < 0 else more
    if k.metric != "intensity":
        return tonnes
    if k.per or any(c.revenue is None for c in done.all):
        return 0.0
    whole = planned.targets[k.id].whole[year]
    before = {planned.accounts[a].business for a in planned.targets[k.id].accounts}
    businesses = {case.accounts[a].business for a in k.accounts}
    more = done.revenue(*businesses)
    more += sum(case.revenue[b][case.base_year] for b in businesses - before if b in case.revenue)
    more -= sum(planned.revenue[b][year] for b in before - businesses if b in planned.revenue)
    return (meant * whole + tonnes) / (whole + more) - meant if whole + more > 0 else 0.0


def _like_since(case: Case, k: Target, last: int) -> int:
    """From which year on those until the last are alike: what moved a boundary is no pace."""
    moved = (c.year for c in case.changes if c.year <= last and c.moved(k.accounts))
    return max(moved, default=case.base_year)


def _pace(at: Mapping[int, float], unsure_in: Mapping[int, Unsure]) -> float | None:
    """What a year moves it by, of late [its unit]; None of a single year, or where what is not told
    may be all of it.

    ``at``: where it stood in years that are known and like the last. It is taken from the first of
    the last few of which enough is told, else from the one before them.
    """
    *before, last = at
    late = [t for t in before if t >= last - PACE]
    for start in late or before[-1:]:
        apart = at[last] - at[start]
        doubt = sum(unsure_in[t].all for t in (start, last) if t in unsure_in)
        if not doubt or abs(apart) > doubt:
            return apart / (last - start)
    return None


def _due(k: Target, scale: float) -> int:
    """The year from which on it asks for what it does at last: of a path or a line, its end."""
    asked = dict(sorted(k.value.items()))
    return [*asked][milestone([scale * value for value in asked.values()], k.unit)]


def _left(k: Target, at: Mapping[int, float], asked: float, *, more: bool) -> dict[int, float]:
    """What is left in each year to what is asked at last; 0 or less where that holds."""
    close = few(max(map(abs, at.values()))) if k.unit == "t" else 1e-6 * abs(asked)
    return {t: (asked - value if more else value - asked) - close for t, value in at.items()}


def _met_in(left: Mapping[int, float], pace: float | None, *, more: bool) -> int | None:
    """The first year from which on what is asked at last holds; None if it is not known, or never.

    ``left``: to that, in the years that are told. Holds it in the last of them, it is the first
    since which it does; else that in which it is met at this pace.
    """
    if pace is None:
        return None
    last, step = max(left), pace if more else -pace
    if left[last] <= 0:
        missed = [t for t, short in left.items() if short > 0]
        return min(t for t in left if t > max(missed, default=0))
    return next((last + n for n in range(1, FAR + 1) if n * step >= left[last]), None)
