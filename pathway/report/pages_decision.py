"""Slides of the decision: what is asked for, money by year, the roadmap, what breaks the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pathway.figures.kit.metrics import LINE_HEIGHT, plain
from pathway.figures.kit.text import fit_title
from pathway.figures.print.slides.canvas import Frame, Row
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.lines import line_count
from pathway.figures.print.slides.page import Page
from pathway.figures.print.slides.table import MARGIN, fitted
from pathway.locale import say
from pathway.locale.messages import Spoken
from pathway.report.decision.brief import Part, Table, Tile

from .story import Origin, Story

LEFT, WIDTH, GAP = 56.0, 1808.0, 48.0
HEAD, LINE, SMALL = 24, 20, 18
ROW = 38.0
FOOT = 1020.0
"""Where the footer of a slide begins."""
SIZES = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9)
"""How much larger than these texts and rows are where there is room, or smaller where none is."""
ORIGINS: tuple[Origin, ...] = (
    ("cash-by-item", "costs", "value_m"),
    ("commitments", "targets", "met"),
    ("net-emissions", "emissions", "net_t"),
)


def add_decision(deck: Deck, story: Story) -> None:
    """The ask, its figures, what must start, contracts, what it buys, what waiting costs."""
    told, lang, page = story.brief, story.lang, deck.page()
    title = fit_title([ask.in_(lang) for ask in (told.ask, *told.shorter)], lang)
    company = story.name(story.info.company, 700, 24)
    about = f"{company} · {story.name(story.info.study, 900, 24)}"
    page.frame(title, about, [opening_source(story)])
    _tiles(page, story, told.tiles)
    _largest(lambda size, drawn: _asked(page if drawn else None, story, size))
    actions = told.part("actions")
    spoken = [*_spoken(actions, story), *_spoken(told.part("waits"), story)]
    page.note(story.note(story.joined(title), ORIGINS, *spoken))


def _asked(page: Page | None, story: Story, size: float) -> float:
    """What must start, contracts, what it buys, what waiting costs; gives where they end."""
    told, below = story.brief, 350.0
    actions, contracts = told.part("actions"), told.part("contracts")
    if actions:
        below = _part(page, story, actions, Frame(LEFT, below, WIDTH, 0), 2, size)
    wide = 0.56 * (WIDTH - GAP)
    right, half = LEFT + wide + GAP, WIDTH - GAP - wide
    ends = [below]
    if contracts:
        ends.append(_part(page, story, contracts, Frame(LEFT, below + 18, wide, 0), 1, size))
    at = Frame(right if contracts else LEFT, below + 18, half if contracts else WIDTH, 0)
    for part in (told.part("gain"), told.part("waits")):
        if part:
            at = Frame(at.x, _part(page, story, part, at, 4, size) + 14, at.width, 0)
    return max(*ends, at.y)


def add_money(deck: Deck, story: Story) -> None:
    """What is paid and what is saved, by year, against the budget."""
    part, page = story.brief.part("money"), deck.page()
    if part is None or part.title is None:
        return
    title = fit_title([part.title.in_(story.lang)], story.lang)
    page.frame(title, story.subject(), [story.source("costs", "targets")])
    at = Frame(LEFT, 196, WIDTH, 0)
    _largest(lambda size, drawn: _part(page if drawn else None, story, part, at, 4, size))
    page.note(story.note(story.joined(title), ORIGINS[:1]))


def add_roadmap(deck: Deck, story: Story) -> None:
    """Who starts what and when, at most twenty rows."""
    part, page = story.brief.roadmap, deck.page()
    if part is None or part.table is None:
        return
    lines = [line.in_(story.lang) for line in part.lines]
    title = [part.head.in_(story.lang)]
    page.frame(title, story.joined(lines) if lines else story.subject(), [story.source("levers")])
    height = min(SIZES[0] * ROW, 780 / (len(part.table.rows) + 1))
    _table(page, story, part.table, Frame(LEFT, 200, WIDTH, 0), height, title[0])
    page.note(story.note(title[0], [("in-service", "levers", "stock, added")]))


def add_risks(deck: Deck, story: Story) -> None:
    """What can hardly be right, what breaks the plan, and what the company may call itself."""
    part, lang, page = story.brief.part("risks"), story.lang, deck.page()
    if part is None:
        return
    title = [part.head.in_(lang)]
    page.frame(title, story.subject(), [story.source("emissions", "levers", "targets")])
    _largest(lambda size, drawn: _breaking(page if drawn else None, story, part, size))
    page.note(story.note(title[0], ORIGINS, *(line.in_(lang) for line in part.lines)))


def _breaking(page: Page | None, story: Story, part: Part, size: float) -> float:
    """Doubts, risks, what the company may call itself; gives where they end."""
    told, lang, y = story.brief, story.lang, 210.0
    doubts, claims = told.part("doubts"), told.part("claims")
    if doubts:
        y = _part(page, story, doubts, Frame(LEFT, y - 14, WIDTH, 0), 3, size) + 10
    for i, line in enumerate(part.lines, start=1):
        height = size * (16 + 34.0 * line_count(plain(line.in_(lang)), 1660, HEAD * size))
        if page:
            page.write(str(i), Frame(LEFT, y, 60, 60), 44, bold=True, look="muted")
            page.write(line.in_(lang), Frame(LEFT + 90, y + 6, 1700, height), HEAD * size)
        y += max(height, 64) + 16
    at = Frame(LEFT, y + 10, WIDTH, 0)
    return _part(page, story, claims, at, 6, size, 2) if claims else y


def _largest(add: Callable[[float, bool], float]) -> None:
    """Adds what ends above the footer in the largest size; ``add`` measures, or draws, too."""
    fitting = (size for size in SIZES if add(size, False) <= FOOT)
    add(next(fitting, SIZES[-1]), True)


def opening_source(story: Story) -> str:
    """Which run it is, of which years."""
    case = story.case
    return story.say(
        "opening-source", case=story.name(case.id), study=story.name(case.study_name, 480, 16),
        run=story.info.run_id, first=str(case.years[0]), last=str(case.end),
        base=str(case.base_year),
    )  # fmt: skip


def _tiles(page: Page, story: Story, tiles: Sequence[Tile]) -> None:
    """A figure each, side by side."""
    width, lang = (WIDTH - 32 * (len(tiles) - 1)) / max(len(tiles), 4), story.lang
    values = [t.value if isinstance(t.value, str) else t.value.in_(lang) for t in tiles]
    bold = [f"<b>{plain(value)}</b>" for value in values]
    sizes = (s for s in (38, 32, 26) if all(line_count(v, 0.8 * width, s) == 1 for v in bold))
    size = next(sizes, 22)
    for i, (tile, value) in enumerate(zip(tiles, values, strict=True)):
        x = LEFT + i * (width + 32)
        page.rectangle(Frame(x, 204, width, 4), "ink")
        page.write(tile.label.in_(lang), Frame(x, 212, width, 30), LINE, look="muted")
        page.write(value, Frame(x, 240, width, 50), size, bold=True, anchor="middle")
        page.write(tile.note.in_(lang), Frame(x, 290, width, 52), 17, look="muted")


def _part(
    page: Page | None,
    story: Story,
    part: Part,
    at: Frame,
    lines: int,
    size: float = 1.0,
    cell: int = 1,
) -> float:
    """Head, table and so many lines, as far as there is room; gives where it ends.

    Without a page it is only measured. ``size``: so many times as large; ``cell``: the most lines
    of a cell.
    """
    lang, y = story.lang, at.y
    if page and y + HEAD + 2 * SMALL > FOOT:
        return y  # no heading stands alone
    if page:
        page.write(part.head.in_(lang), Frame(at.x, y, at.width, 34), HEAD * size, bold=True)
    y += 36 * size
    if part.table:
        frame = Frame(at.x, y, at.width, 0)
        y += _table(page, story, part.table, frame, ROW * size, part.head.in_(lang), cell) + 8
    for line in _shown(part, lines):
        text = line.in_(lang)
        high = size * 24.0 * line_count(plain(text), at.width, SMALL * size) + 4
        if page and y + high > FOOT:
            break
        if page:
            look = "muted" if part.table else "ink"
            page.write(text, Frame(at.x, y, at.width, high), SMALL * size, look=look)
        y += high
    return y


def _shown(part: Part, most: int) -> Sequence[Spoken]:
    """The last sentences of a part, which say what lacks, where there is no room for all."""
    spare = max(0, len(part.lines) - most)
    return part.lines[spare:] if part.table else part.briefly(most)


def _table(
    page: Page | None,
    story: Story,
    table: Table,
    at: Frame,
    height: float,
    alt: str,
    lines: int = 1,
) -> float:
    """A table whose cells take at most so many lines; gives how high it is."""
    lang, unit = story.lang, table.unit(story.lang)
    heads = []
    for column in table.columns:
        head = column.name.in_(lang)
        if column.kind == "money" and unit:
            head = say("report.with-unit", lang, label=head, unit=unit)
        heads.append((head, "right" if column.kind == "money" else "left"))
    given = [Row(cells) for cells in table.texts(lang)]
    columns, rows, size = fitted(heads, given, at.width, height * SMALL / ROW, lines)
    widths = [column.width - MARGIN for column in columns]
    cells = [pair for row in rows for pair in zip(row.cells, widths, strict=True)]
    if lines > 1 and any(line_count(plain(text), wide, size) > 1 for text, wide in cells):
        height = max(height, lines * LINE_HEIGHT * size + 6)
    if page:
        page.table(at, columns, rows, size, alt, height)
    return height * (len(rows) + 1)


def _spoken(part: Part | None, story: Story) -> list[str]:
    return [line.in_(story.lang) for line in part.lines] if part else []
