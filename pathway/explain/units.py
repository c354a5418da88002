"""Explained amounts in the units of the report, and where each number stands in the files."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.locale import in_all
from pathway_models.arithmetic.variations import Bound, weakened
from pathway_models.arithmetic.vintages import vintages
from pathway_models.case import Case, Limit, Name, Option, Target
from pathway_models.promises import held_years, target_years

Document = dict[str, Any]
TONNES = 1000.0  # in a kt


def factor(target: Target) -> float:
    """From the internal unit of a commitment's value to its unit in tables."""
    return TONNES if target.unit.startswith("t") else 1.0


def told_year(case: Case, target: Target, years: Collection[int] = ()) -> int:
    """The year in which a commitment is told: the first that collides, of a line that of the file.

    ``years`` are those that collide; without any, the first in which it holds and that is not over.
    """
    left = [t for t in years if t not in case.past]
    if target.when != "line" and left:
        return min(left)
    since = target.since or target_years(target)[0]
    return min(held_years(case, target), default=since) if since in case.past else since


def line_of(case: Case, bound: Bound, year: int) -> tuple[float, float]:
    """What a bound is in a year as it is told, and what that gains per unit that it gives way."""
    if bound.kind == "commitment":
        target = case.targets[bound.id]
        now, weaker = (k.value[year] for k in (target, weakened(case, target, 1.0)))
        return now * factor(target), (weaker - now) * factor(target)
    room = _room(case, bound, year)
    by_amount = bound.absolute or bound.kind == "growth"
    return room.now, 1.0 * (room.together if by_amount else room.now)


def unit_of(case: Case, bound: Bound) -> str:
    """The unit in which a bound is told."""
    if bound.kind == "commitment":
        return case.targets[bound.id].unit
    if bound.kind == "limit":
        return limit_unit(case, case.limits[bound.id])
    return next(o.unit for o in case.options.values() if o.lever == bound.id)


def relaxed_value(case: Case, target: Target, by: float, years: Collection[int] = ()) -> Document:
    """What a commitment asks for when it is weakened, in the first year that collides.

    ``every_year``: it asks for other values in other years, and for as much less in each.
    """
    year = told_year(case, target, years)
    now, per = line_of(case, Bound("commitment", target.id), year)
    told: Document = {
        "by": by * factor(target),
        "unit": target.unit,
        "year": year,
        "required": now,
        "would_be": _tidy(now + per * by),
    }
    if base := target.bases.get(year):
        told["share_of_base_year"] = told["would_be"] / factor(target) / base
    weaker = weakened(case, target, by).value
    if (
        len({*target.value.values()}) > 1
        and len({round(weaker[t] - v, 9) for t, v in target.value.items()}) == 1
    ):
        told["every_year"] = True
    stock = _stock_short(case, target, weaker[year], year)
    return told | ({"stock": stock} if stock else {})


def _stock_short(case: Case, target: Target, weaker: float, year: int) -> Document | None:
    """How much less stock a weaker share is, where that does not depend on the plan.

    Its levers have one unit of stock, which serves as much with each of them, and no other lever
    changes how much there is to serve.
    """
    options = [case.options[o] for o in target.options]
    units = {o.unit for o in options}
    if len(units) != 1 or target.unit != "share":
        return None
    whole = _whole(case, target, options, year)
    lots = {o.unit_size for o in options}
    lot = lots.pop() if len(lots) == 1 else 0.0
    fewer = _up_to(target.value[year] * whole, lot) - _up_to(weaker * whole, lot)
    return {"amount": _tidy(fewer), "unit": units.pop()} if fewer > 0 else None


def _up_to(amount: float, lot: float) -> float:
    """In whole lots, where it is lumpy."""
    return math.ceil(amount / lot - 1e-9) * lot if lot else amount


def _whole(case: Case, target: Target, options: Sequence[Option], year: int) -> float:
    """What there is room for, or what serves the whole activity of the sources, each once."""
    if not target.sources:
        return sum((o.potential or {}).get(year, 0.0) for o in options)
    others = (o for o in case.serving if not o.uses and o.source in target.sources)
    served = {o.displaces.get(year, 0.0) / o.efficiency(year) for o in options}
    if len(served) != 1 or 0.0 in served or any(others):
        return 0.0
    return sum(case.sources[i].activity[year] for i in target.sources) / served.pop()


@dataclass(frozen=True, slots=True)
class _Room:
    """Room in a year: of each of ``places`` alike, or of ``together`` that are not."""

    now: float
    unit: str
    name: Name
    file: str
    places: int = 1
    together: int = 1


