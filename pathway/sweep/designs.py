"""Designs: which scenarios a sweep is made of. The same file gives the same scenarios."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal

from pydantic import Field

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.sweep.factors import Factor, Value, all_sets, sets_of
from pathway.sweep.scenario import BASE, Follow, Scenario
from pathway_models.vocabulary.schema import NameText, Schema

DesignKind = Literal[
    "one_at_a_time", "grid", "scenarios", "latin_hypercube", "sobol", "morris", "regret"
]
MOST = 100_000
"""Scenarios in a sweep."""


class DesignText(Schema):
    """Which scenarios are made of the factors."""

    kind: DesignKind
    seed: int | None = Field(None, ge=0, lt=2**32, description="of what is drawn")
    size: int | None = Field(
        None, ge=1, le=MOST, description="points, or of Sobol and Morris how many per factor"
    )
    steps: int | None = Field(None, ge=2, le=1000, description="of each range in a grid")
    levels: int | None = Field(None, ge=2, le=100, description="of each factor of Morris, even")
    second_order: bool | None = Field(None, description="of Sobol: interactions of pairs, too")
    fixed_until: int | None = Field(
        None, description="of regret: the last year whose additions of a plan stand"
    )


KEYS: Mapping[str, tuple[str, ...]] = {
    "one_at_a_time": (),
    "grid": (),
    "scenarios": (),
    "latin_hypercube": ("seed", "size"),
    "sobol": ("seed", "size", "second_order"),
    "morris": ("seed", "size", "levels"),
    "regret": ("fixed_until",),
}
"""What each design must say; a grid with ranges also needs steps, and nothing needs more."""

OF_FACTORS = ("one_at_a_time", "grid", "latin_hypercube", "sobol", "morris")


class OverlayText(Schema):
    """A named scenario, plan or world: other values laid over the case."""

    name: NameText
    set: dict[str, Any] = Field(default_factory=dict, description="path: value, as in a study")
    study: str | None = Field(None, description="another study of the case")
    weight: float | None = Field(None, gt=0, description="of a world: how likely it is")
    source: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a design is made of."""

    design: DesignText
    factors: Mapping[str, Factor]
    scenarios: Mapping[str, OverlayText]
    plans: Mapping[str, OverlayText]
    worlds: Mapping[str, OverlayText]


def scenarios_of(made_of: Ingredients) -> tuple[Scenario, ...]:
    """The scenarios in their order, the unchanged case first.

    Raises:
        UsageError: the design needs SALib, which is not installed, or has too many scenarios.

    """
    found = [Scenario(BASE, "base")]
    for scenario in _DESIGNS[made_of.design.kind](made_of):
        found.append(scenario)
        if len(found) > MOST + 1:
            raise UsageError(message("faults.too-many-scenarios", most=str(MOST)))
    return tuple(found)


def one_at_a_time(made_of: Ingredients) -> Iterator[Scenario]:
    """Each factor at its ends, all others as they are."""
    for factor in made_of.factors.values():
        ends = factor.ends()
        names = [_label(v) for v in ends]
        if not isinstance(ends[0], str) and factor.text.values is None:
            names = ["low", "high"]
        for name, value in zip(names, ends, strict=True):
            yield _at(f"{factor.id}.{name}", made_of.factors, {factor.id: value})


def grid(made_of: Ingredients) -> Iterator[Scenario]:
    """Every combination of the steps of all factors, the last one varying fastest."""
    steps = made_of.design.steps or 0
    axes = [factor.steps(steps) for factor in made_of.factors.values()]
    names = _numbered(_product(map(len, axes)))
    for name, values in zip(names, itertools.product(*axes), strict=False):
        yield _at(name, made_of.factors, dict(zip(made_of.factors, values, strict=True)))


def named(made_of: Ingredients) -> Iterator[Scenario]:
    """The named scenarios, as they stand in the file."""
    for key, overlay in made_of.scenarios.items():
        yield Scenario(key, "point", sets=sets_of(overlay.set), study=overlay.study)


