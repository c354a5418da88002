"""A finished run as a slide deck of at most ten pages, every chart native and editable."""

from __future__ import annotations

from pathlib import Path

from pathway.charts.info import Lang
from pathway.result import Result
from pathway_models.case import Case

from .deck import Deck
from .pages_pathway import add_bridge, add_pathway
from .story import Story


def write_slides(result: Result, case: Case, lang: Lang, path: Path, template=None, explained=None) -> None:
    story = Story.of(result, case, lang)
    deck = Deck.open(lang, template)
    add_pathway(deck, story)
    add_bridge(deck, story)
    deck.save(path, "x")
