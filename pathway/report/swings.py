"""What a sweep beside a run says of one assumption at a time: by how much the plan's cost moves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd

from pathway.decision.risks import Swing
from pathway.load.files.faults import Faults, Invalid
from pathway.load.files.yamlfile import read_yaml
from pathway.report.spread import sweeps_beside
from pathway.result import Result
from pathway.tables.declared.schema import in_currency
from pathway_models.case import Name

TORNADO, SWEEP_FILE = "tornado.csv", "sweep.yaml"
COST, NO_PLAN = "npv_cost_m", "no_plan"
NOTHING = 1e-6
"""Money below which an assumption moves nothing [million]."""


def swings_beside(folder: Path, result: Result) -> list[Swing]:
    """Of the sweep that varies most assumptions one at a time, the one that moves most first.

    What breaks the plan comes before all that only costs. Empty without such a sweep.
    """
    currency = str(result.manifest["currency"])
    read = [_read(path, in_currency(COST, currency)) for path, _ in sweeps_beside(folder, result)]
    return max(read, key=len, default=[])


def _read(folder: Path, reading: str) -> list[Swing]:
    """From its table ``tornado``; nothing where there is none, or none that can be read."""
    try:
        table = pd.read_csv(folder / TORNADO)
        rows = table[table["reading"] == reading].sort_values("rank", kind="stable")
        names = _names((folder / SWEEP_FILE).read_bytes())
        swings = [
            _swing(names.get(str(factor), Name.of({"en": str(factor)})), own)
            for factor, own in rows.groupby("factor", sort=False)
        ]
    except (OSError, ValueError, KeyError, TypeError, Invalid):
        return []
    return [s for s in swings if s.broken or max(s.low, s.high) > NOTHING]


def _swing(name: Name, rows: pd.DataFrame) -> Swing:
    effects = [float(effect) for effect in rows["effect"].dropna()]
    return Swing(
        name=name,
        low=max(0.0, *(-effect for effect in effects)) if effects else 0.0,
        high=max(0.0, *effects) if effects else 0.0,
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
