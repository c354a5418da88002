"""A finished run as a slide deck: the charts a board reads, every one native and editable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pathway.figures.print.slide import print_figure
from pathway.figures.print.slides.deck import Deck
from pathway.locale import Lang, language, speaks
from pathway.report.decision import Decision
from pathway.runs.result import Result
from pathway_models.case import Case

from .explained import Explained
from .pages_decision import add_decision, add_money, add_risks, add_roadmap
from .pages_method import add_assumptions
from .story import Origin, Story

MOST = 12
"""Slides a board reads."""

_DUE: Origin = ("target-and-plan", "targets", "required, achieved")
_PATHWAY: tuple[Origin, ...] = (
    ("business-as-usual", "emissions", "bau_t"),
    ("net-emissions", "emissions", "net_t"),
    ("wedges", "wedges", "tonnes"),
    ("gross-emissions", "emissions", "gross_market_t"),
)
ORIGINS: dict[str, tuple[Origin, ...]] = {
    "neutrality-pathway": (*_PATHWAY, _DUE),
    "bridge": _PATHWAY,
    "composition": (("gross-emissions", "sources", "gross_t"),),
    "electricity": (
        ("demand", "electricity", "demand_gwh"),
        ("cover", "electricity", "self_use_gwh, clean_gwh, clean_unbundled_gwh, residual_gwh"),
        ("clean-share", "electricity", "clean_share"),
    ),
    "scope2-ledgers": (
        ("gross-emissions", "emissions", "gross_market_t, gross_location_t"),
        ("wedges", "wedges", "tonnes"),
    ),
    "commitments": (("kept-origin", "targets", "required, achieved, met"),),
    "investment": (("cash-by-item", "costs", "value_m"),),
    "abatement-cost": (
        ("tonnes", "abatement", "reduction_t"),
        ("cost-per-tonne", "abatement", "cost_m, cost_per_t"),
    ),
    "credits": (("item-credits", "credits", "tonnes, durability_years, quality, cost_m"),),
    "scope3-intensity": (("tonnes", "emissions", "bau_t, gross_market_t"), _DUE),
    "ecosystem-ledger": (("tonnes-so-far", "ecosystem", "cumulative_t"), _DUE),
}
"""Of the numbers of a chart: what it is, the table and the columns."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide that may be in the deck: of more than twelve, those of the highest ``rank`` go."""

    add: Callable[[Deck, Story], None]
    rank: int
    applies: Callable[[Story], bool] = lambda _: True


def _spends(story: Story) -> bool:
    """Whether any money is paid or saved."""
    return story.brief.part("money") is not None


def _chart(name: str, rank: int) -> Slide:
    """The slide of a chart, where the study has it."""

    def add(deck: Deck, story: Story) -> None:
        figure, page = story.figure(name), deck.page()
        print_figure(page, figure)
        sections = {f"{k.id}: {k.section}" for k in story.case.targets.values() if k.section}
        more = sorted(sections) if name in ("neutrality-pathway", "commitments") else []
        more += [language(story.lang).join(figure["notes"])]
        page.note(story.note(figure["title"], ORIGINS.get(name, ()), *more))

    return Slide(add, rank, lambda story: name in story.charts)


SLIDES = (
    Slide(add_decision, 0),
    _chart("neutrality-pathway", 1),
    _chart("bridge", 2),
    _chart("composition", 14),
    _chart("electricity", 7),
    _chart("scope2-ledgers", 15),
    _chart("scope3-intensity", 8),
    _chart("ecosystem-ledger", 9),
    _chart("commitments", 3),
    _chart("prices", 11),
    _chart("investment", 4),
    Slide(add_money, 4, _spends),
    _chart("abatement-cost", 12),
    Slide(add_roadmap, 5, lambda s: s.brief.roadmap is not None),
    _chart("credits", 13),
    Slide(add_risks, 6),
    Slide(add_assumptions, 10),
)
"""In the order in which they are shown."""


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
    deck.save(path, story.message)
