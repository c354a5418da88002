"""The list of constraints of a model, as Markdown, from what each says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyomo.core as pyo


class Stated(NamedTuple):
    """A constraint as its docstring states it."""

    name: str
    meaning: str
    inequality: str
    unit: str
    module: str


HEAD = (
    "| constraint | meaning | inequality | unit | module |",
    "|---|---|---|---|---|",
)


def constraints(model: Any) -> str:
    """A table of all constraints of a model."""
    rows = [
        f"| `{s.name}` | {s.meaning} | `{s.inequality}` | {s.unit} | `{s.module}` |"
        for s in _stated(model)
    ]
    return "\n".join([*HEAD, *rows]) + "\n"


def _stated(model: Any) -> Iterator[Stated]:
    for constraint in model.component_objects(pyo.Constraint, sort=False):
        meaning, _, rest = constraint.doc.partition(": ")
        inequality, _, unit = rest.removesuffix("]").rpartition("[")
        module = constraint.rule._fcn.__module__.removeprefix("pathway_models.")
        yield Stated(constraint.local_name, meaning.strip(), inequality.strip(), unit, module)
