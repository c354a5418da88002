"""Dates and periods as people write them, in headers, titles and cells: of which year they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pathway.cases.importer.read.words import plain
from pathway.tables.period import Year, calendar_year, months_late


class Span(NamedTuple):
    """Months from the first to the last, counted from the year 0."""

    first: int
    last: int

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that it touches, its first and its last."""
        return tuple(dict.fromkeys((self.first // 12, self.last // 12)))

    @property
    def year(self) -> int | None:
        """The year that it is of; of twelve months from one into the next, the later.

        None where it is of two years otherwise: a bill from December into January.
        """
        is_one = len(self.years) == 1 or self.last - self.first == 11
        return self.last // 12 if is_one else None

    def within(self, starts: int) -> Span:
        """Count its months in years that begin with another month than January."""
        late = months_late(starts)
        return Span(self.first - late, self.last - late)

    def told(self, starts: int) -> tuple[Year, ...]:
        """The year that it is of, or those, where years begin with that month.

        A calendar year stays one; of other twelve months most are in it.
        """
        is_whole = self.last - self.first == 11
        if starts == 1 or (is_whole and self.first % 12 == 0):
            return tuple(map(Year, self.years if self.year is None else (self.year,)))
        own = self.within(starts)
        years = ((own.first + 5) // 12,) if is_whole else own.years
        return tuple(Year(year, financial=True) for year in years)


_YEAR = r"(?:19|20)[0-9]{2}"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_NAMES = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|mrz|apr(?:il)?|may|mai|jun[ei]?|jul[yi]?"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_PART = (
    rf"(?:(?<![a-zäöü])(?:{_NAMES})\.?|(?<![a-z])(?:[qh]\s?[1-4]|(?<![0-9])[1-4]\s?[qh])"
    r"|(?<![0-9])[1-4](?:\.|st|nd|rd|th)?\s?(?:quartal|quarter|halbjahr|half)"
    r"|(?:quartal|quarter|halbjahr|half)\s?[1-4]|第?[一二三四1-4]季度?|[上下]半年)(?![a-zäöü])"
)
"""Part of a year by its name: a month, a quarter, a half."""
_DATES = re.compile(
    rf"(?<![0-9.,])(?P<y1>{_YEAR})(?:\s?[-/]\s?|年\s?|\.(?={_MONTH}\.{_DAY}(?![0-9])))(?P<m1>{_MONTH})"
    rf"(?![0-9])(?P<d1>\s?[-/.月]\s?{_DAY}(?![0-9])日?)?月?"
    rf"|(?<![0-9.,])(?P<a2>{_DAY})(?P<s2>[./-])\s?(?P<b2>{_DAY})(?P=s2)\s?(?P<y2>{_YEAR})(?![0-9])"
    rf"|(?<![0-9./-])(?P<m3>{_MONTH})\s?[./-]\s?(?P<y3>{_YEAR})(?![0-9])"
    rf"|(?:(?P<p0>{_PART})\s?(?:[-–—]|to|bis|至)\s?(?:{_DAY}\.?\s)?)?(?P<p4>{_PART})(?:[\s/.-]*(?:{_DAY},?\s+)?(?P<fy>(?:fy|gj)\s?)?(?P<y4>{_YEAR})(?![0-9])"
    rf"|(?:\s?['’/-]|\s)\s?(?P<s4>[0-9]{{2}})(?=\s*(?:$|[),;:–-])))"
    rf"|(?<![0-9])(?P<y5>{_YEAR})年?[\s/-]*(?P<p5>{_PART})"
)
_AS_OF = re.compile(
    r"\b(?:stand|status|as (?:of|at)|updated|created|generated|printed|exported|erstellt)\b"
    rf"[^0-9]{{0,12}}{_DAY}?[^0-9]{{0,12}}[0-9./-]+"
    r"|(?:截至|截止|更新|导出|打印)[^0-9]{0,6}[0-9./年月日-]+"
)
"""When a table was made, which is no year of its numbers."""
_WHOLE = re.compile(
    rf"(?:(?P<d>{_DAY})(?P<s>[./-])(?P<m>{_DAY})(?P=s)(?P<y>[0-9]{{2}})"
    rf"|(?P<yy>{_YEAR})\.?(?P<mm>0[1-9]|1[0-2])(?:[0-2][0-9]|3[01])?)"
)
"""What is a date where all of its column are: 15.01.26, 202601, 2026.01, 20260115."""
_FISCAL = re.compile(
    rf"(?:fy|gj|[a-zäöü]*jahr|[a-z]* ?year)\s?'?(?:{_YEAR}|[0-9]{{2}})"
    r"(?:\s?[/–-]\s?(?:20)?[0-9]{2})?"
    rf"|{_YEAR}\s?[/–-]\s?(?:20)?[0-9]{{2}}\s?(?:财年|年度)?|{_YEAR}\s?(?:财年|年度?)"
)
"""A year that cannot be a number: FY2025, 2025/26."""
_BARE = re.compile(
    r"(?<![0-9.,])(19[89][0-9]|20[0-9]{2})(?:\s*[/–-]\s*((?:20)?[0-9]{2}))?(?![0-9])"
    r"|\b(?:fy|gj)\s*'?([0-9]{2})(?:/([0-9]{2}))?\b"
)
"""Years without a date: 2025, 2025/26, FY26."""
_CALLED = re.compile(r"(?:\bfy|\bgj|geschäftsjahr|wirtschaftsjahr|(?:fiscal|financial) year)\s*'?$")
_CALLED_ZH = re.compile(r"\s*(?:财年|财政年度|会计年度)")
"""What stands before, and behind, a financial year that is written as a number."""


def spans_in(text: str, starts: int = 1) -> list[Span]:
    """Give the dates and months that a text names with their year, where financial years begin with
    the month ``starts``.
    """
    return [span for _, span in _found(_AS_OF.sub(" ", plain(text)), starts)]


def _found(words: str, starts: int = 1) -> Iterator[tuple[re.Match[str], Span]]:
    matches = list(_DATES.finditer(words))
    is_american = any(m["b2"] and int(m["b2"]) > 12 for m in matches)
    for match in matches:
        span = _span(match, is_american=is_american)
        part = match["p4"] or match["p5"]
        called = match["fy"] or (match["y5"] and _CALLED.search(words[: match.start()]))
        if span is not None and part and called and starts > 1:
            span = _of_financial_year(span, part, starts)
        if span is not None:
            yield match, span


def _of_financial_year(span: Span, part: str, starts: int) -> Span:
    """Give a part of the calendar year as that of the financial one that is called like it."""
    if re.search("[0-9一二三四半]", part):  # its second quarter is not that of the calendar
        more = starts - 13
    else:
        more = -12 if span.first % 12 >= starts - 1 else 0
    return Span(span.first + more, span.last + more)


def _span(match: re.Match[str], *, is_american: bool) -> Span | None:
    if match["y1"]:
        year, month = int(match["y1"]), int(match["m1"])
        if not match["d1"] and month == (year + 1) % 100:  # 2011/12 is a fiscal year
            return None
        return _month(year, month)
    if match["y2"]:
        return _month(int(match["y2"]), int(match["a2" if is_american else "b2"]))
    if match["y3"]:
        return _month(int(match["y3"]), int(match["m3"]))
    year = int(match["y4"] or match["y5"] or 2000 + int(match["s4"] or 0))
    span = _part(year, match["p4"] or match["p5"])
    if not match["p0"]:
        return span
    first = _part(year, match["p0"]).first  # December to January 2026 begins the year before
    return Span(first if first <= span.last else first - 12, span.last)


def _month(year: int, month: int) -> Span | None:
    return Span(12 * year + month - 1, 12 * year + month - 1) if month <= 12 else None


_STEMS = ("jan", "feb", "m", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de")


def _part(year: int, part: str) -> Span:
    """Give the months of a part of a year that is called by its name."""
    number = next((int(c) if c.isdigit() else "一二三四".index(c) + 1 for c in part
                   if c.isdigit() or c in "一二三四"), 0)  # fmt: skip
    if "半年" in part or re.search(r"h\s?[12]|[12]\s?h|hal[bf]", part):
        second = "下" in part or number == 2
        return Span(12 * year + 6 * second, 12 * year + 6 * second + 5)
    if number:
        return Span(12 * year + 3 * number - 3, 12 * year + 3 * number - 1)
    month = 4 if part.startswith(("may", "mai")) else next(
        n for n, stem in enumerate(_STEMS) if part.startswith(stem)
    )  # fmt: skip
    return Span(12 * year + month, 12 * year + month)


def joined(spans: Sequence[Span]) -> Span | None:
    """Give what spans from the first to the last; None of none."""
    if not spans:
        return None
    return Span(min(s.first for s in spans), max(s.last for s in spans))


def span_of_cell(text: str) -> Span | None:
    """Give what a cell in a column of dates names: a day, a month, or from one to another."""
    found = joined(spans_in(text))
    whole = _WHOLE.fullmatch(plain(text)) if found is None else None
    if whole is None:
        return found
    if whole["yy"]:
        return _month(int(whole["yy"]), int(whole["mm"]))
    one, other, year = int(whole["d"]), int(whole["m"]), 2000 + int(whole["y"])
    return _month(year, other if other <= 12 else one)


def year_in(text: str, starts: int = 1) -> int | None:
    """Give the one year that a text names; of a year from one into the next, the later."""
    found = told_in(text, starts)
    return found.year if found else None


def told_in(text: str, starts: int) -> Year | None:
    """Give the one year that a text names, where financial years begin with the month ``starts``.

    One that stands by itself goes before those of dates: FY2025 (to 31 March 2026).
    """
    words = _AS_OF.sub(" ", plain(text).replace("_", " "))
    spans = list(_found(words, starts))
    rest = words
    for match, _ in reversed(spans):
        rest = f"{rest[: match.start()]} {rest[match.end() :]}"
    bare = _years(rest)
    whole = joined([span for _, span in spans])
    if len(bare) == 1:
        [(year, is_financial)] = bare.items()
        if not is_financial or starts == 1:
            return Year(year)
        last = whole.within(starts).last if whole else -1
        named = last // 12 if last % 12 == 11 and whole else calendar_year(year, starts)
        return Year(named, financial=True)
    told = whole.told(starts) if whole and not bare else ()
    return told[0] if len(told) == 1 else None


def _years(words: str) -> dict[int, bool]:
    """Give the years that stand by themselves, and whether each is called a financial one."""
    found = dict[int, bool]()
    for match in _BARE.finditer(words):
        called = _CALLED.search(words[: match.start()]) or _CALLED_ZH.match(words, match.end())
        year, is_financial = int(match[1] or 0), bool(called)
        if match[3]:
            year, is_financial = 2000 + int(match[4] or match[3]), True
        elif match[2] and int(match[2]) % 100 == (year + 1) % 100:
            year, is_financial = year + 1, True
        found[year] = found.get(year, False) or is_financial
    return found


_ALONE = re.compile(rf"(?<![0-9])(?:1[0-2]|[1-9]) ?月|{_PART}")


def month_in(text: str) -> str:
    """Give the part of a year that a header names: a month, a quarter, from one to another."""
    span = joined(spans_in(text))
    if span is not None:
        return "" if span.last - span.first == 11 else f"{span.first}-{span.last}"
    found = _ALONE.search(plain(text))
    return found[0] if found else ""


def months_of(texts: Sequence[str], starts: int = 1) -> Span | None:
    """Give the months that cells name; None where it is but a day, or not all is understood."""
    spans, days = list[Span](), 0
    for text in texts:
        rest = plain(text)
        found = list(_found(rest, starts))
        for match, span in reversed(found):
            rest = f"{rest[: match.start()]} {rest[match.end() :]}"
            spans.append(span)
            days += bool(match["d1"] or match["y2"])
        if not found or re.search("[0-9]", rest) or _ALONE.search(rest):
            return None
    return None if len(spans) == 1 and days else joined(spans)


_ASIDE = re.compile(
    r"updat|creat|modif|upload|enter|approv|verif|\bdue\b|\bpa(?:id|yment)\b|contract|commission|install"
    r"|erstellt|geändert|erfasst|aktualisiert|geprüft|fällig|zahl|vertrag|inbetriebnahme"
    r"|更新|创建|录入|审核|付款|到期|合同|投产"
)
"""Headers over dates of something else than what was used."""
_OF_USE = re.compile(
    r"period|month|quarter|\bfrom\b|\bto\b|start|begin|\bend\b|until|consum|deliver|service|reading"
    r"|zeitraum|monat|quartal|\bvon\b|\bbis\b|beginn|ende|verbrauch|liefer|ables|期|月|季|起|止|抄表|使用"
)
_OF_BILL = re.compile(r"invoice|bill|book|post|rechnung|buchung|beleg|发票|开票|账单|记账")


ASIDE = 3


def rank_of_dates(header: str) -> int:
    """Say how near dates are to when things were used, by their header: 0 the nearest.

    ``ASIDE`` where they are of something else.
    """
    words = plain(header)
    if _ASIDE.search(words):
        return ASIDE
    return 0 if _OF_USE.search(words) else 2 if _OF_BILL.search(words) else 1


def are_dates(header: str, texts: Sequence[str]) -> bool:
    """Whether most of what stands in a column are dates, and no more than that."""
    dated = [t for t in texts if len(t) <= 40 and (spans_in(t) or _FISCAL.fullmatch(plain(t)))]
    if not dated and plain(header):
        known = [t for t in texts if _WHOLE.fullmatch(plain(t))]
        compact = [t for t in known if t.replace(".", "", 1).isdigit()]
        says = re.search(r"dat|period|month|monat|zeit|日期|月|期", plain(header))
        dated = known if says or not compact else []
    return 2 * len(dated) > len(texts) > 0
