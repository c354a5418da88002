"""Numbers as people write them: separators, percent, dashes for nothing, marks of footnotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

from pathway.cases.importer.read.sheets import Cell
from pathway.cases.importer.read.units import read_unit
from pathway.cases.importer.read.words import column_word

_NOTHING = """
    - -- --- – — − ― / . .. … ... x * #n/a nil none null tbd tba
    n/a n.a. n.a na nd n.d. n/d nr n.r. n.v. k.a.
    不适用 未披露 无 暂无 无数据 未统计 entfällt
"""
NOTHING = frozenset(
    (
        *_NOTHING.split(),
        *("nicht verfügbar", "not available", "not applicable", "not reported", "not disclosed"),
        *("not calculated", "keine angabe", "keine angaben", "k. a.", "n. a.", "n. v."),
        *("not relevant", "nicht relevant"),
    )
)
"""What says that there is no number."""

SPACES = "\u00a0\u2007\u2009\u202f "
_MARK = re.compile(r"\s*(\[\w{1,2}\]|\((?:[a-z]|[1-9])\)|\*+|[†‡§#]+|[¹²³⁰⁴-⁹]+|\^\w)$")
_SHAPE = re.compile(
    rf"([-+−–(]?)([0-9](?:[0-9.,'’{SPACES}]*[0-9])?|[.,][0-9]+)([eE][-+]?[0-9]+)?(\)?)"
)
_ABOUT = re.compile(r"^(~|≈|ca\.?|approx\.?|about|rund|约)\s*", re.IGNORECASE)
LAST_HEAD = 200
"""Row down to which the head of a column of scopes is looked for: reading takes no longer."""
_COUNTS = re.compile(r"(no|nr|id)\.?|#|序号|编号", re.IGNORECASE)
_UNIT_BEHIND = re.compile(r"(19[89][0-9]|20[0-9]{2}|21[0-4][0-9])\s*[(][^()0-9][^()]*[)]")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{2}|[0-9]{4})|(0?[1-9]|1[0-2])\.(19|20)[0-9]{2}")
_MONTH = re.compile(r"0[1-9]\.(19|20)[0-9]{2}")
_YEAR = re.compile(r"(19[89][0-9]|20[0-9]{2}|21[0-4][0-9])")


class Number(NamedTuple):
    """A number as it is meant, and the unit that stands in its cell."""

    value: float
    unit: str = ""


class Doubt(Exception):
    """Numbers that could mean two things; ``cell`` is the first, ``other`` one that denies it."""

    def __init__(self, cell: Cell, other: Cell | None = None) -> None:
        super().__init__(cell.text)
        self.cell, self.other = cell, other


def is_nothing(cell: Cell | None) -> bool:
    """Whether a cell is blank, or says that there is no number."""
    return cell is None or (isinstance(cell.value, str) and _bare(cell.value).lower() in NOTHING)


def read_number(cell: Cell | None, decimal: str = ".") -> Number | None:
    """Read the number in a cell; None where it holds none."""
    if cell is None or cell.formula:
        return None
    if isinstance(cell.value, float):
        return Number(cell.value, cell.shown)
    found = _split(cell.value)
    if found is None:
        return None
    sign, digits, power, unit = found
    value = _digits(digits, decimal)
    if value is None:
        return None
    number = float(f"{value}{power}") * (-1 if sign in ("-", "−", "–", "(") else 1)
    if unit == "%":
        number /= 100
    return Number(number, unit) if isfinite(number) else None


def as_year(cell: Cell | None) -> int | None:
    """Give the year that a number cell is, if it may be one."""
    if cell is None or cell.shown:
        return None
    text = _MARK.sub("", cell.text) if isinstance(cell.value, str) else cell.text
    found = _YEAR.fullmatch(text) or (_UNIT_BEHIND.fullmatch(text) if "(" in text else None)
    return int(found[1]) if found else None


def decimal_sign(cells: Iterable[Cell], *, semicolons: bool) -> str:
    """Say which sign is that of decimals, by all numbers that are written as text.

    Raises:
        Doubt: they can be read in two ways, or contradict each other.

    """
    certain, votes, open_ = dict[str, Cell](), dict[str, Cell](), dict[str, Cell]()
    plain = set[int]()
    for cell in _amounts(cells):
        is_text = isinstance(cell.value, str) and not _DATE.fullmatch(cell.value)
        found = _split(str(cell.value)) if is_text else None
        sign, sure = _sign(found[1]) if found else ("", False)
        if sign:
            (votes if sure else open_).setdefault(sign, cell)
            if found and len(re.findall("[.,]", found[1])) > 1:  # 1.711,0 or 8.450.000
                certain.setdefault(sign, cell)
        elif found and as_year(cell) is None:
            plain.add(len(found[1]))
    votes = certain or votes
    if len(votes) == 2:
        raise Doubt(votes[","], votes["."])
    if votes or not open_ or not semicolons:
        return next(iter(votes), ".")
    if len(open_) == 1 and plain and max(plain) <= 3:  # 1.234 beside 567: of thousands
        return {".": ",", ",": "."}[next(iter(open_))]
    raise Doubt(next(iter(open_.values())))  # 1.234: thousands in one half of the world


def _amounts(cells: Iterable[Cell]) -> list[Cell]:
    """Leave out columns of scopes, categories and numbers of rows: 3.1 is no amount there."""
    found = list(cells)
    heads = [c for c in found if isinstance(c.value, str) and c.row <= LAST_HEAD]
    words = {
        c.column
        for c in heads
        if _COUNTS.fullmatch(c.text) or column_word(c.text, "scope", "category")
    }
    return [c for c in found if c.column not in words]


def _sign(digits: str) -> tuple[str, bool]:
    """Give the decimal sign that digits speak for, and whether they can mean nothing else."""
    signs = [c for c in digits if c in ".,"]
    if not signs:
        return "", False
    other = {".": ",", ",": "."}
    if len(set(signs)) == 2:
        return signs[-1], True
    if len(signs) > 1:
        return other[signs[0]], True
    before, _, after = digits.partition(signs[0])
    if len(after) != 3 or before in ("", "0") or len(before) > 3:
        return signs[0], True
    return signs[0], False


def _digits(digits: str, decimal: str) -> str | None:
    """Give plain digits; None where thousands are not set apart as such."""
    plain = re.sub(rf"[{SPACES}'’]", "", digits)
    whole, _, rest = plain.partition(decimal)
    thousands = "," if decimal == "." else "."
    if thousands in rest or decimal in rest:
        return None
    if thousands in whole and not re.fullmatch(
        rf"[0-9]{{1,3}}(\{thousands}[0-9]{{2,3}})*\{thousands}[0-9]{{3}}", whole
    ):
        return None
    return f"{whole.replace(thousands, '') or '0'}.{rest or '0'}"


def _bare(text: str) -> str:
    return text.strip(SPACES)


@lru_cache(maxsize=200_000)
def _split(text: str) -> tuple[str, str, str, str] | None:
    """Split a text into sign, digits, power of ten and unit; None where it is no number."""
    rest = _ABOUT.sub("", _bare(text))
    if not rest or not any(c.isdigit() for c in rest) or len(rest) > 60 or _MONTH.fullmatch(rest):
        return None
    rest = unicodedata.normalize("NFKC", _MARK.sub("", rest)) if not _is_negative(rest) else rest
    found = _SHAPE.match(rest)
    if not found or bool(found[4]) != (found[1] == "("):
        return None
    unit = rest[found.end() :].strip()
    if unit and unit != "%" and (len(unit) > 40 or read_unit(unit) is None):
        return None
    return found[1], found[2].strip(SPACES), found[3] or "", unit


def _is_negative(text: str) -> bool:
    return bool(re.fullmatch(rf"\([0-9.,'{SPACES}]+\)", text))


def told_apart(one: float, other: float) -> tuple[float, float]:
    """Two numbers in four digits, or in as many as tell them apart."""
    both = ((float(f"{one:.{n}g}"), float(f"{other:.{n}g}")) for n in range(4, 17))
    return next((pair for pair in both if pair[0] != pair[1]), (one, other))
