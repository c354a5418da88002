"""A folder of files -> the case of one study, or every fault in them at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pathway.load.build.making import build, whole
from pathway.load.build.studies import StudyText, read_study
from pathway.load.check.attribution import as_in_files, attributed
from pathway.load.check.bought import note_bought
from pathway.load.check.checks import can_add_up, check_world
from pathway.load.check.inventory import inventory
from pathway.load.check.unsure import of_base, of_past, readable
from pathway.load.files.faults import Faults, nearest
from pathway.load.files.folder import COMPANY, collect
from pathway.load.files.schema import read_model, read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.actuals import (
    FOLDER,
    note_gaps,
    note_none_left,
    note_of_a_year_alone,
    read_actuals,
    tell_clashes,
)
from pathway.load.inputs.carbon import read_carbon
from pathway.load.inputs.changes import FILE as CHANGES
from pathway.load.inputs.changes import ChangeText, read_changes
from pathway.load.inputs.company import read_company
from pathway.load.inputs.decided import read_decided
from pathway.load.inputs.limits import FILE as LIMITS
from pathway.load.inputs.limits import LimitText, read_limits
from pathway.load.inputs.needs import read_needs
from pathway.load.inputs.tables import TABLES, read_tables, rows_of, table_of
from pathway.load.inputs.targets import FILE as TARGETS
from pathway.load.inputs.targets import read_targets
from pathway.load.inputs.world import World
from pathway.load.levers.co_effects import check_co_effects
from pathway.load.levers.options import read_levers
from pathway.load.levers.requires import read_requires
from pathway.load.levers.stacks import read_stacks
from pathway.load.set.extends import Written, read_written
from pathway.load.set.overrides import Override, apply, parse
from pathway.load.set.paths import Listed, matching, nearest_path
from pathway.load.workbook.reader import is_workbook, read_workbook
from pathway.locale import Message, message
from pathway.locale.errors import Fault, InputError, UnknownStudy, UsageError
from pathway_models.arithmetic.claimed import with_claims
from pathway_models.arithmetic.clashes import Clash
from pathway_models.arithmetic.limits import over_limits
from pathway_models.arithmetic.observed import activity_as_it_was, beside_others
from pathway_models.arithmetic.past import with_stock
from pathway_models.arithmetic.vintages import with_lots_that_matter
from pathway_models.case import Case
from pathway_models.case import Path as Path_
from pathway_models.levers import LEVERS
from pathway_models.promises import every_key
from pathway_models.vocabulary.schema import Schema

Source = Path | Mapping[str, bytes]
"""A folder, a workbook, or the files of a case by name, as ``Loaded`` has them."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The case of one study, the files that it was read from, and what is worth a second look."""

    case: Case
    files: Mapping[str, bytes]
    notes: tuple[Message, ...] = ()


def load_case(folder: Path, study: str | None = None, sets: Sequence[str] = ()) -> Case:
    """Read and check a case, and make one study of it; the default one if none is named.

    ``sets`` are what ``--set`` says: ``PATH=VALUE``, applied after what the study sets.

    Raises:
        UsageError: the folder holds no case, or the case no such study.
        InputError: every fault of every file.

    """
    return load(folder, study, sets).case


def load(
    source: Source,
    study: str | None = None,
    sets: Sequence[str] = (),
    *,
    every: bool = False,
    name: str | None = None,
    actuals: bool | None = None,
) -> Loaded:
    """As ``load_case``, with the files; ``every`` study is checked with what it sets.

    Then what was is read even where no study knows of it: somebody will ask how the plan went.
    Else only studies are checked that are read from the same files as the one that is made.
    ``name`` is the id of the case, where it is not that of its folder. ``actuals``: whether what
    was is known, whatever the study says.
    """
    inputs = _Inputs.read(source, study, sets, name, actuals)
    cases: dict[str, Case] = {}
    scenarios = inputs.scenarios()
    if every and not any(scenario.known for scenario in scenarios):
        scenarios[Scenario(inputs.asked_for)] = []
    for scenario, studies in sorted(scenarios.items(), key=lambda pair: len(pair[0].overrides)):
        if every or scenario == inputs.asked_scenario:
            cases |= inputs.make(scenario, studies)
    if inputs.faults.found:
        raise InputError(inputs.located(inputs.faults.found))
    return Loaded(cases[inputs.asked], inputs.files, tuple(inputs.faults.notes))


def as_set(
    files: Mapping[str, bytes], study: str | None = None, sets: Sequence[str] = ()
) -> Mapping[str, bytes]:
    """The files of a case with what its study and ``sets`` put in place of what they say."""
    inputs = _Inputs.read(files, study, sets)
    return apply(inputs.files, inputs.asked_scenario.overrides, Faults()).files


def list_paths(
    source: Source, pattern: str, study: str | None = None, sets: Sequence[str] = ()
) -> list[Listed]:
    """Give the paths that match a pattern, with what stands there after all that is set.

    Raises:
        UsageError: the folder holds no case, the case no such study, or nothing matches.
        InputError: what is set cannot be.

    """
    inputs = _Inputs.read(source, study, sets)
    faults = Faults()
    index = apply(inputs.files, inputs.asked_scenario.overrides, faults).whole()
    if faults.found:
        raise InputError(inputs.located(faults.found))
    found = matching(index, pattern)
    if not found:
        remedy = nearest_path(pattern, index)
        raise UsageError(message("faults.no-path-matches", pattern=repr(pattern), remedy=remedy))
    return found


