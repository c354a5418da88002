"""What was changed in a run, in everyday words: names of the case; where they stand is apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from pathway.figures.kit.info import chart_info
from pathway.figures.kit.metrics import brief
from pathway.locale import Count, Lang, language, say
from pathway.locale.messages import Spoken
from pathway.locale.numbers import written
from pathway.report.html.words import known
from pathway_models.case import Change as Event
from pathway_models.case import Fact

from .comparison import Comparison
from .inputs import SET, STUDIES, STUDY, Change, in_files, is_name, set_path
from .sides import Side
from .spoken import Amount

FEW = 4
"""Changes that are told before what they do; of more, the others are counted."""
FIRST_TOLD = {SET: 0, STUDIES: 1}
OF_ROWS = ("actuals/", "decided.csv")
"""What is told by the many: each row by itself says little."""
EVENTS, ACTUALS = "changes.yaml", "actuals"
ROOM = 2400
LIST, LISTED = ", ", 4
"""What parts the words of a list, and how many are named of what differs."""
SIGNS = {"*": "times", "+": "plus", "-": "minus"}
"""How a value that is set changes the one in the files."""
YEAR = r"(19|20|21)\d\d"


class Told(NamedTuple):
    """A change in words, and where it stands in the inputs."""

    text: str
    place: str


def changed(comparison: Comparison, letter: str, lang: Lang) -> list[Told]:
    """The first inputs in which a run differs from the first, a sentence each."""
    at, names = comparison.letters.index(letter), _names(comparison)
    first, side = comparison.sides[0], comparison.sides[at]
    files = in_files(first.result)
    apart = [_beside(c, at, files) for c in comparison.inputs if c.values[at] != c.values[0]]
    apart = [c for c in apart if c.values[at] != c.values[0]]
    events, actuals = list(_events(first, side, lang)), list(_actuals(first, side, lang))
    apart = [c for c in apart if _where(c, _item(c)) not in {told.place for told in events}]
    if actuals:
        apart = [c for c in apart if c.place != ACTUALS and not c.file.startswith(ACTUALS)]
    things = dict.fromkeys(_things(apart, at))
    own = [_thing(apart, at, *thing, names, lang) for thing in things]
    apart = [c for c in apart if _where(c, _item(c)) not in {told.place for told in own}]
    apart = [c for c in apart if not is_name(c)]
    apart.sort(key=lambda c: (FIRST_TOLD.get(c.file, len(FIRST_TOLD)), c.place != STUDY))
    each = [c for c in apart if not c.file.startswith(OF_ROWS)]
    asked = sum(c.file in FIRST_TOLD for c in each)
    told = [_told(comparison, c, at, names, lang) for c in each[:FEW]]
    found = [*told[:asked], *events, *actuals, *own, *told[asked:]][:FEW]
    more = len(events + actuals + own) + len(apart) - len(found)
    return [*found, Told(say("compare.changed.more", lang, n=Count(more)), "")] if more else found


def _beside(change: Change, at: int, files: Mapping[str, str]) -> Change:
    """What is set, beside what the files of the first run say; not what changes their value."""
    was, *others = change.values
    path = set_path(change)
    if not path or was or change.values[at][:1] in SIGNS:
        return change
    return Change(change.file, change.place, (files.get(path, ""), *others))


def _where(change: Change, place: str) -> str:
    return f"{change.file}, {place}"


# what moved the base year, and what was


def _events(first: Side, side: Side, lang: Lang) -> Iterator[Told]:
    """What only one of two runs knows to have moved the base year, or knows otherwise."""
    before, after = ({e.id: e for e in s.case.changes} for s in (first, side))
    for key in {**before, **after}:
        was, now = before.get(key), after.get(key)
        if _moves(was) != _moves(now):
            of, mode = (now, "other" if was else "new") if now else (before[key], "gone")
            yield Told(_event(side, of, mode, lang), f"{EVENTS}, {key}")


def _moves(event: Event | None) -> Event | None:
    """All of it but when the base year is recalculated for it, which follows."""
    return replace(event, restated=None) if event else None


def _event(side: Side, event: Event, mode: str, lang: Lang) -> str:
    """Its name, cause and year, whose it is, and what it moves of tonnes and revenue."""
    case = side.case
    accounts = [case.accounts[a] for a, kt in event.kt.items() if kt and a in case.accounts]
    businesses = dict.fromkeys([*(a.business for a in accounts), *(event.revenue or {})])
    names = [case.businesses[b].name.in_(lang) for b in businesses if b in case.businesses]
    tonnes, money = 1000 * sum(event.kt.values()), sum((event.revenue or {}).values())
    return say(
        "compare.event",
        lang,
        mode=mode,
        name=event.name.in_(lang),
        cause=event.cause,
        year=str(event.year),
        of="some" if names else "none",
        names=language(lang).listed(names),
        tonnes=Amount(tonnes, abs(tonnes), plus=True).in_(lang),
        beside="revenue" if money else "none",
        revenue=Amount(money, abs(money), case.currency, plus=True).in_(lang),
    )


def _actuals(first: Side, side: Side, lang: Lang) -> Iterator[Told]:
    """Of which years the one knows actuals that the other does not."""
    before, after = ({_fact(f) for f in s.case.facts} for s in (first, side))
    other = {key[:-1] for key in before ^ after}
    if other:
        years = sorted({year for year, *_ in other})
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        mode = "new" if not before else "gone" if not after else "other"
        text = say("compare.actuals", lang, mode=mode, years=span, n=Count(len(other)))
        yield Told(text, ACTUALS)


def _fact(fact: Fact) -> tuple[int, str, tuple[str, ...], str, tuple[str, ...], float]:
    return fact.year, fact.quantity, fact.of, fact.method, fact.at, fact.value


# what is new, and what is otherwise


def _things(apart: list[Change], at: int) -> Iterator[tuple[str, str, str]]:
    """Things that only one of the runs has, by file and id: their names are new, or gone."""
    for c in apart:
        if is_name(c) and c.file not in FIRST_TOLD and "" in (c.values[0], c.values[at]):
            item = _item(c)
            if item and c.place.startswith((f"{item}.name", f"{item}: name")):
                own = [x for x in apart if (x.file, _item(x)) == (c.file, item)]
                before = {bool(x.values[0]) for x in own if x.values[0] or x.values[at]}
                if len(before) == 1:
                    yield c.file, item, "gone" if c.values[0] else "new"


def _item(change: Change) -> str:
    return re.split(r"[.:]", change.place, maxsplit=1)[0]


def _thing(
    apart: list[Change], at: int, file: str, item: str, mode: str, names: Mapping[str, Spoken],
    lang: Lang,
) -> Told:  # fmt: skip
    """A thing by its name of the case, else as it is written."""
    own = [c for c in apart if (c.file, _item(c)) == (file, item) and is_name(c)]
    own.sort(key=lambda c: not c.place.endswith((f".{lang}", f"name_{lang}")))
    name = names[item].in_(lang) if item in names else own[0].values[at] or own[0].values[0]
    return Told(say("compare.thing", lang, name=name, mode=mode), f"{file}, {item}")


def _told(c: Comparison, change: Change, at: int, names: Mapping[str, Spoken], lang: Lang) -> Told:
    if (change.file, change.place) == (STUDIES, STUDY):
        what = say("compare.the-study", lang)
        mode, before, after = "other", *(c.sides[i].case.study_name.in_(lang) for i in (0, at))
    else:
        what = _what(change, names, lang)
        mode, before, after = _how(change, at, names, lang)
    before, after = (brief(text, 18, ROOM) for text in (before, after))
    text = say("compare.changed", lang, what=what, mode=mode, a=before, b=after)
    place = change.place if change.file in FIRST_TOLD else _where(change, change.place)
    return Told(text[:1].upper() + text[1:], brief(place, 18, ROOM))


def _how(change: Change, at: int, names: Mapping[str, Spoken], lang: Lang) -> tuple[str, str, str]:
    """In which way it changed, what it was, and what it is; of a list only what differs."""
    before, after = change.values[0], change.values[at]
    years = all(re.fullmatch(YEAR, value) for value in (before, after) if value)

    def called(word: str) -> str:
        if re.fullmatch(r"-?\d+(\.\d+)?", word) and not years:
            return written(Decimal(word), lang)
        return names[word].in_(lang) if word in names else word

    if not before:
        sign = SIGNS.get(after[:1], "") if change.file == SET else ""
        return sign or "set", "", called(after[1:] if sign else after)
    if not after:
        return "gone", called(before), ""
    if LIST not in before + after:
        return "other", called(before), called(after)

    def only(one: str, other: str) -> str:
        held = set(other.split(LIST))
        apart = [word for word in one.split(LIST) if word not in held]
        told = [called(word) for word in apart[:LISTED]]
        more = [say("compare.others", lang, n=Count(len(apart) - LISTED))]
        return language(lang).listed(told + (more if len(apart) > LISTED else []))

    added, dropped = only(after, before), only(before, after)
    return f"list-{bool(added):d}{bool(dropped):d}", dropped, added


def _what(change: Change, names: Mapping[str, Spoken], lang: Lang) -> str:
    """The names of what an input is about, what it is of them, and in which year."""
    words = [w for w in re.split(r"[^\w-]+", change.place) if w]
    found = dict.fromkeys(names[w].in_(lang) for w in words if w in names)
    field = _field(change, words, lang)
    if not found and not field:
        field = say("compare.an-input", lang)
    years = [w for w in words if re.fullmatch(YEAR, w)]
    return say(
        "compare.what",
        lang,
        of="both" if found and field else "name" if found else "field",
        names=brief(language(lang).listed(list(found)), 18, ROOM),
        field=field,
        year=years[-1] if years else "none",
    )


def _field(change: Change, words: list[str], lang: Lang) -> str:
    """What an input is, by its key, else by its file; nothing where neither says it."""
    stem = change.file.rpartition("/")[2].partition(".")[0]
    stem = words[0] if change.file == SET else stem
    keys = [f"at-{change.place.replace('.', '-')}", *(f"key-{w}" for w in words), f"file-{stem}"]
    return next((found for k in keys if (found := known(f"compare.{k}", lang))), "")


def _names(c: Comparison) -> dict[str, Spoken]:
    """What ids of the cases are called; those of the first run in front."""
    found: dict[str, Spoken] = {}
    for side in c.sides:
        info = chart_info(side.case, side.run).names
        for of in (info.levers, info.targets, info.sources, info.businesses, info.carriers,
                   info.regions):  # fmt: skip
            for key, name in of.items():
                found.setdefault(key, name)
        for limit in side.case.limits.values():
            found.setdefault(limit.id, limit.name)
    return found