def regret(made_of: Ingredients) -> Iterator[Scenario]:
    """Each world known in advance, then each plan followed in each world."""
    until = made_of.design.fixed_until or 0
    for w, world in made_of.worlds.items():
        yield Scenario(
            f"foresight.{w}", "foresight", sets=sets_of(world.set), study=world.study, world=w
        )
    for p, plan in made_of.plans.items():
        follow = Follow(sets_of(plan.set), plan.study, until)
        for w, world in made_of.worlds.items():
            sets, name = sets_of(world.set), f"{p}.{w}"
            yield Scenario(
                name, "followed", sets=sets, study=world.study, plan=p, world=w, follow=follow
            )


def latin_hypercube(made_of: Ingredients) -> Iterator[Scenario]:
    """One point in each of ``size`` slices of every factor."""
    latin = _salib("latin")
    size, seed = made_of.design.size, made_of.design.seed
    return _points(made_of, latin.sample(_problem(made_of), size, seed=seed))


def sobol(made_of: Ingredients) -> Iterator[Scenario]:
    """Saltelli's scheme: size * (factors + 2) points, or * (2 factors + 2) with pairs."""
    design, sampler = made_of.design, _salib("sobol")
    points = sampler.sample(
        _problem(made_of),
        design.size,
        calc_second_order=bool(design.second_order),
        scramble=True,
        seed=design.seed,
    )
    return _points(made_of, points)


def morris(made_of: Ingredients) -> Iterator[Scenario]:
    """``size`` paths of one step in each factor: size * (factors + 1) points."""
    design, sampler = made_of.design, _salib("morris")
    points = sampler.sample(
        _problem(made_of), design.size, num_levels=design.levels, seed=design.seed
    )
    return _points(made_of, points)


_DESIGNS: Mapping[str, Callable[[Ingredients], Iterator[Scenario]]] = {
    "one_at_a_time": one_at_a_time,
    "grid": grid,
    "scenarios": named,
    "latin_hypercube": latin_hypercube,
    "sobol": sobol,
    "morris": morris,
    "regret": regret,
}


def _points(made_of: Ingredients, points: Any) -> Iterator[Scenario]:
    """Positions between 0 and 1, a row a scenario, as values of the factors."""
    factors = made_of.factors
    for name, row in zip(_numbered(len(points)), points, strict=True):
        positions = {k: float(p) for k, p in zip(factors, row, strict=True)}
        values = {k: factors[k].at(p) for k, p in positions.items()}
        yield _at(name, factors, values, positions)


def _at(
    name: str,
    factors: Mapping[str, Factor],
    values: Mapping[str, Value],
    positions: Mapping[str, float] | None = None,
) -> Scenario:
    return Scenario(name, "point", values, positions or {}, all_sets(factors, values))


def problem_of(factors: Iterable[str]) -> dict[str, Any]:
    """The factors as SALib calls them: all from 0 to 1, the distributions come after."""
    names = list(factors)
    return {"num_vars": len(names), "names": names, "bounds": [[0.0, 1.0]] * len(names)}


def _problem(made_of: Ingredients) -> dict[str, Any]:
    return problem_of(made_of.factors)


def _salib(sampler: str) -> Any:
    # SALib brings scipy, which takes a second to import: only designs that draw need it.
    try:
        return import_module(f"SALib.sample.{sampler}")
    except ImportError as missing:
        raise UsageError(message("faults.needs-salib")) from missing


def _numbered(count: int) -> list[str]:
    width = len(str(count))
    return [f"{n:0{width}d}" for n in range(1, count + 1)]


def _product(counts: Iterable[int]) -> int:
    product = 1
    for count in counts:
        product *= count
        if product > MOST:
            raise UsageError(message("faults.too-many-scenarios", most=str(MOST)))
    return product


def _label(value: Value) -> str:
    return value if isinstance(value, str) else f"{value:g}"
