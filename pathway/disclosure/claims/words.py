"""The words that a company may use of itself in a year, those that it may not, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pathway.disclosure.claims.book import Book, Use
from pathway.disclosure.claims.facts import Facts
from pathway.disclosure.claims.judging import Verdict, judge
from pathway.locale import Spoken, message
from pathway_models.promises import promise_of

OF_ALL = ("net-zero", "aligned")
"""Words that are of a company with its value chain, and of no part of it."""
May = Literal["may", "may-not", "not-shown"]
"""``not-shown``: nothing speaks against it, but it cannot be shown yet."""


@dataclass(frozen=True, slots=True)
class Word:
    """Whether a word may be used of a perimeter in a year, and the verdicts that say so.

    ``key`` is that of its message in the room ``claims``; ``perimeter`` what it is said of;
    ``because`` has those that decide: what fails, else what cannot be judged, else what holds.
    """

    key: str
    perimeter: Spoken
    year: int
    may: May
    because: tuple[Verdict, ...]

    def in_(self, language: str) -> str:
        """The word and what it is said of, in a language."""
        return message(f"claims.word-{self.key}", of=self.perimeter).in_(language)


def words_of(book: Book, facts: Facts, years: Iterable[int]) -> Iterator[Word]:
    """Every word of every perimeter, year by year."""
    asked = list(years)
    for use in book.uses:
        for perimeter, of in _perimeters(use, facts):
            for year in asked:
                yield _word(book, use, of, perimeter, year)


def _perimeters(use: Use, facts: Facts) -> Iterator[tuple[Spoken, Facts]]:
    """What a word may be said of; a perimeter that is another's is told once."""
    case = facts.case
    whole = frozenset(case.accounts)
    own = frozenset(a.id for a in case.accounts.values() if a.scope in (1, 2))
    if use.perimeter == "whole":
        of_study = message("claims.of-study", study=case.study_name)
        yield of_study if case.left_out else message("claims.whole"), facts
    elif use.perimeter == "operations" and own and own != whole:
        yield message("claims.operations"), facts.within(own)
    elif use.perimeter == "promises":
        told = {whole, own}
        for k in case.targets.values():
            accounts = frozenset(k.accounts)
            nets = promise_of(k).neutralises and not k.cumulative and 0 in k.value.values()
            if nets and accounts not in told:
                told.add(accounts)
                yield message("claims.promised", name=k.name), facts.within(accounts)


def _word(book: Book, use: Use, facts: Facts, perimeter: Spoken, year: int) -> Word:
    verdicts = [judge(book.rules[rule], facts, year) for rule in use.rules]
    if facts.case.left_out and use.word in OF_ALL:
        needs = (message("claims.needs-study", study=facts.case.study_name),)
        verdicts.append(replace(verdicts[0], says="unknown", number=None, needs=needs))
    for says, may in (("fails", "may-not"), ("unknown", "not-shown"), ("holds", "may")):
        found = tuple(v for v in verdicts if v.says == says)
        if found:
            return Word(use.word, perimeter, year, may, found)  # type: ignore[arg-type]
    return Word(use.word, perimeter, year, "not-shown", tuple(verdicts))
