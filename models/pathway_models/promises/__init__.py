"""The metrics of promises: a file each; to lie in this folder is to be known."""

from __future__ import annotations

from copy import copy
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal, Optional

from pydantic import create_model

from pathway_models.case import Case, Target
from pathway_models.vocabulary.promise import PROMISES, Promise

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")


def promise_of(target: Target) -> type[Promise]:
    """The class of a target's metric."""
    return PROMISES[target.metric]


def at_least(target: Target) -> bool:
    """Whether the commitment asks for at least its value (else at most)."""
    return promise_of(target).sense(target) == ">="


def target_years(target: Target) -> list[int]:
    """The years in which it is one inequality: only the last for a cash sum over years."""
    return promise_of(target).years(target)


def held_years(case: Case, target: Target) -> list[int]:
    """Those of them in which a plan has to keep it: what is past is told, and asks for nothing."""
    return [year for year in target_years(target) if year not in case.past]


def every_key() -> type[Promise]:
    """A schema with the keys of all metrics, of which each takes some."""
    return _together(tuple(PROMISES.values()))


@lru_cache(maxsize=1)
def _together(classes: tuple[type[Promise], ...]) -> type[Promise]:
    common = Promise.model_fields
    words: Any = Literal[tuple(cls.key for cls in classes)]
    fields: dict[str, Any] = {"metric": (words, common["metric"])}
    for cls in classes:
        for name in (name for name in cls.model_fields if name not in common):
            field = copy(cls.model_fields[name])
            if field.is_required():
                field.default = None
            fields.setdefault(name, (Optional[field.annotation], field))  # noqa: UP045
    return create_model("EveryKey", __base__=Promise, **fields)


__all__ = ["PROMISES", "at_least", "every_key", "held_years", "promise_of", "target_years"]
