"""What charts of a sweep are told besides tables: names of its factors, levers and commitments."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from pathway.figures.kit.info import chart_info
from pathway.figures.kit.sweep_info import SweepInfo, Varied
from pathway.load.build.variants import Variants
from pathway.load.inputs.names import name_of
from pathway.sweep.designs import OverlayText
from pathway.sweep.factors import Factor, LevelText
from pathway.sweep.measure import target_year
from pathway.sweep.readings.collisions import collisions
from pathway.sweep.readings.found import Found
from pathway.sweep.record import PLANNED
from pathway.sweep.result import SweepResult
from pathway.sweep.scenario import BASE
from pathway.sweep.spec import Sweep
from pathway_models.case import Name

DATES = (
    "from", "in", "line", "until", "first_year", "last_year", "valid_until", "end", "base_year",
    "price_year",
)  # fmt: skip
"""Keys of the files that name a year."""


def sweep_info(result: SweepResult, found: Found) -> SweepInfo:
    """Names and counts of a sweep; its run is called after the digest of its file and inputs."""
    sweep, made_of, status = result.sweep, found.made_of, found.status
    case = Variants.of(sweep.files, sweep.case_id, sweep.study).case()
    ended = [state for scenario, state in status.items() if scenario != BASE]
    design = made_of.design
    return SweepInfo(
        run=chart_info(case, digest(sweep)),
        name=sweep.name,
        sweep_id=sweep.id,
        design=design.kind,
        scenarios=len(ended),
        no_plan=ended.count("no_plan"),
        failed=sum(state not in (*PLANNED, "no_plan") for state in ended),
        seed=design.seed,
        until=design.fixed_until,
        factors={key: varied(factor) for key, factor in made_of.factors.items()},
        cases=_names(made_of.scenarios),
        plans=_names(made_of.plans),
        worlds=_names(made_of.worlds),
        colliding=tuple(map(str, collisions(found)["commitment"])),
        base_has_plan=status[BASE] in PLANNED,
        promised=target_year(case),
    )


def digest(sweep: Sweep) -> str:
    """Six digits that name what a sweep was made from."""
    hashed = hashlib.sha256(sweep.text)
    for name, content in sorted(sweep.files.items()):
        hashed.update(name.encode() + b"\0" + content)
    return hashed.hexdigest()[:6]


def varied(factor: Factor) -> Varied:
    """A factor as charts name it."""
    return Varied(
        name=factor.name,
        change=str(factor.text.change or "set"),
        unit=factor.text.unit or "",
        levels=_names(factor.text.levels or {}),
        date=all(path.rpartition(".")[2] in DATES for path in factor.text.paths or ("",)),
    )


def _names(texts: Mapping[str, LevelText | OverlayText]) -> dict[str, Name]:
    """The names that are given; what has none is called by its id."""
    return {key: name_of(text.name) for key, text in texts.items() if text.name is not None}
