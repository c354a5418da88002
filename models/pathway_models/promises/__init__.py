"""The metrics of promises: a file each; to lie in this folder is to be known."""

from importlib import import_module
from pkgutil import iter_modules

from pathway_models.case import Target
from pathway_models.promise import PROMISES, Promise

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


__all__ = ["PROMISES", "at_least", "promise_of", "target_years"]
