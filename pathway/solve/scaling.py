"""How far the numbers of a program are apart, from where, and what the solver cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from pathway.load.files.faults import plain
from pathway.locale import CASE, said
from pathway.locale.errors import Fault, InputError
from pathway.solve.engine.solver import DIGITS, TOLERANCE, size_of
from pathway.solve.engine.translate import Arrays, Floats
from pathway_models.case import ELECTRICITY, WORLD, Case, Option, Path

Part = Literal["coefficients", "bounds", "sides", "objectives"]
Doubted = Literal["lost", "refused", "digits", "cheap"]

LOST, REFUSED = 1e-9, 1e14
"""A coefficient of at most the first is nothing to HiGHS; it takes no product above ten times the
second."""

NOISE = 1e-6
"""What a term comes to at most is as good as nothing [any unit]."""

_OF_LEVER = {
    "displaces": "displaces", "yields": "yields", "potential": "potential", "max_add": "max_add",
    "existing": "existing", "self_use_share": "self_use_share", "max_share": "max_share",
    "capex": "capex", "fom": "fom", "premium": "premium",
}  # fmt: skip
"""Field of an option -> its key in the file of the lever."""

_STAGES = ("reduce_location", "reduce", "remove", "cost", "stay_close")


@dataclass(frozen=True, slots=True)
class End:
    """The smallest or largest number of a span, without its sign, and the input it is from."""

    size: float
    of: str
    """The row, column or objective, as the model names it."""
    place: str
    """As a path of ``--list-paths`` begins; empty where it is from none."""


@dataclass(frozen=True, slots=True)
class Span:
    """Numbers of a constraint, variable or objective, those that are 0 apart."""

    part: Part
    family: str
    count: int
    least: End
    most: End


@dataclass(frozen=True, slots=True)
class Doubt:
    """A number that the solver's tolerances do not hold: as ``solve`` refuses it, or not."""

    why: Doubted
    end: End

    @property
    def refuses(self) -> bool:
        """Whether no plan is made with it."""
        return self.why in ("lost", "refused")


@dataclass(frozen=True, slots=True)
class Scaling:
    """The spans of a program, in its order, and what is beyond the tolerances."""

    rows: int
    columns: int
    spans: tuple[Span, ...]
    doubts: tuple[Doubt, ...]


def scaling(case: Case, arrays: Arrays) -> Scaling:
    """The spans of a program."""
    spans = (*_coefficients(case, arrays, arrays.values), *_others(case, arrays))
    lost = _coefficients(case, arrays, np.where(_lost(arrays), arrays.values, 0.0))
    doubts = [Doubt("lost", span.least) for span in lost]
    doubts += [doubt for span in spans for doubt in _doubts(span, arrays)]
    return Scaling(len(arrays.rows), len(arrays.columns), spans, tuple(doubts))


def closest(size: float) -> float:
    """How closely the solver tells anything beside a number so large."""
    return DIGITS * size


def insist_on_scale(case: Case, arrays: Arrays) -> None:
    """Raises ``InputError`` for coefficients that the solver would not take as they are."""
    numbers = (arrays.values, arrays.lower, arrays.upper, arrays.row_lower, arrays.row_upper)
    most = max(np.abs(x[np.isfinite(x)]).max(initial=0.0) for x in numbers)
    if most < REFUSED and not _lost(arrays).any():
        return
    doubts = [d for d in scaling(case, arrays).doubts if d.refuses]
    raise InputError(
        Fault(
            *_file(case, d.end.place),
            f"{d.end.size:.3g}",
            said("faults.beyond-solver", size=d.why, of=d.end.of),
            said("faults.beyond-solver.remedy", case=str(CASE)),
        )
        for d in doubts
    )


def insist_on_sense(case: Case, stock: Mapping[tuple[str, int], float]) -> None:
    """Raises ``InputError`` where more is bought than the world has: it earns without a limit."""
    most: dict[str, tuple[float, int]] = {}
    for (o, t), amount in stock.items():
        most[o] = max(most.get(o, (0.0, t)), (amount * case.options[o].yields.get(t, 0.0), t))
    raised = [
        Fault(
            *_file(case, _limit_of(case.options[o])),
            f"{o}, {t}: {plain(amount)} {'GWh' if _is_power(case.options[o]) else 'kt'}",
            said("faults.more-than-world"),
            said("faults.more-than-world.remedy"),
        )
        for o, (amount, t) in most.items()
        if amount > WORLD
    ]
    if raised:
        raise InputError(raised)


def _is_power(option: Option) -> bool:
    return option.output in ("on_site", "clean")


def _limit_of(option: Option) -> str:
    given = next((key for key in ("potential", "max_add") if getattr(option, key)), "")
    return f"levers.{option.lever}.{given}".rstrip(".")


def _file(case: Case, place: str) -> tuple[str, str]:
    """The file that a path is from, and the path."""
    head, _, rest = place.partition(".")
    kinds = {o.lever: o.kind for o in case.options.values()}
    lever = rest.partition(".")[0]
    if head == "levers":
        return f"levers/{kinds[lever]}.yaml", place
    return (
        f"{head}.{'yaml' if head in ('targets', 'limits') else 'csv'}" if head else "levers/",
        place,
    )


Named = Callable[[int], tuple[str, tuple[Any, ...]]]
"""The name of a number at a place, and the words of the model that it hangs on."""


