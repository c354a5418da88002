"""Whether a lever can be made of a measure at all, whatever is said of it."""

from __future__ import annotations

from pathway.adding.savings import insist_on_saving
from pathway.errors import UsageError
from pathway.library import Entry

KINDS = ("retrofit", "electrify", "rooftop_pv", "green_power", "removal", "offset")
"""Kinds of levers that an entry can be made into."""


def why_not(entry: Entry) -> str:
    """Why no case can have a measure as one lever, whatever is said of it; nothing if it can."""
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
        return str(error)
    return ""


def several(entry: Entry) -> str:
    """Say that a measure is to be read."""
    return (
        f"{entry.id} changes several sources at once, and a lever is on one: it is to be read. "
        f"`pathway library show {entry.id}` prints its numbers."
    )


def insist_on_one_source(entry: Entry) -> None:
    """Raises ``UsageError`` for what saves on several sources, saves and uses, or costs nothing."""
    kind = entry.rows[0].more["lever"]
    uses = [r for r in entry.rows if r.quantity.startswith(("uses:", "use_per_unit"))]
    if len({r.quantity for r in entry.rows if r.quantity.startswith("saves:")}) > 1:
        raise UsageError(several(entry))
    if kind == "retrofit" and uses:
        raise UsageError(f"{entry.id} saves and uses at once: no retrofit does. It is to be read.")
    if kind == "electrify" and not uses:
        raise UsageError(f"The library does not say what {entry.id} uses instead.")
    if kind == "retrofit":
        _insist_on_a_cost(entry)
        insist_on_saving(entry)


def insist_on_yield(entry: Entry) -> None:
    """Raises ``UsageError`` for what says neither its yield nor how far it goes."""
    rows = entry.of("yields")
    if not entry.of("max_share") or "store" in entry.id or not any(r.value for r in rows):
        raise UsageError(f"{entry.id} has no yield that a lever could be made of.")


def insist_on_premium(entry: Entry) -> None:
    """Raises ``UsageError`` for clean power without a premium."""
    if not entry.of("premium"):
        raise UsageError(f"The library has no premium of {entry.id} that may be shipped.")


def insist_on_price(entry: Entry) -> None:
    """Raises ``UsageError`` for credits without a price, or of which nobody knows how they last."""
    if not entry.of("price") or not entry.of("durability"):
        raise UsageError(
            f"The library has no price of {entry.id} that may be shipped: write the lever by hand. "
            f"`pathway library show {entry.id}` prints what there is."
        )


def insist_on_investment(entry: Entry) -> None:
    """Raises ``UsageError`` for what is built and has no cost."""
    if not entry.of("capex_incremental") and not entry.of("capex_full"):
        raise UsageError(
            f"The library has no investment of {entry.id} that may be shipped: write the lever by "
            f"hand. `pathway library show {entry.id}` prints what there is."
        )


def _insist_on_a_cost(entry: Entry) -> None:
    """Raises ``UsageError`` for savings that cost nothing: no plan would leave them."""
    costs = [r for r in entry.rows if r.quantity.startswith("capex_") or r.quantity == "fom"]
    if costs and not any(row.value for row in costs):
        listed = ", ".join(f"{r.quantity} {r.value:g} {r.unit}, {r.confidence}" for r in costs)
        raise UsageError(
            f"The library does not know what {entry.id} costs ({listed}), and a cut that costs "
            "nothing is no measure. Write the lever by hand, with what you would pay. "
            f"`pathway library show {entry.id}` prints what there is."
        )
