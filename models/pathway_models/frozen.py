"""Mappings that nobody can change, so that a case is a value: it hashes, compares and pickles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar

K = TypeVar("K")
V = TypeVar("V")

PLAIN = frozenset({float, int, str, bool, bytes, type(None)})
"""What holds nothing else."""


class Frozen(dict[K, V]):
    """A ``dict`` that reads as fast as any, and raises ``TypeError`` where it is to be changed.

    It equals a ``dict`` with the same items; ``{**frozen, key: value}`` and ``frozen | other`` are
    plain ones.
    """

    __slots__ = ("_hash",)
    _hash: int

    def __hash__(self) -> int:  # type: ignore[override]
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(frozenset(self.items()))
            return self._hash

    def __reduce__(self) -> tuple[type[Frozen[K, V]], tuple[dict[K, V]]]:
        # Without the hash: that of a text is another in every process.
        return type(self), (dict(self),)

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("this mapping is part of a case and cannot be changed: copy it with dict()")

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse


def frozen(value: Any) -> Any:
    """The value with every mapping in it, to the bottom, as ``Frozen``; lists become tuples."""
    kind = type(value)
    if kind in PLAIN or kind is Frozen:
        return value
    if isinstance(value, Mapping):
        if PLAIN.issuperset(map(type, value.values())):
            return Frozen(value)
        return Frozen({k: frozen(v) for k, v in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, list | tuple) else value


class Value:
    """A frozen dataclass whose mappings, and those in them, are ``Frozen``."""

    __slots__: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in type(self).__slots__:
            given = getattr(self, name)
            if type(given) not in PLAIN:
                object.__setattr__(self, name, frozen(given))
