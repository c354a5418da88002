"""Where levers meet: what each does to the accounts, entered by levers, read by the sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any


class Ledger:
    """The entries of all levers: an attribute for each side, by place and year."""

    def __init__(self, sides: Iterable[str]) -> None:
        self._sides: dict[str, defaultdict[tuple[str, int], list[Any]]] = {
            side: defaultdict(list) for side in sides
        }

    def __getattr__(self, side: str) -> defaultdict[tuple[str, int], list[Any]]:
        try:
            return self.__dict__["_sides"][side]  # type: ignore[no-any-return]
        except KeyError:
            raise AttributeError(f"the ledger has no side '{side}'") from None
