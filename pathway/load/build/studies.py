"""studies/<name>.yaml: what part of the case is solved, and with which commitments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import Field

from pathway.load.files.faults import Invalid, Location
from pathway.load.files.schema import read_model
from pathway.load.inputs.decided import FILE as DECIDED
from pathway.load.inputs.selectors import accounts_of, options_of
from pathway.load.inputs.targets import WHY, Commitment, check_overlaps
from pathway.load.inputs.world import World
from pathway.load.set.extends import Written
from pathway.locale import said
from pathway.locale.errors import Fault
from pathway_models.case import Policy
from pathway_models.vocabulary.schema import NameText, Schema, Selector


class StudyText(Schema):
    """One study as written."""

    name: NameText
    extends: str | None = Field(None, description="a study whose keys are those left out here")
    perimeter: Selector
    targets: list[str] | Literal["all"]
    levers: Selector | None = None
    policy: Policy | None = None
    set: dict[str, Any] | None = Field(
        None, description="path: value; inputs that are others in this study, as with --set"
    )
    actuals: bool = Field(
        True, description="no: as if nothing were known of what was; `pathway track` compares both"
    )
    stay_close: float | None = Field(
        None,
        ge=0,
        le=1e6,
        allow_inf_nan=False,
        description="what it is worth not to change an outlay of 1 that decided.csv tells of; "
        "guides the choice in the last stage, and is paid to no one",
    )
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Study:
    """A study of the case: its parts by id."""

    id: str
    text: StudyText
    spot: Location
    accounts: tuple[str, ...]
    options: tuple[str, ...]
    targets: tuple[str, ...]


def read_study(
    world: World, written: Written, commitments: Mapping[str, Commitment] | None
) -> Study:
    """Read one study, with what it extends.

    Raises:
        Invalid: it is at fault.

    """
    spot = written.spot
    text = read_model(StudyText, written.values, spot, world.faults)
    world.check_name(text.name, spot)
    accounts: list[str] = []
    options: list[str] = []
    with world.faults.skipping():
        accounts = accounts_of(world, text.perimeter, spot / "perimeter", WHY)
    with world.faults.skipping():
        options = options_of(world, text.levers, spot / "levers")
    names = list(world.names.get("target", ())) if text.targets == "all" else list(text.targets)
    for place, name in enumerate(names):
        with world.faults.skipping():
            world.refer("target", name, spot / "targets" / place)
            if names.index(name) < place:
                world.faults.add(spot / "targets" / place, name, "target-twice")
    study = Study(written.id, text, spot, tuple(accounts), tuple(options), tuple(names))
    for commitment in (commitments or {}).values():
        if commitment.id in names and accounts:
            _check_inside(world, study, commitment)
    _check_policy(world, study, commitments)
    _check_decided(world, study)
    kept = (c for c in (commitments or {}).values() if c.id in names)
    check_overlaps(world, kept, spot / "targets")
    if not accounts:
        raise Invalid
    return study


def _check_inside(world: World, study: Study, commitment: Commitment) -> None:
    outside = [a for a in commitment.accounts or () if a not in study.accounts]
    if outside:
        at = study.spot / "targets"
        world.faults.add(at, commitment.id, "perimeter-outside", account=outside[0])


def _check_decided(world: World, study: Study) -> None:
    if study.text.stay_close and not world.decided and not world.faults.in_files(DECIDED):
        at = study.spot / "stay_close"
        world.faults.add(at, study.text.stay_close, "no-decisions", file=DECIDED)


def _check_policy(world: World, study: Study, commitments: Mapping[str, Commitment] | None) -> None:
    policy = study.text.policy or world.company.hierarchy.policy
    known = commitments or {}
    shares = [n for n in study.targets if n in known and known[n].text.of_credits]
    if policy == "caps" and not shares and not world.faults.in_files("targets.yaml"):
        at = study.spot / ("policy" if study.text.policy else "targets")
        world.faults.add(at, None, "caps-without-share")
    neutral = [n for n in study.targets if n in known and known[n].text.neutralises]
    if policy == "lexicographic" and neutral:
        _check_ceilings(world, study, neutral[0])


def _check_ceilings(world: World, study: Study, promise: str) -> None:
    """Tell the prices that rank cuts, removals and offsets, where they decide and are missing."""
    offsets = any(world.options[o].rank == "offset" for o in study.options if o in world.options)
    for key in world.company.lacking:
        if key == "reduce_until" or offsets:
            at = world.company.spot / "hierarchy" / key
            problem = said("faults.no-ceiling", promise=promise)
            told = Fault(at.file, at.place, "", problem, said("faults.no-ceiling.remedy"))
            if told not in world.faults.found:
                world.faults.found.append(told)
