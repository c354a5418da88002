"""Names of a list, cut so that they can be told apart."""

from __future__ import annotations

from collections.abc import Sequence

from .metrics import cut, is_wide, plain, text_size


def apart(texts: Sequence[str], size: float, width: float) -> list[str]:
    """Names cut to a width: at the end; in the middle where another one begins alike, so that
    what follows is where they differ.
    """
    names = [" ".join(text.split()) for text in texts]
    found = []
    for name in names:
        end = cut(name, size, width)
        begun = name[: len(end) * 3 // 5]
        alike = [_alike(name, other) for other in names if other != name]
        alike = [n for n in alike if n >= len(begun)] if end != name else []
        found.append(_cut_inside(name, min(alike), size, width) if alike else end)
    shown = []
    for name, short in zip(names, found, strict=True):
        same = {other for other, o in zip(names, found, strict=True) if o == short} - {name}
        later = max((_alike(name, other) for other in same), default=0)  # than from the rest
        shown.append(_cut_inside(name, later, size, width) if same else short)
    return shown


def _alike(text: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(text, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(text), len(other)))


def _cut_inside(text: str, alike: int, size: float, width: float) -> str:
    """What it begins with, and what follows from the word with the character that differs."""
    wide = alike < len(text) and is_wide(text[alike])
    start = alike if wide else text.rfind(" ", 0, alike) + 1
    rest = cut(text[start:], size, width * 2 / 3)
    return cut(text, size, width - text_size(plain(rest), size)[0]) + rest
