"""A comparison as a few slides: the moves in words, tonnes and money as native columns."""

from __future__ import annotations

from pathlib import Path

from pathway.figures.kit.metrics import WIDER, text_size
from pathway.figures.kit.text import fit_title, sentence
from pathway.figures.kit.theme import INK, MARGIN, TICK
from pathway.figures.model import Figure
from pathway.figures.print.said import said
from pathway.figures.print.series import Charted, Series
from pathway.figures.print.slide import print_figure
from pathway.figures.print.slides.axis import Axis, axis_over
from pathway.figures.print.slides.canvas import Column, Frame
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.lines import BULLET, largest
from pathway.figures.print.slides.native import add_chart
from pathway.figures.print.slides.page import Page
from pathway.locale import Count, Lang, say
from pathway.locale.numbers import number

from .comparison import Comparison
from .figures import commitments, overlaid, standing, staying
from .moves import moves
from .words import Drawn, Teller

MOST = 9
"""Moves that a slide has room for."""

TOP, HEIGHT, RIGHT = 240.0, 620.0, 1864.0
"""Of a plot, whose left edge leaves room for the labels of its axis [px]."""
BESIDE = 16.0
"""Between these and the plot [px]."""


def write_slides(
    comparison: Comparison, lang: Lang, path: Path, template: Path | None = None
) -> None:
    """Writes the plans over each other, figures, and moves and two charts for each but the first.

    Of a plan that is made anew also what it keeps of the old one, and of its commitments.

    Raises:
        UsageError: the template is no PowerPoint file, or ``path`` cannot be written.

    """
    deck, teller = Deck.open(lang, template), Teller(comparison, lang)
    _add_figure(deck, teller, overlaid(teller), "emissions")
    _add_figures(deck, teller)
    if comparison.standing is not None:
        _add_figure(deck, teller, commitments(teller), "commitments")
        _add_settles(deck, teller)
        _add_figure(deck, teller, standing(teller), "standing")
        _add_figure(deck, teller, staying(teller), "frontier")
    for side in comparison.sides[1:]:
        letter = side.letter
        _add_moves(deck, teller, letter)
        for drawn in teller.drawn(letter):
            told = drawn.title, teller.say(f"{drawn.key}.slide", **drawn.facts)
            _add_bars(deck, teller, told, letter, drawn)
    deck.save(path, teller.title)


def _labels(teller: Teller) -> list[str]:
    """Which runs they are, for the foot of a slide."""
    return [say("language.semicolon", teller.lang).join(map(teller.label, teller.c.sides))]


def _add_figure(deck: Deck, teller: Teller, figure: Figure | None, table: str) -> None:
    if figure is not None:
        page, drawn = deck.page(), said(figure, teller.lang)
        print_figure(page, drawn)
        page.note("\n".join([drawn["title"], f"tables/{table}.csv", *_labels(teller)]))


def _add_settles(deck: Deck, teller: Teller) -> None:
    """What collides, and what would settle it: whoever sets it finds the settings on the page."""
    lines = list(teller.c.settles.get("briefly", {}).get(teller.lang, ()))
    if not lines:
        return
    page, title, most = deck.page(), teller.say("cannot-title"), MOST * 2
    left = len(lines) - most
    more = [teller.say("cannot-title.more", n=Count(left))] if left > 0 else []
    page.frame([title], "", [*more, *_labels(teller)])
    items = [line.replace("  - ", BULLET, 1) for line in lines[:most]]
    _write(page, items, Frame(56, 150, 1808, 840), apart=10)
    page.note("\n".join([title, "explain.json", *lines]))


def _write(page: Page, lines: list[str], at: Frame, apart: float) -> None:
    """Paragraphs as large as they have room for."""
    size = largest(lines, at.width, at.height, apart)
    page.write("\n".join(lines), at, size, apart=apart)


def _add_figures(deck: Deck, teller: Teller) -> None:
    page, rows = deck.page(), teller.summary()
    notes = [sentence(note.in_(teller.lang), teller.lang) for note in teller.c.notes]
    if base := teller.base_year():
        year = str(teller.c.sides[-1].case.base_year)
        told = say("language.semicolon", teller.lang).join(base)
        facts = {"label": teller.say("base-year", year=year), "text": told}
        notes.append(sentence(say("terms.label", teller.lang, **facts), teller.lang))
    page.frame([teller.title], "", [*notes, *_labels(teller)])
    columns = [Column(teller.say("figure"), 620)]
    columns += [Column(head, 300, "right") for head in teller.heads]
    page.table(Frame(56, 200, 1808, 0), columns, rows, 22, teller.title,
               min(60, 780 / (len(rows) + 1)))  # fmt: skip
    page.note("\n".join([teller.title, "tables/summary.csv", *_labels(teller)]))


def _add_moves(deck: Deck, teller: Teller, letter: str) -> None:
    page, told = deck.page(), moves(teller.c, letter)[:MOST]
    head = teller.say("otherwise", b=letter.upper())
    lines = [move.text.in_(teller.lang) for move in told] or [teller.say("alike")]
    changed = teller.changed(letter)
    lines = [*(change.text for change in changed), *lines][: MOST + 1]
    page.frame([head], "", _labels(teller))
    _write(page, [f"•  {line}" for line in lines], Frame(56, 190, 1808, 780), apart=14)
    tables = "tables/wedges.csv, costs.csv, levers.csv, commitments.csv"
    page.note("\n".join([head, tables, *(change.place for change in changed if change.place)]))


def _add_bars(
    deck: Deck,
    teller: Teller,
    words: tuple[str, str],
    letter: str,
    drawn: Drawn,
) -> None:
    """Columns up and down from zero, in the colours of what they stand for, with their values."""
    bars, scale = drawn.bars, drawn.scale
    if not bars:
        return
    page, (title, about) = deck.page(), words
    page.frame(fit_title([title], teller.lang), about, _labels(teller))
    own = {b.look: {"light": b.color, "dark": b.color} for b in bars}
    paper = page.paper.with_looks({k: v for k, v in own.items() if k not in page.paper.known})
    one = Series(
        name=teller.say("difference", b=letter.upper()),
        values=[round(bar.value / scale, 6) for bar in bars],
        color=INK,
        points=[(paper.of(bar.look), "", "") for bar in bars],
    )
    axis = axis_over([one])
    names = [bar.name for bar in bars]
    alt = say("language.semicolon", teller.lang).join(
        say("terms.label", teller.lang, label=bar.name, text=bar.text) for bar in bars
    )
    at, plot = Frame(16, 200, 1888, 780), _plot(axis)
    data = Charted(kind="column", categories=names, series=[one], between=True)
    add_chart(page, data, at, plot, axis, f"{title}. {about}. {alt}")
    width = plot.width / len(bars)
    for i, bar in enumerate(bars):
        share = (axis.high - bar.value / scale) / (axis.high - axis.low)
        y = plot.y + plot.height * share + (-40 if bar.value >= 0 else 4)
        text = number(bar.value / scale, drawn.decimals(bar), teller.lang, plus=True)
        page.write(text, Frame(plot.x + i * width, y, width, 36), 20, bold=True, align="center")
    page.note("\n".join([title, "tables/wedges.csv, tables/costs.csv", *_labels(teller)]))


def _plot(axis: Axis) -> Frame:
    """Right of the labels of its axis in any font: a template may have a bar left of the margin."""
    room = WIDER * max(text_size(label, TICK)[0] for label in axis.labels)
    left = MARGIN + room + BESIDE
    return Frame(left, TOP, RIGHT - left, HEIGHT)
