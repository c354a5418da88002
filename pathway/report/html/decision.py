"""The first page: what is asked for, as text for the template."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.locale import Count, Lang, Spoken, say
from pathway.report.decision import Brief
from pathway.report.decision.brief import DOUBTS, Part, Table

from .summary import Fact


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it is written: heads, which of its columns hold numbers, rows, its unit."""

    heads: list[str]
    numbers: list[bool]
    rows: list[list[str]]
    unit: str


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the page, in one language."""

    key: str
    head: str
    lines: list[str]
    table: Grid | None
    folded: list[str]
    fold: str  # what is folded


@dataclass(frozen=True, slots=True)
class Shown:
    """The decision in one language."""

    ask: str
    facts: list[Fact]
    blocks: list[Block]
    roadmap: Block | None
    smaller: Grid | None

    def block(self, key: str) -> Block | None:
        """One of its blocks; None where there is nothing to say."""
        return next((block for block in self.blocks if block.key == key), None)


def shown(brief: Brief, lang: Lang) -> Shown:
    """A decision as the page writes it."""
    facts = [Fact(t.label.in_(lang), text(t.value, lang), t.note.in_(lang)) for t in brief.tiles]
    return Shown(
        ask=brief.ask.in_(lang),
        facts=facts,
        blocks=[_block(part, lang) for part in brief.parts],
        roadmap=_block(brief.roadmap, lang) if brief.roadmap else None,
        smaller=_grid(brief.smaller, lang) if brief.smaller else None,
    )


def text(value: Spoken | str, lang: Lang) -> str:
    """A text as it stands, or what is said in the language."""
    return value if isinstance(value, str) else value.in_(lang)


def _block(part: Part, lang: Lang) -> Block:
    table = _grid(part.table, lang) if part.table else None
    lines = [line.in_(lang) for line in part.lines]
    shown = lines[:DOUBTS] if part.more else lines
    folded = lines[len(shown) :]
    fold = say(f"decision.{part.more}.folded", lang, n=Count(len(folded))) if folded else ""
    return Block(part.key, part.head.in_(lang), shown, table, folded, fold)


def _grid(table: Table, lang: Lang) -> Grid:
    unit = table.unit(lang)
    return Grid(
        heads=[column.name.in_(lang) for column in table.columns],
        numbers=[column.kind == "money" for column in table.columns],
        rows=table.texts(lang),
        unit=say("decision.unit", lang, unit=unit) if unit else "",
    )
