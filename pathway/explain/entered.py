"""What to enter so that advice holds: as ``--set``, tried on the files that were read."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pathway.api import Case
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.targets import FILE as TARGETS
from pathway.locale.errors import InputError, UsageError
from pathway_models.arithmetic.variations import Bound, earlier, later, weakened
from pathway_models.case import Case as Data
from pathway_models.promises import at_least

from .rounding import power_of, rounded_up
from .units import factor, line_of

STEPS = 12
"""Halvings in which the most that a file can hold is found."""

STEP_SIZES = (1.0, 1e-3)
"""By which a number of the files is moved to see what that does, the first that they hold."""

SAME = 1e-9
"""So far apart, as a share of the larger, two numbers are one."""

Document = dict[str, Any]
Sets = dict[str, str]
"""What is set at each path."""


def tell_what_to_enter(case: Case, document: Mapping[str, Any]) -> None:
    """Writes ``set`` into each piece of advice: what does it, as behind ``--set``.

    Nothing where the files cannot say it, or do not hold it; ``most_entered`` is then the largest
    factor of a limit that they do, as a share of 100 % ends there. Nor of quick answers, which are
    bounds.
    """
    if document.get("quick"):
        return
    entered = Entered(case)
    for move in document.get("data", ()):
        entered.move(move)
    for conflict in document.get("conflicts", ()):
        for relaxation in conflict.get("relaxations", ()):
            entered.relaxation(relaxation)
        for move in conflict.get("limits", ()):
            entered.move(move)
        for date in conflict.get("dates", ()):
            _tell(date, entered.date(date["lever"], date["years"]))
    for target, weaker in (document.get("nearest") or {}).items():
        _tell(weaker, entered.weaker(target, weaker))


@dataclass(frozen=True, slots=True)
class Entered:
    """Advice about a case as what is set in its files, each tried by reading these."""

    case: Case

    def relaxation(self, told: Document) -> None:
        """A commitment that gives way: by an amount, and by years."""
        target = told["commitment"]
        if told["weaker"] is not None:
            _tell(told["weaker"], self.weaker(target, told["weaker"]))
        if told["years_later"] is not None:
            told["set_later"] = _texts(self.later(target, told["years_later"]))

    def weaker(self, target: str, told: Document) -> Sets:
        """A number that asks for as little as is told, or a little less; else one for each year."""
        promised = self.case.data.targets[target]
        bound, path = Bound("commitment", target), f"targets.{target}.value"
        sign = "-" if at_least(promised) else "+"
        by = abs(told["would_be"] - told["required"])
        sets = self._amount(path, bound, told["year"], by, sign)
        step = self._step(path, bound, told["year"], sign)
        if sets or not step or promised.when != "from":
            return sets
        form = weakened(self.case.data, promised, told["by"] / factor(promised))
        unit = factor(promised) / step
        values = {t: _rounded(max(0.0, v * unit), sign) for t, v in form.value.items()}
        told_in = [t for t, v in values.items() if not values.get(t - 1) == v == values.get(t + 1)]
        sets = {f"{path}.path": f"{{{', '.join(f'{t}: {values[t]:.12g}' for t in told_in)}}}"}
        return sets if self._read(sets) else {}

    def later(self, target: str, years: int) -> Sets:
        """Another year from which it holds, and of a path every step so much later."""
        promised = self.case.data.targets[target]
        form = later(self.case.data, promised, years)
        if form is None:
            return {}
        sets = {f"targets.{target}.{promised.when}": f"{form.since}"}
        value = f"targets.{target}.value"
        written, _ = read_yaml(TARGETS, self.case.read[TARGETS], "", Faults())
        number = _mapping(written.get(target)).get("value")
        if steps := _mapping(_mapping(number).get("path")):
            moved = ", ".join(f"{int(year) + years}: {step}" for year, step in steps.items())
            sets[f"{value}.path"] = f"{{{moved}}}"
        changed = self._read(sets)
        read = changed.targets[target].value if changed else {}
        return sets if _alike(read, form.value) else {}

    def move(self, told: Document) -> None:
        """Room by a factor, or so much more of it in every year."""
        path = told["path"]
        if told["by_share"] is None:
            bound = Bound(told["kind"], told["id"], absolute=told["kind"] != "growth")
            _tell(told, self._amount(path, bound, told["year"], told["to"] - told["from"], "+"))
            return
        factor = rounded_up(1 + told["by_share"])
        if self._holds(path, factor):
            _tell(told, {path: f"*{factor:.12g}"})
        else:
            _tell(told, {})
            told["most_entered"] = _most(lambda by: self._holds(path, by), factor)

    def date(self, lever: str, years: int) -> Sets:
        """An earlier year of purchase, and a shorter lead where that is not enough."""
        wanted = {
            k: o
            for k, o in earlier(self.case.data, lever, years).options.items()
            if o.lever == lever
        }
        sets = Sets()
        for key, of in (("first_year", "first_year"), ("lead", "lead")):
            then = {getattr(o, of) for o in wanted.values()}
            now = {getattr(self.case.data.options[k], of) for k in wanted}
            if then != now:
                sets |= {f"levers.{lever}.{key}": f"{min(then)}"}
        changed = self._read(sets)
        return sets if changed and all(changed.options[k] == o for k, o in wanted.items()) else {}

    def _amount(self, path: str, bound: Bound, year: int, by: float, sign: str) -> Sets:
        """So much more, or less, in the unit of the file."""
        step = self._step(path, bound, year, sign)
        sets = {path: f"{sign}{rounded_up(by / step):.12g}"} if step else {}
        return sets if self._read(sets) else {}

    def _step(self, path: str, bound: Bound, year: int, sign: str) -> float:
        """By how much it moves with a unit of the file; 0 where that cannot be found."""
        now = line_of(self.case.data, bound, year)[0]
        for size in STEP_SIZES:
            moved = self._read({path: f"{sign}{size:g}"})
            if moved is not None:
                return abs(line_of(moved, bound, year)[0] - now) / size
        return 0.0

    def _holds(self, path: str, factor: float) -> bool:
        return self._read({path: f"*{factor:.12g}"}) is not None

    def _read(self, sets: Mapping[str, str]) -> Data | None:
        """The case with what is set; None where its files do not hold that."""
        try:
            return self.case.change(sets=sets).data if sets else None
        except (InputError, UsageError):
            return None


def _mapping(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {}


def _tell(told: Document, sets: Sets) -> None:
    told["set"] = _texts(sets)


def _texts(sets: Sets) -> list[str]:
    return [f"{path}={value}" for path, value in sets.items()]


def _rounded(value: float, sign: str) -> float:
    """Four digits of it, up or down."""
    step = power_of(value, 4)
    return (math.ceil if sign == "+" else math.floor)(value / step) * step


def _alike(one: Mapping[int, float], other: Mapping[int, float]) -> bool:
    return one.keys() == other.keys() and all(
        abs(v - other[t]) <= SAME * max(abs(v), abs(other[t]), 1.0) for t, v in one.items()
    )


def _most(accepted: Callable[[float], bool], refused: float) -> float:
    """The largest factor below the one refused, to four digits or so."""
    low, high = 1.0, refused
    for _ in range(STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if accepted(middle) else (low, middle)
    return low
