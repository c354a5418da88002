"""A folder of files -> the case of one study, or every fault in them at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pathway.errors import InputError, UsageError
from pathway.load.checks import can_add_up, check_world
from pathway.load.company import read_company
from pathway.load.faults import Faults, nearest
from pathway.load.files import COMPANY, collect
from pathway.load.limits import FILE as LIMITS
from pathway.load.limits import LimitText, read_limits
from pathway.load.needs import read_needs
from pathway.load.options import read_levers
from pathway.load.schema import read_model, read_models
from pathway.load.studies import Study, StudyText, build, read_study
from pathway.load.tables import TABLES, read_tables, rows_of
from pathway.load.targets import FILE as TARGETS
from pathway.load.targets import Commitment, TargetText, read_targets
from pathway.load.world import World
from pathway.load.yamlfile import read_yaml
from pathway_models.case import Case
from pathway_models.lever import Schema
from pathway_models.levers import LEVERS


def load_case(folder: Path, study: str | None = None) -> Case:
    """Read and check the whole case, and make one study of it; the default one if none is named.

    Raises:
        UsageError: the folder holds no case, or the case no such study.
        InputError: every fault of every file.

    """
    folder = Path(folder)
    faults = Faults()
    files = collect(folder, faults)
    cases, default = read_case(files, folder.resolve().name, faults)
    known = [Path(f).stem for f in files if f.startswith("studies/")]
    if study is not None and study not in known:
        remedy = nearest(study, known, "study")
        raise UsageError(f"{folder} has no study {study!r}. {remedy}")
    if faults.found:
        raise InputError(faults.found)
    return cases[study or default]


def read_case(
    files: Mapping[str, bytes], case_id: str, faults: Faults
) -> tuple[dict[str, Case], str]:
    """Make every study that can be made of these files; all that is wrong is told."""
    cases: dict[str, Case] = {}
    world: World | None = None
    with faults.skipping():
        if COMPANY in files:
            world = World(*read_company(COMPANY, files[COMPANY], faults), faults)
    if world is None:  # no years and no currency to judge the rest by
        _check_forms(files, faults)
    else:
        read_tables(world, files)
        read_levers(world, files)
        read_needs(world)
        if LIMITS in files:
            read_limits(world, files[LIMITS])
        check_world(world)
        commitments = read_targets(world, files[TARGETS]) if TARGETS in files else None
        studies = _studies(world, files, commitments)
        for study in studies:
            if can_add_up(world):
                with faults.skipping():
                    cases[study.id] = build(world, study, commitments or {}, case_id)
    return cases, world.company.default_study if world else ""


def _check_forms(files: Mapping[str, bytes], faults: Faults) -> None:
    """Tell what is wrong with the form of the other files."""
    schemas: dict[str, type[Schema]] = {f"levers/{kind}.yaml": c for kind, c in LEVERS.items()}
    schemas |= {LIMITS: LimitText, TARGETS: TargetText}
    for file, data in files.items():
        with faults.skipping():
            if file in TABLES:
                rows_of(file, data, faults)
            elif file.startswith("studies/"):
                read_model(StudyText, *read_yaml(file, data, "", faults), faults)
            elif file in schemas:
                values, spot = read_yaml(
                    file, data, file.split("/")[0].removesuffix(".yaml"), faults
                )
                read_models(schemas[file], values, spot, faults)


def _studies(
    world: World, files: Mapping[str, bytes], commitments: Mapping[str, Commitment] | None
) -> list[Study]:
    found = []
    names = [f for f in files if f.startswith("studies/")]
    known = [Path(f).stem for f in names]
    default = world.company.default_study
    if default and known and default not in known:
        spot = world.company.spot / "default_study"
        remedy = nearest(default, known, "study")
        world.faults.add(spot, default, "there is no such study", remedy)
    for file in names:
        with world.faults.skipping():
            found.append(read_study(world, file, files[file], commitments))
    return found
