"""How a variable and a constraint are written here, so that each documents itself."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from typing import Any

Term = tuple[float, Any]
"""A coefficient and a variable."""

Rule = Callable[..., object]


def documented(component: Any, *sets: Any) -> Callable[[Rule], Rule]:
    """A Pyomo component decorator that copies the rule's docstring to ``doc``.

    Raises ``TypeError`` for a rule whose docstring does not state what it means, the inequality
    (or equation) and the unit in brackets.
    """

    def decorate(rule: Rule) -> Rule:
        doc = " ".join((inspect.getdoc(rule) or "").split())
        if not re.search(r"(<=|>=|=).*\[[^\]]+\]$", doc):
            raise TypeError(f"{rule.__name__}: a docstring 'meaning: inequality  [unit]' is needed")
        component(*sets, doc=doc)(rule)
        return rule

    return decorate


def variable(block: Any, name: str, index: Any, doc: str, **options: Any) -> Any:
    """Adds a non-negative variable (or one of the ``domain`` given) and returns it."""
    # Lazy, as in `linear`: the loader reads the levers' schemas and needs no modelling language.
    import pyomo.core as pyo

    options.setdefault("domain", pyo.NonNegativeReals)
    setattr(block, name, pyo.Var(index, doc=doc, **options))
    return getattr(block, name)


def index_set(members: Iterable[object], dimen: int = 1) -> Any:
    """An ordered index set."""
    import pyomo.core as pyo

    return pyo.Set(initialize=list(members), dimen=dimen)


def linear(terms: Iterable[Term], constant: float = 0.0) -> Any:
    """The sum of terms, as the one kind of expression that is cheap to build and to translate."""
    from pyomo.core.expr.numeric_expr import LinearExpression

    kept = [(c, v) for c, v in terms if c]
    return LinearExpression(
        constant=constant, linear_coefs=[c for c, _ in kept], linear_vars=[v for _, v in kept]
    )
