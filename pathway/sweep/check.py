"""What is wrong with a sweep beyond its form, told before the first solve."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pathway.load.build.variants import Variants
from pathway.load.files.faults import Faults, Location, listed, shown
from pathway.load.set.overrides import Override
from pathway.load.set.yamlpaths import places_of
from pathway.locale import CASE, LANGUAGES, Listed, message
from pathway.sweep.designs import KEYS, OF_FACTORS, DesignText, Ingredients, OverlayText
from pathway.sweep.factors import FORMS, NEEDS, DistributionText, Factor, FactorText, sets_of
from pathway.sweep.scenario import BASE

COLUMNS = (
    "scenario", "role", "plan", "world", "status", "gap_m",
    *(f"message_{lang}" for lang in LANGUAGES),
)  # fmt: skip
"""Columns of the table of scenarios, beside those of the factors."""

OPTIONAL = {"grid": ("steps",), "sobol": ("second_order",)}

OF_THE_CASE = "of the case"
"""How a unit begins that is whatever the case has."""


def check_signs(file: str, text: bytes, faults: Faults) -> None:
    """Tell ``+1`` without quotes, which YAML reads as a number to set."""
    for place in places_of(file, text, ""):
        if ".set." in place.at and place.plain and place.text.startswith("+"):
            faults.add(Location(file, (place.at,)), place.text, "plus-without-quotes")


def check_ingredients(made_of: Ingredients, spot: Location, faults: Faults) -> None:
    """Tell what the design lacks, or has and does not use."""
    design = made_of.design
    _check_keys(design, spot / "design", faults)
    _check_numbers(made_of, spot / "design", faults)
    uses = "regret" if design.kind == "regret" else "factors"
    wanted = {
        "factors": design.kind in OF_FACTORS,
        "scenarios": design.kind == "scenarios",
        "plans": uses == "regret",
        "worlds": uses == "regret",
    }
    for section, used in wanted.items():
        given = getattr(made_of, section)
        if given and not used:
            facts, remedy = {"kind": design.kind, "key": section}, message("faults.other-design")
            faults.add(spot / section, None, "design-without", remedy, **facts)
        elif used and not given and section != "scenarios":
            faults.add(spot / section, None, "none-of-section", section=section)
    if BASE in made_of.scenarios:
        faults.add(spot / "scenarios" / BASE, BASE, "base-is-taken")
    _check_weights(made_of.worlds, spot / "worlds", faults)
    for section in ("scenarios", "plans"):
        for key, overlay in getattr(made_of, section).items():
            if overlay.weight is not None:
                faults.add(spot / section / key / "weight", None, "only-worlds-weigh")


def _check_keys(design: DesignText, spot: Location, faults: Faults) -> None:
    needed = KEYS[design.kind]
    known = (*needed, *OPTIONAL.get(design.kind, ()))
    for key in DesignText.model_fields:
        value = getattr(design, key)
        if key == "kind":
            continue
        if value is None and key in needed and key not in OPTIONAL.get(design.kind, ()):
            faults.add(spot / key, None, "design-needs", kind=design.kind, key=key)
        elif value is not None and key not in known:
            faults.add(spot / key, value, "design-without", kind=design.kind, key=key)


def _check_numbers(made_of: Ingredients, spot: Location, faults: Faults) -> None:
    design = made_of.design
    size, levels = design.size or 1, design.levels or 2
    if design.kind == "sobol" and size & (size - 1):
        near = 2 ** round(math.log2(size))
        faults.add(spot / "size", size, "sobol-power", near=str(near))
    if design.kind == "morris" and levels % 2:
        faults.add(spot / "levels", levels, "morris-even")
    if design.kind == "morris" and len(made_of.factors) == 1:
        faults.add(spot / "kind", design.kind, "morris-two")
    if design.kind == "grid":
        for factor in made_of.factors.values():
            if factor.text.distribution is not None:
                faults.add(spot / "kind", design.kind, "grid-distribution", factor=factor.id)
            elif factor.text.range is not None and design.steps is None:
                faults.add(spot / "steps", None, "grid-steps", factor=factor.id)


def _check_weights(worlds: Mapping[str, OverlayText], spot: Location, faults: Faults) -> None:
    without = [k for k, world in worlds.items() if world.weight is None]
    if without and len(without) < len(worlds):
        faults.add(spot / without[0] / "weight", None, "world-without-weight")


def check_factor(key: str, text: FactorText, spot: Location, faults: Faults) -> None:
    """Tell what is wrong with a factor."""
    if key in COLUMNS:
        faults.add(spot, key, "name-of-column")
    forms = [k for k in FORMS if getattr(text, k) is not None]
    remedy = message("faults.one-form", forms=listed(FORMS))
    if not forms:
        faults.add(spot, None, "varies-not", remedy)
    elif len(forms) > 1:
        faults.add(spot, None, "varies-twice", remedy, forms=Listed(forms, "language.and"))
    if text.confidence != "assumption" and text.source is None:
        faults.add(spot / "source", None, "source-missing", confidence=text.confidence)
    _check_change(text, spot, faults)
    if text.values is not None and len(set(text.values)) < len(text.values):
        faults.add(spot / "values", text.values, "value-twice")
    if text.range is not None:
        _check_order(text.range.low, text.range.high, spot / "range", faults)
    if text.distribution is not None:
        _check_distribution(text.distribution, spot / "distribution", faults)


def _check_change(text: FactorText, spot: Location, faults: Faults) -> None:
    if text.levels is not None:
        if text.paths is not None or text.change is not None:
            faults.add(spot / "levels", None, "levels-with-paths")
        return
    if text.paths is None:
        faults.add(spot / "paths", None, "changes-nothing", case=str(CASE))
    elif isinstance(text.paths, list) and len(set(text.paths)) < len(text.paths):
        faults.add(spot / "paths", None, "path-twice")
    if text.change is None:
        faults.add(spot / "change", None, "change-missing")
    if text.change == "set" and isinstance(text.paths, dict):
        faults.add(spot / "paths", None, "set-with-weights")


def _check_order(low: float, high: float, spot: Location, faults: Faults) -> None:
    if not low < high:
        faults.add(spot, f"{low:g} to {high:g}", "low-not-below-high")


def _check_distribution(text: DistributionText, spot: Location, faults: Faults) -> None:
    _check_order(text.low, text.high, spot, faults)
    needs = NEEDS[text.kind]
    for key in ("mode", "mean", "median", "deviation"):
        given = getattr(text, key) is not None
        if given != (key in needs):
            problem = "distribution-without" if given else "distribution-needs"
            remedy = message("faults.distribution-has", keys=listed(needs))
            faults.add(spot / key, None, problem, remedy, kind=text.kind, key=key)
    if text.mode is not None and not text.low <= text.mode <= text.high:
        faults.add(spot / "mode", text.mode, "outside-low-and-high")
    if text.kind == "lognormal" and text.low < 0:
        faults.add(spot / "low", text.low, "lognormal-negative")


def check_paths(
    made_of: Ingredients, variants: Callable[[str | None], Variants], spot: Location, faults: Faults
) -> None:
    """Tell what cannot be set: paths that there are not, and values that cannot stand there."""
    case = variants(None)
    for key, factor in made_of.factors.items():
        at = spot / "factors" / key
        for override in _overrides(factor, at):
            told = case.faults_of([override])
            faults.found += (replace(f, value=shown(override.path)) for f in told)
        _check_unit(factor, case, at / "unit", faults)
        for level, text in (factor.text.levels or {}).items():
            faults.found += case.faults_of(_overlaid(text.set, at / "levels" / level / "set"))
    for section in ("scenarios", "plans", "worlds"):
        overlays: Mapping[str, OverlayText] = getattr(made_of, section)
        for key, overlay in overlays.items():
            own = variants(overlay.study)
            faults.found += own.faults_of(_overlaid(overlay.set, spot / section / key / "set"))


def _check_unit(factor: Factor, case: Variants, spot: Location, faults: Faults) -> None:
    """Tell values that would be taken in another unit than they are said to have."""
    text, unit = factor.text, factor.text.unit or OF_THE_CASE
    if text.change == "multiply" or unit.startswith(OF_THE_CASE):
        return
    for path in text.paths or ():
        for own in sorted(case.units(path) - {unit}):
            faults.add(spot, unit, "other-unit-than-the-case", path=path, unit=own)


def _overrides(factor: Factor, spot: Location) -> Iterator[Override]:
    """What a factor sets at one of its ends; the other end is set in the same places."""
    ends = [e for e in factor.ends() if not isinstance(e, str)]
    for place, text in enumerate(factor.sets(ends[0]) if ends else ()):
        path, _, value = text.partition("=")
        step: Any = path if isinstance(factor.text.paths, dict) else place
        yield Override(path, value, spot / "paths" / step)


def _overlaid(overlay: Mapping[str, object], spot: Location) -> Sequence[Override]:
    texts = (text.partition("=") for text in sets_of(overlay))
    return [Override(path, value, spot / path) for path, _, value in texts]
