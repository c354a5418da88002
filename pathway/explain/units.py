"""Explained amounts in the units of the report, and where each number stands in the files."""

from __future__ import annotations

from typing import Any

from pathway_models.case import Case, Limit, Option, Target
from pathway_models.promises import target_years
from pathway_models.variations import Bound, weakened

TONNES = 1000.0  # in a kt


def factor(target: Target) -> float:
    """From the internal unit of a commitment's value to its unit in tables."""
    return TONNES if target.unit.startswith("t") else 1.0


def relaxed_value(case: Case, target: Target, by: float) -> dict[str, Any]:
    """What a commitment asks for when it is weakened, in the first year in which it holds."""
    weaker = weakened(case, target, by)
    year = target.since or target_years(target)[0]
    scale = factor(target)
    told: dict[str, Any] = {
        "by": by * scale,
        "unit": target.unit,
        "year": year,
        "required": target.value[year] * scale,
        "would_be": weaker.value[year] * scale,
    }
    if target.base_value:
        told["share_of_base_year"] = weaker.value[year] / target.base_value
    stock = _stock_short(case, target, by, year)
    return told | ({"stock": stock} if stock else {})


def _stock_short(case: Case, target: Target, by: float, year: int) -> dict[str, Any] | None:
    """How much stock a share is, where its levers have one unit of stock."""
    options = [case.options[o] for o in target.options]
    units = {o.unit for o in options}
    if len(units) != 1 or target.unit != "share":
        return None
    whole = sum(_whole(case, target, o, year) for o in options)
    return {"amount": by * whole, "unit": units.pop()} if whole > 0 else None


def _whole(case: Case, target: Target, option: Option, year: int) -> float:
    if not target.sources:
        return (option.potential or {}).get(year, 0.0)
    served = option.displaces.get(year, 0.0)
    activity = case.sources[str(option.source)].activity[year] if option.source else 0.0
    return option.max_share[year] * activity / served if served > 0 else 0.0


def moved(case: Case, bound: Bound, by: float, year: int) -> dict[str, Any]:
    """What room is, and what it would have to be, in a year [its own unit]."""
    if bound.kind == "limit":
        limit = case.limits[bound.id]
        year = min(limit.at_most, key=lambda t: abs(t - year))
        now, unit = limit.at_most[year], limit_unit(case, limit)
        name, file = limit.name, "limits.yaml"
    else:
        options = [o for o in case.options.values() if o.lever == bound.id]
        now, unit = _room(bound, options, year), options[0].unit
        name, file = options[0].name, f"levers/{options[0].kind}.yaml"
    more = by if bound.kind == "growth" else by * now
    return {
        "kind": bound.kind,
        "id": bound.id,
        "name": {"en": name.en, "zh": name.zh},
        "path": path_of(bound),
        "file": file,
        "year": year,
        "from": now,
        "to": now + more,
        "unit": unit,
        "by_share": None if bound.kind == "growth" else by,
    }


def path_of(bound: Bound) -> str:
    """The dotted place of a bound in the files."""
    keys = {"potential": "potential", "allowance": "max_add", "growth": "seed"}
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
        return "GWh" if any(o.kind in ("green_power", "rooftop_pv") for o in options) else "kt"
    return options[0].unit


def _room(bound: Bound, options: list[Option], year: int) -> float:
    if bound.kind == "potential":
        return sum((o.potential or {}).get(year, 0.0) for o in options)
    if bound.kind == "allowance":
        return sum(v for o in options for t, v in (o.max_add or {}).items() if t <= year)
    return sum(o.seed for o in options)
