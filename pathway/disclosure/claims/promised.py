"""Facts of what a company promises, by its promises' metrics and perimeters."""

from __future__ import annotations

from itertools import pairwise

from pathway.disclosure.claims.given import REDUCING, Given, counted, given
from pathway.disclosure.claims.past import GIVEN
from pathway_models.case import Target

__all__ = ["GIVEN"]
EMISSIONS = ("gross_emissions", "net_emissions")
LATEST = 2050
"""By when a company is at nothing (IWA 42)."""


@given
def emission_targets(at: Given) -> float | None:
    """Promises about gross or net emissions."""
    return counted(at.of(*EMISSIONS))


@given
def gross_targets(at: Given) -> float | None:
    """Promises about gross emissions."""
    return counted(at.of("gross_emissions"))


@given
def gross_targets_2030(at: Given) -> float | None:
    """Those with a value for 2030."""
    return counted(k for k in at.of("gross_emissions") if 2030 in k.value)


@given
def net_zero_targets(at: Given) -> float | None:
    """Promises of nothing net."""
    return counted(_of_nothing(at))


@given
def whole_net_zero_targets(at: Given) -> float | None:
    """Those about all accounts, of nothing by 2050."""
    return counted(k for k in _of_nothing(at) if _is_whole(at, k) and _zero_year(k) <= LATEST)


@given
def longest_step(at: Given) -> float | None:
    """The most years from 2030 to the whole company's zero in which promises ask nothing new."""
    zeros = [_zero_year(k) for k in _of_nothing(at) if _is_whole(at, k)]
    if not zeros:
        return None
    asked = {t for k in at.of(*EMISSIONS) for t, v in k.value.items() if k.value.get(t - 1) != v}
    steps = sorted({2030, *(t for t in asked if 2030 <= t <= min(zeros)), max(2030, min(zeros))})
    return float(max((b - a for a, b in pairwise(steps)), default=0))


def _is_whole(at: Given, k: Target) -> bool:
    return set(k.accounts) == set(at.case.accounts)


def _zero_year(k: Target) -> int:
    return min(t for t, v in k.value.items() if v == 0)


def _of_nothing(at: Given) -> list[Target]:
    return [k for k in at.of("net_emissions") if not k.cumulative and 0 in k.value.values()]


@given
def scope1_targets(at: Given) -> float | None:
    """Promises about the gross emissions of all of scope 1, and of nothing else."""
    return counted(k for k in at.of("gross_emissions") if set(k.accounts) == at.accounts(1))


@given
def scope2_targets(at: Given) -> float | None:
    """Promises about gross emissions or clean power of all of scope 2, and of nothing else."""
    found = at.of("gross_emissions", "clean_electricity_share")
    return counted(k for k in found if set(k.accounts) == at.accounts(2))


@given
def scope2_emission_targets(at: Given) -> float | None:
    """Those of them about gross emissions, by either method."""
    return counted(_of_power(at))


@given
def scope2_location_targets(at: Given) -> float | None:
    """Those of them by location."""
    return counted(k for k in _of_power(at) if k.method == "location")


def _of_power(at: Given) -> list[Target]:
    return [k for k in at.of("gross_emissions") if set(k.accounts) == at.accounts(2)]


@given
def scope3_targets(at: Given) -> float | None:
    """Promises about gross emissions or intensity with scope 3 in their perimeter."""
    return counted(k for k in at.of(*REDUCING) if 3 in at.scopes(k))


@given
def target_horizons(at: Given) -> float | None:
    """Years that promises name."""
    return counted({k.since or min(k.value) for k in at.promises})


@given
def intensity_targets(at: Given) -> float | None:
    """Promises about an intensity."""
    return counted(at.of("intensity"))


@given
def bare_intensity_targets(at: Given) -> float | None:
    """Those whose accounts have no tonnes in a year of the promise."""
    table = at.tables["emissions"].dropna(subset=["gross_market_t"])
    told = set(zip(table["account"], table["year"], strict=True))
    return counted(
        k
        for k in at.of("intensity")
        if any((a, t) not in told for a in k.accounts for t in k.value)
    )


@given
def combined_targets(at: Given) -> float | None:
    """Promises about emissions of several scopes."""
    return counted(_combined(at))


@given
def chain_targets(at: Given) -> float | None:
    """Those of them with scope 3."""
    return counted(k for k in _combined(at) if 3 in at.scopes(k))


@given
def avoided_targets(at: Given) -> float | None:
    """Promises of tonnes that are avoided at others."""
    return counted(at.of("cumulative_avoided"))


@given
def bare_combined_targets(at: Given) -> float | None:
    """Those that emit nothing in the base year, so that no scope has a share."""
    table = at.tables["emissions"]
    base = table[table["year"] == at.case.base_year].groupby("account")["gross_market_t"].sum()
    return counted(k for k in _combined(at) if not base.reindex(list(k.accounts)).sum() > 0)


def _combined(at: Given) -> list[Target]:
    return [k for k in at.of(*EMISSIONS, "intensity") if len(at.scopes(k)) > 1]


@given
def revenue_intensity_targets(at: Given) -> float | None:
    """Promises about scope 3 per revenue."""
    return counted(k for k in at.of("intensity") if 3 in at.scopes(k) and not k.per)