class Scenario(NamedTuple):
    """What is set of the files of a case, and whether what was is known."""

    overrides: tuple[Override, ...]
    known: bool = True


def without_actuals(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a case without those that say what was, and what moved since."""
    since = (f"{FOLDER}/", CHANGES)
    return {name: data for name, data in files.items() if not name.startswith(since)}


@dataclass
class _Inputs:
    """The files of a case, what is asked of them, and what is wrong with them."""

    files: Mapping[str, bytes]
    case_id: str
    asked: str
    asked_for: tuple[Override, ...]
    studies: Mapping[str, Written]
    faults: Faults
    unread: tuple[Fault, ...]
    """What was wrong with the files before they were read."""
    located: Callable[[Iterable[Fault]], Iterable[Fault]]
    actuals: bool | None = None
    """Whether what was is known, whatever studies say."""
    known: set[Fault] = field(default_factory=set)
    """Faults of the scenarios made so far, which those that set more need not repeat."""

    @staticmethod
    def read(
        source: Source,
        study: str | None,
        sets: Sequence[str],
        name: str | None = None,
        actuals: bool | None = None,
    ) -> _Inputs:
        """Collect the files, and read which studies there are."""
        faults = Faults()
        files, located = _collected(source, faults)
        unread = tuple(faults.found)
        known = [Path(f).stem for f in files if f.startswith("studies/")]
        if study is not None and study not in known:
            where = {"study": repr(study), "remedy": nearest(study, known)}
            if isinstance(source, Mapping) and not name:
                raise UnknownStudy(message("faults.case-without-study", **where))
            place = name if isinstance(source, Mapping) else source
            raise UnknownStudy(message("faults.place-without-study", place=str(place), **where))
        overrides = parse(sets, faults)
        renamed = [o for o in overrides if o.path == "default_study"]
        asked = study or _default(apply(files, renamed, Faults()).files)
        texts = read_written(files, faults)
        case_id = name or _id_of(source)
        return _Inputs(files, case_id, asked, overrides, texts, faults, unread, located, actuals)

    def scenarios(self) -> dict[Scenario, list[str]]:
        """Give the studies by what is set for them: each such scenario is read once."""
        found: dict[Scenario, list[str]] = {self.asked_scenario: []}
        for study in self.studies.values():
            found.setdefault(self._scenario(study), []).append(study.id)
        return found

    @property
    def asked_scenario(self) -> Scenario:
        """What is set for the study asked for; if there is none, which is told, for all."""
        study = self.studies.get(self.asked)
        return Scenario(self.asked_for) if study is None else self._scenario(study)

    def _scenario(self, study: Written) -> Scenario:
        known = self.actuals
        if known is None:
            known = study.values.get("actuals") is not False
        return Scenario((*study.overrides, *self.asked_for), known)

    def make(self, scenario: Scenario, names: Iterable[str]) -> dict[str, Case]:
        """Make the studies of one scenario; faults that it alone has name what is set."""
        overrides = scenario.overrides
        files = self.files if scenario.known else without_actuals(self.files)
        done = apply(files, overrides, self.faults)
        studies = [self.studies[name] for name in names]
        faults = Faults(list(self.unread))
        cases = read_case(done.files, self.case_id, studies, faults)
        found = [f for f in as_in_files(faults.found, done) if f not in self.known]
        self.known.update(found)
        if found and overrides:
            without = Faults(list(self.unread))
            read_case(files, self.case_id, studies, without)
            found = attributed(found, without.found, done, overrides)
        self.faults.found += found
        for note in faults.notes:
            self.faults.tell(note)
        return cases


def _collected(
    source: Source, faults: Faults
) -> tuple[Mapping[str, bytes], Callable[[Iterable[Fault]], Iterable[Fault]]]:
    """Give the files of a source, and how faults in them are told."""
    if isinstance(source, Mapping):
        return source, list
    if is_workbook(source):
        workbook = read_workbook(source, faults)
        return workbook.files, workbook.located
    return collect(source, faults), list


def _id_of(source: Source) -> str:
    """Give the name of a folder, or that of a workbook without its ending."""
    if isinstance(source, Mapping):
        return "case"
    return source.resolve().stem if source.is_file() else source.resolve().name


def _default(files: Mapping[str, bytes]) -> str:
    """Give the study that company.yaml names, if it can be read; what is wrong is told later."""
    with Faults().skipping():
        values, _ = read_yaml(COMPANY, files.get(COMPANY, b""), "", Faults())
        return str(values.get("default_study", ""))
    return ""


def read_case(
    files: Mapping[str, bytes], case_id: str, texts: Sequence[Written], faults: Faults
) -> dict[str, Case]:
    """Make these studies, as far as can be, of the files; all that is wrong is told."""
    cases: dict[str, Case] = {}
    world = _read_world(files, faults)
    if world is None:  # no years and no currency to judge the rest by
        _check_forms(files, texts, faults)
        return cases
    check_world(world)
    commitments = read_targets(world, files[TARGETS]) if TARGETS in files else None
    _check_default(world, files)
    for text in texts:
        with faults.skipping():
            study = read_study(world, text, commitments)
            if can_add_up(world):
                made = build(world, study, commitments or {}, case_id)
                cases[study.id] = with_lots_that_matter(made)
    return cases


def _read_world(files: Mapping[str, bytes], faults: Faults) -> World | None:
    """Read what all studies share; None where company.yaml cannot be read.

    Of a case with actuals it is read twice: what was observed, and what levers did, says what
    business as usual was, and what is a share of that is a share of what it was.
    """
    if not any(name.startswith(f"{FOLDER}/") for name in files):
        world = _read_once(files, faults)
        _read_changes(world, files)
        return world
    was: Mapping[str, Path_] = {}
    clashes: list[Clash] = []
    expected = _read_once(files, Faults())
    read = None if expected is None else _facts_readable(expected)
    if read is not None:
        unsure = of_past(read)
        found, clashes = activity_as_it_was(with_stock(whole(read))[0])
        was = {i: path for i, path in found.items() if i not in unsure}
    world = _read_once(files, faults, was)
    read = None if world is None else _facts_readable(world)
    if world is None or read is None:
        _read_changes(world, files)
        return world
    unsure = of_past(world)
    as_read = whole(read)
    case, more = with_stock(as_read)
    case = with_claims(case)
    if not unsure:
        world.sources, world.options = dict(case.sources), dict(case.options)
    _read_changes(world, files)
    if not unsure:
        note_gaps(world, case)
        note_none_left(world, case)
        note_of_a_year_alone(world, case)
        note_bought(world, as_read, case)
    clashes = [*clashes, *more, *beside_others(case), *over_limits(case)]
    tell_clashes(world, clashes, unsure.hides)
    return world


def _facts_readable(world: World) -> World | None:
    """The world that facts are held against; None where there are facts that are not known."""
    is_torn = any(file.startswith(f"{FOLDER}/") for file in world.torn)
    return None if is_torn else readable(world)


def _read_changes(world: World | None, files: Mapping[str, bytes]) -> None:
    """Read what moved the base year, and hold it against what there is of it, as far as known."""
    if world is not None and CHANGES in files:
        read = readable(world)
        case = None if read is None else whole(read)
        read_changes(world, files[CHANGES], case, of_base(world))


def _read_once(
    files: Mapping[str, bytes], faults: Faults, was: Mapping[str, Path_] | None = None
) -> World | None:
    """Read what all studies share, with the activity of sources as it ``was``."""
    world: World | None = None
    with faults.skipping():
        if COMPANY in files:
            world = World(*read_company(COMPANY, files[COMPANY], faults), faults)
    if world is None:
        return None
    read_tables(world, files, was)
    read_levers(world, files)
    read_requires(world)
    read_needs(world)
    read_carbon(world)
    read_stacks(world)
    check_co_effects(world)
    read_actuals(world)
    read_decided(world)
    if LIMITS in files:
        read_limits(world, files[LIMITS])
    return world


def faults_in(files: Mapping[str, bytes]) -> list[Fault]:
    """Give what is wrong with the files of a case, whatever its studies set."""
    faults = Faults()
    read_case(files, "case", (), faults)
    return faults.found


def added_up(files: Mapping[str, bytes]) -> dict[str, float] | None:
    """What the sources of a case add up to in the base year, by key of ``verified`` [t].

    None where something that it takes is missing or at fault.
    """
    world = _read_world(files, Faults())
    if world is None or not can_add_up(world):
        return None
    market, location = inventory(world), inventory(world, "location")
    found = {"scope1": market[1], "scope2": market[2], "scope3": market[3]}
    found |= {"scope2_location": location[2], "scope2_market": market[2]}
    return {key: kt * 1e3 for key, kt in found.items()}


def _check_forms(files: Mapping[str, bytes], texts: Sequence[Written], faults: Faults) -> None:
    """Tell what is wrong with the form of the other files."""
    schemas: dict[str, type[Schema]] = {f"levers/{kind}.yaml": c for kind, c in LEVERS.items()}
    schemas |= {LIMITS: LimitText, CHANGES: ChangeText, TARGETS: every_key()}
    for file, data in files.items():
        with faults.skipping():
            if table_of(file) in TABLES:
                rows_of(file, data, faults)
            elif file in schemas:
                values, spot = read_yaml(
                    file, data, file.split("/")[0].removesuffix(".yaml"), faults
                )
                read_models(schemas[file], values, spot, faults)
    for text in texts:
        with faults.skipping():
            read_model(StudyText, text.values, text.spot, faults)


def _check_default(world: World, files: Mapping[str, bytes]) -> None:
    known = [Path(f).stem for f in files if f.startswith("studies/")]
    default = world.company.default_study
    if default and known and default not in known:
        spot = world.company.spot / "default_study"
        world.faults.add(spot, default, "no-such-study", nearest(default, known))
