"""What was changed in a run, in everyday words: names of the case, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pathway.charts.info import chart_info
from pathway.charts.metrics import brief
from pathway.locale import Count, Lang, language, say
from pathway.locale.messages import Spoken

from .comparison import Comparison
from .inputs import SET, STUDIES, STUDY, Change, is_name

FEW = 4
"""Changes that are told before what they do; of more, the others are counted."""
FIRST_TOLD = {SET: 0, STUDIES: 1}
OF_ROWS = ("actuals/", "decided.csv")
"""What is told by the many: each row by itself says little."""
ROOM = 2400
LIST, LISTED = ", ", 4
"""What parts the words of a list, and how many are named of what differs."""
SIGNS = {"*": "times", "+": "plus", "-": "minus"}
"""How a value that is set changes the one in the files."""


def changed(comparison: Comparison, letter: str, lang: Lang) -> list[str]:
    """The first inputs in which a run differs from the first, a sentence each."""
    at = comparison.letters.index(letter)
    apart = [c for c in comparison.inputs if c.values[at] != c.values[0] and not is_name(c)]
    apart.sort(key=lambda c: (FIRST_TOLD.get(c.file, len(FIRST_TOLD)), c.place != STUDY))
    first = [c for c in apart if not c.file.startswith(OF_ROWS)][:FEW]
    names = _names(comparison)
    told = [_told(comparison, change, at, names, lang) for change in first]
    more = len(apart) - len(told)
    return [*told, say("compare.changed.more", lang, n=Count(more))] if more else told


def _told(c: Comparison, change: Change, at: int, names: Mapping[str, Spoken], lang: Lang) -> str:
    if (change.file, change.place) == (STUDIES, STUDY):
        what = say("compare.the-study", lang)
        mode, before, after = "other", *(c.sides[i].case.study_name.in_(lang) for i in (0, at))
    else:
        what = _what(change, names, lang)
        mode, before, after = _how(change, at, names, lang)
    before, after = (brief(text, 18, ROOM) for text in (before, after))
    return say("compare.changed", lang, what=what, mode=mode, a=before, b=after)


def _how(change: Change, at: int, names: Mapping[str, Spoken], lang: Lang) -> tuple[str, str, str]:
    """In which way it changed, what it was, and what it is; of a list only what differs."""
    before, after = change.values[0], change.values[at]
    if not before:
        sign = SIGNS.get(after[:1], "") if change.file == SET else ""
        return sign or "set", "", after[1:] if sign else after
    if not after:
        return "gone", before, ""
    if LIST not in before + after:
        return "other", before, after

    def only(one: str, other: str) -> str:
        held = set(other.split(LIST))
        apart = [word for word in one.split(LIST) if word not in held]
        told = [n.in_(lang) if (n := names.get(w)) else w for w in apart[:LISTED]]
        more = [say("compare.others", lang, n=Count(len(apart) - LISTED))]
        return language(lang).listed(told + (more if len(apart) > LISTED else []))

    added, dropped = only(after, before), only(before, after)
    return f"list-{bool(added):d}{bool(dropped):d}", dropped, added


def _what(change: Change, names: Mapping[str, Spoken], lang: Lang) -> str:
    """The names of what an input is about, and its place."""
    place = brief(change.place if change.file in FIRST_TOLD else f"{change.file}, {change.place}",
                  18, ROOM)  # fmt: skip
    found = dict.fromkeys(n.in_(lang) for n in _named(change.place, names))
    if not found:
        return say("compare.place-of", lang, key=change.place.replace(".", "-"), place=place)
    listed = brief(language(lang).listed(list(found)), 18, ROOM)
    return say("compare.what", lang, names=listed, place=place)


def _named(place: str, names: Mapping[str, Spoken]) -> Iterator[Spoken]:
    for word in re.split(r"[^\w-]+", place):
        if word in names:
            yield names[word]


def _names(c: Comparison) -> dict[str, Spoken]:
    """What ids of the cases are called; those of the first run in front."""
    found: dict[str, Spoken] = {}
    for side in c.sides:
        info = chart_info(side.case, side.run).names
        for of in (info.levers, info.targets, info.sources, info.businesses, info.carriers,
                   info.regions):  # fmt: skip
            for key, name in of.items():
                found.setdefault(key, name)
    return found
