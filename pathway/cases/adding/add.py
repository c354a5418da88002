"""Adds entries to a case: all of them, checked, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pathway import library
from pathway.cases.adding.draft import Draft
from pathway.cases.adding.factors import add_grid, add_outlook, add_substance
from pathway.cases.adding.levers import add_measure
from pathway.cases.adding.prices import add_price, one_rate_for
from pathway.cases.adding.wanted import Mixture, Needed, Wanted
from pathway.library import Entry, Kind
from pathway.load import load
from pathway.load.files.folder import COMPANY
from pathway.load.summed import followed, tonnes_in, verified_in, with_totals
from pathway.locale import FIRST, Lang, Lines, Message, Said, Spoken, message, said
from pathway.locale.errors import Fault, InputError, UsageError
from pathway.locale.numbers import number

HOW: Mapping[Kind, Callable[[Draft, Entry, Wanted], None]] = {
    "grid": add_grid,
    "outlook": add_outlook,
    "fuels": add_substance,
    "gwp": add_substance,
    "process": add_substance,
    "prices": add_price,
    "measures": add_measure,
}
"""Kinds that a case has rows for; the others are to be read."""
MOST_TRIED = 20
"""Stand-ins for what is missing that are tried."""
SERIES = {"factors.csv": ("carrier", "region", "method"), "prices.csv": ("carrier", "region")}
REFUSED, MIXED, PLAIN = range(3)
"""How what is missing lets an entry be added: not at all, by mixing bases, or as it is."""
NO_ROW = "faults.no-row-of-years"
"""What is told of a series that lacks years."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was written: sentences for a person, and the files."""

    told: tuple[Message, ...]
    files: tuple[str, ...]

    def sentences(self, lang: Lang = FIRST) -> tuple[str, ...]:
        """What was written, in a language."""
        return tuple(one.in_(lang) for one in self.told)


def add(folder: Path, ids: Sequence[str], wanted: Wanted | None = None) -> Added:
    """Write entries of the library into the files of a case, in this order.

    Raises:
        UsageError: an entry cannot be added as asked; what to say is named. Nothing is written.
        InputError: what would be written is at fault.

    """
    asked = wanted or Wanted()
    entries = [library.entry(name) for name in ids]
    for entry in entries:
        if entry.kind not in HOW:
            raise UsageError(message("library.only-read", id=entry.id))
    case = Draft.of(folder)
    try:
        draft = _drafted(case, [(entry, asked) for entry in entries])
    except Needed:
        needs, _ = _needs(case, entries, [asked] * len(entries))
        raise UsageError(_listed(needs)) from None
    if asked.hold:
        _hold(draft)
    _follow(draft)
    _insist(draft)
    draft.write()
    return Added(tuple(draft.said), tuple(draft.changed))


def _drafted(case: Draft, entries: Iterable[tuple[Entry, Wanted]]) -> Draft:
    """A case with entries, of which each goes on from those before it."""
    draft = Draft(case.folder, dict(case.files), case.before)
    for at, (entry, asked) in enumerate(entries):
        try:
            HOW[entry.kind](draft, entry, asked)
        except Needed as need:
            need.number = at
            raise
    return draft


Told = str | Spoken


def _needs(
    case: Draft, entries: Sequence[Entry], asked: Sequence[Wanted]
) -> tuple[list[Told], int]:
    """All that is to be said still, and how that will do.

    With stand-ins for what is missing it is looked on for more: the first that mixes no bases.

    Raises:
        UsageError: something else is wrong, perhaps with a stand-in.

    """
    try:
        draft = _drafted(case, zip(entries, asked, strict=True))
    except Needed as need:
        tried = list[tuple[int, list[Told]]]()
        for fields in need.stand_ins[:MOST_TRIED]:
            trial = [*asked]
            trial[need.number] = replace(trial[need.number], **fields)
            try:
                more, how = _needs(case, entries, trial)
            except UsageError as error:
                more, how = [error.said], REFUSED
            tried.append((how, more))
            if how == PLAIN:
                break
        how, more = max(tried, key=lambda pair: pair[0], default=(REFUSED, []))
        if how == REFUSED:  # what is wrong whatever stands in is wrong with the case or the entry
            more = [line for line in more if all(line in one for _, one in tried)]
        how = min(how, MIXED) if isinstance(need, Mixture) else how
        return list(dict.fromkeys([need.said, *more])), how
    several: list[Told] = [] if len(draft.rated) < 2 else [one_rate_for(draft)]
    if any(one.hold for one in asked):
        return several, PLAIN
    return [*several, *(_with_hold(f) for f in _found(draft) if _lacks_years(f))], PLAIN


def _listed(needs: Sequence[Told]) -> Told:
    """What is to be said, a line each where there are several."""
    if len(needs) == 1:
        return needs[0]
    return message("library.needs", needs=Lines(tuple(needs)))


def _hold(draft: Draft) -> None:
    """Write the last number of each series that was added for the end of the plan, as asked."""
    end = draft.world().company.end
    for key, file in draft.keys.items():
        columns = SERIES[file]
        rows = [r for r in draft.rows(file) if tuple(r[c] for c in columns) == key]
        last = max(rows, key=lambda r: int(r["year"]))
        if int(last["year"]) < end:
            source = f"{last['source']}, the number of {last['year']} held"
            held = last | {"year": str(end), "source": source, "confidence": "assumption"}
            draft.append(file, [held])
            draft.tell("held", file=file, series="@".join(key), year=last["year"], end=str(end))


def _follow(draft: Draft) -> None:
    """Let verified totals that are but sums of the sources follow what is added."""
    before, after = verified_in(draft.files), followed(draft.files)
    new = [key for key, total in after.items() if total != before.get(key)]
    if new:
        draft.files[COMPANY] = with_totals(draft.files, after)
        for key in new:
            draft.tell("verified", key=key, t=_Tonnes(tonnes_in(after[key]) or 0.0))


@dataclass(frozen=True, slots=True)
class _Tonnes:
    """Tonnes as a language writes them."""

    value: float

    def in_(self, lang: Lang) -> str:
        return number(self.value, 1, lang)


def _insist(draft: Draft) -> None:
    """Check the case as it would be.

    Raises:
        InputError: a fault that it has not now is in what is added.

    """
    found = _found(draft)
    if found:
        raise InputError(_with_hold(fault) for fault in found)


def _found(draft: Draft) -> list[Fault]:
    """The faults that the case has not now, and are in what is added."""
    known = set(_faults(draft.before))
    return [f for f in _faults(draft.files) if f not in known and _is_ours(f, draft)]


def _faults(files: Mapping[str, bytes]) -> list[Fault]:
    try:
        load(files, every=True)
    except InputError as error:
        return error.faults
    return []


def _is_ours(fault: Fault, draft: Draft) -> bool:
    row = re.match(r"row (\d+)", fault.place)
    if row and fault.file in draft.first:
        return int(row[1]) >= draft.first[fault.file]
    names = {"@".join(part for part in key if part != "-") for key in draft.keys}
    ours = fault.file.startswith("levers/") and fault.file in draft.changed
    return ours or fault.value in names


def _lacks_years(fault: Fault) -> bool:
    return isinstance(fault.problem, Said) and fault.problem.key == NO_ROW


def _with_hold(fault: Fault) -> Fault:
    """Say, of years that are missing, what writes them."""
    if not _lacks_years(fault):
        return fault
    remedy = said("library.or-hold", remedy=fault.remedy)
    return Fault(fault.file, fault.place, fault.value, fault.problem, remedy)
