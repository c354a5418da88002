"""What a run is asked again and again while its numbers are traced is worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

Of = TypeVar("Of")
Asked = ParamSpec("Asked")
Found = TypeVar("Found")


def once(
    method: Callable[Concatenate[Of, Asked], Found],
) -> Callable[Concatenate[Of, Asked], Found]:
    """A method whose answers are kept with its object, by what was asked.

    Things without a value of their own, such as options and balances, are told apart by identity.
    """
    name = f"_{method.__name__}_once"

    @wraps(method)
    def asked(of: Of, /, *args: Asked.args, **named: Asked.kwargs) -> Found:
        kept = of.__dict__.setdefault(name, {})
        key = (*map(_key, args), *((k, _key(v)) for k, v in named.items()))
        if key not in kept:
            kept[key] = method(of, *args, **named)
        found: Found = kept[key]
        return found

    return asked


def _key(asked: object) -> object:
    return asked if isinstance(asked, str | int) else id(asked)
