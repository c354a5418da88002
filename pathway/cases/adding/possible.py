"""Whether a lever can be made of a measure at all, whatever is said of it."""

from __future__ import annotations

from pathway.cases.adding.savings import insist_on_saving
from pathway.library import Entry
from pathway.locale import Message, Spoken, message
from pathway.locale.errors import UsageError

KINDS = ("retrofit", "electrify", "rooftop_pv", "green_power", "removal", "offset")
"""Kinds of levers that an entry can be made into."""


def why_not(entry: Entry) -> str | Spoken | None:
    """Why no case can have a measure as one lever, whatever is said of it; None if it can."""
    kind = entry.rows[0].more["lever"]
    try:
        if kind not in KINDS:
            raise UsageError(several(entry))
        if kind in ("retrofit", "electrify"):
            insist_on_one_source(entry)
        elif kind == "rooftop_pv":
            insist_on_yield(entry)
        elif kind == "green_power":
            insist_on_premium(entry)
        else:
            insist_on_price(entry)
        if kind in ("retrofit", "electrify", "rooftop_pv"):
            insist_on_investment(entry)
    except UsageError as error:
        return error.said
    return None


def several(entry: Entry) -> Message:
    """Say that a measure is to be read."""
    return message("library.changes-several", id=entry.id)


def insist_on_one_source(entry: Entry) -> None:
    """Raises ``UsageError`` for what saves on several sources, saves and uses, or costs nothing."""
    kind = entry.rows[0].more["lever"]
    uses = [r for r in entry.rows if r.quantity.startswith(("uses:", "use_per_unit"))]
    if len({r.quantity for r in entry.rows if r.quantity.startswith("saves:")}) > 1:
        raise UsageError(several(entry))
    if kind == "retrofit" and uses:
        raise UsageError(message("library.saves-and-uses", id=entry.id))
    if kind == "electrify" and not uses:
        raise UsageError(message("library.use-unknown", id=entry.id))
    if kind == "retrofit":
        _insist_on_a_cost(entry)
        insist_on_saving(entry)


def insist_on_yield(entry: Entry) -> None:
    """Raises ``UsageError`` for what says neither its yield nor how far it goes."""
    rows = entry.of("yields")
    if not entry.of("max_share") or "store" in entry.id or not any(r.value for r in rows):
        raise UsageError(message("library.no-yield", id=entry.id))


def insist_on_premium(entry: Entry) -> None:
    """Raises ``UsageError`` for clean power without a premium."""
    if not entry.of("premium"):
        raise UsageError(message("library.no-premium", id=entry.id))


def insist_on_price(entry: Entry) -> None:
    """Raises ``UsageError`` for credits without a price, or of which nobody knows how they last."""
    if not entry.of("price") or not entry.of("durability"):
        raise UsageError(message("library.no-price", id=entry.id))


def insist_on_investment(entry: Entry) -> None:
    """Raises ``UsageError`` for what is built and has no cost."""
    if not entry.of("capex_incremental") and not entry.of("capex_full"):
        raise UsageError(message("library.no-investment", id=entry.id))


def _insist_on_a_cost(entry: Entry) -> None:
    """Raises ``UsageError`` for savings that cost nothing: no plan would leave them."""
    costs = [r for r in entry.rows if r.quantity.startswith("capex_") or r.quantity == "fom"]
    if costs and not any(row.value for row in costs):
        has = ", ".join(f"{r.quantity} {r.value:g} {r.unit}, {r.confidence}" for r in costs)
        raise UsageError(message("library.no-cost", id=entry.id, has=has))
