"""What in a cell of a year that is over is no fact: actuals tell it not, or but in a sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pathway.disclosure.claims.book import Fact
from pathway.disclosure.claims.facts import Facts
from pathway.disclosure.claims.rests import Rests, of_value
from pathway.disclosure.claims.things import KNOWN, STOCK
from pathway.locale import Count, Joined, Message, Spoken, message
from pathway.tables.expressions import Operation, Over, Reading, Term
from pathway.tables.known import How, how_known
from pathway_models.arithmetic.told import METHODS, Thing, methods_in, told_in
from pathway_models.case import Case, Name

HOWS: tuple[How, ...] = ("told", "part", "shared", "silent")
NAMED = 3
"""Things that are named, where no actual tells them; of more the others are counted."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What of a cell is expected: all of it (``whole``), or what these words say.

    ``standing``: how `track` says that a target stands of which no fact tells by itself.
    """

    whole: bool
    of: tuple[Message, ...]
    standing: Message | None = None


@dataclass(frozen=True)
class Past:
    """The years of a case that are over, with what facts tell of each."""

    case: Case
    _told: dict[int, Mapping[Thing, frozenset[Thing]]] = field(default_factory=dict)
    _known: dict[tuple[str, int], How] = field(default_factory=dict)
    _methods: dict[int, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    def told(self, year: int) -> Mapping[Thing, frozenset[Thing]]:
        """Each thing that is told in a year, with those that it is told of together."""
        if year not in self._told:
            self._told[year] = told_in(self.case, year)
        return self._told[year]

    def _by(self, year: int) -> Mapping[str, frozenset[str]]:
        """By which methods tonnes are told of sources of which nothing else is."""
        if year not in self._methods:
            self._methods[year] = methods_in(self.case, year)
        return self._methods[year]

    def expected(self, of: Term, facts: Facts, year: int) -> Expected | None:
        """What is expected of a sum in a year that is over; None where all of it is fact."""
        rests: dict[int, dict[Thing, None]] = {}
        for fact, at in _read(of, facts.known, year):
            if at in self.case.past:
                found = Rests(self.case, at, self.told(at), self._by(at)).on(fact, facts)
                rests.setdefault(at, {}).update(dict.fromkeys(found))
        missing = [
            thing
            for t, own in rests.items()
            for thing in own
            if thing not in self.told(t) and thing[0] != KNOWN
        ]
        groups = [(own.keys(), self.told(t).get(i)) for t, own in rests.items() for i in own]
        shared = any(not group <= own for own, group in groups if group is not None)
        how = self.standing(of, facts, year)
        standing = None if how == "told" else stands(how)
        if not missing and not shared and standing is None:
            return None
        words = [message("disclosure.shared")] if shared else []
        if missing:
            words.insert(0, _untold(self.case, missing))
        whole = bool(missing) and len(missing) == len(groups)
        return Expected(whole, tuple(words), standing)

    def standing(self, of: Term, facts: Facts, year: int) -> How:
        """How facts tell the target whose value a sum is of; of any other sum they do."""
        targets = [k for k in facts.only.get("id", ()) if k in self.case.targets]
        if year not in self.case.past or not targets:
            return "told"
        if not any(of_value(fact) for fact, _ in _read(of, facts.known, year)):
            return "told"
        for key in targets:
            if (key, year) not in self._known:
                found = how_known(self.case, self.case.targets[key], facts.tables, year)
                self._known[key, year] = found
        states = {self._known[key, year] for key in targets}
        return next(how for how in HOWS if how in states)


def stands(how: How) -> Message:
    """How a target stands, as `track` says it."""
    return message("track.state-of", state="unknown" if how == "silent" else how)


def _read(of: Term, known: Mapping[str, Fact], year: int) -> Iterator[tuple[Fact, int]]:
    """The facts that a sum is made of in the end, each with its year; none of the base year."""
    if isinstance(of, Operation):
        yield from _read(of.left, known, year)
        yield from _read(of.right, known, year)
    elif isinstance(of, Over):
        yield from _read(of.of, known, year - 1 if of.how == "before" else year)
    elif isinstance(of, Reading) and of.name in known:
        fact, at = known[of.name], of.year or year
        if fact.how == "formula" and fact.of is not None:
            yield from _read(fact.of, known, at)
        else:
            yield fact, at


def _untold(case: Case, things: Iterable[Thing]) -> Message:
    """That no actual tells these."""
    names: dict[str, Spoken] = {}
    for kind, of in things:
        names |= dict([_named(case, kind, of)])
    first = Joined(tuple(names.values())[:NAMED], "language.comma")
    return message("disclosure.untold", of=first, n=Count(max(0, len(names) - NAMED)))


def _named(case: Case, kind: str, of: str) -> tuple[str, Spoken]:
    """What a thing is called; options of one lever are one."""
    if kind == "source":
        return f"source {of}", case.sources[of].name
    if kind in METHODS:
        return kind, message(f"disclosure.untold-{kind}")
    if kind in ("option", STOCK):
        return f"lever {case.options[of].lever}", case.options[of].name
    business = of.partition("/")[0]
    name = case.businesses[business].name if business in case.businesses else Name.of({"en": of})
    return of, message(f"disclosure.untold-{kind}", business=name)
