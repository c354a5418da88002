"""The message of the neutrality pathway, computed: true whatever the plan."""

from __future__ import annotations

from collections.abc import Iterator

from pathway_models.case import Name
from pathway_models.levers import credit_kinds

from .goals import Goal
from .numbers import percent
from .pathway_data import Pathway, Wedge
from .pathway_words import Words
from .text import OR, and_list, fit_title

# {when} is empty when the title has said the year already.
_NEUTRAL = Name("Neutral from {year}", "{year}年起碳中和")
_NEUTRAL_AT_END = Name("Neutral in {year}", "{year}年实现碳中和")
_WORK = Name("{wedge} does {share} of the work{when}", "{wedge}占{when}减排的{share}")
_DEPENDS = Name(
    "{neutral}: {work}, and {left} of the gap still depends on {credits}",
    "{neutral}：{work}，另有{left}的缺口仍依赖{credits}",
)
_ALONE = Name("{neutral} without {credits_or}: {work}", "{neutral}，不依赖{credits_or}：{work}")
_NO_LONGER = Name(
    "{neutral}: {work}, with no {credits_or} left by then",
    "{neutral}：{work}，且不再依赖{credits_or}",
)
_MOSTLY_CREDITS = Name(
    "{neutral}, but {left} of the gap{when} depends on {credits}",
    "{neutral}，但{when}{left}的缺口依赖{credits}",
)
_ANYWAY = Name("{neutral}, without any measure", "{neutral}，无需任何措施")
_NOT_KEPT = Name(
    "Neutral in {year}, but net emissions are back at {net} {unit} by {end}",
    "{year}年达到碳中和，但{end}年净排放回升至{net}{unit}",
)
_REMOVES = Name("Net removal of {net} {unit} a year by {end}", "{end}年每年净移除{net}{unit}")
_FALL = Name("{what} fall {change} by {end}", "{end}年{what}下降{change}")
_RISE = Name("{what} rise {change} by {end}", "{end}年{what}上升{change}")
_SAME = Name("{what} in {end} are those of {base}", "{end}年{what}与{base}年持平")
_REACH = Name("{what} reach {net} {unit} by {end}", "{end}年{what}为{net}{unit}")
_MOST = Name(
    "{trend}: {wedge} does most, cutting {share} of business as usual",
    "{trend}：{wedge}贡献最大，占照常情景的{share}",
)
_NO_MEASURES = Name("No measures: {trend}", "未采取措施：{trend}")
_NO_CUT = Name("{trend}: no measure cuts emissions in {end}", "{trend}：当年无减排措施见效")
_MISSED = Name(
    "{when} target missed by {miss} {unit}: {trend}", "{when}年目标未达成，差{miss}{unit}：{trend}"
)
_MISSED_LATER = Name(
    "{when} target missed in {missed_in}, by {miss} {unit}: {trend}",
    "{when}年目标在{missed_in}年未达成，差{miss}{unit}：{trend}",
)
_MISSED_MORE = Name(
    "{count} of {all} targets missed, by up to {miss} {unit}: {trend}",
    "{all}项目标中{count}项未达成，最多差{miss}{unit}：{trend}",
)
_MISSED_MIXED = Name(
    "{count} of {all} targets missed: {trend}", "{all}项目标中{count}项未达成：{trend}"
)
_PART = Name("{parts}: ", "{parts}：")
_PARTS_NEUTRAL = Name("{parts} neutral from {year}", "{parts}{year}年起碳中和")
_PROMISED = Name("{promises}: {trend}", "{promises}：{trend}")


def title(words: Words) -> list[str]:
    """The message, as one or two lines of text."""
    candidates = (text[:1].upper() + text[1:] for text in _titles(words))
    return fit_title(candidates, words.lang)


def _titles(words: Words) -> Iterator[str]:
    """The message, the fullest first; each is true by itself."""
    path, end = words.path, words.path.years[-1]
    start, net = path.neutral_from(), path.net[-1]
    promises = list(_promises(words))
    neutral_once = [y for y, n in zip(path.years, path.net, strict=True) if n <= path.nothing]
    if any(goal.missed_in for goal, *_ in _all_goals(words)):
        yield from _missed(words)
    elif net < -path.nothing:
        removes = words.say(_REMOVES, net=words.number(-net), unit=words.unit_name, end=end)
        yield from _trend_titles(words, removes)
    elif start is not None:
        yield from _neutral_titles(words, start)
    elif promises or path.limit:
        yield from _promise_titles(words, promises)
    elif neutral_once:
        back = {"net": words.number(net), "unit": words.unit_name, "end": end}
        yield words.say(_NOT_KEPT, year=neutral_once[0], **back)
    else:
        yield from _trend_titles(words, _trend(words))


