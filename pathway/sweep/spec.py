"""SWEEP.yaml: what is varied, in which design, what is read and what must hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import Field

from pathway.cases.examples import reference_case
from pathway.load import load
from pathway.load.build.loader import Loaded
from pathway.load.build.variants import Variants
from pathway.load.files.csvfile import ID, LONGEST_TEXT
from pathway.load.files.faults import Faults, Invalid, Location, nearest
from pathway.load.files.folder import BIGGEST
from pathway.load.files.schema import read_model, read_models
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.names import name_of
from pathway.locale import message, naming
from pathway.locale.errors import InputError, UsageError
from pathway.sweep.assertions import read_thresholds
from pathway.sweep.check import check_factor, check_ingredients, check_paths, check_signs
from pathway.sweep.designs import DesignText, Ingredients, OverlayText, scenarios_of
from pathway.sweep.factors import Factor, FactorText
from pathway.sweep.measure import REGRET, Wanted, Years, available
from pathway.sweep.scenario import Scenario
from pathway.sweep.worker import Work
from pathway.tables.declared.schema import from_currency, in_currency
from pathway.tables.expressions import Threshold
from pathway_models.case import Name
from pathway_models.vocabulary.schema import NameText, Schema


class SweepText(Schema):
    """A sweep as written; factors, scenarios, plans and worlds by id."""

    name: NameText
    case: str | None = Field(
        None, description="a folder or workbook, seen from this file; else the reference case"
    )
    study: str | None = Field(None, description="of the case; else its default study")
    gap: float | None = Field(None, ge=0, description="how far from the best a plan may be [m]")
    design: DesignText
    factors: dict[str, Any] = Field(default_factory=dict)
    scenarios: dict[str, Any] = Field(default_factory=dict)
    plans: dict[str, Any] = Field(default_factory=dict)
    worlds: dict[str, Any] = Field(default_factory=dict)
    readings: list[str] = Field(min_length=1)
    asserts: list[str] = Field(default_factory=list, alias="assert")
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Sweep:
    """A sweep that can be run: its case, its scenarios, what is read and what must hold."""

    id: str
    name: Name
    text: bytes
    """The file, as read."""
    case_id: str
    study: str
    currency: str
    files: Mapping[str, bytes]
    """The inputs of the case."""
    made_of: Ingredients
    scenarios: tuple[Scenario, ...]
    readings: tuple[str, ...]
    gap: float | None
    years: Years
    """What can be read, and of which years."""
    thresholds: tuple[Threshold, ...]
    languages: tuple[str, ...]
    """Those of the case."""

    @property
    def work(self) -> Work:
        """What its workers need to know."""
        return Work.pack(self.files, self.case_id, self.study, self.readings, self.gap)


def load_sweep(path: Path) -> Sweep:
    """Reads a sweep and its case; everything that can be told before a solve is told.

    Raises:
        UsageError: there is no such file, no such case or study, or a package is missing.
        InputError: every fault of the sweep; or else of the case.

    """
    try:
        if path.stat().st_size > BIGGEST:
            raise UsageError(message("faults.sweep-too-large", path=str(path)))
        if path.exists() and not path.is_file():
            raise UsageError(message("faults.sweep-no-file", path=str(path)))
        text = path.read_bytes()
    except OSError as fault:
        facts = {"path": str(path), "why": str(fault.strerror)}
        raise UsageError(message("faults.sweep-unread", **facts)) from fault
    return read_sweep(path.name, text, path.parent)


def read_sweep(
    file: str, text: bytes, folder: Path, case: Path | None = None, case_id: str | None = None
) -> Sweep:
    """As ``load_sweep``, of a text; ``case`` is taken in place of the one that it names."""
    faults = Faults()
    with faults.skipping():
        values, spot = read_yaml(file, text, "", faults)
        check_signs(file, text, faults)
        written = read_model(SweepText, values, spot, faults)
        made_of = _ingredients(written, spot, faults)
        source = case or _source(written.case, folder)
        with naming(source, written.study):
            loaded = _loaded(source, written.study, faults)
        named = case_id or loaded.case.id
        kept = _Kept(loaded, named)
        readings = _readings(written.readings, loaded.case.currency, spot / "readings", faults)
        _check_studies(made_of, loaded, spot, faults)
        check_paths(made_of, kept.variants, spot, faults)
        _check_until(made_of, loaded, spot, faults)
        if faults.found:
            raise InputError(faults.found)
        scenarios = scenarios_of(made_of)
        years = kept.years({s.study for s in scenarios}, readings)
        if made_of.design.kind == "regret":
            years = {**years, REGRET: ()}
        thresholds = read_thresholds(
            written.asserts,
            years,
            len(scenarios) - 1,
            loaded.case.currency,
            spot / "assert",
            faults,
        )
        if not faults.found:
            return Sweep(
                Path(file).stem,
                name_of(written.name),
                text,
                named,
                loaded.case.study,
                loaded.case.currency,
                loaded.files,
                made_of,
                scenarios,
                tuple(dict.fromkeys(readings)),
                written.gap,
                years,
                thresholds,
                loaded.case.languages,
            )
    raise InputError(faults.found)


def _ingredients(written: SweepText, spot: Location, faults: Faults) -> Ingredients:
    texts = read_models(FactorText, written.factors, spot / "factors", faults)
    for key, text in texts.items():
        check_factor(key, text, spot / "factors" / key, faults)
        _check_ids(text.levels or (), spot / "factors" / key / "levels", faults)
    factors = {k: Factor(k, name_of(t.name), t) for k, t in texts.items()}
    overlays = {
        section: read_models(OverlayText, getattr(written, section), spot / section, faults)
        for section in ("scenarios", "plans", "worlds")
    }
    told = len(faults.found)
    made_of = Ingredients(written.design, factors, **overlays)
    if told == 0:  # else what is missing is what could not be read
        check_ingredients(made_of, spot, faults)
    if faults.found:
        raise Invalid
    return made_of


def _readings(texts: Sequence[str], currency: str, spot: Location, faults: Faults) -> list[str]:
    """The groups that are read, by their names in code; one that is none is told.

    Names of money may be written as the documentation has them, or with the case's currency.
    """
    groups = [from_currency(from_currency(text, currency), "CNY") for text in texts]
    known = [in_currency(group, currency) for group in get_args(Wanted)]
    for place, (text, group) in enumerate(zip(texts, groups, strict=True)):
        if group not in get_args(Wanted):
            faults.add(spot / place, text, "unknown-word", nearest(text, known))
    return groups


def _check_ids(keys: Iterable[str], spot: Location, faults: Faults) -> None:
    for key in keys:
        if not ID.fullmatch(key) or len(key) > LONGEST_TEXT:
            faults.add(spot / key, key, "no-id")


def _source(case: str | None, folder: Path) -> Path:
    return reference_case() if case is None else folder / case


def _loaded(source: Path, study: str | None, faults: Faults) -> Loaded:
    """The case; its faults are told with those of the sweep. Raises Invalid where it has any."""
    try:
        return load(source, study)
    except InputError as error:
        faults.found += error.faults
        raise Invalid from None


class _Kept:
    """The studies of the case that the sweep uses, each read once."""

    def __init__(self, loaded: Loaded, case_id: str) -> None:
        self.loaded, self.case_id = loaded, case_id
        self.found: dict[str, Variants] = {}

    def variants(self, study: str | None) -> Variants:
        """The case with one of its studies; None is that of the sweep."""
        name = study or self.loaded.case.study
        if name not in self.found:
            self.found[name] = Variants.of(self.loaded.files, self.case_id, name)
        return self.found[name]

    def years(self, studies: Iterable[str | None], readings: Iterable[str]) -> Years:
        """What can be read in any of these studies."""
        found: dict[str, tuple[int, ...]] = {}
        wanted = tuple(readings)
        for study in sorted(studies, key=str):
            case = self.variants(study).case() if study else self.loaded.case
            for name, years in available(case, wanted).items():
                found[name] = tuple(sorted({*found.get(name, ()), *years}))
        return found


def _check_studies(made_of: Ingredients, loaded: Loaded, spot: Location, faults: Faults) -> None:
    known = [Path(f).stem for f in loaded.files if f.startswith("studies/")]
    for section in ("scenarios", "plans", "worlds"):
        overlays: Mapping[str, OverlayText] = getattr(made_of, section)
        for key, overlay in overlays.items():
            if overlay.study is not None and overlay.study not in known:
                at = spot / section / key / "study"
                faults.add(at, overlay.study, "no-study-in-case", nearest(overlay.study, known))
    if faults.found:
        raise Invalid


def _check_until(made_of: Ingredients, loaded: Loaded, spot: Location, faults: Faults) -> None:
    until, years = made_of.design.fixed_until, loaded.case.years
    if until is not None and until not in years:
        at, facts = spot / "design" / "fixed_until", {"first": years[0], "last": years[-1]}
        faults.add(at, until, "plan-without-year", **{k: str(y) for k, y in facts.items()})
