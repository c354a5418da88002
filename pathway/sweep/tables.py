"""What a sweep leaves behind as tidy tables, in the order of its scenarios."""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.locale import LANGUAGES, Lang
from pathway.locale.messages import FIRST
from pathway.machine.disk import write_whole
from pathway.sweep.measure import COST, REGRET, Measured
from pathway.sweep.record import Record
from pathway.sweep.regret import Matrix, regrets
from pathway.sweep.spec import Sweep
from pathway.tables.declared.schema import in_currency


def tables_of(sweep: Sweep, records: Mapping[str, Record]) -> dict[str, pd.DataFrame]:
    """The tables of a sweep whose scenarios all have a record.

    ``scenarios``: a row each, with the factors' values (empty where unchanged), status and what
    there is to say; ``readings``: scenario, reading, year (empty where it is of the whole plan),
    value, unit; ``factors``: scenario, factor, position in its distribution, value or level;
    ``shortfalls``: commitments that collide where there is no plan [share of their size];
    ``regret``: plan, world, cost, least cost there and the difference [million].
    """
    tables = {
        "scenarios": _scenarios(sweep, records),
        "readings": _readings(sweep, records),
        "factors": _factors(sweep),
        "shortfalls": _shortfalls(sweep, records),
    }
    if sweep.made_of.design.kind == "regret":
        tables["regret"] = _regret(sweep, records)
    return tables


def _scenarios(sweep: Sweep, records: Mapping[str, Record]) -> pd.DataFrame:
    rows = []
    for scenario in sweep.scenarios:
        record = records[scenario.id]
        rows.append(
            {
                "scenario": scenario.id,
                "role": scenario.role,
                "plan": scenario.plan,
                "world": scenario.world,
                **{key: scenario.values.get(key) for key in sweep.made_of.factors},
                "status": record.status,
                "gap_m": record.gap_m,
                **{f"message_{lang}": _told(record, lang) for lang in LANGUAGES},
            }
        )
    table = pd.DataFrame(rows).astype({"gap_m": float})
    numbers = [k for k, f in sweep.made_of.factors.items() if f.text.levels is None]
    words = [k for k, f in sweep.made_of.factors.items() if f.text.levels is not None]
    kinds: dict[str, Any] = dict.fromkeys(numbers, float)
    return table.astype(kinds).fillna(dict.fromkeys(words, ""))


def _told(record: Record, lang: Lang) -> str:
    """What is said of a scenario: faults of the inputs are told in English only."""
    return record.message.get(lang, record.message.get(FIRST, ""))


def _readings(sweep: Sweep, records: Mapping[str, Record]) -> pd.DataFrame:
    rows = [
        (scenario.id, *measured)
        for scenario in sweep.scenarios
        for measured in records[scenario.id].readings
    ]
    table = pd.DataFrame(rows, columns=["scenario", "reading", "year", "value", "unit"])
    return table.astype({"year": "Int64", "value": float})


def _factors(sweep: Sweep) -> pd.DataFrame:
    rows = []
    for scenario in sweep.scenarios:
        for key, value in scenario.values.items():
            level = isinstance(value, str)
            number, name = (None, value) if level else (value, "")
            rows.append((scenario.id, key, scenario.positions.get(key), number, name))
    columns = ["scenario", "factor", "position", "value", "level"]
    return pd.DataFrame(rows, columns=columns).astype({"position": float, "value": float})


def _shortfalls(sweep: Sweep, records: Mapping[str, Record]) -> pd.DataFrame:
    rows = [
        (scenario.id, *missed)
        for scenario in sweep.scenarios
        for missed in records[scenario.id].short
    ]
    columns = ["scenario", "commitment", "short"]
    return pd.DataFrame(rows, columns=columns).astype({"short": float})


def matrix_of(sweep: Sweep, records: Mapping[str, Record]) -> Matrix:
    """What each plan costs in each world, and the world known in advance [million]."""
    cost: dict[tuple[str, str], float] = {}
    foresight: dict[str, float] = {}
    for scenario in sweep.scenarios:
        found = [m.value for m in records[scenario.id].readings if m.reading == COST]
        if found and scenario.role == "followed":
            cost[scenario.plan, scenario.world] = found[0]
        elif found and scenario.role == "foresight":
            foresight[scenario.world] = found[0]
    return Matrix(tuple(sweep.made_of.plans), tuple(sweep.made_of.worlds), cost, foresight)


def with_regret(sweep: Sweep, records: Mapping[str, Record]) -> dict[str, Record]:
    """Adds the regret of each plan in each world to the readings, where there is one."""
    found = regrets(matrix_of(sweep, records))
    told = dict(records)
    for scenario in sweep.scenarios:
        regret = found.get((scenario.plan, scenario.world), math.inf)
        if scenario.role == "followed" and math.isfinite(regret):
            record = records[scenario.id]
            own = Measured(REGRET, None, round(regret, 6) + 0.0, "MCNY")
            told[scenario.id] = replace(record, readings=(*record.readings, own))
    return told


def _regret(sweep: Sweep, records: Mapping[str, Record]) -> pd.DataFrame:
    matrix = matrix_of(sweep, records)
    found = regrets(matrix)
    rows = [
        (p, w, matrix.cost.get((p, w)), matrix.least(w), found.get((p, w)))
        for p in matrix.plans
        for w in matrix.worlds
    ]
    money = ["npv_cost_m", "least_cost_m", "regret_m"]
    table = pd.DataFrame(rows, columns=["plan", "world", *money])
    return table.astype(dict.fromkeys(money, float)).round(6)


def write_tables(folder: Path, tables: Mapping[str, pd.DataFrame], currency: str) -> bool:
    """Writes them as CSV, and as Parquet where pyarrow is installed, which is returned."""
    parquet = _has_pyarrow()
    for name, table in tables.items():
        named = _in_currency(table, currency)
        text = named.to_csv(index=False, lineterminator="\n")
        write_whole(folder / f"{name}.csv", text.encode())
        if parquet:
            buffer = io.BytesIO()
            named.to_parquet(buffer, engine="pyarrow", index=False)
            write_whole(folder / f"{name}.parquet", buffer.getvalue())
    return parquet


def _in_currency(table: pd.DataFrame, currency: str) -> pd.DataFrame:
    named = table.rename(columns=lambda column: in_currency(column, currency))
    if "reading" in named:
        readings = {r: in_currency(r, currency) for r in named["reading"].unique()}
        units = {"MCNY": f"M{currency}"}
        named = named.assign(
            reading=named["reading"].map(readings), unit=named["unit"].replace(units)
        )
    return named


def _has_pyarrow() -> bool:
    return find_spec("pyarrow") is not None
