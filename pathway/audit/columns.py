"""The tables of a run as the auditor knows them: their keys, their numbers and their words."""

from __future__ import annotations


def millions(name: str) -> str:
    """A column, or figure, in millions of the case's currency."""
    return f"{name}_m"


def a_tonne(name: str) -> str:
    """A column of money a tonne, in the case's currency."""
    return f"{name}_per_t"


PLACE = ("business", "region", "scope")

KEYS: dict[str, tuple[str, ...]] = {
    "emissions": ("year", "account"),
    "sources": ("year", "source"),
    "wedges": ("year", "account", "wedge"),
    "wedges_location": ("year", "account", "wedge"),
    "levers": ("year", "option"),
    "abatement": ("year", "lever"),
    "contracts": ("year", "option", "account"),
    "electricity": ("year", "account"),
    "credits": ("year", "option", "account"),
    "costs": ("year", "business", "item"),
    "carbon": ("year", "scheme", "business"),
    "turnover": ("year", "incumbents"),
    "closures": ("year", "option", "bought", "until"),
    "ecosystem": ("year", "programme"),
    "targets": ("id", "year"),
}
"""The columns that tell the rows of a table apart."""

NUMBERS: dict[str, tuple[str, ...]] = {
    "emissions": (
        "bau_t",
        "gross_location_t",
        "gross_market_t",
        "removals_t",
        "offsets_t",
        "net_t",
        "biogenic_t",
    ),
    "sources": ("activity_bau", "activity", "gross_t"),
    "wedges": ("tonnes",),
    "wedges_location": ("tonnes",),
    "levers": ("added", "stock", "served", "reduction_t", millions("capex"), millions("opex")),
    "abatement": ("reduction_t", millions("cost"), "merit_t", millions("merit"), "followed_t"),
    "contracts": ("clean_gwh",),
    "electricity": (
        "demand_gwh",
        "self_use_gwh",
        "fuelled_gwh",
        "export_gwh",
        "clean_gwh",
        "clean_unbundled_gwh",
        "residual_gwh",
    ),
    "credits": ("tonnes", a_tonne("price"), millions("cost"), "durability_years"),
    "costs": (millions("value"), millions("discounted")),
    "carbon": ("priced_t", "free_t", millions("paid"), millions("usual")),
    "turnover": ("served", "left", "renewed", "need", "early", millions("write_off")),
    "closures": ("closed", millions("cost")),
    "ecosystem": (
        "added",
        "stock",
        "avoided_t",
        "attribution_share",
        "sold_t",
        "tonnes",
        "cumulative_t",
        millions("capex"),
        millions("fom"),
    ),
    "targets": ("required",),
}
"""Columns in which every number must be there."""

OTHERS: dict[str, tuple[str, ...]] = {
    "emissions": (*PLACE, "category"),
    "sources": ("account", *PLACE, "category", "carrier", "activity_unit"),
    "wedges": PLACE,
    "wedges_location": PLACE,
    "levers": ("lever", "kind", "source", *PLACE, "unit", "served_unit"),
    "abatement": ("kind", a_tonne("cost")),
    "contracts": (*PLACE, "unbundled"),
    "electricity": (*PLACE, "clean_share"),
    "credits": ("kind", *PLACE, "quality", "vintage"),
    "costs": (),
    "carbon": (),
    "turnover": ("business", "unit"),
    "closures": ("unit",),
    "ecosystem": ("business", "unit"),
    "targets": (
        *("section", "metric", "sense", "achieved", "unit", "slack", "binding", "met"),
        "requirement",
    ),
}
"""Words, and numbers that may be empty."""
