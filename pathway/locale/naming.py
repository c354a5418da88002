"""The case that commands in messages name, as the user did: they can be pasted as they stand."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from .messages import Lang

NOWHERE = "CASE"
_case: ContextVar[str] = ContextVar("case", default=NOWHERE)
_asked: ContextVar[str] = ContextVar("asked", default=NOWHERE)


@contextmanager
def naming(case: object, study: str | None = None, sets: Sequence[str] = ()) -> Iterator[None]:
    """What is said in this block names this case in its commands, not ``CASE``."""
    set_ = [word for one in sets for word in ("--set", one)]
    words = [str(case), *(["--study", study] if study else []), *set_]
    before = _case.set(shlex.quote(str(case))), _asked.set(shlex.join(words))
    try:
        yield
    finally:
        _case.reset(before[0])
        _asked.reset(before[1])


@dataclass(frozen=True, slots=True)
class Named:
    """The case, where it is said; ``as_asked`` with the study, and what is set."""

    as_asked: bool = False

    def __str__(self) -> str:
        return (_asked if self.as_asked else _case).get()

    def in_(self, _: Lang) -> str:
        """As the user wrote it, in any language."""
        return str(self)


CASE, ASKED = Named(), Named(as_asked=True)
