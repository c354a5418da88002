"""A comparison as one page that opens from disk: no request, no script, text for everyone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from pathway.charts.theme import FONTS, INK, MUTED
from pathway.locale import Lang
from pathway_models.case import Name

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
        f'<!DOCTYPE html>\n<html lang="{"zh-CN" if lang == "zh" else "en"}">\n<head>\n'
        '<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{_STYLE}body {{ font-family: {FONTS[lang]}; }}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
    )


def _head(teller: Teller, title: str) -> Iterator[str]:
    yield f"<h1>{escape(title)}</h1>\n<ul>\n"
    for side in teller.c.sides:
        folder = escape(side.folder)
        yield f'<li>{escape(teller.label(side))} <span class="muted">({folder})</span></li>\n'
    yield "</ul>\n"
    for note in teller.c.notes:
        yield f"<p><strong>{escape(teller.say(note))}</strong></p>\n"


def _moves(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        text = Name("What {b} does otherwise than A", "{b}与A的不同")
        yield f"<h2>{escape(teller.say(text, b=side.letter.upper()))}</h2>\n"
        found = moves(teller.c, side.letter)
        if not found:
            same = Name("Nothing that weighs: the plans are alike.", "没有显著差异：两个方案相同。")
            yield f"<p>{escape(teller.say(same))}</p>\n"
            continue
        items = "".join(f"<li>{escape(teller.say(move.text))}</li>\n" for move in found)
        yield f"<ol>\n{items}</ol>\n"


def _charts(teller: Teller) -> Iterator[str]:
    for side in teller.c.sides[1:]:
        b = side.letter.upper()
        tonnes = Name("Tonnes over {span}, {b} less A", "{span}年吨数，{b}减A")
        cost = Name("Present value by item, {b} less A", "各项现值，{b}减A")
        yield _chart(teller.say(tonnes, b=b, span=teller.span),
                     draw_bars(list(teller.wedge_bars(side.letter)),
                               teller.say(tonnes, b=b, span=teller.span)))  # fmt: skip
        bars = list(teller.cost_bars(side.letter))
        if bars:
            message = teller.say(cost, b=b)
            yield _chart(message, draw_bars(bars, message))


def _chart(title: str, drawn: str) -> str:
    return f"<h2>{escape(title)}</h2>\n{drawn}\n"


def _tables(teller: Teller) -> Iterator[str]:
    say, runs = teller.say, teller.heads
    letters = runs[: len(teller.c.sides)]
    lever, year, unit = Name("Lever", "措施"), Name("Year", "年份"), Name("Unit", "单位")
    parts: list[tuple[Name, list[str], list[list[str]]]] = [
        (Name("Headline figures", "主要数字"), [say(Name("Figure", "数字")), *runs],
         teller.summary()),
        (Name("Commitments, each in its tightest year", "各项承诺（余量最小的年份）"),
         [say(Name("Commitment", "承诺")), *letters], teller.commitments()),
        (Name("Wedge by wedge, {span}", "各楔形，{span}年"), [say(Name("Wedge", "楔形")), *runs],
         teller.wedges()),
        (Name("Money by item, present value", "各项现值"), [say(Name("Item", "项目")), *runs],
         teller.costs()),
        (Name("What levers cut, {span}", "各措施减排，{span}年"), [say(lever), *runs],
         teller.levers()),
        (Name("What is bought, year by year", "逐年购置"),
         [say(lever), say(year), say(unit), *runs], teller.decisions()),
        (Name("Inputs that differ", "不同的输入"),
         [say(Name("File", "文件")), say(Name("Place", "位置")), *letters], teller.inputs()),
    ]  # fmt: skip
    for name, columns, rows in parts:
        title = say(name).format(span=teller.span)
        shown = " open" if len(rows) <= FEW else ""
        yield f"<details{shown}><summary><h2>{escape(title)}</h2></summary>\n"
        yield _table(teller, title, columns, rows)
        yield "</details>\n"


def _table(
    teller: Teller, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]
) -> str:
    if not rows:
        return f"<p>{escape(teller.say(Name('None.', '无。')))}</p>\n"
    caption = title
    if len(rows) > MOST:
        more = Name("{title}: the first {n} of {all} lines; the rest is in tables/",
                    "{title}：共{all}行，此处为前{n}行，其余见tables/")  # fmt: skip
        caption = teller.say(more, title=title, n=MOST, all=len(rows))
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>\n"
        for row in rows[:MOST]
    )
    return (
        f'<div class="scroll" tabindex="0"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{lines}</tbody></table></div>\n"
    )
