"""Each mistake once, the gravest first: the cause with what follows from it beneath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pathway.locale import Count, Listed, message
from pathway.review.remark import SEVERITIES, Remark, Where, remark

MANY, NAMED = 5, 3
"""How many remarks of a kind in one file are told as one, and how many of their places."""

CAUSES: Mapping[str, tuple[str, ...]] = {
    "leap": ("price_off", "factor_off"),
    "zero_year": ("price_off", "factor_off"),
    "bill_off": ("actual_off", "intensity_off", "price_off", "leap", "growth_off"),
    "premium_off": ("price_off",),
    "use_off": ("unit_off",),
    "adds_tonnes": ("unit_off", "use_off", "factor_off", "leap"),
    "peers_off": ("unit_off", "use_off", "adds_tonnes"),
    "capex_off": ("unit_off", "yield_off", "factor_off", "leap"),
    "fom_off": ("capex_off",),
    "share_small": ("growth_off",),
    "room_large": ("growth_off",),
    "incumbent_off": ("capex_off",),
    "dear": ("unit_off", "use_off", "capex_off", "price_off", "factor_off", "leap"),
}
"""Kind of remark -> those whose mistake it may follow from, where both are about the same."""

MONEY = ("price_off", "capex_off", "tonne_off", "premium_off")
"""Remarks on amounts of money as they are given."""
SIZES = {"million": 1e6, "thousand": 1e3}
FEW = 3
"""How many amounts of money that are off by one factor are one mistake."""


def in_order(remarks: list[Remark], code: str) -> list[Remark]:
    """The graver first, else as they were found; each of a kind and place once.

    Those of one mistake are one, and so are many of a kind in one file, but notes: each of these
    says another thing. ``code`` is the money of the case.
    """
    once = {(remark.key, remark.where): remark for remark in reversed(remarks)}
    kept = [once[key] for key in dict.fromkeys((r.key, r.where) for r in remarks)]
    return sorted(
        _gathered(_by_cause(kept, code)), key=lambda remark: SEVERITIES.index(remark.severity)
    )


def _gathered(remarks: list[Remark]) -> list[Remark]:
    """Those of a kind, file and severity that say the same as one, where there are many."""
    alike: dict[tuple[str, ...], list[Remark]] = {}
    for one in remarks:
        own = one.where if one.severity == "note" else ""
        alike.setdefault((one.said.key, one.file, one.severity, own), []).append(one)
    found = []
    for many in alike.values():
        found += many if len(many) < MANY else [_as_one(many)]
    return found


def _as_one(many: Sequence[Remark]) -> Remark:
    """The first, with the places of the next two and how many there are."""
    first, places = many[0], Listed(tuple(Where(one.place) for one in many[:NAMED]))
    counts = {"n": Count(len(many)), "left": Count(len(many) - NAMED)}
    follows = tuple(below for one in many for below in one.follows)
    return replace(
        first,
        follows=follows,
        said=message("review.many", said=first.said, places=places, **counts),
    )


def _by_cause(remarks: list[Remark], code: str) -> list[Remark]:
    """What follows from the mistake of another stands beneath that, which is then as grave."""
    remarks = _one_unit_of_money(remarks, code)
    causes = {id(one): _cause(one, remarks) for one in remarks}
    beneath: dict[int, list[Remark]] = {}
    for one in remarks:
        root = one
        while (cause := causes[id(root)]) is not None:
            root = cause
        if root is not one:
            beneath.setdefault(id(root), []).append(one)
    return [_above(one, beneath.get(id(one), ())) for one in remarks if causes[id(one)] is None]


def _cause(one: Remark, remarks: Sequence[Remark]) -> Remark | None:
    """The remark that it follows from, the likeliest kind first."""
    if one.severity == "note":
        return None
    for key in CAUSES.get(one.key, ()):
        found = [r for r in remarks if r.key == key and r.severity != "note"]
        nearest = max(found, key=lambda other: len(other.about & one.about), default=None)
        if nearest is not None and nearest.about & one.about:
            return nearest
    return None


def _above(one: Remark, follows: Sequence[Remark]) -> Remark:
    most = min((one, *follows), key=lambda r: SEVERITIES.index(r.severity)).severity
    return replace(one, severity=most, follows=(*one.follows, *follows))


def _one_unit_of_money(remarks: list[Remark], code: str) -> list[Remark]:
    """Amounts of money that are all a million, or a thousand, times off are one remark.

    What is worked out from them is no place to correct, and is left out.
    """
    for name, size in SIZES.items():
        for side, times in (("above", size), ("below", 1 / size)):
            off = [r for r in remarks if r.fits and r.fits[0] <= times <= r.fits[1]]
            own = [r for r in off if r.key in MONEY]
            if len(own) >= FEW:
                first = _unit_of_money(own, name, side, code)
                return [first, *(r for r in remarks if r not in off)]
    return remarks


def _unit_of_money(own: Sequence[Remark], size: str, side: str, code: str) -> Remark:
    """The first of them, with the others beneath."""
    first, *others = own
    found = remark(
        "money_off", first.place, len(own), "amounts", "grave", first.file,
        n=Count(len(own)), size=size, side=side, code=code,
    )  # fmt: skip
    return replace(found, follows=tuple(others))
