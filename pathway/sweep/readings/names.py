"""What charts of a sweep are told besides tables: names of its factors, levers and commitments."""

from __future__ import annotations

import hashlib

from pathway.charts.info import chart_info
from pathway.charts.sweep_info import SweepInfo, Varied
from pathway.load.build.variants import Variants
from pathway.load.inputs.names import name_of
from pathway.sweep.factors import Factor
from pathway.sweep.readings.collisions import collisions
from pathway.sweep.readings.found import Found
from pathway.sweep.record import PLANNED
from pathway.sweep.result import SweepResult
from pathway.sweep.scenario import BASE
from pathway.sweep.spec import Sweep
from pathway_models.case import Name
from pathway_models.vocabulary.schema import NameText

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
        cases={key: _name(text.name, key) for key, text in made_of.scenarios.items()},
        plans={key: _name(text.name, key) for key, text in made_of.plans.items()},
        worlds={key: _name(text.name, key) for key, text in made_of.worlds.items()},
        colliding=tuple(map(str, collisions(found)["commitment"])),
        base_has_plan=status[BASE] in PLANNED,
    )


def digest(sweep: Sweep) -> str:
    """Six digits that name what a sweep was made from."""
    hashed = hashlib.sha256(sweep.text)
    for name, content in sorted(sweep.files.items()):
        hashed.update(name.encode() + b"\0" + content)
    return hashed.hexdigest()[:6]


def varied(factor: Factor) -> Varied:
    """A factor as charts name it."""
    levels = factor.text.levels or {}
    return Varied(
        name=factor.name,
        change=str(factor.text.change or "set"),
        unit=factor.text.unit or "",
        levels={key: _name(level.name, key) for key, level in levels.items()},
        date=all(path.rpartition(".")[2] in DATES for path in factor.text.paths or ("",)),
    )


def _name(text: NameText | None, key: str) -> Name:
    return Name(key, key) if text is None else name_of(text)
