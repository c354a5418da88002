"""Electricity of a supplier of its own: an account, whose market-based factor the file makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pathway.cases.importer.place.sources import Found, factor_of, ids
from pathway.cases.importer.place.target import Target
from pathway.cases.importer.read.words import GREEN, plain
from pathway_models.case import ELECTRICITY

AGREE = 0.02
"""Share by which emission factors of one carrier and region may differ and be the same."""


def is_zero(found: Found) -> bool:
    """Whether a source uses something and is stated to emit nothing by it."""
    return factor_of(found) == 0


def of_suppliers(group: Sequence[Found]) -> list[Found]:
    """Give the sources of a carrier and region that have a supplier of their own.

    Of electricity those at 0 t, which only the market-based method knows (green tariffs,
    certificates); where the file says market for all, also those whose factor is not the one of
    most of the power.
    """
    if any(found.carrier != ELECTRICITY or found.scope != 2 for found in group):
        return []
    methods = {id(f): {e.method for e in f.entries} for f in group}
    told = [f for f in group if factor_of(f) is not None and "location" not in methods[id(f)]]
    own = [f for f in told if is_zero(f)]
    rest = [f for f in told if not is_zero(f)]
    if rest and len(told) == len(group) and all(methods[id(f)] == {"market"} for f in rest):
        main = max(rest, key=lambda f: sum(g.activity for g in rest if _alike(f, g)))
        own += [f for f in rest if not _alike(f, main)]
    return own


def _alike(one: Found, other: Found) -> bool:
    """Whether two sources have the same factor; in one unit, for their carrier has one."""
    low, high = sorted((_per_unit(one), _per_unit(other)))
    return high <= low * (1 + AGREE)


def _per_unit(found: Found) -> float:
    return factor_of(found) or 0.0


def accounts_of(own: Sequence[Found], target: Target, file: str) -> list[dict[str, object]]:
    """Give each supplier an account with its factor, and tell which sources are in it."""
    told = list[dict[str, object]]()
    groups: dict[tuple[str, str, str], list[Found]] = {}
    for found in own:
        groups.setdefault((found.business, found.region, f"{_per_unit(found):.2g}"), []).append(
            found
        )
    for (business, region, _), group in groups.items():
        there = target.table("sources.csv").rows
        known = {r["id"]: r.get("account", "") for r in there}
        named = next((known[f.id] for f in group if known.get(f.id)), "")
        word = "green-tariff" if is_zero(group[0]) else "supplier"
        several = word if word not in target.ids else f"{word}-{business}-{region}"
        account = named or ids({}, several, word, target.ids)
        target.ids.add(account)
        _factor(target, account, group, file)
        for found in group:
            found.account = account
        about = {"n": len(group), "first": group[0].name, "account": account}
        told.append({**about, "factor": f"{_per_unit(group[0]):.4g} t/{group[0].unit}"})
    return told


def called_green(sources: Sequence[Found]) -> Iterator[dict[str, object]]:
    """Tell of power that is called green, and counts as the grid's all the same."""
    green = [
        found.name
        for found in sources
        if found.carrier == ELECTRICITY
        and not found.account
        and not is_zero(found)
        and any(e.method != "market" and GREEN.search(plain(e.name)) for e in found.entries)
    ]
    if green:
        yield {"n": len(green), "first": green[0]}


def _factor(target: Target, account: str, group: Sequence[Found], file: str) -> None:
    """Add the market-based factor of an account, held to the end."""
    value = sum(f.tonnes for f in group) / sum(f.activity for f in group)
    places = ", ".join(f.entries[0].place for f in group[:6])
    source = f"{file}, {places}: its emissions by its activity, market-based"
    held = f"Held as in {target.base_year}"
    for year, said, sure in (
        (target.base_year, source, "derived"),
        (target.end, held, "assumption"),
    ):
        row = {"carrier": ELECTRICITY, "region": account, "year": str(year), "method": "residual"}
        row |= {"value": f"{value:.12g}", "unit": f"t/{group[0].unit}"}
        target.add("factors.csv", {**row, "source": said, "confidence": sure})
