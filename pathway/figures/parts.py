"""What figures have alike: texts that are said already, as a figure wants them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import Any

from pathway.figures.model import Figure, Table

_OURS = re.compile(r"</?(?:b|sub|br)>")
"""The markup of messages; what else looks like some stands in a name, and stays."""


def plain(markup: str) -> str:
    """Markup of ours as text: a lowered 2 is a character of its own."""
    return unescape(_OURS.sub("", markup.replace("<sub>2</sub>", "₂")))


def plains(texts: Iterable[str]) -> tuple[str, ...]:
    """Several of them."""
    return tuple(plain(text) for text in texts)


def table_of(held: Mapping[str, Any]) -> Table:
    """A table of words: caption, columns, rows."""
    return Table(
        caption=plain(str(held["caption"])),
        columns=tuple(held["columns"]),
        rows=tuple(tuple(row) for row in held["rows"]),
    )


def nothing(chart: str, message: str, subject: str) -> Figure:
    """The figure of a chart that has nothing to draw: its message says so."""
    return Figure(chart=chart, titles=(message,), subtitle=plain(subject))
