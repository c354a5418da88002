"""How wide text is, where it breaks, and how text from the inputs is made safe to draw."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache, lru_cache

# Advance widths of Inter from space to tilde, in hundredths of the font size. Narrower fonts of the
# stacks fit wherever Inter fits; full-width characters are as wide as they are high.
_REGULAR = (
    "28 28 40 63 64 81 64 22 36 36 50 66 28 46 28 36 62 46 61 64 64 61 62 57 "
    "62 62 28 28 66 66 66 51 94 68 65 73 72 60 59 74 74 26 54 65 56 89 75 76 "
    "63 76 64 64 64 74 68 95 64 66 62 36 36 36 47 45 50 56 62 56 62 58 36 61 "
    "59 24 24 54 24 87 59 60 61 61 37 52 36 58 56 81 54 56 54 36 33 36 66"
)
_BOLD = (
    "23 32 39 65 65 86 67 21 41 41 56 68 30 47 30 39 69 49 63 66 68 64 66 59 "
    "66 66 30 30 68 68 68 56 103 75 66 75 73 61 58 76 75 28 57 69 57 91 74 78 "
    "65 78 66 65 67 73 75 104 71 72 67 41 39 41 49 48 50 58 64 59 64 60 39 63 "
    "62 27 27 58 27 91 62 61 63 63 41 56 39 62 59 85 57 59 57 41 37 41 68"
)
_WIDTHS = {
    bold: dict(enumerate((int(w) / 100 for w in table.split()), start=32))
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}
_TAG = re.compile(r"<(/?)(b|sub|br)>")
_NO_LINE_STARTS_WITH = "，。；：、）》”％%？！／…"
_NO_LINE_ENDS_WITH = "（《“／"
_MANY, _OF = "万亿", "吨元千欧美英港日"
_UNITS = r"%|bn|million|thousand|Mio\.|Mrd\.|Tsd\.|[kMG]?t|[kMGT]?Wh|[kM]Wp?|kg|L|m[²³]|[A-Z]{3}"
_WHOLE = (
    r"范围[一二三]|碳移除|碳抵消|年均(?:\d[\d.,]*%)?|净排放|总排放|碳中和|照常|情景|燃料|材料|替代|电气化|电网|结构|变化|能效|改造|屋顶|光伏|绿电|采购"
    r"|移除|抵消|信用|强度|启动|措施|承诺|方案|目标|减排|排放|清洁|电力|基准|增长|市场|位置|剩余量?|区间|占比|中位数|千瓦时|[欧美港日]元|英镑"
    r"|未?达成|\d*个百分点|无?余量|实现|要求|全部|可再生|基础|设施|类别|业务|千克|吨公里|合同|证书|绿证|收入|产量|累计|支出|节省"
    r"|(?:Mio|Mrd|Tsd)\.[ \u00a0](?:t|[A-Z]{3})(?:[ \u00a0]CO₂e)?|[kM]?t[ \u00a0]CO₂e"
    r"|(?:下降|上升|降至|升至)\d[\d.,]*%?"
    r"|(?:[≤≥] ?)?(?:[A-Z]{3} [−+]?)?\d(?:[\d.,]*\d)?"
    rf"(?: (?:{_UNITS})(?!\w))+(?: (?:per|je) t(?: of)? \w+)?"
    r"|[≤≥] (?:[A-Z]{3} )?\d[\d.,]*%?|[A-Z]{3} [−+]?\d(?:[\d.,]*\d)?"
)
"""Words, and numbers with their units, that no line may split."""
_WORDS = re.compile(_WHOLE)
BREAKS = {
    "whole": _WHOLE,
    "never_first": _NO_LINE_STARTS_WITH,
    "never_last": _NO_LINE_ENDS_WITH,
    "many": _MANY,
    "of": _OF,
}
"""What ``pieces`` goes by, for the script of a page, which does the same."""
LINE_HEIGHT = 1.3
WIDER = 1.15
"""How much wider than what is measured the font of a slide may be: that of a template, or the one
that a program takes for a font which is not there."""


def plain(text: str) -> str:
    """A name from the inputs as markup that shows it as it is, on one line."""
    kept = text
    if not text.isprintable():
        kept = "".join(c if c.isprintable() else " " for c in text)
    # Plotly fills %{…} in, wherever it draws a text.
    return html.escape(" ".join(kept.split()), quote=False).replace("%{", "%&#123;")


def is_wide(char: str) -> bool:
    """Whether it takes a full square, as Chinese does."""
    return unicodedata.east_asian_width(char) in "WF"


@lru_cache(maxsize=4096)
def text_size(markup: str, size: float) -> tuple[float, float]:
    """Width and height of a block of Plotly text [px]: ``<b>``, ``<sub>`` and ``<br>`` count."""
    widest = width = 0.0
    lines, bold, scale, at = 1, False, 1.0, 0
    for tag in [*_TAG.finditer(markup), None]:
        run = html.unescape(markup[at : tag.start() if tag else None])
        width += sum(_advance(char, bold) for char in run) * scale
        widest = max(widest, width)
        if tag is None:
            break
        at, opening = tag.end(), not tag[1]
        if tag[2] == "br":
            width, lines = 0.0, lines + 1
        elif tag[2] == "b":
            bold = opening
        else:
            scale = 0.7 if opening else 1.0
    return widest * size, lines * LINE_HEIGHT * size


@cache
def _advance(char: str, bold: bool) -> float:
    if is_wide(char):
        return 1.0
    widths = _WIDTHS[bold]
    plainly = unicodedata.normalize("NFKD", char)  # ä is as wide as a, a no-break space as a space
    return sum(widths.get(ord(c), 0.0) for c in plainly) or (1.0 if ord(char) > 0x7F else 0.0)


def cut(text: str, size: float, width: float, bold: bool = False) -> str:
    """The text (no markup), shortened with an ellipsis to a width [px]."""
    used, room = 0.0, width / size
    for i, char in enumerate(text):
        used += _advance(char, bold)
        if used > room:
            return text[: max(i - 1, 1)].rstrip() + "…"
    return text


def brief(text: str, size: float, width: float) -> str:
    """A name from the inputs as text on one line, shortened to a width [px]."""
    return cut(html.unescape(plain(text)), size, width)


def wrap(text: str, size: float, width: float) -> list[str]:
    """Lines of at most ``width`` [px]: between words, and between Chinese characters."""
    lines = [""]
    for piece in pieces(text):
        line = lines[-1] + piece
        if lines[-1] and text_size(plain(line.rstrip()), size)[0] > width:
            lines[-1] = lines[-1].rstrip()
            lines.append(piece.lstrip())
        else:
            lines[-1] = line
    return [line for line in lines if line]


def balanced(text: str, size: float, width: float) -> list[str]:
    """As ``wrap``, but two lines as alike as can be."""
    lines = wrap(text, size, width)
    if len(lines) != 2:
        return lines
    parts = pieces(text)
    ways = [("".join(parts[:i]).rstrip(), "".join(parts[i:])) for i in range(1, len(parts))]
    return list(min(ways, key=lambda two: max(text_size(plain(one), size)[0] for one in two)))


def pieces(text: str) -> list[str]:
    """What a line may not break, each with the space after it."""
    found: list[str] = []
    within = {i for word in _WORDS.finditer(text) for i in range(word.start() + 1, word.end())}
    for i, char in enumerate(text):
        if i and (i in within or not _may_break(text[i - 1], char)):
            found[-1] += char
        else:
            found.append(char)
    return found


def _may_break(before: str, after: str) -> bool:
    if after in _NO_LINE_STARTS_WITH or before in _NO_LINE_ENDS_WITH or after == " ":
        return False
    if before == " ":
        return True
    if before in _MANY and after in _OF:
        return False  # a unit is one word
    if before.isdigit() and before.isascii():
        return False  # 2030年 and 15亿吨 stay together
    return is_wide(before) or is_wide(after)
