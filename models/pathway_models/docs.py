"""The list of constraints of a model, as Markdown, from what each says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import pyomo.environ as pyo


class Stated(NamedTuple):
    """A constraint as its docstring states it."""

    name: str
    meaning: str
    inequality: str
    unit: str
    module: str


HEAD = (
    "| constraint | meaning | inequality | unit | module: blocks |",
    "|---|---|---|---|---|",
)


def constraints(model: Any) -> str:
    """A table of all constraints of a model; one that stands in several blocks is one row."""
    blocks: dict[Stated, list[str]] = {}
    for stated, block in _stated(model):
        blocks.setdefault(stated, []).extend([block] if block else [])
    rows = [
        f"| `{s.name}` | {s.meaning} | `{s.inequality}` | {s.unit} | {_where(s.module, inside)} |"
        for s, inside in blocks.items()
    ]
    return "\n".join([*HEAD, *rows]) + "\n"


def _stated(model: Any) -> Iterator[tuple[Stated, str]]:
    """Every constraint, and the block that it stands in (none: the model itself)."""
    for constraint in model.component_objects(pyo.Constraint, sort=False):
        meaning, _, rest = constraint.doc.partition(": ")
        inequality, _, unit = rest.removesuffix("]").rpartition("[")
        module = constraint.rule._fcn.__module__.removeprefix("pathway_models.")
        block = constraint.parent_block()
        inside = "" if block is model else block.local_name
        name = constraint.local_name
        yield Stated(name, meaning.strip(), inequality.strip(), unit, module), inside


def _where(module: str, blocks: list[str]) -> str:
    return ": ".join([f"`{module}`", *([", ".join(f"`{b}`" for b in blocks)] if blocks else [])])
