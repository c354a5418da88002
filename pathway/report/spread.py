"""The sweep that lies beside a run: how far net emissions spread when assumptions move."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from pathway.charts.info import Spread
from pathway.result import MANIFEST, Result
from pathway_models.case import Name

FAN, SWEEP = "fan.csv", "sweep"
SAME = ("case", "study", "inputs")
"""What a sweep and a run have alike where they are of the same plan."""


def spread_beside(folder: Path, result: Result) -> Spread | None:
    """Of the sweep with most plans."""
    read = (_read(path, manifest) for path, manifest in sweeps_beside(folder, result))
    found = [spread for spread in read if spread]
    return max(found, key=lambda spread: spread.scenarios, default=None)


def _set(manifest: Mapping[str, Any]) -> bool:
    options = manifest.get("options")
    return bool(isinstance(options, Mapping) and options.get("set"))


def sweeps_beside(folder: Path, result: Result) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Folders and manifests of the sweeps beside the folder of a run, of the same inputs.

    A run that was solved with other values (``--set``) is not the unchanged case of any sweep.
    """
    run = result.manifest
    if _set(run):
        return
    for path in sorted(folder.resolve().parent.glob(f"*/{MANIFEST}")):
        try:
            manifest = json.loads(path.read_text("utf-8"))
        except (OSError, ValueError):
            continue
        if not isinstance(manifest, dict) or manifest.get("kind") != SWEEP:
            continue
        if all(manifest.get(key) == run.get(key) for key in SAME):
            yield path.parent, manifest


def _read(folder: Path, manifest: Mapping[str, Any]) -> Spread | None:
    """From its table ``fan``; None where it has none, or what is there is no such table."""
    try:
        table = pd.read_csv(folder / FAN)
        net = table[(table["reading"] == "net_t") & (table["with_plan"] > 0)]
        likely = not net.empty and bool(net["p10"].notna().all())
        low, high = ("p10", "p90") if likely else ("minimum", "maximum")
        years = [int(year) for year in net["year"]]
        bounds = {
            year: (float(least), float(most))
            for year, least, most in zip(years, net[low], net[high], strict=True)
        }
        count = int(net["with_plan"].max()) if years else 0
        name = Name.of({str(k): str(v) for k, v in dict(manifest["name"]).items()})
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Spread(name=name, scenarios=count, likely=likely, bounds=bounds) if bounds else None
