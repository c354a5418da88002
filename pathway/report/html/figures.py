"""Figures as data for a page: compact, what several of them share once."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

REFERENCE = "$"
"""The one key of what stands for a shared part; figures have no such key."""

WORTH = 60
"""Characters of JSON from which a part is worth sharing."""


def share(figures: Any) -> dict[str, Any]:
    """``figures`` with each part that stands in it more than once replaced by a reference.

    ``{"$": 3}`` stands for ``shared[3]``, which may hold references itself.
    """
    found = Counter[str]()
    texts: dict[int, str] = {}
    _count(figures, found, texts)
    places: dict[str, int] = {}
    shared: list[Any] = []

    def place(node: Any) -> Any:
        text = texts.get(id(node))
        if text is None or found[text] < 2:
            return inside(node)
        if text not in places:
            held = inside(node)
            places[text] = len(shared)
            shared.append(held)
        return {REFERENCE: places[text]}

    def inside(node: Any) -> Any:
        if isinstance(node, dict):
            return {key: place(value) for key, value in node.items()}
        return [place(value) for value in node] if isinstance(node, list) else node

    return {"figures": inside(figures), "shared": shared}


def _count(node: Any, found: Counter[str], texts: dict[int, str]) -> None:
    """Counts each part by its JSON; inside one that was seen before, nothing is counted again."""
    if not isinstance(node, dict | list):
        return
    text = json.dumps(node, separators=(",", ":"), sort_keys=True)
    if len(text) < WORTH:
        return
    texts[id(node)] = text
    found[text] += 1
    if found[text] == 1:
        for value in node.values() if isinstance(node, dict) else node:
            _count(value, found, texts)
