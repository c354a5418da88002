"""The message of the neutrality pathway, computed: true whatever the plan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from pathway.figures.data.pathway import Pathway, Wedge
from pathway.figures.kit.goals import Goal
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import half_up
from pathway.figures.kit.text import fit_title
from pathway.locale import Count, language
from pathway.locale.numbers import percent, share_of
from pathway_models.levers import credit_kinds

from .intensity import SHORT
from .pathway import Words


def title(words: Words) -> list[str]:
    """The message, as one or two lines of text."""
    candidates = (text[:1].upper() + text[1:] for text in _titles(words))
    return fit_title(candidates, words.lang)


def _titles(words: Words) -> Iterator[str]:
    """The message, the fullest first; each is true by itself."""
    path = words.path
    start, net = path.neutral_from(), path.net[-1]
    neutral_once = [y for y, n in zip(path.years, path.net, strict=True) if n <= path.nothing]
    if max(*path.top, *map(abs, path.net)) <= path.nothing:
        first, end = str(path.years[0]), str(path.years[-1])
        yield words.say("pathway.nothing", first=first, end=end)
    elif any(goal.missed for goal, *_ in _all_goals(words)):
        yield from _missed(words)
    elif net < -path.nothing:
        yield from _trend_titles(words)
    elif start is not None:
        yield from _neutral_titles(words, start)
    elif path.limit or any(_promises(words)):
        yield from _promise_titles(words)
    elif neutral_once:
        yield words.say("pathway.not-kept", **_trend(words), year=str(neutral_once[0]))
    else:
        yield from _trend_titles(words)


def _all_goals(words: Words) -> Iterator[tuple[Goal, str, str, str]]:
    """Every goal of the chart: whose it is, its miss, and in which unit; nobody's if of all."""
    path = words.path
    for goal in path.goals:
        yield goal, "", words.amount(goal.missed_by), words.unit_name
    for part in path.parts:
        yield part.goal, words.part(part), words.amount(part.goal.missed_by), words.unit_name
    for promise in path.intensities:
        rates = words.rates(promise)
        yield promise.goal, rates.covered, rates.number(promise.goal.missed_by), rates.unit


def _missed(words: Words) -> Iterator[str]:
    goals = list(_all_goals(words))
    missed = [found for found in goals if found[0].missed]
    goal, part, miss, unit = max(missed, key=lambda found: found[0].missed_by)
    gross = all(goal.gross for goal, *_ in missed)
    facts = {
        **_trend(words, gross=gross),
        "when": goal.when,
        "miss": miss,
        "miss_unit": unit,
        "part": part,
    }
    if len(missed) > 1:
        key = "many" if len({unit for *_, unit in missed}) == 1 else "mixed"
        counts = {"count": Count(len(missed)), "all": Count(len(goals))}
        yield words.say(f"pathway.missed-{key}", **facts, **counts)
        return
    for name in filter(None, (part, brief(part, 1, SHORT))):
        yield words.say("pathway.missed-part", **{**facts, "part": name})
    yield words.say("pathway.missed", **facts)


def _promises(words: Words, room: float = 24) -> Iterator[str]:
    """What parts of what is drawn keep, clause by clause; ``room`` for each name."""
    starts: dict[int, list[str]] = {}
    for part in words.path.parts:
        if (start := words.path.neutral_from(part)) is not None:
            starts.setdefault(start, []).append(words.part(part, room))
    for year, names in sorted(starts.items()):
        parts = language(words.lang).listed(names)
        yield words.say("pathway.parts-neutral", parts=parts, year=str(year))
    for promise in words.path.intensities:
        if not promise.whole:
            yield words.rates(promise).short(next(iter(starts), None))


