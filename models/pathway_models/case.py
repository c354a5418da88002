"""The input contract: a ``Case`` and its parts, frozen, in internal units.

Internal units are kt CO2e, GWh, million units of the case's currency and, for activity, the unit of
its carrier (``carriers.csv``). A ``Path`` maps every year it is used in to one number. Nothing here
reads a file, and nothing here is mathematics: model, tables and audit all start from it.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from pathway_models.frozen import Frozen, Value

Path = Mapping[int, float]
"""One number a year."""

ELECTRICITY = "electricity"
"""The carrier whose emissions exist per account only and are counted by both scope 2 methods."""

GROUP = "group"
"""Business, region or scope of an option that serves several of them."""

BEYOND = "3+"
"""Scope of an ecosystem programme: avoided at other parties, on a ledger of its own."""

Confidence = Literal["report", "derived", "literature", "assumption"]
Policy = Literal["lexicographic", "none", "caps"]
Metric = str
"""What a commitment measures: a file of ``promises``."""
BudgetItem = Literal["capex", "fom", "contracts", "credits"]
Rank = Literal["cut", "remove", "offset"]
"""Place of a lever in the mitigation hierarchy."""
Book = Literal["company", "programme"]
"""Whose tonnes and cash: the company's own, or an ecosystem programme's, on a ledger apart."""
Output = Literal["none", "captured", "on_site", "clean", "credits", "avoided"]
"""What a lever yields: nothing (it acts on a source's activity), CO2 captured from a stack,
electricity generated on site, contractual clean electricity, credits, or tonnes avoided at other
parties."""
WORLD = 1e8
"""More kt CO2e, or GWh, than the world emits (some 6e7: UNEP, Emissions Gap Report 2024) or
generates (3e7: Ember, Global Electricity Review 2024) in a year."""
ENERGY_CLASSES = ("coal", "oil", "gas", "other_fossil", "nuclear", "renewable")
"""What energy is of, as disclosures tell it apart."""
FUEL_AND_ENERGY = "cat3_fuel_energy"
"""Category of scope 3 for what is emitted before fuels and power are used in scopes 1 and 2."""
GRID_MIX = "grid_mix"
"""The wedge of no lever: factors that change by themselves."""
REMOVAL = "removal"
"""The wedge of what is removed: by credits of that kind, and by the company itself."""
Matching = Literal["market", "annual_volume"]
CreditMeasure = Literal["credits_of_bau", "removals_of_credits", "durable_of_removals"]


@dataclass(frozen=True, slots=True, init=False)
class Name:
    """A name that is drawn: by language, in any that it is not given in as in its first."""

    said: Mapping[str, str]

    def __init__(self, en: str, zh: str) -> None:
        object.__setattr__(self, "said", Frozen({"en": en, "zh": zh}))

    @staticmethod
    def of(said: Mapping[str, str]) -> Name:
        """The name that is said so, the first language first."""
        made = Name("", "")
        object.__setattr__(made, "said", Frozen(said))
        return made

    def in_(self, language: str) -> str:
        """The name in a language."""
        return self.said[language] if language in self.said else next(iter(self.said.values()))

    @property
    def en(self) -> str:
        """In English."""
        return self.in_("en")

    @property
    def zh(self) -> str:
        """In Chinese."""
        return self.in_("zh")


@dataclass(frozen=True, slots=True)
class Business:
    """A business of the company; ``owner`` answers for its levers, if the case says who."""

    id: str
    name: Name
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """A grid region; ``market`` says where certificates and contracts are valid."""

    id: str
    name: Name
    market: str


@dataclass(frozen=True, slots=True)
class Carrier:
    """What a source consumes or leaks; ``item`` is the cost item its price is booked under.

    ``scope`` is that of what levers use of it, in which they book it (formulation, 5.4); None where
    no lever uses it. Of scope 3 it has a ``category``, which has an account of its own.
    ``mwh_per_unit`` is its energy by the lower heating value [MWh / unit], and ``energy_class``
    what that is of; None and empty where the case does not say. Disclosures tell them, and no plan
    depends on them.
    """

    id: str
    name: Name
    unit: str
    item: Literal["energy", "materials"]
    gases: tuple[str, ...]
    scope: int | None = None
    category: str = ""
    mwh_per_unit: float | None = None
    energy_class: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Where emissions are booked and claims are made: by default one business, region and scope.

    ``category`` is given where all of it is one of scope 3; ``upstream`` is the account in which
    that of what is used here is booked, if it is.
    """

    id: str
    business: str
    region: str
    scope: int
    category: str = ""
    upstream: str = ""


@dataclass(frozen=True, slots=True)
class Source(Value):
    """An emission source: one account, category and carrier.

    ``activity`` is business-as-usual demand, base year to end [carrier unit], before any stock of
    the case's own levers: electricity served by existing roofs and contracts is part of it.
    ``pass_through`` is the share of its energy and material savings that reaches the company.
    ``co_effects``, by option on other sources (or that generates): how much of this activity goes
    with a unit of what that does, below 0 what comes with it, all years [carrier unit].
    ``expected`` is the activity that was expected, where facts say what it was.
    ``ghg_category`` is that of the GHG Protocol, 1 to 15, of scope 3; 0 where none is known.
    """

    id: str
    name: Name
    account: str
    business: str
    region: str
    scope: int
    category: str
    carrier: str
    activity: Path
    pass_through: float
    co_effects: Mapping[str, Path] = field(default_factory=dict)
    expected: Path = field(default_factory=dict)
    ghg_category: int = 0

    def among(self, options: Container[str]) -> Source:
        """The same source where there are these options only."""
        if all(o in options for o in self.co_effects):
            return self
        left = {o: path for o, path in self.co_effects.items() if o in options}
        return replace(self, co_effects=left)


@dataclass(frozen=True, slots=True)
class Option(Value):
    """One lever applied to one source, one account's electricity, or a market: a vintaged stock.

    ``rank``, ``book`` and ``output`` say what its kind is to all others: tables, wedges and the
    audit read them, and no name of a kind. ``accounts``: the account a roof feeds (one); the
    accounts in which green power, a credit or biogenic CO2 that is captured may be claimed; none
    for what acts on activity, and for a programme, whose tonnes are other parties'. ``uses_in``
    says where what it uses is booked, of every carrier that it uses. Fields that are no part of an
    option's kind keep their neutral value.
    """

    id: str
    lever: str
    kind: str
    rank: Rank
    book: Book
    output: Output
    name: Name
    business: str  # or GROUP
    region: str  # or GROUP
    scope: str  # "1", "2", "3", BEYOND or GROUP
    source: str | None
    accounts: tuple[str, ...]
    # the stock
    unit: str
    unit_size: float  # 0: divisible; else additions are whole multiples of it [stock unit]
    life: int  # years in service
    lead: int  # years between purchase and service
    first_year: int  # of purchase
    last_year: int
    existing: Path  # base year to end, retirement included [stock unit]
    min_add: Path  # already committed, plan years [stock unit]
    max_add: Path | None  # allowance a year, plan years [stock unit]
    potential: Path | None  # plan years [stock unit]
    max_growth: float | None  # stock[t] <= (1 + max_growth) stock[t-1] + seed
    seed: float  # [stock unit]
    # what it costs, plan years
    capex: Path  # by year of purchase [million / stock unit]
    fom: Path  # fixed operation and maintenance [million / stock unit / year]
    premium: Path  # fixed at signing for life [million / GWh, or million / kt of credits]
    # what it does, base year to end
    displaces: Path  # activity of the source that a unit can serve [carrier unit / stock unit]
    max_share: Path  # of the source's business-as-usual activity that can be treated
    uses: Mapping[str, Path]  # other carrier -> [its unit / unit of activity served]
    yields: Path  # [GWh / stock unit]; [kt / stock unit] of credits, or avoided at others
    self_use_share: Path  # of the account's demand that a roof can serve
    keeps_certificates: bool  # a roof whose certificates are sold is grey (market-based)
    bundled: bool  # green power that comes with its certificates
    buffer: float  # the company's own margin on credits
    durability: int  # years a removal is stored; 0 where not applicable
    quality: str  # class of a credit, as in tables and charts
    attribution: Path  # share of what is avoided at others that is the company's, all years
    sold: Path  # avoided, but sold as credits and so not counted, all years [kt]
    # how it is decided
    hurdle_rate: float | None  # at which its capex is annuitised; None: the discount rate
    incumbent_life: int  # years that what it replaces serves; 0: nothing is replaced early
    incumbent_value: Path  # like-for-like price of what it replaces, all years [million / unit]
    uses_in: Mapping[str, str] = field(default_factory=dict)  # carrier used -> its account
    cost_share: float = 1.0  # what capex and fom are of the whole: the rest others bear (scope 3)
    # how it runs
    min_load: float = 0.0  # least that a lot at work serves, as a share of what it can
    merit: float | None = None  # which existing stock serves first in the base plan: the lowest
    # what it captures, of the stack in an account
    fitted_at: str = ""  # the account whose stack it is fitted to
    capture_rate: Path = field(default_factory=dict)  # share of what passes it, all years
    captures_own_fuel: bool = False  # whether that of the fuel it uses passes it too
    biogenic_share: Path = field(default_factory=dict)  # of what it captures; 0 if absent
    # how it ends
    retirable: bool = False  # may be closed before its time
    closure_cost: Path = field(default_factory=dict)  # plan years [million / stock unit]; below 0
    # (what is earned) of existing stock only
    # what it needs: lever -> stock of the option at work per unit of that lever's, all years
    requires: Mapping[str, Path] = field(default_factory=dict)
    # what it reaches of its source: what those of a lower order leave, and of what is treated the
    # share that is taken off (served); 1 in a year that is absent
    order: int = 0
    abatement_efficiency: Path = field(default_factory=dict)
    incumbent_left: Path = field(default_factory=dict)  # share of it not yet due; none: evenly
    # over time
    carry_over: float = 0  # years for which an allowance that is not used is kept
    capex_profile: tuple[float, ...] = (1.0,)  # paid in the year of purchase, and those after
    useful_until: int | None = None  # last year in which it can be of use, whatever its life
    fom_share: Path = field(default_factory=dict)  # upkeep: of its vintage's capex, plan years
    owner: str = ""  # who answers for it, as written; of its own, else of its business
    # what is a fact of it: what was added in years that are past (and in those in which it was not
    # yet on offer), and what all its stock did then: served, captured, claimed [its unit], of power
    # by account and year, too
    added: Path = field(default_factory=dict)
    done: Path = field(default_factory=dict)
    done_at: Mapping[tuple[str, int], float] = field(default_factory=dict)
    paid: Path = field(default_factory=dict)  # what was paid in a past year, as a share of what its
    # prices say: 1 where it is absent
    technology: str = ""  # of clean power that is contracted, as written; disclosures tell it

    @property
    def is_fuelled(self) -> bool:
        """Whether it generates with fuel: its power is used on site, follows demand, and is clean
        by nobody's count.
        """
        return self.output == "on_site" and bool(self.uses)

    @property
    def sends_out(self) -> bool:
        """Whether what it generates and nobody uses on site goes to the grid: it never idles."""
        return self.output == "on_site" and not self.is_fuelled

    @property
    def has_effect(self) -> bool:
        """Whether it does anything by itself: infrastructure only lets others work."""
        return self.source is not None or self.output != "none"

    @property
    def claimed_as(self) -> str:
        """The wedge of what is claimed of it: biogenic CO2 that is captured is a removal."""
        return REMOVAL if self.output == "captured" else self.kind

    @property
    def removes(self) -> bool:
        """Whether what is claimed of it was removed: by what is bought, or by capturing biomass."""
        return self.rank == "remove" or (self.output == "captured" and bool(self.accounts))

    def efficiency(self, year: int) -> float:
        """Share that is taken off the activity of what is treated of it."""
        return self.abatement_efficiency.get(year, 1.0)

    def serves(self, year: int) -> bool:
        """Whether any of it could be in service in a year: some was, or is bought in time."""
        return self.first_year + self.lead <= year or self.existing[year] > 0

    def useful_life(self, vintage: int) -> int:
        """Years of service of what is bought in a year: its life, if it is of use so long."""
        if self.useful_until is None:
            return self.life
        return max(0, min(self.life, self.useful_until + 1 - (vintage + self.lead)))


@dataclass(frozen=True, slots=True)
class Limit(Value):
    """A yearly limit that several options share; ``at_most`` holds only in the years it has.

    Where ``electricity_of`` names accounts, ``at_most`` is a share of their demand.
    ``of``: stock [stock unit], added [stock unit], yield [GWh or kt], capex [million].
    """

    id: str
    name: Name
    options: tuple[str, ...]
    of: Literal["stock", "added", "yield", "capex"]
    at_most: Path
    electricity_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stack(Value):
    """CO2 that leaves an account together, and that ``captures`` share (formulation, 5.11).

    It is that of ``sources``, and of what options use: ``uses`` are pairs of option and carrier.
    """

    id: str
    account: str
    sources: tuple[str, ...]
    uses: tuple[tuple[str, str], ...]
    captures: tuple[str, ...]

    def among(self, sources: Container[str], options: Container[str]) -> Stack:
        """The same stack where there are these sources and options only."""
        return replace(
            self,
            sources=tuple(i for i in self.sources if i in sources),
            uses=tuple((o, carrier) for o, carrier in self.uses if o in options),
            captures=tuple(o for o in self.captures if o in options),
        )


@dataclass(frozen=True, slots=True)
class Need(Value):
    """What options (``by``) need of the stock of others (``of``, all of one lever) and share.

    In every year the stock of ``by`` at work, each by its ``Option.requires``, fits into the stock
    of ``of`` (formulation, 5.10).
    """

    id: str
    lever: str
    by: tuple[str, ...]
    of: tuple[str, ...]
    shared: bool = True


@dataclass(frozen=True, slots=True)
class Target(Value):
    """A commitment: one linear inequality in each year of ``value`` (formulation, 5.7).

    ``value`` is absolute, in internal units: kt; kt per million of revenue or unit of a
    product; a share; million.
    ``accounts`` is the perimeter; ``sources`` that of a share of activity; ``options`` those of a
    promise of levers. ``unit`` is the unit of the report (tables). ``when`` and ``since`` say how
    ``value`` came about, for a variation of it. Fields that are no part of its metric keep their
    neutral value; ``more`` holds what else the metric's own keys say.
    """

    id: str
    name: Name
    section: str
    metric: Metric
    value: Path
    unit: str
    accounts: tuple[str, ...]
    sources: tuple[str, ...]
    options: tuple[str, ...]
    headline: bool
    method: Literal["market", "location"] = "market"
    whole: Path = field(default_factory=dict)  # intensity: revenue [million], or output of ``per``
    per: str = ""  # intensity: the product; else it is of revenue
    measure: CreditMeasure = "credits_of_bau"  # credit_share
    durable_years: int = 0  # credit_share: a removal stored as long or longer is durable
    items: tuple[BudgetItem, ...] = ()
    cumulative: bool = False  # summed over the years of ``value``, not year by year
    carry_over: bool = False  # budget: the unused part is added to the next year's
    matching: Matching = "market"  # clean_electricity_share: annual_volume counts every market's
    when: Literal["in", "from", "line"] = "from"
    since: int = 0  # the year that ``when`` names; 0: the first of ``value``
    bases: Path = field(default_factory=dict)  # where relative: of what it is a share, by year
    line_start: float = 0.0  # of a line: the value that it starts at
    past_year: int | None = None  # before the base year: what both of these are of
    recalculated: bool = False  # what is sold leaves the value that it is relative to
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def base_value(self) -> float | None:
        """Where it is relative to a year, the value of that as it counts from its start."""
        return self.bases[self.since or min(self.value)] if self.bases else None


@dataclass(frozen=True, slots=True)
class Fact(Value):
    """What was in a year that is past, as the files say (``actuals/``).

    ``quantity`` of the things ``of`` (ids of sources, accounts, options; businesses, and a product)
    together, in internal units; ``place`` is the row, ``written`` the amount there in its ``unit``.
    ``method`` is that of scope 2, of emissions; ``at``: the accounts in which power was covered or
    credits retired, where that is said. ``scale``: units as written in an internal one.
    ``financial``: the year is written as a financial one.
    """

    year: int
    quantity: str
    of: tuple[str, ...]
    value: float
    method: str
    place: tuple[str, str]
    name: str
    written: float
    unit: str
    source: str
    confidence: str
    at: tuple[str, ...] = ()
    scale: float = 1.0
    financial: bool = False

    def told(self, amount: float) -> str:
        """An amount of what it is of, in the unit that it is written in."""
        return f"{amount * self.scale:,.6g} {self.unit}"


Cause = Literal["acquisition", "divestment", "boundary", "method", "error"]
"""Why the inventory of the base year is another now (GHG Protocol Corporate Standard, ch. 5)."""


@dataclass(frozen=True, slots=True)
class Change(Value):
    """What moves the inventory of the base year from a year on: by account [kt], and what goes
    with it of the revenue of that year, by business [million]; None where that is not said.

    ``restated``: the year in which the base year was recalculated for it; None where it is below
    the threshold.
    """

    id: str
    name: Name
    year: int
    cause: Cause
    kt: Mapping[str, float]
    revenue: Mapping[str, float] | None = None
    restated: int | None = None

    @property
    def is_recount(self) -> bool:
        """Whether the company is the same, and only counted otherwise: a method or an error."""
        return self.cause in ("method", "error")

    def as_of(self, year: int) -> Change:
        """The same, once the base year has been recalculated."""
        return replace(self, restated=year)

    def moved(self, accounts: Collection[str]) -> float:
        """What it moves of these accounts [kt]."""
        return sum(kt for a, kt in self.kt.items() if a in accounts)


@dataclass(frozen=True, slots=True)
class Scheme(Value):
    """A carbon price that is paid: what a tonne of an account costs, and which tonnes are free.

    ``price`` by account [million / kt]. ``free`` by account, or business: whatever the plan [kt];
    ``free_left`` by source: of each unit of activity left on it, ``free_served`` by option: of each
    that it serves [kt / carrier unit]. Plan years.
    """

    id: str
    price: Mapping[str, Path]
    free: Mapping[str, Path] = field(default_factory=dict)
    free_left: Mapping[str, Path] = field(default_factory=dict)
    free_served: Mapping[str, Path] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hierarchy(Value):
    """Prices per tonne up to which the company prefers to cut, then to remove [million / kt].

    ``None`` means without limit: exhaust every cut (or removal) first. ``reduce_method`` says by
    which scope 2 method the first stage measures gross: by location, certificates cut nothing
    there, and the market-based gross is cut in a stage after it.
    """

    policy: Policy
    reduce_until: Path | None
    remove_until: Path | None
    reduce_method: Literal["market", "location"] = "market"


@dataclass(frozen=True, slots=True)
class StayClose(Value):
    """What an old plan has decided, and what it is worth not to decide otherwise (formulation, 12).

    ``price``: of changed outlay [million per million]. ``decided`` (option, year): stock that the
    old plan adds [stock unit]; of what is not there, none. ``until``: the last year it tells of.
    """

    price: float
    decided: Mapping[tuple[str, int], float]
    until: int


class Mixes(Protocol):
    """What has residual mixes: a case, and what it is read into."""

    @property
    def accounts(self) -> Mapping[str, Account]: ...  # noqa: D102
    @property
    def residual(self) -> Mapping[str, Path]: ...  # noqa: D102


def residual_of(mixes: Mixes, account: str) -> Path:
    """Market-based factor of an account's electricity: its supplier's, else its region's."""
    own = mixes.residual.get(account)
    return mixes.residual[mixes.accounts[account].region] if own is None else own


@dataclass(frozen=True, slots=True)
class Before(Value):
    """What some accounts emitted together in a year before the base year, market-based [kt]."""

    year: int
    accounts: frozenset[str]
    kt: float


@dataclass(frozen=True, slots=True, repr=False)
class Case(Value):
    """One study of one company: everything a solve needs, nothing it does not.

    ``factors`` are emission factors by carrier and region, base year to end [kt / carrier unit];
    for electricity they are location-based, and ``residual`` (by region, or by account where that
    has a supplier's) market-based [kt / GWh]. ``upstream`` of the same carriers, where it is given,
    is emitted before they are used in scopes 1 and 2, and ``biogenic`` is CO2 outside the scopes
    that is emitted with them [kt / carrier unit].
    ``prices`` by carrier and region, plan years [million / carrier unit]; ``export_price`` by
    region [million / GWh]. ``verified`` is the verified inventory as published, whole case [kt].
    ``outputs`` of each business and product, base year to end, in the unit of ``products``, which
    ``product_names`` may name.
    ``carbon_price``, by account, is paid on its market-based gross, plan years [million / kt]: the
    sum of all ``schemes``, which say what is free of it;
    ``internal_carbon_price`` guides the choice on every tonne of gross, and is paid to no one.
    ``wedges``: what stands between business as usual and net, top to bottom (formulation, 8).
    ``requirements`` are stated as ``targets`` are; they hold in every plan and promise nothing.
    ``needs``: what options need of others; ``excluded``: pairs of which one at most is in service.
    ``today`` is the year in which the plan is made, if the case says so: those before it are past.
    ``year_starts``: the month in which a financial year begins, if it is said.
    ``recalculation_threshold``: share of a scope's base year from which changes recalculate it.
    ``before``: what was emitted in years before the base year, where it is told.
    ``facts``: what was in them; where there are some, nothing is decided in years that are past.
    ``changes``: what moved the inventory of the base year, in the order of their years.
    ``stay_close``: the old plan that this one stays close to, and for how much; None: to none.
    ``last_digits``: whether what goes on from facts has room for their last digit.
    ``left_out``: accounts of the company that are not in the study.
    ``languages``: those that names are given in, the first of them in all.
    """

    id: str
    study: str
    name: Name
    study_name: Name
    currency: str
    price_year: int
    base_year: int
    end: int
    discount_rate: float
    hierarchy: Hierarchy
    verified: Mapping[str, float]
    businesses: Mapping[str, Business]
    regions: Mapping[str, Region]
    carriers: Mapping[str, Carrier]
    accounts: Mapping[str, Account]
    sources: Mapping[str, Source]
    options: Mapping[str, Option]
    limits: Mapping[str, Limit]
    targets: Mapping[str, Target]
    factors: Mapping[tuple[str, str], Path]
    residual: Mapping[str, Path]
    prices: Mapping[tuple[str, str], Path]
    export_price: Mapping[str, Path]
    revenue: Mapping[str, Path]
    wedges: tuple[str, ...]
    carbon_price: Mapping[str, Path] = field(default_factory=dict)
    schemes: Mapping[str, Scheme] = field(default_factory=dict)
    internal_carbon_price: Path | None = None
    upstream: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    biogenic: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    requirements: Mapping[str, Target] = field(default_factory=dict)
    products: Mapping[str, str] = field(default_factory=dict)
    product_names: Mapping[str, Name] = field(default_factory=dict)
    outputs: Mapping[tuple[str, str], Path] = field(default_factory=dict)
    needs: Mapping[str, Need] = field(default_factory=dict)
    stacks: Mapping[str, Stack] = field(default_factory=dict)
    excluded: tuple[tuple[str, str], ...] = ()
    languages: tuple[str, ...] = ("en", "zh")
    today: int | None = None
    year_starts: int | None = None
    recalculation_threshold: float = 0.05
    before: tuple[Before, ...] = ()
    facts: tuple[Fact, ...] = ()
    changes: tuple[Change, ...] = ()
    stay_close: StayClose | None = None
    last_digits: bool = False
    left_out: tuple[Account, ...] = ()

    def __repr__(self) -> str:
        counts = f"{len(self.sources)} sources, {len(self.options)} options"
        return f"Case({self.id}, {self.study}: {counts}, {self.base_year} to {self.end})"

    @property
    def years(self) -> range:
        """The plan years: the year after the base year to the end."""
        return range(self.base_year + 1, self.end + 1)

    @property
    def all_years(self) -> range:
        """The base year and the plan years."""
        return range(self.base_year, self.end + 1)

    @property
    def past(self) -> range:
        """The plan years that are facts: those before ``today``, where something says what was."""
        until = self.today if self.facts and self.today is not None else 0
        return range(self.base_year + 1, min(max(until, self.base_year + 1), self.end + 1))

    @property
    def open_years(self) -> range:
        """The plan years in which something is still to be decided: those that are not past."""
        return range(self.base_year + 1 + len(self.past), self.end + 1)

    def discount(self, year: int) -> float:
        """Present value in the base year of one unit of money in ``year``."""
        return float((1 + self.discount_rate) ** (self.base_year - year))

    def residual_of(self, account: str) -> Path:
        """Market-based factor of an account's electricity [kt / GWh]."""
        return residual_of(self, account)

    @property
    def held(self) -> dict[str, Target]:
        """What the plan holds: the requirements, which no plan is without, and commitments."""
        return {**self.requirements, **self.targets}

    def feeding(self, accounts: Collection[str]) -> list[Account]:
        """The accounts whose upstream is booked in these."""
        return [a for a in self.accounts.values() if a.upstream and a.upstream in accounts]

    @property
    def headlines(self) -> dict[str, Target]:
        """The commitments told first: those marked so, or all where none is."""
        return {k: t for k, t in self.targets.items() if t.headline} or dict(self.targets)

    @property
    def serving(self) -> list[Option]:
        """The options that act on the activity of a source."""
        return [o for o in self.options.values() if o.source is not None]

    @property
    def felt(self) -> dict[str, list[Source]]:
        """By option, the other sources whose activity changes with what it does."""
        found: dict[str, list[Source]] = {}
        for source in self.sources.values():
            for o in source.co_effects:
                found.setdefault(o, []).append(source)
        return found

    @property
    def switches(self) -> list[Option]:
        """Those that use other carriers in its place."""
        return [o for o in self.serving if o.uses]

    @property
    def using(self) -> list[Option]:
        """The options that use carriers."""
        return [o for o in self.options.values() if o.uses]

    def yielding(self, output: Output) -> list[Option]:
        """The options whose stock yields this."""
        return [o for o in self.options.values() if o.output == output]

    def booked(self, book: Book) -> list[Option]:
        """The options whose tonnes and cash stand on this ledger."""
        return [o for o in self.options.values() if o.book == book]

    @property
    def neutralising(self) -> list[Option]:
        """The options of which tonnes are claimed: credits, and biogenic CO2 that is captured."""
        return [o for o in self.options.values() if o.output == "credits" or o.removes]

    @property
    def removing(self) -> list[Option]:
        """Those of them that remove."""
        return [o for o in self.neutralising if o.removes]

    def ranked(self, rank: Rank) -> list[Option]:
        """The company's options at this place of the hierarchy."""
        return [o for o in self.options.values() if o.rank == rank and o.book == "company"]
