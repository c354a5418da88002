"""Colours as they are written, mixed, and told from each other (WCAG 2)."""

from __future__ import annotations

TEXT, MARK = 4.5, 3.0
"""Least contrast of text with what lies under it (AA), and of lines and marks."""


def channels(color: str) -> tuple[float, ...]:
    """Red, green and blue, from 0 to 1."""
    digits = "FFFFFF" if color == "white" else color.removeprefix("#")
    return tuple(byte / 255 for byte in bytes.fromhex(digits))


def written(parts: tuple[float, ...]) -> str:
    """As it is written in a file."""
    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02X}" for part in parts)


def mixed(under: str, over: str, share: float) -> str:
    """So much of a colour over another."""
    pairs = zip(channels(under), channels(over), strict=True)
    return written(tuple(a + (b - a) * share for a, b in pairs))


def luminance(color: str) -> float:
    """Relative luminance, as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    """From 1 (none) to 21, as WCAG 2 defines it."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def apart(color: str, ink: str, grounds: tuple[str, ...], least: float) -> str:
    """The colour, with as little of the text's as gives it a contrast with each ground."""
    for step in range(11):
        found = mixed(color, ink, step / 10)
        if all(contrast(found, ground) >= least for ground in grounds):
            return found
    return ink
