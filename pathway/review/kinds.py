"""Every kind of remark: how grave it is, from when on it is told, and where that is from.

The list in docs/review.md is made of this; a test holds that no remark is missing here.
"""

from __future__ import annotations

from dataclasses import dataclass

from pathway.review import (
    actuals,
    causes,
    cited,
    company,
    growth,
    idle,
    levers,
    offers,
    plan,
    promises,
    reach,
    series,
    stake,
    tables,
    untouched,
    unused,
)
from pathway.review.choice import UNUSED, WORTH
from pathway.review.inputs import LAST, MOST


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of remark: of the ``inputs`` or of a ``plan``; its severity; when it is told."""

    of: str
    severity: str
    when: str
    origin: str


OWN = "own"
SHELF = "library"

KINDS: dict[str, Kind] = {
    "cited_otherwise": Kind(
        "inputs", "warning",
        f"a price or factor lies more than {cited.OTHER:g} times off the library's row that its "
        "source names", f"{SHELF}: prices, fuels, refrigerants, grids",
    ),
    "price_off": Kind(
        "inputs", f"warning; grave from {tables.GRAVE:g} times on",
        f"a price lies more than {tables.NEAR:g} times ({tables.FEW:g} times where the library has "
        "one or two) off all prices of a carrier of that name, or of any energy by its heating "
        "value (goods and refrigerants that the library does not price: off 0.01 to 200, and 1 to "
        "500 USD/kg); or is 0 where it emits",
        f"{SHELF}: prices, fuels",
    ),
    "factor_off": Kind(
        "inputs", f"warning; grave from {tables.GRAVE / 2:g} times on",
        f"a factor lies more than {tables.ALIKE:g} times off those of that fuel or gas "
        f"({tables.GOODS:g} times of goods and freight), above the highest of anything that emits "
        f"these gases; of a grid more than {tables.DIRTIER['location']:g} times (residual "
        f"{tables.DIRTIER['residual']:g} times) the highest of its region about that year and "
        f"{tables.CLEANER:g} t/GWh, or below",
        f"{SHELF}: fuels, gwp, process, grid",
    ),
    "residual_off": Kind(
        "inputs", "warning",
        f"a residual mix of the base year is below {tables.CLEAN:.0%} of the factor by location",
        OWN,
    ),
    "leap": Kind(
        "inputs", f"warning; grave from {series.GRAVE_LEAP:g} times on",
        f"a number is more than {series.LEAP:g} times that of the year given before, or less than "
        f"a part, and {series.DOUBLING:g} times a year; or {series.FAR_LEAP:g} times in all (in "
        f"YAML only that); or {series.DENT:g} times above, or below, the years on both its sides",
        OWN,
    ),
    "zero_year": Kind(
        "inputs", "grave; warning in the last year",
        "a factor, price or revenue is 0 in one year and not in those given beside it", OWN,
    ),
    "odd_year": Kind(
        "inputs", "warning",
        f"a row has a year outside of the plan that at most {series.LONE:.0%} of the series have, "
        "and neither goes on as the rows before nor gives a sparse row its end; or out of the "
        "order in which the rows stand", OWN,
    ),
    "actual_off": Kind(
        "inputs", f"warning; grave from {actuals.GRAVE:,.0f} times on",
        f"an actual (activity, emissions, power, revenue, output, money; not 0) is {actuals.FAR:g} "
        "times what was expected, or was in the base year, or a part of what levers in service "
        "could have left of that; by the market not a part",
        OWN,
    ),
    "growth_off": Kind(
        "inputs", "warning; grave at twice the pace",
        f"a driver grows by more than {growth.BOOM - 1:.0%} a year or falls by more than "
        f"{1 - growth.SLUMP:.0%}, and the revenue of those that grow with it does not end", OWN,
    ),
    "growth_alone": Kind(
        "inputs", "warning where activity grows; else note",
        f"a driver changes by more than {growth.APART:g} times over the plan, and revenue and "
        f"outputs of those that grow with it by less than {growth.STILL - 1:.0%}; or revenue does, "
        "and its drivers and outputs do not", OWN,
    ),
    "discount_off": Kind(
        "inputs", "grave",
        f"the discount rate is not between {company.LEAST_RATE:.0%} and {company.MOST_RATE:.0%}",
        OWN,
    ),
    "horizon_off": Kind(
        "inputs", "warning",
        f"a plan of less than {company.SHORTEST} or more than {company.LONGEST} years, or in "
        f"money {company.OLD_MONEY} years off its base year; or `today` before it", OWN,
    ),
    "money_off": Kind(
        "inputs", "grave",
        f"{causes.FEW} amounts of money or more lie a million, or a thousand, times off their "
        "ranges: told as one, with all their places", OWN,
    ),
    "tonne_off": Kind(
        "inputs", "warning; grave from 10 times on",
        f"a carbon price, a ceiling or a credit costs more than {company.CREDIT_SLACK:g} times "
        "the dearest tonne of the library, or less than a quarter of its cheapest",
        f"{SHELF}: carbon prices, credits, removals",
    ),
    "free_off": Kind(
        "inputs", "warning",
        f"free tonnes are less than {promises.FREE[0]:.0%} or more than {promises.FREE[1]:.0%} of "
        "what is emitted", OWN,
    ),
    "no_emissions": Kind("inputs", "grave", "nothing is emitted in the base year", OWN),
    "intensity_off": Kind(
        "inputs", "grave",
        f"a business emits less than {company.LEAST_INTENSITY:g} or more than "
        f"{company.MOST_INTENSITY:,.0f} t a million US dollars of revenue, or has more than "
        f"{company.LARGEST / 1e6:g} trillion of it", OWN,
    ),
    "bill_off": Kind(
        "inputs", "grave",
        f"energy and materials cost a business more than {company.MOST_BILL:g} times its revenue",
        OWN,
    ),
    "capex_off": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        "capex for a MWh a year that is saved, replaced or generated "
        f"({levers.WIDER:g} times for a tonne, where it is no energy), or for a vehicle, store, "
        f"kWp …, lies more than {levers.WIDE:g} times off the library's levers of its kind (of "
        "other fuels only above)",
        f"{SHELF}: measures",
    ),
    "use_off": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        f"energy used for energy replaced lies more than {levers.LOSSY:g} times off the library's",
        f"{SHELF}: measures",
    ),
    "unit_off": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        f"what a vehicle, store, kWp … saves or generates a year lies more than {levers.WIDE:g} "
        "times off the library's",
        f"{SHELF}: measures",
    ),
    "yield_off": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        f"a MW generates more than {levers.HOURS:g} GWh a year", "8,760 hours",
    ),
    "premium_off": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        f"clean power costs more than {levers.PREMIUM:g} times the library's dearest beyond the "
        "grid's, or saves more than power costs",
        f"{SHELF}: instruments, measures",
    ),
    "life_off": Kind(
        "inputs", "warning",
        f"a life is more than {levers.OLD:g} times the library's longest of its kind, or less than "
        "half of its shortest; a lead more than 10 years",
        f"{SHELF}: measures",
    ),
    "adds_tonnes": Kind(
        "inputs", "warning", "what a lever uses emits more than twice what it replaces", OWN,
    ),
    "dear": Kind(
        "inputs", f"warning; grave from {levers.GRAVE:g} times on",
        f"a tonne costs more than {levers.DEAR:,.0f} US dollars, capex as an annuity",
        "two and a half times the dearest of the library (e-kerosene)",
    ),
    "fom_off": Kind(
        "inputs", "warning", f"upkeep is more than {offers.UPKEEP:.0%} of capex a year", OWN,
    ),
    "share_small": Kind(
        "inputs", "warning",
        f"a lever may reach less than {offers.SMALL:.1%} of its source, all there is of it less "
        f"than {offers.BIT:.1%}, its allowances less than {reach.SLOW:.0%} of what it may; all "
        f"its options together less than {reach.LEAST:.1%} of what they act on; of savings less "
        f"than {unused.SMALL:.0%} reach the company", OWN,
    ),
    "shares_together": Kind(
        "inputs", "note",
        "savings on one source have shares of more than all of it: each acts on what those of a "
        "lower `order` leave", OWN,
    ),
    "share_large": Kind(
        "inputs", "warning", f"a lever may grow by more than {reach.FAST:.0%} a year", OWN,
    ),
    "room_large": Kind(
        "inputs", "warning",
        f"there is more than {reach.MOST:g} times as much of a lever as what it acts on, but of "
        "certificates and credits, of which a market may have any number", OWN,
    ),
    "incumbent_off": Kind(
        "inputs", "warning",
        f"what is replaced costs less than {reach.CHEAP:g}, or more than {reach.DEAR:g}, times the "
        "capex of what replaces it", OWN,
    ),
    "peers_off": Kind(
        "inputs", "warning; grave at about a thousand or a million times",
        f"of three levers or more on the same carrier, one uses {reach.APART:g} times what most "
        "use, or a part", OWN,
    ),
    "lot_small": Kind("inputs", "warning", f"a lot is less than {offers.LOT:g} of a unit", OWN),
    "lot_large": Kind("inputs", "warning", "a lot is more than all there is", OWN),
    "offer_late": Kind(
        "inputs", "warning", f"an offer ends more than {offers.LATER} years after the plan", OWN,
    ),
    "never": Kind("inputs", "warning", "nothing of a lever may be bought in any year", OWN),
    "buffer_off": Kind(
        "inputs", "warning",
        f"more than {offers.MARGIN:.0%} of credits are held back, or carbon is stored for more "
        f"than {offers.LONGEST:,} years",
        f"{SHELF}: measures",
    ),
    "sold_more": Kind("inputs", "warning", "a programme sells more than it avoids", OWN),
    "untouched": Kind(
        "inputs", "note; warning where a promise leaves less than these",
        f"no lever acts on more than {untouched.MOST:.0%} of the emissions of scopes 1 and 2, or "
        "on more than a promise leaves (net: where no credits may be bought for it); or "
        f"{untouched.MOST:.0%} of all emissions are of scope 3, without a lever or a promise", OWN,
    ),
    "asks_nothing": Kind(
        "inputs", f"note; warning where it allows {promises.LOOSE:g} times what is as usual",
        f"a promise is kept without any lever, or asks for less than {promises.LITTLE:.0%}", OWN,
    ),
    "asks_all": Kind(
        "inputs", "warning",
        f"a promise leaves less than {promises.LITTLE:.0%} of the base year's, and not 0", OWN,
    ),
    "named_otherwise": Kind(
        "inputs", "warning",
        "the name of a promise says another share than it asks for, or zero where tonnes are left",
        OWN,
    ),
    "in_no_study": Kind("inputs", "warning", "a promise stands in no study", OWN),
    "idle_row": Kind(
        "inputs", "warning; note of a region",
        "a price, factor, driver, business or region that nothing uses; a business without revenue",
        OWN,
    ),
    "misplaced": Kind("inputs", "warning", "the id of a source ends in another region", OWN),
    "scope_off": Kind(
        "inputs", "warning", "a source of scope 1 has a carrier of scope 2, or the other way", OWN,
    ),
    "twice": Kind("inputs", "warning", "two sources, or levers, say the same", OWN),
    "no_source": Kind("inputs", "warning", "rows name no source or no confidence", OWN),
    "late_promise": Kind(
        "inputs", "note",
        f"a promise first holds in one of the last {LAST} years: it costs little only because the "
        "plan ends; of a plan with what its levers cost in the last year", OWN,
    ),
    "past_offers": Kind(
        "inputs", "note", "`today` is given, and something may be bought before it", OWN,
    ),
    "mostly_assumed": Kind(
        "inputs", "note", f"more than {MOST:.0%} of the numbers are assumptions, or say nothing",
        OWN,
    ),
    "cliff": Kind(
        "plan", "note", f"net falls in one year by more than {plan.CLIFF:.0%} of the base year's",
        OWN,
    ),
    "past_purchases": Kind(
        "plan", "warning", "something is bought before `today`, beyond what is committed", OWN,
    ),
    "jump": Kind(
        "plan", "note",
        f"a lever that lasts grows by {plan.FULL:.0%} of all there is of it in one year, and takes "
        f"off {plan.SOME:.0%} of the base year's net; no lot, nor what needs one", OWN,
    ),
    "idle_stock": Kind(
        "plan", "note",
        f"stock on a source is in service and does less than {idle.IDLE:.0%} of what it could, in "
        "years before it is used", OWN,
    ),
    "one_assumption": Kind(
        "plan", "note",
        f"a lever, or the grid, takes off a third of all tonnes ({stake.CARRIES:.0%}), and a "
        "number of it is assumed", OWN,
    ),
    "one_cost": Kind(
        "plan", "note", "the same of what levers cost or save", OWN,
    ),
    "pays_unused": Kind(
        "plan", "note",
        f"a lever would save money in the last year, and less than {UNUSED:.0%} of it is taken "
        f"(from {WORTH:.1%} of the tonnes on); with what holds it back", OWN,
    ),
    "dear_bought": Kind(
        "plan", "note",
        "the dearest that is bought costs more than twice one that stands unused beside it; with "
        "what asks for the one and holds back the other", OWN,
    ),
    "measure_first": Kind(
        "plan", "note",
        f"always: how much is assumed by tonnes and money, and the {stake.FIRST} numbers on which "
        "most hangs", OWN,
    ),
}  # fmt: skip
