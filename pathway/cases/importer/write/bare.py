"""Totals without rows, and tonnes without what emits them: taken or told, with what to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pathway.cases.importer.place.sources import DIRECT, Found
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.read.advice import Pieces, Says, likely_use, line_of, ways_of_rest
from pathway.cases.importer.read.mapping import flow
from pathway.cases.importer.read.sheets import letters
from pathway.cases.importer.read.totals import UNSPECIFIED, take_rests
from pathway.cases.importer.read.words import scopes_said
from pathway.cases.importer.write.activity import factor_in_case
from pathway.cases.importer.write.filled import Filled
from pathway.cases.importer.write.idle import is_acted_on, would_act
from pathway.locale import Listed
from pathway.locale.errors import Fault
from pathway.tables.period import Year, months_late

BURNT: Mapping[str, Mapping[str, Says]] = {
    "direct": {"natural-gas": {"category": "stationary"}, "diesel": {"category": "mobile"}},
    "stationary": {"natural-gas": {}, "heating-oil": {}, "coal": {}},
    "mobile": {"diesel": {}, "gasoline": {}},
    "purchased_energy": {"electricity": {}},
    "purchased_electricity": {"electricity": {}},
}
"""Category -> carriers that tonnes of it may be of, and what else a map says of them then."""
MOST = 0.5
"""Share of the emissions of scopes 1 and 2 that are tonnes without a lever, when it is told."""


def take_totals(understood: Understood, target: Target, filled: Filled) -> list[Found]:
    """Give what stated totals have beyond the rows taken, if the map takes it; else tell it."""
    if not understood.said.rest:
        _untaken(understood, filled)
        return []
    found = _rests(understood, target)
    take_rests(understood.placed.totals, understood.placed.rests)
    return found


def _rests(understood: Understood, target: Target) -> list[Found]:
    """Give what stated totals have beyond the rows taken, a source each."""
    found = list[Found]()
    for rest in understood.placed.rests:
        total, scope = rest.total, rest.scope
        if not scope:
            scopes = "+".join(map(str, sorted(total.scopes)))
            ways = Listed([f"`rest: {n}`" for n in sorted(total.scopes)], "language.or")
            place = (understood.file, total.entry.place, f"{total.stated:.10g} t")
            target.faults.append(Fault.of("import.rest-of", *place, scopes=scopes, ways=ways))
            continue
        words = (
            rest.name
            if rest.is_part or len(total.scopes) > 1
            else scopes_said([scope]).in_(target.languages[0])
        )
        one = Found(
            words, total.entry.business, total.entry.region, scope, UNSPECIFIED[scope], DIRECT
        )
        one.tonnes = one.activity = rest.tonnes
        one.entries, one.noted = [total.entry], "the stated total less the rows taken"
        found.append(one)
    return found


def _untaken(understood: Understood, filled: Filled) -> None:
    """Tell totals of which no row at all is taken, and what makes sources of them."""
    rests, said = understood.placed.rests, understood.said
    alone = [rest for rest in rests if not rest.is_part]
    if alone:
        total = alone[0].total
        scopes = sorted(total.scopes)
        about: dict[str, object] = {"place": total.entry.place, "t": total.stated, "n": len(alone)}
        ways = ways_of_rest(rest.total.scopes for rest in rests)
        pieces = Pieces((rest.total.entry for rest in alone), understood.placed.counted, said)
        own = pieces.of(total.entry, {"scope": scopes[0]}) or f"rest: {scopes[0]}"
        about |= {"scopes": "+".join(map(str, scopes)), "map": next(iter(ways), own)}
        filled.missing.append(("rest", about))


def tell_rows(sources: Sequence[Found], starts: int) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell rows that become one source, and activity that is understood and has no carrier."""
    summed = [found for found in sources if len(found.entries) > 1]
    if summed:
        first = max(summed, key=lambda found: len(found.entries))
        about: dict[str, object] = {"n": sum(len(found.entries) for found in summed)}
        about |= {"first": first.id or first.name, "rows": str(len(first.entries))}
        unit = "t CO2e" if first.carrier == DIRECT else first.unit
        yield "summed", {**about, "amount": first.activity, "unit": unit}
    yield from _financial(sources, starts)
    for found in sources:
        yield from _months_without(found, starts)
    bare = [(f, e) for f in sources if f.carrier == DIRECT for e in f.entries if e.activity]
    if bare:
        found, entry = next((b for b in bare if likely_use(b[1])[1]), bare[0])
        amount = entry.activity
        column = entry.table.heads.get(amount.cell.column, "") if amount else ""
        about = {"n": len(bare), "first": found.name, "column": column or "-"}
        says: Says = {"carrier": likely_use(entry)[0]}
        at = column or letters(amount.cell.column if amount else 1)
        of_column = f"columns: {flow({at: {'is': 'activity', **says}})}"
        yield "unused", {**about, "map": line_of(entry.own[-1], says) if entry.own else of_column}


