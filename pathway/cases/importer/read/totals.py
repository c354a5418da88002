"""Totals that a file states, what the rows taken add up to, and what they have beyond it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.words import is_scope_alone, scopes_in
from pathway.load.units.measures import MEASURES

TONNE = MEASURES["t"].size
SAME = 1e-3
"""Share by which two totals may differ and be the same, rounded."""
UNSPECIFIED = {1: "direct", 2: "purchased_energy", 3: "value_chain"}
"""Category of what says no more than its scope."""


@dataclass
class Total:
    """A total that the file states, and what the rows taken below it add up to [t]."""

    entry: Entry
    label: str
    scopes: frozenset[int]
    method: str
    stated: float
    found: float = 0.0
    is_whole: bool = True
    """Whether it is of whole scopes of the company, and no subtotal."""
    rest: float = 0.0
    """What of it is taken beyond those rows [t]."""
    beside: bool = False
    """Whether it is by the method of scope 2 that is not taken."""

    @property
    def taken(self) -> float:
        """What is taken of it: rows, and the rest [t]."""
        return self.found + self.rest

    @property
    def agrees(self) -> bool:
        """Whether it is the sum, as it is rounded."""
        return abs(self.stated - self.taken) <= SAME * max(abs(self.stated), 1.0)


@dataclass(frozen=True, slots=True)
class Rest:
    """What a stated total of whole scopes has beyond the rows taken [t], and where it may count."""

    total: Total
    tonnes: float
    scope: int
    """0 where it is of several, and the map does not say which."""

    @property
    def name(self) -> str:
        """What its source is called."""
        scopes = "+".join(map(str, sorted(self.total.scopes)))
        return f"Rest of scope {scopes}" if self.is_part else f"Scope {scopes}"

    @property
    def is_part(self) -> bool:
        """Whether rows of the total are taken, too."""
        return self.total.found > 0


def tonnes_of(entry: Entry) -> float:
    """Give the emissions of an entry [t]; 0 where it has none."""
    amount = entry.tonnes
    if amount is None or amount.unit is None:
        return 0.0
    return amount.value * amount.unit.times * float(MEASURES[amount.unit.name].size / TONNE)


def total_of(entry: Entry) -> Total:
    """Make a total of an entry."""
    own = entry.labels[-1] if entry.labels else "Total"
    whole = is_alone(entry) and not (entry.business or entry.region or entry.site)
    scopes = entry.scopes
    return Total(entry, own, scopes, entry.method or "", tonnes_of(entry), is_whole=whole)


def is_alone(entry: Entry) -> bool:
    """Whether a row is of a scope as a whole, or of all."""
    if entry.line is not None and (entry.line.category or entry.line.id):
        return False
    if len(entry.scopes) > 1:
        return True
    own = entry.labels[-1] if entry.labels else ""
    own = "" if own in (entry.business, entry.region) else own
    named = entry.category_id and entry.category_id not in UNSPECIFIED.values()
    if entry.category is not None or named or entry.site:
        return False
    return not own or is_scope_alone(own)


def add_up(total: Total, taken: Sequence[Entry]) -> None:
    """Add up what a total is of; one that names no scope may be of a section, or of all."""
    total.found = sum(map(tonnes_of, _below(total, taken)))
    if total.is_whole and not total.agrees and not _names_scope(total):
        whole = Total(total.entry, total.label, frozenset(), "", total.stated)
        whole.found = sum(map(tonnes_of, _below(whole, taken)))
        if whole.agrees or not total.found:
            total.scopes, total.found = frozenset(), whole.found


def _names_scope(total: Total) -> bool:
    """Whether its label, or the header over it, says of which scopes it is."""
    heads = (total.entry.table.heads.get(a.cell.column, "") for a in total.entry.amounts)
    return any(map(scopes_in, (total.label, *heads)))


def _below(total: Total, taken: Sequence[Entry]) -> list[Entry]:
    """Give the entries that a total is of."""
    entry = total.entry
    alike = [
        e
        for e in taken
        if (not total.scopes or e.scopes <= total.scopes)
        and all(getattr(entry, w) in ("", getattr(e, w)) for w in ("business", "region", "site"))
    ]
    if total.is_whole:
        return alike
    if any(a.role == "total" for a in entry.amounts) and not is_alone(entry):
        return [e for e in alike if e.row == entry.row and e.table is entry.table]
    same = [e for e in alike if e.table is entry.table]
    inside = [e for e in same if e.labels[:-1] == entry.labels[:-1] and entry.labels[:-1]]
    if entry.category:
        inside = [e for e in same if e.category == entry.category]
    return inside or same


def stated(totals: Sequence[Total], scope: int) -> Total | None:
    """Give the total of a scope of the company that a file states, one that agrees first."""
    own = [t for t in totals if t.is_whole and t.scopes == {scope} and not t.beside]
    return next((t for t in own if t.agrees), own[0] if own else None)


def rests_of(totals: Sequence[Total], said: MapText) -> list[Rest]:
    """Give what totals have beyond what is taken of theirs: those of one scope and part first."""
    found = list[Rest]()
    own = [t for t in totals if t.scopes and not t.beside and is_alone(t.entry)]
    for total in sorted(own, key=lambda t: (len(t.scopes), -len(_parts(t.entry)))):
        inside = (r.tonnes for r in found if _is_inside(r, total))
        more = total.stated - total.found - sum(inside)
        if more > SAME * max(total.stated, 1.0):
            said_one = frozenset() if said.rest is True else frozenset({int(said.rest)})
            named = total.scopes if len(total.scopes) == 1 else total.scopes & said_one
            found.append(Rest(total, more, next(iter(named), 0)))
    return found


def take_rests(totals: Sequence[Total], rests: Sequence[Rest]) -> None:
    """Let totals know what is taken of them as a rest: their own, and those inside."""
    for total in totals:
        inside = (r.tonnes for r in rests if r.scope and _is_inside(r, total))
        total.rest = 0.0 if total.beside else sum(inside)


def _parts(entry: Entry) -> dict[str, str]:
    """Give of which part of the company an entry is, as far as it says."""
    parts = {what: getattr(entry, what) for what in ("business", "region", "site")}
    return {what: word for what, word in parts.items() if word}


def _is_inside(rest: Rest, total: Total) -> bool:
    """Whether a total is of the rest of another one, too."""
    return rest.total.scopes <= total.scopes and (
        _parts(total.entry).items() <= _parts(rest.total.entry).items()
    )
