"""Small runs in memory for documents: a plan that is solved, and ugly ones made from it."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache
from typing import Any

import pandas as pd

from cases import case, credit, electrify, green, programme, retrofit, roof, source, target
from pathway.runs.result import Result
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case, Name

EVIL = "=cmd|'/c calc'!A1 <script>alert(\"x\")</script> & " + "很长的名字 very long " * 8


def run_of(made: Case, **manifest: Any) -> Result:
    """Solves a case into a result, as a run would."""
    solved = solve(made)
    tables = tabulate(made, solved.plan)
    head = {
        "run": "7f3c2a10",
        "case": made.id,
        "study": made.study,
        "currency": made.currency,
        "versions": {"neutrality-pathway": "0.1.0"},
        "options": {"set": []},
        "stages": [asdict(stage) for stage in solved.stages],
        **manifest,
    }
    checks = {"checks": [{"name": "sums", "passed": True}]}
    return Result(summarise(made, solved, tables), head, tables, checks, {})


def full_case(**changes: Any) -> Case:
    """100 GWh of power, 100 GWh of gas: neutral from 2024 by all kinds of levers.

    Business as usual is 50 kt of power and 20 kt of gas, flat.
    """
    return case(
        [source("power", "electricity", 100), source("heat", "gas", 100)],
        [
            retrofit("led", "power", capex=1.0, max_share=0.2, potential=20),
            electrify("pump", "heat", {"electricity": 0.3}, capex=2.0, max_share=0.5, potential=50),
            roof("pv", potential=10, capex=3.0),
            green("ppa", premium=0.05, potential=60, life=5),
            credit("tree", "removal", 0.3, potential=8, durability=40, quality="nature"),
            credit("air", "removal", 0.9, potential=100, durability=1000, quality="durable"),
            credit("ccer", "offset", 0.1, potential=100, quality="ccer"),
            programme("box", capex=0.1, fom=0.01),
        ],
        [
            target("neutral", "net_emissions", {2024: 0.0, 2025: 0.0}),
            target("clean", "clean_electricity_share", {2025: 0.5}, accounts=("b/r/2",)),
        ],
        **changes,
    )


@cache
def full() -> tuple[Result, Case]:
    """The run of ``full_case``."""
    made = full_case()
    return run_of(made), made


@cache
def zero() -> tuple[Result, Case]:
    """A company that emits nothing and does nothing."""
    made = case([source("power", "electricity", 0.0)])
    return run_of(made), made


@cache
def plain() -> tuple[Result, Case]:
    """One business that buys gas, no credits, nothing promised."""
    made = case([source("heat", "gas", 100)], [retrofit("seal", "heat", max_share=0.1, capex=0.1)])
    return run_of(made), made


def missed() -> tuple[Result, Case]:
    """``full``, as if both of its targets were missed."""
    result, made = full()
    targets = result.tables["targets"].assign(met=False, achieved=9000.0, slack=-9000.0)
    kept = {k: {**v, "met": False} for k, v in result.summary["commitments"].items()}
    summary = {**result.summary, "commitments": kept}
    return replace(result, summary=summary, tables={**result.tables, "targets": targets}), made


def evil() -> tuple[Result, Case]:
    """``full``, with names that are long, markup, and a formula."""
    result, made = full()
    name = Name(EVIL, EVIL)
    changed = replace(
        made,
        name=name,
        study_name=name,
        id="=1+1",
        businesses={k: replace(v, name=name) for k, v in made.businesses.items()},
        regions={k: replace(v, name=name) for k, v in made.regions.items()},
        options={k: replace(v, name=name) for k, v in made.options.items()},
        targets={k: replace(v, name=name, section=EVIL) for k, v in made.targets.items()},
    )
    return replace(result, manifest={**result.manifest, "case": "=1+1"}), changed


UGLY = {"full": full, "zero": zero, "plain": plain, "missed": missed, "evil": evil}


def total(table: pd.DataFrame, column: str, year: int) -> float:
    """A column of one year, summed."""
    return float(table[table["year"] == year][column].sum())
