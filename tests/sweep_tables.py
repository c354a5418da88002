"""Made-up tables of finished sweeps, small enough to be worked out by hand, and ugly ones."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

import plan_tables as made
from pathway.figures.kit.sweep_info import SweepInfo, Varied
from pathway.sweep.designs import DesignText, Ingredients, OverlayText, scenarios_of
from pathway.sweep.factors import Factor, FactorText
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.tables import readings_of
from pathway.sweep.regret import Matrix, regrets
from pathway_models.case import Name
from pathway_models.vocabulary.schema import NameText

Tables = dict[str, pd.DataFrame]
Value = float | str

COST = "cost_of_commitments_m"


def factor(key: str, name: Name | None = None, **form: object) -> Factor:
    """A factor that multiplies, from a half to two, if nothing else is said."""
    told = name or Name(f"Price of {key}", f"{key}价格")
    if "levels" in form:
        given = {"levels": {k: {"set": {} if k == "as-is" else {"x": 1}} for k in form["levels"]}}  # type: ignore[attr-defined]
    else:
        given = {"paths": [f"prices.{key}"], "change": "multiply", "range": {"low": 0.5, "high": 2}}
        given |= form  # type: ignore[arg-type]
    text = {"name": {"en": told.en, "zh": told.zh}, "confidence": "assumption", **given}
    return Factor(key, told, FactorText.model_validate(text))


def found(
    kind: str,
    factors: Sequence[Factor],
    points: Mapping[str, tuple[Mapping[str, Value], float | None]],
    base: float | None = 100.0,
    *,
    added: Mapping[str, Mapping[str, Sequence[float]]] | None = None,
    net: Mapping[str, Sequence[float]] | None = None,
    positions: Mapping[str, Mapping[str, float]] | None = None,
    short: Sequence[tuple[str, str, float]] = (),
    **design: object,
) -> Found:
    """A sweep: point -> what it sets and its cost [million], None where it has no plan.

    ``added``: lever -> scenario -> additions from 2021 on; ``net``: scenario -> t from 2020 on.
    """
    rows, readings, of_factors = [], [], []
    everything = {"base": ({}, base), **points}
    for s, (values, cost) in everything.items():
        role = "base" if s == "base" else "point"
        row: dict[str, object] = {"scenario": s, "role": role, "plan": "", "world": ""}
        for f in factors:
            missing: Value = math.nan if f.text.levels is None else ""
            row[f.id] = values.get(f.id, missing)
        rows.append(row | {"status": "no_plan" if cost is None else "optimal"})
        for k, value in values.items():
            level = isinstance(value, str)
            place = (positions or {}).get(s, {}).get(k, math.nan)
            number, name = (math.nan, value) if level else (value, "")
            of_factors.append((s, k, place, number, name))
        if cost is not None:
            readings.append((s, COST, None, cost, "MCNY"))
            for lever, by in (added or {}).items():
                series = by.get(s, [0.0] * 5)
                readings += [
                    (s, f"added/{lever}", 2021 + i, v, "GWh") for i, v in enumerate(series)
                ]
            for i, v in enumerate((net or {}).get(s, ())):
                readings.append((s, "net_t", 2020 + i, v, "t"))
                readings.append((s, "cost_m", 2020 + i, v / 1e4 - 20, "MCNY"))
    columns = ["scenario", "reading", "year", "value", "unit"]
    frame = pd.DataFrame(readings, columns=columns).astype({"year": "Int64", "value": float})
    names = ["scenario", "factor", "position", "value", "level"]
    tables = {
        "scenarios": pd.DataFrame(rows),
        "readings": frame,
        "factors": pd.DataFrame(of_factors, columns=names),
        "shortfalls": pd.DataFrame(short, columns=["scenario", "commitment", "short"]),
    }
    text = DesignText.model_validate({"kind": kind, **design})
    return Found(tables, Ingredients(text, {f.id: f for f in factors}, {}, {}, {}))


def regret_found(matrix: Matrix, weights: Mapping[str, float] | None = None) -> Found:
    """A regret table: its plans and worlds are called as their ids."""
    rows, readings = [], []
    named = {k: OverlayText(name=NameText(en=k, zh=k)) for k in matrix.plans}
    worlds = {
        w: OverlayText(name=NameText(en=w, zh=w), weight=(weights or {}).get(w))
        for w in matrix.worlds
    }
    for w in matrix.worlds:
        has = w in matrix.foresight
        rows.append((f"foresight.{w}", "foresight", "", w, "optimal" if has else "no_plan"))
        if has:
            readings.append((f"foresight.{w}", "npv_cost_m", None, matrix.foresight[w], "MCNY"))
    for p in matrix.plans:
        for w in matrix.worlds:
            has = (p, w) in matrix.cost
            rows.append((f"{p}.{w}", "followed", p, w, "optimal" if has else "no_plan"))
    columns = ["scenario", "role", "plan", "world", "status"]
    start = pd.DataFrame([("base", "base", "", "", "optimal"), *rows], columns=columns)
    got = regrets(matrix)
    cells = [
        (p, w, matrix.cost.get((p, w)), matrix.least(w), got.get((p, w)))
        for p in matrix.plans
        for w in matrix.worlds
    ]
    money = ["npv_cost_m", "least_cost_m", "regret_m"]
    table = pd.DataFrame(cells, columns=["plan", "world", *money]).astype(
        dict.fromkeys(money, float)
    )
    kept = ["scenario", "reading", "year", "value", "unit"]
    tables = {
        "scenarios": start,
        "readings": pd.DataFrame(readings, columns=kept).astype({"year": "Int64", "value": float}),
        "factors": pd.DataFrame(columns=["scenario", "factor", "position", "value", "level"]),
        "shortfalls": pd.DataFrame(columns=["scenario", "commitment", "short"]),
        "regret": table,
    }
    text = DesignText.model_validate({"kind": "regret", "fixed_until": 2025})
    return Found(tables, Ingredients(text, {}, {}, named, worlds))


def info_of(held: Found) -> SweepInfo:
    """What its charts are told."""
    ended = [state for s, state in held.status.items() if s != "base"]
    return SweepInfo(
        run=made.INFO,
        name=Name("What if", "如果"),
        sweep_id="what-if",
        design=held.kind,
        scenarios=len(ended),
        no_plan=ended.count("no_plan"),
        seed=held.made_of.design.seed,
        until=held.made_of.design.fixed_until,
        factors={
            k: Varied(
                name=f.name,
                change=str(f.text.change or "set"),
                unit=f.text.unit or "",
                levels={level: Name(level, level) for level in f.text.levels or ()},
            )
            for k, f in held.factors.items()
        },
        plans={k: Name(t.name.en, t.name.zh) for k, t in held.made_of.plans.items()},
        worlds={k: Name(t.name.en, t.name.zh) for k, t in held.made_of.worlds.items()},
        colliding=tuple(dict.fromkeys(map(str, held.tables["shortfalls"]["commitment"]))),
        base_has_plan=held.status["base"] == "optimal",
    )


def told(held: Found) -> Tables:
    """Its own tables and all that is read off them."""
    return {**held.tables, **readings_of(held)}


def plain_tornado() -> Found:
    """From 100, fuel to 95 and 120, vans to 99 and 90, room without a plan; the rate does nothing.

    Growth makes it dearer at both ends: 104 and 112.
    """
    factors = [factor(k) for k in ("vans", "fuel", "rate", "growth")]
    factors.append(factor("room", levels=("as-is", "none")))
    points: dict[str, tuple[Mapping[str, Value], float | None]] = {
        "vans.low": ({"vans": 0.5}, 99.0),
        "vans.high": ({"vans": 2.0}, 90.0),
        "fuel.low": ({"fuel": 0.5}, 95.0),
        "fuel.high": ({"fuel": 2.0}, 120.0),
        "rate.low": ({"rate": 0.5}, 100.0),
        "rate.high": ({"rate": 2.0}, 100.0),
        "growth.low": ({"growth": 0.5}, 104.0),
        "growth.high": ({"growth": 2.0}, 112.0),
        "room.none": ({"room": "none"}, None),
    }
    short = [("room.none", "zero", 0.2)]
    return found("one_at_a_time", factors, points, short=short, **yearly(points))


def yearly(points: Mapping[str, object]) -> dict[str, dict[str, list[float]]]:
    """Net emissions that spread from 5 Mt on [t]."""
    names = ["base", *points]
    return {"net": {s: [5e6, 4e6 + 5e4 * i, 3e6 + 1e5 * i] for i, s in enumerate(names)}}


def sampled(
    count: int = 40, lost: int = 5, cost: float = 10.0, kind: str = "latin_hypercube"
) -> Found:
    """So many draws of three factors, the last ones without a plan; three levers, one a hedge."""
    factors = [factor(k) for k in ("fuel", "vans", "rate")]
    points: dict[str, tuple[Mapping[str, Value], float | None]] = {}
    for i in range(count):
        values = {"fuel": 0.5 + i / count, "vans": 0.5 + i * 7 % count / count, "rate": 1.0}
        points[f"{i:03}"] = (values, None if i >= count - lost else cost * math.sqrt(i))
    nothing = [0.0, 0.0, 0.0]
    added = {
        "led": {s: [1.0, 2.0 + i, 0.0] for i, s in enumerate(points)},
        "vans": {s: [0.0, 0.0, float(i > count / 2)] for i, s in enumerate(points)},
        "trees": dict.fromkeys(points, nothing),
    }
    drawn = {} if kind == "scenarios" else {"seed": 7, "size": count}
    short = [(f"{i:03}", "clean", 0.1) for i in range(count - lost, count)]
    more = yearly(points)
    return found(kind, factors, points, 3 * cost, added=added, short=short, **more, **drawn)


def squares(side: int = 4, cost: float = 10.0, lost: int = 1) -> Found:
    """A grid of so many steps each way, without a plan in its last cells."""
    pair = [factor("fuel"), factor("vans")]
    points: dict[str, tuple[Mapping[str, Value], float | None]] = {}
    for i in range(side):
        for j in range(side):
            missing = i * side + j >= side * side - lost
            values = {"fuel": 0.5 + i / side, "vans": 0.5 + j / side}
            points[f"{i}.{j}"] = (values, None if missing else cost * (1 + i - j / 2))
    return found("grid", pair, points, cost, steps=max(side, 2))


def many_bars(count: int = 40, cost: float = 1000.0) -> Found:
    """So many factors, each a little narrower than the one before."""
    factors = [factor(f"f{i}") for i in range(count)]
    points: dict[str, tuple[Mapping[str, Value], float | None]] = {}
    for i in range(count):
        points[f"f{i}.low"] = ({f"f{i}": 0.5}, cost * (1 - 1 / (i + 2)))
        points[f"f{i}.high"] = ({f"f{i}": 2.0}, cost * (1 + 1 / (i + 3)))
    return found("one_at_a_time", factors, points, cost)


def flat_bars() -> Found:
    """Nothing moves anything."""
    points = {"fuel.low": ({"fuel": 0.5}, 7.0), "fuel.high": ({"fuel": 2.0}, 7.0)}
    return found("one_at_a_time", [factor("fuel")], points, 7.0)


def lost_bars(base: float | None = 7.0) -> Found:
    """Neither end of any factor has a plan."""
    points = {f"{k}.{e}": ({k: v}, None) for k in ("fuel", "vans")
              for e, v in (("low", 0.5), ("high", 2.0))}  # fmt: skip
    return found("one_at_a_time", [factor("fuel"), factor("vans")], points, base)


def shared(kind: str, count: int = 3, lost: float = 2.0, scale: float = 1.0) -> Found:
    """A design of Sobol or Morris over so many factors; no plan where the first is above it."""
    factors = {f"f{i}": factor(f"f{i}") for i in range(count)}
    size = {"sobol": 16, "morris": 8}[kind]
    design = {"seed": 3, "size": size} | ({"levels": 4} if kind == "morris" else {})
    text = DesignText.model_validate({"kind": kind, **design})
    made_of = Ingredients(text, factors, {}, {}, {})
    points, places = {}, {}
    for s in scenarios_of(made_of)[1:]:
        value = scale * math.fsum(p / (i + 1) for i, p in enumerate(s.positions.values()))
        points[s.id] = (s.values, None if s.positions["f0"] > lost else value)
        places[s.id] = s.positions
    return found(kind, list(factors.values()), points, scale, positions=places, **design)


def choices(plans: int = 3, worlds: int = 3, lost: bool = True, cost: float = 100.0) -> Found:
    """Plans that each fit one world best; the second cannot be followed in the last world."""
    ps, ws = [f"plan-{i}" for i in range(plans)], [f"world-{i}" for i in range(worlds)]
    held = {(p, w): cost * (1 + abs(i - j)) for i, p in enumerate(ps) for j, w in enumerate(ws)}
    if lost:
        held.pop((ps[-1], ws[0]), None)
    known = dict.fromkeys(ws, cost * 0.9)
    return regret_found(Matrix(tuple(ps), tuple(ws), held, known))


LONG = Name("An assumption <b>of</b> a name that goes on & on " * 5, "一项名称极长的<假设>" * 20)


def stretched(info: SweepInfo) -> SweepInfo:
    """With names as long as they may be."""

    def longer(names: Mapping[str, Name]) -> dict[str, Name]:
        return {k: Name(f"{k} {LONG.en}", f"{k}{LONG.zh}") for k in names}

    factors = {
        k: replace(f, name=Name(f"{k} {LONG.en}", f"{k}{LONG.zh}"), levels=longer(f.levels))
        for k, f in info.factors.items()
    }
    names = replace(
        made.NAMES, levers=longer(made.NAMES.levers), targets=longer(made.NAMES.targets)
    )
    run = replace(info.run, company=LONG, study=LONG, subject=LONG, names=names)
    more = {"plans": longer(info.plans), "worlds": longer(info.worlds), "cases": longer(info.cases)}
    return replace(info, run=run, name=LONG, factors=factors, **more)
