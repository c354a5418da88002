"""What every lever pays: investment, upkeep, contracts or credits, less what is left at the end."""

from __future__ import annotations

from pathway_models.case import Case, Option, Path
from pathway_models.vocabulary.flows import Payment


def annuity(rate: float, life: int) -> float:
    """Share of a price that each of ``life`` years bears, paid at the start of the year."""
    if rate == 0:
        return 1 / life
    return float((1 - 1 / (1 + rate)) / (1 - (1 + rate) ** -life))


def grown(rate: float, option: Option) -> float:
    """What the instalments of a capex of 1 come to when service starts, with interest."""
    return sum(w * (1 + rate) ** (option.lead - k) for k, w in enumerate(option.capex_profile))


def salvage_share(case: Case, option: Option, vintage: int) -> float:
    """Share of the capex that the unused life is worth after the end, by the annuity rule.

    grown(r) * (1 - (1+r)^-m) / (1 - (1+r)^-life) with m years left: what was paid before service
    has borne interest, so that every year of service bears the same annuity. m / life where the
    discount rate is 0.
    """
    return unborne(case, option, vintage, case.end + 1)


def unborne(case: Case, option: Option, vintage: int, year: int) -> float:
    """Share of the capex that the years of service from ``year`` on would bear, worth then."""
    life = option.useful_life(vintage)
    left = vintage + option.lead + life - year
    if left <= 0 or not life:
        return 0.0
    rate = case.discount_rate
    if rate == 0:
        return left / life
    return grown(rate, option) * (1 - (1 + rate) ** -left) / (1 - (1 + rate) ** -life)


def yearly_share(rate: float, option: Option, vintage: int) -> float:
    """Share of the capex that each year of service bears, interest before it included."""
    return grown(rate, option) * annuity(rate, option.useful_life(vintage))


def dearer(case: Case, option: Option, vintage: int) -> float:
    """What a year of service bears more at the hurdle rate than at the discount rate.

    A share of the capex; 0 without a hurdle rate.
    """
    if option.hurdle_rate is None:
        return 0.0
    guided, paid = option.hurdle_rate, case.discount_rate
    return yearly_share(guided, option, vintage) - yearly_share(paid, option, vintage)


def _capex(_: Case, option: Option) -> Path:
    return option.capex


def _upkeep_by_capex(_: Case, option: Option) -> Path:
    return option.fom_share


def _upkeep(_: Case, option: Option) -> Path:
    """What is saved of it (negative) is not earned by owning, where it may be earned by serving."""
    if option.source is None:
        return option.fom
    return {t: max(0.0, x) for t, x in option.fom.items()}


def _saved_upkeep(_: Case, option: Option) -> Path:
    """Per unit of activity served."""
    return {
        t: min(0.0, x) / option.displaces[t] if option.displaces[t] else 0.0
        for t, x in option.fom.items()
    }


def _premium(_: Case, option: Option) -> Path | None:
    return None if option.output == "credits" else option.premium


def _price(_: Case, option: Option) -> Path | None:
    return option.premium if option.output == "credits" else None


def _yields(_: Case, option: Option) -> Path:
    return option.yields


def _salvage(case: Case, option: Option) -> Path:
    return {v: -salvage_share(case, option, v) * x for v, x in option.capex.items()}


def _hidden(case: Case, option: Option) -> Path | None:
    if option.hurdle_rate is None:
        return None
    used = {v: x for v, x in option.capex.items() if option.useful_life(v)}
    return {v: dearer(case, option, v) * x for v, x in used.items()}


def _closure(_: Case, option: Option) -> Path:
    return option.closure_cost


OF_EVERY_LEVER = (
    Payment("capex", "building", bought=_capex),
    Payment("fom", "service", yearly=_upkeep, while_open=True),
    Payment("fom", "service", bought=_capex, yearly=_upkeep_by_capex, while_open=True),
    Payment("contracts", "service", bought=_premium, yearly=_yields),
    Payment("credits", "service", bought=_price, yearly=_yields),
    Payment("closure", "now", yearly=_closure, of="closed"),
    Payment("salvage", "end", bought=_salvage, while_open=True),
    Payment("hidden", "service", bought=_hidden, guides=True),
)
"""The payments of every kind; a kind with more of them adds its own."""

SAVED_UPKEEP = Payment("fom", "now", yearly=_saved_upkeep, of="served")
"""Upkeep that is saved counts on what serves, never on what stands idle."""
