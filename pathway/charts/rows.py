"""Names of a list, cut so that they can be told apart."""

from __future__ import annotations

from collections.abc import Sequence

from .metrics import cut, plain, text_size


def apart(texts: Sequence[str], size: float, width: float) -> list[str]:
    """Names cut to a width: at the end; in the middle where another one begins alike."""
    found = []
    for text in texts:
        end = cut(" ".join(text.split()), size, width)
        begun = text[: len(end) * 3 // 5]
        alike = any(other.startswith(begun) for other in texts if other != text)
        found.append(_cut_inside(text, size, width) if end.endswith("…") and alike else end)
    return found


def _cut_inside(text: str, size: float, width: float) -> str:
    """What it begins with, and the words that it ends with in half the width."""
    words = " ".join(text.split())
    tail = words
    while text_size(plain(tail), size)[0] > width / 2:
        tail = tail[1:]
    tail = tail[max(tail.find(" "), 0) :]
    return cut(words, size, width - text_size(plain(tail), size)[0] - size / 2) + tail