def _financial(sources: Sequence[Found], starts: int) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell for which financial year the year stands, where numbers that are taken are of one."""
    years = [e.year for found in sources for e in found.entries if e.is_financial and e.year]
    if years:
        first = 12 * years[0] + months_late(starts)
        told = Year(years[0], financial=True).written(starts)
        of = {"year": str(years[0]), "financial": told}
        yield "financial", {**of, "from": month_name(first), "to": month_name(first + 11)}


def _months_without(found: Found, starts: int) -> Iterator[tuple[str, dict[str, object]]]:
    """Tell the months of a year of which a source has no row, where its rows say theirs."""
    spans = [entry.months and entry.months.within(starts) for entry in found.entries]
    covered = {n for span in spans if span for n in range(span.first, span.last + 1)}
    years = {n // 12 for n in covered}
    if None in spans or len(years) != 1 or len(covered) == 12:
        return
    [year] = years
    late = months_late(starts)
    missing = [n for n in range(12 * year, 12 * year + 12) if n not in covered]
    months = tuple(month_name(n + late) for n in missing)
    told = Year(year, financial=starts > 1).written(starts)
    about = {"first": found.id or found.name, "n": len(covered), "year": told}
    yield "months", {**about, "months": months}


def month_name(n: int) -> str:
    """Give a month that is counted from the year 0, as 2026-04."""
    return f"{n // 12}-{n % 12 + 1:02}"


def tell_bare(filled: Filled, target: Target, understood: Understood) -> set[str]:
    """Tell that most of scopes 1 and 2 are tonnes without an activity, and no lever is on them.

    Give the carrier that a map is told to say is burnt: the case needs it for that.
    """
    own = [found for found in filled.sources if found.scope < 3]
    rows = {row["id"]: row for row in (*target.table("sources.csv").added,)}
    rows |= {row["id"]: row for row in target.table("sources.csv").rows}
    bare = [f for f in own if f.carrier == DIRECT and not is_acted_on(target, rows[f.id])]
    tonnes, whole = sum(f.tonnes for f in bare), sum(f.tonnes for f in own)
    if tonnes <= MOST * whole:
        return set()
    largest = sorted(bare, key=lambda f: -f.tonnes)
    burnt = [(f, *_burnt(f, bare, target, understood)) for f in largest]
    first, says, map = next((one for one in burnt if one[2]), (largest[0], {}, "none"))
    row = {**rows[first.id], **{k: str(v) for k, v in says.items()}}
    act = would_act(filled.idle, row) if says else ()
    levers = tuple(act) or "none"
    about = {"n": len(bare), "first": first.name, "t": tonnes, "share": tonnes / whole}
    filled.missing.append(("bare", {**about, "map": map, "levers": levers}))
    return {str(says["carrier"])} if says else set()


def _burnt(
    found: Found, bare: Sequence[Found], target: Target, understood: Understood
) -> tuple[Says, str]:
    """Give what a map could say of tonnes, that a carrier emits them, and its piece for it.

    Nothing where the case has no factor of one, or where they are but a part of a total.
    """
    named = next((entry.carrier for entry in found.entries if entry.carrier), "")
    burns = {named: Says()} if named else BURNT.get(found.category, {})
    carrier = next((c for c in burns if factor_in_case(target, found, c)), "")
    rests = understood.placed.rests
    is_part = any(r.is_part and r.total.entry is e for r in rests for e in found.entries)
    if not carrier or is_part:
        return {}, ""
    alike = [f for f in bare if (f.scope, f.category) == (found.scope, found.category)]
    parts = {id(rest.total.entry) for rest in rests if rest.is_part}
    meant = [entry for f in alike for entry in f.entries if id(entry) not in parts]
    first = found.entries[0]
    says: Says = {} if len(first.scopes) == 1 else {"scope": found.scope}
    says |= {"carrier": carrier, **burns[carrier]}
    piece = Pieces(meant, understood.placed.counted, understood.said).of(first, says)
    return (says, piece) if piece else ({}, "")