def _all_goals(words: Words) -> Iterator[tuple[Goal, str, str, str]]:
    """Every goal of the chart: whose it is, its miss, and in which unit; nobody's if of all."""
    path = words.path
    for goal in path.goals:
        yield goal, "", words.amount(goal.missed_by), words.unit_name
    for part in path.parts:
        yield part.goal, words.part(part), words.amount(part.goal.missed_by), words.unit_name
    for promise in path.intensities:
        rates = words.rates(promise)
        yield promise.goal, rates.name, rates.number(promise.goal.missed_by), rates.unit


def _missed(words: Words) -> Iterator[str]:
    goals = list(_all_goals(words))
    missed = [found for found in goals if found[0].missed_in]
    goal, whose, miss, unit = max(missed, key=lambda found: found[0].missed_by)
    blanks = {
        "when": goal.when,
        "missed_in": goal.missed_in,
        "miss": miss,
        "unit": unit,
        "trend": _trend(words),
        "count": len(missed),
        "all": len(goals),
    }
    if len(missed) > 1:
        same = len({unit for *_, unit in missed}) == 1
        yield words.say(_MISSED_MORE if same else _MISSED_MIXED, **blanks)
        return
    text = _MISSED if goal.missed_in == goal.year else _MISSED_LATER
    if whose:
        yield words.say(_PART, parts=whose) + words.say(text, **blanks)
    yield words.say(text, **blanks)


def _promises(words: Words) -> Iterator[str]:
    """What parts of what is drawn keep, clause by clause."""
    starts: dict[int, list[str]] = {}
    for part in words.path.parts:
        if (start := words.path.neutral_from(part)) is not None:
            starts.setdefault(start, []).append(words.part(part))
    for year, names in sorted(starts.items()):
        yield words.say(_PARTS_NEUTRAL, parts=and_list(names, words.lang), year=year)
    for promise in words.path.intensities:
        if not promise.whole:
            yield words.rates(promise).short(next(iter(starts), None))


def _promise_titles(words: Words, promises: list[str]) -> Iterator[str]:
    limit = words.path.limit
    if limit:
        yield from words.rates(limit).messages()
    comma = words.say(Name(", ", "，"))
    for count in range(len(promises), 0, -1):
        kept = comma.join(promises[:count])
        yield words.say(_PROMISED, promises=kept, trend=_trend(words))
    yield _trend(words)


def _neutral_titles(words: Words, start: int) -> Iterator[str]:
    path, end = words.path, words.path.years[-1]
    said = _NEUTRAL_AT_END if start == end else _NEUTRAL
    blanks: dict[str, object] = {
        "neutral": words.say(said, year=start),
        "credits": words.credits(at_end=True),
        "credits_or": words.credits(OR),
        "when": "" if start == end else words.say(Name(" in {end}", "{end}年"), end=end),
    }
    shares = path.shares(-1)
    best = _largest_cut(path)
    if shares is None or (best is None and not path.credits_used):
        yield words.say(_ANYWAY, **blanks)
        return
    blanks["left"] = f"{shares.gross}%" if shares.gross else words.say(Name("under 1%", "不到1%"))
    if best is None or path.gross[-1] > best.tonnes[-1]:
        yield words.say(_MOSTLY_CREDITS, **blanks)
        return
    blanks["work"] = words.say(
        _WORK, wedge=words.wedge(best.key, short=True), share=f"{shares.parts[best.key]}%", **blanks
    )
    if path.gross[-1] > path.nothing:
        yield words.say(_DEPENDS, **blanks)
    else:
        yield words.say(_NO_LONGER if path.credits_used else _ALONE, **blanks)
    yield words.say(Name("{neutral}: {work}", "{neutral}：{work}"), **blanks)


def _trend(words: Words) -> str:
    path = words.path
    first, last = path.net[0], path.net[-1]
    blanks: dict[str, object] = {
        "what": words.net_emissions,
        "end": path.years[-1],
        "base": path.years[0],
    }
    if first <= path.nothing:
        return words.say(_REACH, net=words.number(last), unit=words.unit_name, **blanks)
    ratio = percent(abs(last / first - 1))
    if ratio == "100%" and path.nothing < last < first:
        ratio = words.say(Name("over 99%", "超过99%"))
    if ratio == "0%":
        return words.say(_SAME, **blanks)
    return words.say(_FALL if last < first else _RISE, change=ratio, **blanks)


def _trend_titles(words: Words, trend: str) -> Iterator[str]:
    path, end = words.path, words.path.years[-1]
    best, shares = _largest_cut(path), path.shares(-1)
    if not path.wedges:
        yield words.say(_NO_MEASURES, trend=trend)
    elif best is None or shares is None:
        yield words.say(_NO_CUT, trend=trend, end=end)
    else:
        wedge, share = words.wedge(best.key, short=True), f"{shares.parts[best.key]}%"
        yield words.say(_MOST, trend=trend, wedge=wedge, share=share)
        yield trend


def _largest_cut(path: Pathway) -> Wedge | None:
    """The cut at the source or in the power bought that does most in the last year."""
    cuts = [w for w in path.wedges if w.key not in credit_kinds() and w.tonnes[-1] > path.nothing]
    return max(cuts, key=lambda w: w.tonnes[-1], default=None)
