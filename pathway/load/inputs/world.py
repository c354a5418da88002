"""What has been read of a case so far: all studies, sound parts only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pathway.load.files.csvfile import ID, Row
from pathway.load.files.faults import Faults, Invalid, Location, nearest
from pathway.load.inputs.company import Company
from pathway.load.inputs.names import check_name, name_of
from pathway.load.inputs.past import Past
from pathway.load.units.units import Units
from pathway_models.case import (
    FUEL_AND_ENERGY,
    GROUP,
    Account,
    Business,
    Carrier,
    Change,
    Fact,
    Limit,
    Name,
    Need,
    Option,
    Path,
    Region,
    Scheme,
    Source,
    Stack,
)
from pathway_models.levers import LEVERS
from pathway_models.vocabulary.lever import Lever
from pathway_models.vocabulary.schema import NameText

NOMINAL = "nominal"
"""Of a price year: the money of the row's own."""


@dataclass
class Series:
    """Numbers by year, of one table; the rows at fault taint the key they stand under."""

    file: str
    values: dict[tuple[str, ...], dict[int, float]] = field(default_factory=dict)
    tainted: set[tuple[str, ...]] = field(default_factory=set)
    unreadable: bool = False


@dataclass
class World:
    """The whole case while it is read. A table that could not be read has no ``names``."""

    company: Company
    units: Units
    faults: Faults
    names: dict[str, list[str]] = field(default_factory=dict)
    claimed: dict[str, Location] = field(default_factory=dict)
    businesses: dict[str, Business] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    carriers: dict[str, Carrier] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    lost: dict[str, str | None] = field(default_factory=dict)
    """Sources that are at fault -> their accounts; None where even that is not known."""
    lost_facts: dict[str, dict[str, frozenset[str | int]]] = field(default_factory=dict)
    """Likewise, what is known of them, by keys of selectors."""
    growth: dict[str, Path] = field(default_factory=dict)
    incumbents: dict[str, Path] = field(default_factory=dict)
    """Source -> share of what its switches replace that is not yet due."""
    revenue: dict[str, Path] = field(default_factory=dict)
    products: dict[str, str] = field(default_factory=dict)
    """Product -> its unit."""
    product_names: dict[str, Name] = field(default_factory=dict)
    outputs: dict[tuple[str, str], Path] = field(default_factory=dict)
    given: dict[str, dict[tuple[str, ...], dict[int, float]]] = field(default_factory=dict)
    """Revenue and outputs in the years that the files give, those before the base year too."""
    history: list[Past] = field(default_factory=list)
    actual_rows: list[Row] = field(default_factory=list)
    unclear: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    """Of rows of actuals that are at fault: the quantity, and the ids that they seem to be of."""
    partial: set[str] = field(default_factory=set)
    """What facts are of that may be of sources at fault, too."""
    torn: set[str] = field(default_factory=set)
    """Tables that cannot be read, or have rows that cannot be told apart into cells."""
    facts: list[Fact] = field(default_factory=list)
    """What was in years that are past."""
    changes: tuple[Change, ...] = ()
    decided_rows: list[Row] = field(default_factory=list)
    decided: dict[tuple[str, int], float] = field(default_factory=dict)
    """What an old plan adds of options, by year [stock unit]."""
    activity_series: Series = field(default_factory=lambda: Series("activity.csv"))
    """Sources whose activity is given by year."""
    factor_series: Series = field(default_factory=lambda: Series("factors.csv"))
    reports: set[str] = field(default_factory=set)
    """Assessment reports by which factors from the library count."""
    price_series: Series = field(default_factory=lambda: Series("prices.csv"))
    factors: dict[tuple[str, str], Path] = field(default_factory=dict)
    upstream: dict[tuple[str, str], Path] = field(default_factory=dict)
    biogenic: dict[tuple[str, str], Path] = field(default_factory=dict)
    residual: dict[str, Path] = field(default_factory=dict)
    suppliers: dict[str, Location] = field(default_factory=dict)
    """What factors.csv gives a residual mix of that is no region, and where."""
    prices: dict[tuple[str, str], Path] = field(default_factory=dict)
    export_price: dict[str, Path] = field(default_factory=dict)
    carbon_price: dict[str, Path] = field(default_factory=dict)
    schemes: dict[str, Scheme] = field(default_factory=dict)
    levers: dict[str, Lever] = field(default_factory=dict)
    lever_spots: dict[str, Location] = field(default_factory=dict)
    landing: set[str] = field(default_factory=set)
    """Accounts that levers bring electricity to."""
    unscoped: dict[str, list[str]] = field(default_factory=dict)
    """Carriers of which nothing says in what scope levers book them -> these levers."""
    taken_as_burnt: dict[str, list[str]] = field(default_factory=dict)
    """Likewise, at sources of scope 1."""
    options: dict[str, Option] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=dict)
    fitted: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Lever that captures -> the sources that it is fitted to."""
    claimed_by_capture: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Lever that captures -> the accounts for which the biogenic part is claimed."""
    stacks: dict[str, Stack] = field(default_factory=dict)
    needs: dict[str, Need] = field(default_factory=dict)
    excluded: dict[tuple[str, str], Location] = field(default_factory=dict)
    """Pairs of options of which one at most is in service, and where it is said."""
    lost_levers: dict[str, bool] = field(default_factory=dict)
    """Levers that could not be read, or made -> whether some of it exists."""
    failed: list[Option] = field(default_factory=list)
    """Options with a number at fault."""
    incomplete: bool = False
    """Whether options are missing from it, because they are at fault."""

    @property
    def base_year(self) -> int:
        """The year whose inventory is verified."""
        return self.company.base_year

    def sort(self) -> None:
        """Put all sets in the order of their ids, so that no number depends on that of the rows.

        Businesses stay as they are written, for people: they are in no sum.
        """
        for name in (
            "regions",
            "carriers",
            "accounts",
            "sources",
            "growth",
            "revenue",
            "limits",
            "products",
            "outputs",
        ):
            setattr(self, name, dict(sorted(getattr(self, name).items())))
        kinds = list(LEVERS)
        options = sorted(self.options.values(), key=lambda o: (kinds.index(o.kind), o.id))
        self.options = {option.id: option for option in options}

    def claim(self, name: str, spot: Location) -> None:
        """Take an id for what stands here; ids are unique in the whole case.

        Raises:
            Invalid: it is taken already.

        """
        first = self.claimed.get(name)
        if first is not None:
            self.faults.fail(spot, name, "id-taken", file=first.file, place=first.place)
        self.claimed[name] = spot

    def claim_all(self, values: Mapping[str, object], spot: Location) -> dict[str, object]:
        """Take the ids of a mapping; those that are taken already are told and left out."""
        free = {}
        for name, value in values.items():
            with self.faults.skipping():
                self.claim(str(name), spot / name)
                free[str(name)] = value
        return free

    def refer(self, what: str, word: str, spot: Location) -> None:
        """Check an id that names something else.

        Raises:
            Invalid: there is no such thing.

        """
        known = self.names.get(what)
        if known is not None and word not in known:
            self.faults.fail(spot, word, "no-such", nearest(word, known), what=what)

    def real(self, row: Row, of: int | None = None) -> float:
        """Give what the money of a row is multiplied by to be of the case's price year.

        ``of``: the year of the row, where it is no calendar year.
        """
        written, at = row.cells.get("price_year", ""), row.at("price_year")
        if not written:
            return 1.0
        own = row.year("price_year" if written != NOMINAL else "year") if of is None else of
        year = row.year("price_year") if written != NOMINAL else own
        return self.company.rules.real([year], at, self.faults)[year]

    @property
    def lacks_sources(self) -> bool:
        """Whether sources may be missing, for a fault of theirs or of what they name."""
        return bool(self.lost) or not self.is_whole("source", "business", "region")

    def is_whole(self, *whats: str) -> bool:
        """Whether all these tables could be read."""
        return all(what in self.names for what in whats)

    def name(self, text: NameText) -> Name:
        """Give a name as it is drawn."""
        return name_of(text, self.company.languages)

    def check_name(self, text: NameText, spot: Location) -> None:
        """Tell what is wrong with the languages of a name."""
        check_name(text, self.company.languages, spot, self.faults)

    def default_account(
        self, business: str, region: str, scope: int, category: str = ""
    ) -> Account:
        """Give the account of a business, region and scope, or of a category of scope 3; it need
        not be in the case yet.
        """
        name = f"{business}/{region}/{category or scope}"
        return self.accounts.get(name) or Account(name, business, region, scope, category)

    def enter(self, account: Account, carrier: str) -> None:
        """Take in an account in which a carrier is used, and that of its upstream if it has one."""
        known = self.accounts.setdefault(account.id, account)
        if known.scope == 3 or known.upstream or not self.has_upstream(carrier, known.region):
            return
        before = self.default_account(known.business, known.region, 3, FUEL_AND_ENERGY)
        self.accounts.setdefault(before.id, before)
        self.accounts[known.id] = replace(known, upstream=before.id)

    def has_upstream(self, carrier: str, region: str) -> bool:
        """Whether factors.csv says what is emitted before a carrier is used."""
        return self.has_factor(carrier, region, "upstream")

    def has_factor(self, carrier: str, region: str, method: str) -> bool:
        """Whether factors.csv has rows of a carrier by a method, for this region or for all."""
        series = self.factor_series
        keys = [(carrier, where, method) for where in (region, "*")]
        return any(key in series.values or key in series.tainted for key in keys)

    def account(self, name: str, spot: Location) -> Account:
        """Find an account by its id, or make the default one that the id stands for.

        Raises:
            Invalid: there is none.

        """
        parts = name.split("/")
        if name in self.accounts:
            return self.accounts[name]
        if len(parts) == 3 and parts[2] in "123" and all(ID.fullmatch(p) for p in parts):
            self.refer("business", parts[0], spot)
            self.refer("region", parts[1], spot)
            return self.default_account(parts[0], parts[1], int(parts[2]))
        if self.lacks_sources:
            raise Invalid
        self.faults.add(spot, name, "no-such", nearest(name, self.accounts), what="account")
        raise Invalid


def within(
    option: Option, accounts: Mapping[str, Account], sources: Iterable[str]
) -> Option | None:
    """Narrow an option to these accounts and sources; None where nothing is left of it."""
    if option.source is not None:
        return option if option.source in sources else None
    if option.book == "programme":
        return option if option.business in {a.business for a in accounts.values()} else None
    if not option.has_effect:
        places = {(a.business, a.region) for a in accounts.values()}
        return option if (option.business, option.region) in places else None
    if option.fitted_at:
        claimed = tuple(a for a in option.accounts if a in accounts)
        return replace(option, accounts=claimed) if option.fitted_at in accounts else None
    left = tuple(a for a in option.accounts if a in accounts)
    if not left:
        return None
    business, region, scope = owners(accounts[a] for a in left)
    return replace(option, accounts=left, business=business, region=region, scope=scope)


def owners(accounts: Iterable[Account]) -> tuple[str, str, str]:
    """Give the business, region and scope of what serves these accounts, or the group."""
    found = list(accounts)
    parts = ({a.business for a in found}, {a.region for a in found}, {str(a.scope) for a in found})
    business, region, scope = (next(iter(p)) if len(p) == 1 else GROUP for p in parts)
    return business, region, scope
