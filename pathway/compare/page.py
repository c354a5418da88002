"""A comparison as one page that opens from disk: no request, no script, text for everyone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from pathway.charts.theme import INK, MUTED
from pathway.locale import Count, Lang, language

from .bars import draw_bars
from .comparison import Comparison
from .moves import moves
from .words import Teller

FEW, MOST = 40, 300
"""Lines of a table that is open at first, and on the page; the files beside it have all."""

_STYLE = f"""
body {{ margin: 0 auto; max-width: 1120px; padding: 32px 24px; color: {INK}; background: white;
  line-height: 1.45; }}
h1 {{ font-size: 28px; margin: 0 0 4px; }} h2 {{ font-size: 21px; margin: 40px 0 8px; }}
p, li {{ font-size: 17px; }} .muted, caption {{ color: {MUTED}; }}
svg {{ width: 100%; height: auto; font-family: inherit; }}
.scroll {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100%;
  font-size: 15px; }}
caption {{ text-align: left; padding: 4px 0; }}
th, td {{ padding: 5px 12px; border-bottom: 1px solid #E3E7EB; text-align: right;
  vertical-align: top; overflow-wrap: anywhere; }}
th:first-child, td:first-child, .left th, .left td {{ text-align: left; padding-left: 0; }}
summary {{ cursor: pointer; margin: 36px 0 8px; }}
summary h2 {{ display: inline; }}
@media print {{ details > * {{ display: block; }} h2 {{ break-after: avoid; }} }}
"""


def page(comparison: Comparison, lang: Lang) -> str:
    """The page, in one language."""
    teller = Teller(comparison, lang)
    title = teller.title
    body = "".join([*_head(teller, title), *_moves(teller), *_charts(teller), *_tables(teller)])
    return (
        f'<!DOCTYPE html>\n<html lang="{language(lang).tag}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{_STYLE}body {{ font-family: {language(lang).fonts}; }}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _head(teller: Teller, title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>\n<ul>\n"
    for side in teller.c.sides:
        folder = escape(side.folder)
        yield f'<li>{escape(teller.label(side))} <span class="muted">({folder})</span></li>\n'
    yield "</ul>\n"
    for note in teller.c.notes:
        yield f"<p><strong>{escape(note.in_(teller.lang))}</strong></p>\n"


def _moves(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        changed = "".join(f"<li>{escape(one)}</li>\n" for one in teller.changed(side.letter))
        if changed:
            head = teller.say("changed.head", b=side.letter.upper())
            yield f"<h2>{escape(head)}</h2>\n<ul>\n{changed}</ul>\n"
        head = teller.say("otherwise", b=side.letter.upper())
        yield f"<h2>{escape(head)}</h2>\n"
        found = moves(teller.c, side.letter)
        if not found:
            yield f"<p>{escape(teller.say('alike'))}</p>\n"
            continue
        items = "".join(f"<li>{escape(move.text.in_(teller.lang))}</li>\n" for move in found)
        yield f"<ol>\n{items}</ol>\n"


def _charts(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        b = side.letter.upper()
        message = teller.say("tonnes-less", b=b, span=teller.span)
        yield _chart(message, draw_bars(list(teller.wedge_bars(side.letter)), message))
        bars = list(teller.cost_bars(side.letter))
        if bars:
            message = teller.say("money-less", b=b)
            yield _chart(message, draw_bars(bars, message))


def _chart(title: str, drawn: str) -> str:
    return f"<h2>{escape(title)}</h2>\n{drawn}\n"


def _tables(teller: Teller) -> Iterator[str]:
    say, runs, span = teller.say, teller.heads, teller.span
    letters = runs[: len(teller.c.sides)]
    bought = [say("lever"), say("year"), say("unit"), *runs]
    parts: list[tuple[str, list[str], list[list[str]]]] = [
        (say("headline-figures"), [say("figure"), *runs], teller.summary()),
        (say("commitments"), [say("commitment"), *letters], teller.commitments()),
        (say("by-wedge", span=span), [say("wedge"), *runs], teller.wedges()),
        (say("by-item"), [say("item"), *runs], teller.costs()),
        (say("by-lever", span=span), [say("lever"), *runs], teller.levers()),
        (say("bought"), bought, teller.decisions()),
        (say("inputs"), [say("file"), say("place"), *letters], teller.inputs()),
    ]
    for title, columns, rows in parts:
        shown = " open" if len(rows) <= FEW else ""
        yield f"<details{shown}><summary><h2>{escape(title)}</h2></summary>\n"
        yield _table(teller, title, columns, rows)
        yield "</details>\n"


def _table(
    teller: Teller, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> str:
    if not rows:
        return f"<p>{escape(teller.say('none'))}</p>\n"
    caption = title
    if len(rows) > MOST:
        n, every = Count(MOST), Count(len(rows))
        caption = teller.say("first-lines", title=title, n=n, all=every)
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n"
        for row in rows[:MOST]
    )
    return (
        f'<div class="scroll" tabindex="0"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody></table></div>\n"
    )
