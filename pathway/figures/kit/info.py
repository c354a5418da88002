"""What a chart must know besides the tables: who, which study, which run, which promises."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Literal

from pathway.locale import LANGUAGES, Joined, Spoken, languages_of, message
from pathway_models.case import Before, Case, Path, Target
from pathway_models.promises import promise_of

LANGS = LANGUAGES
langs_of = languages_of

EMISSIONS = ("net_emissions", "gross_emissions")
AVOIDED = "cumulative_avoided"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of what is drawn that is promised to be neutral: its target, and what it covers."""

    target: str
    name: Spoken
    accounts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intensity:
    """A promise of tonnes per unit of revenue [million] or of a product, gross of credits.

    ``whole``: its perimeter is all that is drawn, so that its limit can be drawn in tonnes.
    """

    target: str
    name: Spoken
    accounts: tuple[str, ...]
    of: Path = field(hash=False)
    unit: str = ""  # of the rate, where it is of a product
    product: Spoken | str = ""
    method: Literal["market", "location"] = "market"
    whole: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What ids in the tables are called, by id, in the order of the case."""

    businesses: Mapping[str, Spoken] = field(default_factory=dict)
    regions: Mapping[str, Spoken] = field(default_factory=dict)
    carriers: Mapping[str, Spoken] = field(default_factory=dict)
    sources: Mapping[str, Spoken] = field(default_factory=dict)
    levers: Mapping[str, Spoken] = field(default_factory=dict)
    options: Mapping[str, Spoken] = field(default_factory=dict)
    targets: Mapping[str, Spoken] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What the plan was made with, and its tables do not say.

    ``carbon_price`` is the internal one [currency / t]; ``terms`` are the years from purchase to
    service and those in service, by option; ``measures`` by target on credits what it is a share
    of, and from how many years on a removal is durable; ``headlines`` the targets to look at first.
    """

    discount_rate: float | None = None
    carbon_price: Path = field(default_factory=dict)
    terms: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    measures: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    headlines: tuple[str, ...] = ()
    today: int | None = None
    """The year in which the plan is made, where the case says so: those before it are past."""
    before: tuple[Before, ...] = ()
    """Years before the base year, as they were reported; none where the base year was changed."""
    moved: Mapping[int, float] = field(default_factory=dict)
    """What changes.yaml has moved by a year [t]; empty where it moves nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far net emissions [t] lie apart in a sweep of the case, by year, from least to most.

    ``likely``: in four futures of five, else over all scenarios.
    """

    name: Spoken
    scenarios: int
    likely: bool
    bounds: Mapping[int, tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartInfo:
    """Names and marks of one run, for titles and footers.

    ``subject`` is whose emissions are drawn: the company, or its one business in the study.
    ``targets`` are the ids of the targets whose perimeter is all that is drawn: only these can be
    compared with the lines. ``programmes`` are the names of ecosystem options in the order of the
    case, ``avoided`` the targets that count them all. ``names`` are those of the ids in the tables.
    ``spread`` is that of a sweep of the case, where one is known.
    """

    company: Spoken
    subject: Spoken
    study: Spoken
    case_id: str
    run_id: str
    scopes: tuple[int, ...]
    targets: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    intensities: tuple[Intensity, ...] = ()
    programmes: Mapping[str, Spoken] = field(default_factory=dict, hash=False)
    avoided: tuple[str, ...] = ()
    currency: str = "CNY"
    price_year: int = 2020
    names: Names = field(default_factory=Names, hash=False)
    details: Details = field(default_factory=Details, hash=False)
    spread: Spread | None = field(default=None, hash=False)


def chart_info(case: Case, run_id: str) -> ChartInfo:
    """The ``ChartInfo`` of one study; ``run_id`` is the short hash of the run."""
    programmes = {option.id: option.name for option in case.booked("programme")}
    return ChartInfo(
        company=case.name,
        subject=_subject(case),
        study=case.study_name,
        case_id=case.id,
        run_id=run_id,
        scopes=tuple(sorted({account.scope for account in case.accounts.values()})),
        targets=tuple(
            target.id
            for target in case.targets.values()
            if target.metric in EMISSIONS
            and target.method == "market"
            and not target.cumulative
            and set(target.accounts) == set(case.accounts)
        ),
        parts=tuple(_parts(case)),
        intensities=tuple(
            Intensity(
                target=target.id,
                name=perimeter(case, target),
                accounts=target.accounts,
                of=target.whole,
                unit=target.unit if target.per else "",
                product=case.product_names.get(target.per) or target.per.replace("-", " "),
                method=target.method,
                whole=set(target.accounts) == set(case.accounts) and target.method == "market",
            )
            for target in case.targets.values()
            if target.metric == "intensity"
        ),
        programmes=programmes,
        avoided=tuple(
            target.id
            for target in case.targets.values()
            if target.metric == AVOIDED and set(target.options) == set(programmes)
        ),
        currency=case.currency,
        price_year=case.price_year,
        names=Names(
            businesses={b.id: b.name for b in case.businesses.values()},
            regions={r.id: r.name for r in case.regions.values()},
            carriers={k.id: k.name for k in case.carriers.values()},
            sources={s.id: s.name for s in case.sources.values()},
            levers={o.lever: o.name for o in case.options.values()},
            options={o.id: o.name for o in case.options.values()},
            targets={k.id: k.name for k in case.held.values()},
        ),
        details=_details(case),
    )


def _details(case: Case) -> Details:
    return Details(
        discount_rate=case.discount_rate,
        carbon_price={t: 1000 * p for t, p in (case.internal_carbon_price or {}).items()},
        terms={o.id: (o.lead, o.life) for o in case.options.values()},
        measures={
            k.id: (k.measure, k.durable_years)
            for k in case.targets.values()
            if k.metric == "credit_share"
        },
        headlines=tuple(k.id for k in case.targets.values() if k.headline),
        today=case.today,
        before=() if case.changes else case.before,
        moved=_moved(case),
    )


def _moved(case: Case) -> dict[int, float]:
    """What deals, boundaries and methods have moved by each year, at the size of the base year."""
    accounts = list(case.accounts)
    by = {
        t: 1000 * sum(c.moved(accounts) for c in case.changes if c.year <= t)
        for t in case.all_years
    }
    return by if any(by.values()) else {}


def _subject(case: Case) -> Spoken:
    """The company, and its business where all emissions are those of one."""
    businesses = {account.business for account in case.accounts.values()}
    if len(businesses) != 1:
        return case.name
    business = case.businesses[businesses.pop()].name
    if business == case.name:
        return case.name
    return message("terms.company-business", company=case.name, business=business)


def _parts(case: Case) -> list[Part]:
    """Perimeters promised net zero, but for those that another one holds no later."""
    promised = [
        target
        for target in case.targets.values()
        if promise_of(target).neutralises
        and not target.cumulative
        and target.value[max(target.value)] <= 0
    ]
    kept: list[Target] = []
    for target in sorted(promised, key=lambda k: -len(k.accounts)):
        held = any(
            set(target.accounts) <= set(other.accounts) and _from(other) <= _from(target)
            for other in kept
        )
        if not held:
            kept.append(target)
    return [
        Part(target=target.id, name=perimeter(case, target), accounts=target.accounts)
        for target in kept
        if set(target.accounts) != set(case.accounts)
    ]


def _from(target: Target) -> int:
    """The first year from which nothing is allowed."""
    return min(year for year, value in target.value.items() if value <= 0)


def perimeter(case: Case, target: Target) -> Spoken:
    """What a target covers: scopes, businesses, or both; else its own name."""
    accounts = [case.accounts[a] for a in target.accounts]
    scopes = {account.scope for account in accounts}
    businesses = {account.business for account in accounts}

    def is_all(scopes: Collection[int], businesses: Collection[str]) -> bool:
        return set(target.accounts) == {
            a for a, at in case.accounts.items() if at.scope in scopes and at.business in businesses
        }

    scope = scope_name(sorted(scopes))
    named = [case.businesses[b].name for b in case.businesses if b in businesses]
    business = Joined(tuple(named), "terms.plus")
    if is_all(scopes, case.businesses):
        return scope
    if is_all(range(1, 4), businesses):
        return business
    if is_all(scopes, businesses):
        return message("terms.business-scope", business=business, scope=scope)
    return target.name


def scope_name(scopes: Collection[int]) -> Spoken:
    """Scope 1 + 2 / 范围一＋范围二."""
    return message("terms.scopes", which="s" + "".join(map(str, sorted(scopes))))
