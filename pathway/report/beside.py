"""Sweeps that lie beside a run: how far net emissions spread, what each assumption moves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.figures.kit.info import Spread
from pathway.load.files.faults import Faults, Invalid
from pathway.load.files.yamlfile import read_yaml
from pathway.report.decision.risks import Swing
from pathway.runs.result import MANIFEST, Result
from pathway.tables.declared.schema import in_currency
from pathway_models.case import Name

SWEEP, SWEEP_FILE = "sweep", "sweep.yaml"
FAN, TORNADO = "fan.csv", "tornado.csv"
SAME = ("case", "study", "inputs")
"""What a sweep and a run have alike where they are of the same plan."""
NET, COST, NO_PLAN = "net_t", "npv_cost_m", "no_plan"
NOTHING = 1e-6
"""Money below which an assumption moves nothing [million]."""
UNREADABLE = (OSError, ValueError, KeyError, TypeError, Invalid)
"""Of a sweep that has no such table, or one that is none."""


@dataclass(frozen=True, slots=True)
class Beside:
    """``spread`` is of the sweep with most plans, ``swings`` of that with most assumptions.

    Of these the one that moves the plan's cost most comes first.
    """

    spread: Spread | None = None
    swings: tuple[Swing, ...] = ()


def beside(folder: Path, result: Result) -> Beside:
    """What the sweeps of the same inputs say that lie beside the folder of a run.

    A run that was solved with other values (``--set``) is not the unchanged case of any sweep.
    """
    sweeps = [] if _set(result.manifest) else list(_sweeps(folder, result.manifest))
    reading = in_currency(COST, str(result.manifest.get("currency", "")))
    spreads = [found for path, manifest in sweeps if (found := _spread(path, manifest))]
    return Beside(
        spread=max(spreads, key=lambda spread: spread.scenarios, default=None),
        swings=max((_swings(path, reading) for path, _ in sweeps), key=len, default=()),
    )


def _set(manifest: Mapping[str, Any]) -> bool:
    options = manifest.get("options")
    return bool(isinstance(options, Mapping) and options.get("set"))


def _sweeps(folder: Path, run: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Their folders and manifests."""
    for path in sorted(folder.resolve().parent.glob(f"*/{MANIFEST}")):
        try:
            manifest = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if not isinstance(manifest, dict) or manifest.get("kind") != SWEEP:
            continue
        if all(manifest.get(key) == run.get(key) for key in SAME):
            yield path.parent, manifest


def _spread(folder: Path, manifest: Mapping[str, Any]) -> Spread | None:
    """From its table ``fan``: the middle 80 % of net emissions, else all of them."""
    try:
        table = pd.read_csv(folder / FAN)
        net = table[(table["reading"] == NET) & (table["with_plan"] > 0)]
        if net.empty:
            return None
        likely = bool(net["p10"].notna().all())
        ends = net[["year", *(("p10", "p90") if likely else ("minimum", "maximum"))]]
        bounds = {
            int(year): (float(low), float(high)) for year, low, high in ends.itertuples(index=False)
        }
        name = Name.of({str(k): str(v) for k, v in dict(manifest["name"]).items()})
        count = int(net["with_plan"].max())
        return Spread(name=name, scenarios=count, likely=likely, bounds=bounds)
    except UNREADABLE:
        return None


def _swings(folder: Path, reading: str) -> tuple[Swing, ...]:
    """From its table ``tornado``, of one assumption at a time."""
    try:
        table = pd.read_csv(folder / TORNADO)
        rows = table[table["reading"] == reading].sort_values("rank", kind="stable")
        names = _names((folder / SWEEP_FILE).read_bytes())
        swings = [
            _swing(names.get(str(factor), Name.of({"en": str(factor)})), own)
            for factor, own in rows.groupby("factor", sort=False)
        ]
    except UNREADABLE:
        return ()
    return tuple(s for s in swings if s.broken or max(s.low, s.high) > NOTHING)


def _swing(name: Name, rows: pd.DataFrame) -> Swing:
    effects = [float(effect) for effect in rows["effect"].dropna()]
    return Swing(
        name=name,
        low=max([0.0, *(-effect for effect in effects)]),
        high=max([0.0, *effects]),
        broken=int((rows["status"] == NO_PLAN).sum()),
    )


def _names(data: bytes) -> dict[str, Name]:
    """Of the factors, as the file of the sweep says them."""
    text, _ = read_yaml(SWEEP_FILE, data, "", Faults())
    factors: Any = text.get("factors") or {}
    return {
        str(key): Name.of({str(lang): str(said) for lang, said in factor["name"].items()})
        for key, factor in factors.items()
        if isinstance(factor, dict) and factor.get("name")
    }