def _room(case: Case, bound: Bound, year: int) -> _Room:
    if bound.kind == "limit":
        limit = case.limits[bound.id]
        return _Room(limit.at_most[year], limit_unit(case, limit), limit.name, "limits.yaml")
    options = [o for o in case.options.values() if o.lever == bound.id]
    first, amounts = options[0], [_amount(bound, o, year) for o in options]
    file = f"levers/{first.kind}.yaml"
    if bound.kind == "reach":
        return _Room(max(amounts), "share", first.name, file)
    if len(set(amounts)) == 1:
        return _Room(amounts[0], first.unit, first.name, file, places=len(options))
    return _Room(sum(amounts), first.unit, first.name, file, together=len(options))


def moved_year(case: Case, bound: Bound, year: int) -> int:
    """The year in which room is told: a limit may not hold in all, nor a lever be on sale.

    Nor is there room for it in all: ``0, not 0`` says nothing. What is over stays as it was.
    """
    if bound.kind == "limit":
        return _nearest(case, case.limits[bound.id].at_most, year)
    options = [o for o in case.options.values() if o.lever == bound.id]
    if bound.kind == "allowance":
        sold = {t for o in options for t in vintages(case, o) if (o.max_add or {}).get(t)}
        return _nearest(case, sold, year)
    if bound.kind == "potential" and not bound.absolute:
        room = {t for t in case.years for o in options if (o.potential or {}).get(t)}
        return _nearest(case, room, year)
    return year


def _nearest(case: Case, years: Collection[int], year: int) -> int:
    """The nearest to a year of those that are not over, else of all."""
    left = [t for t in years if t not in case.past] or years
    return min(left, key=lambda t: (abs(t - year), t), default=year)


def moved(case: Case, bound: Bound, by: float, year: int) -> Document:
    """What room is, and what it would have to be, in a year [its own unit]."""
    year = moved_year(case, bound, year)
    room = _room(case, bound, year)
    now, per = line_of(case, bound, year)
    by_share = None if bound.absolute or bound.kind == "growth" else by
    return {
        "kind": bound.kind,
        "id": bound.id,
        "name": in_all(room.name),
        "path": path_of(bound),
        "file": room.file,
        "year": year,
        "from": now,
        "to": _tidy(now + per * by),
        "unit": room.unit,
        "places": room.places,
        "by_share": by_share,
        "by_amount": by if by_share is None else None,
    }


def _tidy(value: float) -> float:
    """Without what a computer's arithmetic adds in the last digits."""
    return float(f"{value:.12g}")


def path_of(bound: Bound) -> str:
    """The dotted place of a bound in the files."""
    keys = {
        "potential": "potential",
        "allowance": "max_add",
        "growth": "seed",
        "reach": "max_share",
    }
    if bound.kind == "limit":
        return f"limits.{bound.id}.at_most"
    return f"levers.{bound.id}.{keys[bound.kind]}"


def limit_unit(case: Case, limit: Limit) -> str:
    """The unit of a shared limit."""
    if limit.electricity_of:
        return "share"
    if limit.of == "capex":
        return f"M{case.currency}"
    options = [case.options[o] for o in limit.options]
    if limit.of == "yield":
        return "GWh" if any(o.output in ("on_site", "clean") for o in options) else "kt"
    return options[0].unit


def lots_in(case: Case, bound: Bound, year: int) -> list[tuple[float, float]]:
    """Room in a year where it is of lumpy things, each amount with its lot; else nothing.

    Places alike are one, as they are told. A shared limit has lots where all its options share one.
    """
    if bound.kind == "limit":
        limit = case.limits[bound.id]
        shared = {case.options[o].unit_size for o in limit.options}
        one = len(shared) == 1 and limit.of in ("stock", "added") and 0.0 not in shared
        return [(limit.at_most[year], shared.pop())] if one else []
    options = [o for o in case.options.values() if o.lever == bound.id]
    if bound.kind == "growth" or not all(o.unit_size for o in options):
        return []
    lots = [(_amount(bound, o, year), o.unit_size) for o in options]
    return lots[:1] if len(set(lots)) == 1 else lots


def _amount(bound: Bound, option: Option, year: int) -> float:
    if bound.kind == "potential":
        return (option.potential or {}).get(year, 0.0)
    if bound.kind == "allowance":
        return (option.max_add or {}).get(year, 0.0)
    if bound.kind == "reach":
        return option.max_share.get(year, 0.0)
    return option.seed
