"""What each column of the CSV inputs holds: the source of docs/data-dictionary.md."""

from __future__ import annotations

SHARED = {
    "id": "id, unique in the case",
    "name_en": "name in English; where the case's first language is another, `name_` and its code",
    "name_zh": "name in Chinese; likewise in any language of the case; empty: as in the first",
    "business": "id of a business",
    "region": "id of a region; `*` in factors and prices means every region without its own row",
    "carrier": "id of a carrier",
    "year": "year of the number; linear between the years given, later ones by a stated rule only",
    "price_year": "year whose money it is, or `nominal`: of its own year; empty: as the case's",
    "value": "the number",
    "unit": "its unit",
    "source": "where the number is from",
    "confidence": "report, derived, literature or assumption",
    "note": "anything a reader should know",
}
"""Column -> what it holds in every table that has it."""

OWN: dict[str, dict[str, str]] = {
    "businesses.csv": {"owner": "who answers for its levers, where they name nobody themselves"},
    "regions.csv": {"market": "where certificates and contracts are valid"},
    "carriers.csv": {
        "unit": "unit of activity of all its sources; GWh for electricity",
        "item": "cost item of its price: energy or materials",
        "gases": "greenhouse gases, separated by `;`",
        "scope": "where levers book what they use of it: 1 (burnt or released on site), 2 (bought "
        "heat, steam or cooling) or 3 (bought goods); required where a lever uses it at a "
        "source of scope 1 or 2; electricity is 2",
        "category": "of scope 3, required: an id such as cat1_goods; it has an account of its own",
        "mwh_per_unit": "energy of a unit by the lower heating value, MWh; disclosures need it, "
        "and no plan depends on it; empty where the unit is one of energy",
        "energy_class": "what that energy is of: coal, oil, gas, other_fossil, nuclear or "
        "renewable",
    },
    "activity.csv": {
        "of": "id of a source, whose activity, activity_unit and growth are then left empty",
        "value": "activity of the year, before what existing stock serves; 0 before it begins",
        "unit": "its unit; converted to that of the carrier",
    },
    "growth.csv": {
        "driver": "id that sources name as their growth; its name may stand in its first row",
        "index": "what the activity is multiplied by; 1 in the base year, 0 if it begins later",
    },
    "revenue.csv": {"value": "revenue, real"},
    "incumbents.csv": {
        "of": "id of a source whose levers give incumbent_life: what they replace",
        "year": "year in which it is due: its life ends, and it is replaced or renewed",
        "share": "share of what was there in the base year; those of a source add up to 1",
        "stepped": "yes: all of the share is due in that year; no: evenly, since the row before",
    },
    "outputs.csv": {
        "product": "id of what is made, as `per` of an intensity or a growth names it; its name, "
        "as it is written within a sentence, may stand in its first row",
        "value": "how much of it is made in the year",
        "unit": "its unit, the same in every row of a product: a unit of measure, or a word",
    },
    "history.csv": {
        "year": "a year before the base year",
        "scope": "1, 2 or 3",
        "tonnes": "t CO2e emitted in that year, before credits",
        "method": "market or location where the two differ, else `-`",
        "region": "id of a region, where a business and scope is told apart by it",
        "category": "a category of sources.csv, or of what is no longer there",
        "account": "id of an account, where a business and scope is told apart by it",
    },
    "actuals/actuals.csv": {
        "year": "a year of the plan that is past",
        "quantity": "activity, emissions, bought, revenue, output, stock, added, served, covered, "
        "retired or spent",
        "of": "id of a source (activity, emissions), a product (output), a lever or an option",
        "business": "id of a business; empty: of all",
        "region": "id of a region; empty: of all",
        "scope": "1, 2 or 3; empty: of all",
        "account": "id of an account; empty: of all",
        "category": "a category of sources.csv; empty: of all",
        "carrier": "id of a carrier; empty: of all",
        "method": "of emissions of scope 2: location or market",
        "value": "the amount of the year",
        "confidence": "measured, verified or estimated",
    },
    "decided.csv": {
        "year": "year in which it is bought; years that are not planned count for nothing, nor do "
        "those after the last of the table",
        "option": "id of an option, as in the table levers of a run",
        "added": "how much of it the old plan adds; what no row tells of it does not buy",
    },
    "factors.csv": {
        "region": "id of a region, or `*`: every region without its own row; of the method "
        "residual also of an account, for the factor of its supplier",
        "method": "location and residual (both) for electricity, `-` for all others; upstream, for "
        "any carrier, of what is emitted before it is used in scopes 1 and 2; biogenic of its CO2 "
        "of biomass, which is outside the scopes",
        "value": "emissions of one unit of the carrier",
    },
    "prices.csv": {
        "carrier": "id of a carrier, or electricity_export: what exported roof power earns",
        "value": "price of one unit of the carrier, real",
    },
    "sources.csv": {
        "scope": "1, 2 or 3",
        "account": "id of an account; left out: business/region/scope",
        "category": "an id such as mobile_short_haul, stationary, purchased_electricity",
        "activity": "demand at an index of 1 (the base year), before what existing stock serves; "
        "empty, like its unit and growth, where activity.csv gives it by year",
        "activity_unit": "its unit; converted to that of the carrier",
        "growth": "a driver of growth.csv, or a product of outputs.csv",
        "pass_through": "share of its savings that reaches the company; scope 3 only, required",
        "ghg_category": "category of scope 3 of the GHG Protocol, 1 to 15; left out: that of a "
        "category such as cat4_air_freight",
    },
}
"""Table -> column -> what it holds, where that table says more."""
