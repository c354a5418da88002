"""A finished run as a slide deck of at most twelve pages, every chart native and editable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pathway.decision import Decision
from pathway.errors import UsageError
from pathway.locale import Lang, speaks
from pathway.result import Result
from pathway_models.case import Case

from . import facts
from .deck import Deck
from .explained import Explained
from .pages_accounts import add_composition, add_electricity, add_intensity, add_ledger
from .pages_decision import add_decision, add_risks, add_roadmap
from .pages_method import add_assumptions
from .pages_money import add_credits, add_investment, add_levers
from .pages_pathway import add_bridge, add_pathway
from .pages_text import add_commitments
from .story import Story

MOST = 12
"""Slides a board reads."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide that may be in the deck: of more than twelve, those of the highest ``rank`` go."""

    add: Callable[[Deck, Story], None]
    rank: int
    applies: Callable[[Story], bool] = lambda _: True


def _own(story: Story) -> bool:
    return story.own


SLIDES = (
    Slide(add_decision, 0),
    Slide(add_pathway, 1, _own),
    Slide(add_bridge, 2, _own),
    Slide(add_composition, 13, lambda s: _own(s) and _several(s)),
    Slide(add_electricity, 7, lambda s: _own(s) and facts.power(s.tables) is not None),
    Slide(add_intensity, 8, lambda s: "scope3-intensity" in s.figures),
    Slide(add_ledger, 9, lambda s: "ecosystem-ledger" in s.figures),
    Slide(add_commitments, 3, lambda s: not s.tables["targets"].empty),
    Slide(add_investment, 4, _own),
    Slide(add_levers, 11, lambda s: _own(s) and bool(facts.lever_rows(s.tables, s.case))),
    Slide(add_roadmap, 5, lambda s: s.brief.roadmap is not None),
    Slide(add_credits, 12, lambda s: _own(s) and s.tables["credits"]["tonnes"].max() >= 1),
    Slide(add_risks, 6),
    Slide(add_assumptions, 10),
)  # fmt: skip
"""In the order in which they are shown."""


def _several(story: Story) -> bool:
    parts = facts.composition(story.tables, story.case)[2]
    return len(parts) > 1 and any(any(part.values) for part in parts)


@speaks
def write_slides(
    result: Result,
    case: Case,
    lang: Lang,
    path: Path,
    template: Path | None = None,
    explained: Explained | None = None,
    decision: Decision | None = None,
) -> None:
    """Writes a run as slides, in the company's own template if one is given.

    ``explained``, the content of ``explain.json``, says what each commitment costs; ``decision`` is
    that of the run, where more than it is known.

    Raises:
        UsageError: the template is no PowerPoint file, or ``path`` cannot be written.

    """
    deck, story = Deck.open(lang, template), Story.of(result, case, lang, explained, decision)
    chosen = [slide for slide in SLIDES if slide.applies(story)]
    kept = sorted(chosen, key=lambda slide: slide.rank)[:MOST]
    for slide in chosen:
        if slide in kept:
            slide.add(deck, story)
    try:
        deck.save(path, story.message)
    except OSError as fault:
        raise UsageError(
            f"{path} cannot be written: {fault.strerror}. Name another file."
        ) from fault