def _promise_titles(words: Words) -> Iterator[str]:
    limit, trend = words.path.limit, _trend(words)
    if limit:
        yield from words.rates(limit).messages()

    def joined(first: str, then: str) -> str:
        return words.say("pathway.clauses", first=first, then=then)

    whole, short = list(_promises(words)), list(_promises(words, SHORT))
    for kept in (whole, *(short[:count] for count in range(len(short), 0, -1))):
        if kept:
            yield words.say("pathway.promised", promises=reduce(joined, kept), **trend)
    yield words.say("pathway.trend", **trend)


def _neutral_titles(words: Words, start: int) -> Iterator[str]:
    path, end = words.path, words.path.years[-1]
    facts = {
        "since": "end" if start == end else "before",
        "year": str(start),
        "end": str(end),
        "credits": words.credits(at_end=True),
        "credits_or": words.credits("or"),
    }
    bau, best = path.bau[-1], _largest_cut(path)
    if bau <= path.nothing or (best is None and not path.credits_used):
        yield words.say("pathway.neutral-anyway", **facts)
        return
    under = words.say("pathway.under-one-percent")
    work = path.top[-1]  # of a grid that becomes dirtier, too
    facts["left"] = percent(path.gross[-1] / work, words.lang)
    if half_up(path.gross[-1] / work, 2) == 0:
        facts["left"] = under
    if best is None or path.gross[-1] > best.tonnes[-1]:
        yield words.say("pathway.neutral-by-credits", **facts)
        return
    facts["wedge"] = words.wedge(best.key, short=True)
    facts["share"] = share_of(best.tonnes[-1], work, words.lang)
    if path.gross[-1] > path.nothing:
        yield words.say("pathway.neutral-depends", **facts)
    else:
        key = "no-longer" if path.credits_used else "alone"
        yield words.say(f"pathway.neutral-{key}", **facts)
    yield words.say("pathway.neutral-work", **facts)


def _trend(words: Words, *, gross: bool = False) -> dict[str, str]:
    """The facts of where net emissions go, or gross ones."""
    path = words.path
    emitted = path.gross if gross else path.net
    first, last = emitted[0], emitted[-1]
    whole = not path.parts and all(promise.whole for promise in path.intensities)
    facts = {
        "whole": "all" if whole else "parts",
        "of": "gross" if gross else "net",
        "end": str(path.years[-1]),
        "base": str(path.years[0]),
        "net": words.number(abs(last)),
        "unit": words.unit_name,
        "sense": "removes" if last < -path.nothing else "reach",
        "change": "",
    }
    if first <= path.nothing or last < -path.nothing:
        return facts
    change = half_up(abs(last / first - 1), 2)
    facts["change"] = percent(float(change), words.lang)
    if change == 1 and path.nothing < last < first:
        facts["change"] = words.say("pathway.over-99-percent")
    facts["sense"] = "same" if not change else "fall" if last < first else "rise"
    if facts["sense"] == "fall" and (turn := path.turn(emitted)):
        facts |= {"sense": "turn", "turn": str(path.years[turn])}
    return facts


def _trend_titles(words: Words) -> Iterator[str]:
    path, trend = words.path, _trend(words)
    best, bau = _largest_cut(path), path.bau[-1]
    cut = bau - path.gross[-1]
    if not path.wedges:
        yield words.say("pathway.trend-no-measures", **trend)
    elif best is None or bau <= path.nothing:
        yield words.say("pathway.trend-no-cut", **trend)
    elif trend["sense"] == "rise" and bau > path.bau[0] and cut > path.nothing:
        yield words.say("pathway.trend-outrun", **trend, share=words.share(cut, -1))
    else:
        wedge, share = words.wedge(best.key, short=True), words.share(best.tonnes[-1], -1)
        yield words.say("pathway.trend-most", **trend, wedge=wedge, share=share)
    yield words.say("pathway.trend", **trend)


def _largest_cut(path: Pathway) -> Wedge | None:
    """The cut at the source or in the power bought that does most in the last year."""
    cuts = [w for w in path.wedges if w.key not in credit_kinds() and w.tonnes[-1] > path.nothing]
    return max(cuts, key=lambda w: w.tonnes[-1], default=None)