def _lost(a: Arrays) -> NDArray[np.bool_]:
    """Coefficients that are nothing to the solver, and of which a term may be something."""
    sizes, most = np.abs(a.values), np.maximum(np.abs(a.lower), np.abs(a.upper))[a.indices]
    lost: NDArray[np.bool_] = (sizes <= LOST) & (sizes * np.minimum(most, 1e7) > NOISE)
    return lost


def _coefficients(case: Case, a: Arrays, values: Floats) -> Iterator[Span]:
    """By constraint, of these numbers in place of the program's."""
    rows, owner = list(a.rows), np.repeat(np.arange(len(a.row_lower)), np.diff(a.starts))
    family = np.array([name for name, _ in rows], dtype=object)

    def named(place: int) -> tuple[str, tuple[Any, ...]]:
        (name, key), column = rows[owner[place]], a.columns[a.indices[place]]
        return f"{_named(name, key)} · {column.name}", (*_words(key), *_words(column.index()))

    return _grouped(case, "coefficients", values, family[owner], named)


def _others(case: Case, a: Arrays) -> Iterator[Span]:
    """Bounds by variable, right-hand sides by constraint, objectives by stage."""
    rows = list(a.rows)

    def row(place: int) -> tuple[str, tuple[Any, ...]]:
        return _named(*rows[place]), _words(rows[place][1])

    def column(place: int) -> tuple[str, tuple[Any, ...]]:
        return a.columns[place].name, _words(a.columns[place].index())

    kinds = np.array([v.parent_component().local_name for v in a.columns], dtype=object)
    yield from _grouped(case, "bounds", _larger(a.lower, a.upper), kinds, column)
    family = np.array([name for name, _ in rows], dtype=object)
    yield from _grouped(case, "sides", _larger(a.row_lower, a.row_upper), family, row)
    for name in _STAGES[case.hierarchy.reduce_method != "location" :]:
        if name in a.objectives:
            whole = np.full(len(a.columns), name, dtype=object)
            yield from _grouped(case, "objectives", a.objectives[name], whole, column)


def _grouped(case: Case, part: Part, values: Floats, family: Any, named: Named) -> Iterator[Span]:
    sizes = np.abs(values)
    for name in dict.fromkeys(family):
        at = np.flatnonzero((family == name) & (sizes > 0))
        if at.size:
            ends = (at[sizes[at].argmin()], at[sizes[at].argmax()])
            least, most = (_end(case, float(sizes[k]), *named(int(k))) for k in ends)
            yield Span(part, str(name), int(at.size), least, most)


def _larger(lower: Floats, upper: Floats) -> Floats:
    """Of two bounds the larger one, where it is finite."""
    ends = [np.where(np.isfinite(end), np.abs(end), 0.0) for end in (lower, upper)]
    larger: Floats = np.maximum(*ends)
    return larger


def _doubts(span: Span, arrays: Arrays) -> Iterator[Doubt]:
    if span.most.size >= REFUSED:
        yield Doubt("refused", span.most)
    elif span.part == "objectives":
        if span.least.size * size_of(arrays.objectives[span.family]) < TOLERANCE:
            yield Doubt("cheap", span.least)
    elif span.part != "coefficients" and closest(span.most.size) > TOLERANCE:
        yield Doubt("digits", span.most)


def _end(case: Case, size: float, of: str, words: tuple[Any, ...]) -> End:
    """A 1 is the form's and no input's."""
    return End(size, of, "" if size == 1.0 else next(_places(case, size, words), ""))


def _places(case: Case, size: float, words: tuple[Any, ...]) -> Iterator[str]:
    """Inputs that a number hangs on: those that are this number, then the rest."""
    years = [w for w in words if isinstance(w, int)]
    known: list[str] = []
    for word in (w for w in words if isinstance(w, str)):
        for place, path in _numbers(case, word):
            if any(_is(size, path.get(t)) for t in years or path):
                yield place
        known += [f"{head}.{name}" for head, name in _heads(case, word)]
    yield from known


def _numbers(case: Case, word: str) -> Iterator[tuple[str, Path]]:
    """The paths of what has this id."""
    if (option := case.options.get(word)) is not None:
        for field, key in _OF_LEVER.items():
            yield f"levers.{option.lever}.{key}", getattr(option, field) or {}
        yield f"levers.{option.lever}.unit_size", dict.fromkeys(case.all_years, option.unit_size)
        for carrier, path in option.uses.items():
            yield f"levers.{option.lever}.uses.{carrier}", path
    if (source := case.sources.get(word)) is not None:
        yield f"sources.{word}.activity", source.activity
        yield f"factors.{source.carrier}", case.factors[source.carrier, source.region]
    if (account := case.accounts.get(word)) is not None:
        yield f"factors.{ELECTRICITY}", case.factors.get((ELECTRICITY, account.region), {})
        yield f"factors.{ELECTRICITY}", case.residual.get(account.region, {})
    if word in case.held:
        yield f"targets.{word}.value", case.held[word].value
    if word in case.limits:
        yield f"limits.{word}.at_most", case.limits[word].at_most


def _heads(case: Case, word: str) -> Iterator[tuple[str, str]]:
    if word in case.options:
        yield "levers", case.options[word].lever
    for head, things in (
        ("sources", case.sources),
        ("targets", case.held),
        ("limits", case.limits),
    ):
        if word in things:
            yield head, word


def _is(size: float, given: float | None) -> bool:
    return given is not None and abs(abs(given) - size) <= 1e-9 * size


def _named(name: str, key: Any) -> str:
    return f"{name}[{','.join(map(str, _words(key)))}]"


def _words(key: Any) -> tuple[Any, ...]:
    return key if isinstance(key, tuple) else (key,)
