"""The case of a study: all it needs and nothing it does not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache

from pathway.load.build.edges import check_booked, check_feeding, check_levers, note_cut_prices
from pathway.load.build.resolve import resolve
from pathway.load.build.studies import Study, StudyText
from pathway.load.files.faults import Invalid
from pathway.load.inputs.needs import needed
from pathway.load.inputs.targets import Commitment
from pathway.load.inputs.world import World, within
from pathway.load.levers.co_effects import check_felt
from pathway.load.levers.requires import check_bounded, needs_of
from pathway.load.levers.stacks import stacks_of
from pathway_models.arithmetic.base import Base, base_plan
from pathway_models.arithmetic.past import as_done
from pathway_models.case import (
    ELECTRICITY,
    Account,
    Before,
    Case,
    Fact,
    Limit,
    Option,
    Scheme,
    Source,
    StayClose,
    Target,
)
from pathway_models.levers import wedge_order


def build(world: World, study: Study, commitments: Mapping[str, Commitment], case_id: str) -> Case:
    """Make the case of a study: all it needs and nothing it does not.

    Raises:
        Invalid: the study cannot be made.

    """
    inside = set(study.accounts)
    check_feeding(world, study, inside)
    check_booked(world, study, inside)
    accounts = {n: _within(a, inside) for n, a in world.accounts.items() if n in inside}
    sources = {s.id: s for s in world.sources.values() if s.account in accounts}
    options = _options(world, study, accounts, sources)
    kept = [commitments[n] for n in study.targets if n in commitments]
    promised = {o for commitment in kept if commitment.text.asks for o in commitment.options}
    options = {n: o for n, o in options.items() if o.book == "company" or n in promised}
    sources = {i: s.among(options) for i, s in sources.items()}
    case = as_done(_case(world, study, case_id, accounts, sources, options))
    note_cut_prices(world, study, case)
    before = len(world.faults.found)
    base = _base(world, case)
    targets: dict[str, Target] = {}
    requirements: dict[str, Target] = {}
    for name, commitment in commitments.items():
        if name in study.targets and set(commitment.accounts or ()) <= set(accounts):
            with world.faults.skipping():
                into = requirements if commitment.text.requirement else targets
                into[name] = resolve(world, commitment, case, base)
    if len(world.faults.found) > before:
        raise Invalid
    made = replace(case, targets=targets, requirements=requirements)
    check_bounded(world, made)
    return made


def _base(world: World, case: Case) -> Callable[[], Base]:
    """The base of a study, for those who need it; Invalid where its stock cannot be."""
    before = len(world.faults.found)
    base = cache(lambda: base_plan(case))
    if any(s.co_effects for s in case.sources.values()):
        check_felt(world, case, base())
    is_sound = len(world.faults.found) == before

    def sound() -> Base:
        if not is_sound:
            raise Invalid
        return base()

    return sound


def whole(world: World) -> Case:
    """The whole of a case, as far as it has been read: every account, source and lever."""
    unnamed = dict.fromkeys(world.company.languages, "-")  # that of the company may be at fault
    named = {"name": unnamed, "perimeter": {}, "targets": "all"}
    every = Study("", StudyText.model_validate(named), world.company.spot, (), (), ())
    return _case(world, every, "", world.accounts, world.sources, world.options)


def _within(account: Account, inside: Collection[str]) -> Account:
    """The account in a study that may have that of its upstream, or not."""
    return account if account.upstream in inside else replace(account, upstream="")


def _options(
    world: World, study: Study, accounts: Mapping[str, Account], sources: Mapping[str, Source]
) -> dict[str, Option]:
    asked = {n: o for n, o in world.options.items() if n in study.options}
    kept = {n: within(o, accounts, sources) for n, o in asked.items()}
    found = {n: o for n, o in kept.items() if o is not None}
    check_levers(world, study, found, accounts, sources)
    return found


def _case(
    world: World,
    study: Study,
    case_id: str,
    accounts: dict[str, Account],
    sources: dict[str, Source],
    options: dict[str, Option],
) -> Case:
    company, text = world.company, study.text
    used = set(needed(replace(world, accounts=accounts, sources=sources, options=options)))
    used |= {(ELECTRICITY, a.region) for a in accounts.values() if a.id in world.landing}
    businesses = {a.business for a in accounts.values()}
    outputs = {k: v for k, v in world.outputs.items() if k[0] in businesses}
    regions = {a.region for a in accounts.values()}
    roofs = {o.region for o in options.values() if o.output == "on_site" and not o.uses}
    policy = text.policy or company.hierarchy.policy
    return Case(
        id=case_id,
        study=study.id,
        name=company.name,
        study_name=world.name(text.name),
        currency=company.currency,
        price_year=company.price_year,
        base_year=company.base_year,
        end=company.end,
        discount_rate=company.discount_rate,
        hierarchy=replace(company.hierarchy, policy=policy),
        verified={name: found.total for name, found in company.verified.items()},
        businesses={k: v for k, v in world.businesses.items() if k in businesses},
        regions={k: v for k, v in world.regions.items() if k in regions},
        carriers={k: v for k, v in world.carriers.items() if k in {c for c, _ in used}},
        accounts=accounts,
        sources=sources,
        options=options,
        limits=_limits(world, accounts, options),
        targets={},
        factors={k: v for k, v in world.factors.items() if k in used},
        residual={
            k: v for k, v in world.residual.items() if k in accounts or (ELECTRICITY, k) in used
        },
        prices={k: v for k, v in world.prices.items() if k in used},
        export_price={k: v for k, v in world.export_price.items() if k in roofs},
        revenue={k: v for k, v in world.revenue.items() if k in businesses},
        products={p: world.products[p] for p in dict.fromkeys(p for _, p in outputs)},
        product_names={p: world.product_names[p] for _, p in outputs if p in world.product_names},
        outputs=outputs,
        wedges=wedge_order(),
        carbon_price={k: v for k, v in world.carbon_price.items() if k in accounts},
        schemes=_schemes(world, accounts, sources, options),
        internal_carbon_price=company.internal_carbon_price,
        left_out=tuple(a for n, a in world.accounts.items() if n not in accounts),
        stacks=stacks_of(world, sources, options),
        upstream={k: v for k, v in world.upstream.items() if k in used},
        biogenic={k: v for k, v in world.biogenic.items() if k in used},
        needs=needs_of(world, study.spot, options),
        excluded=tuple(pair for pair in world.excluded if options.keys() >= {*pair}),
        languages=company.languages,
        today=_today(world),
        year_starts=company.year_starts,
        recalculation_threshold=company.recalculation_threshold,
        before=tuple(_before(world, accounts)),
        facts=_facts(world, {*accounts, *sources, *options, *businesses}),
        changes=tuple(c for c in world.changes if accounts.keys() & c.kt.keys()),
        stay_close=_stay_close(world, text.stay_close, options),
    )


def _before(world: World, accounts: Mapping[str, Account]) -> Iterator[Before]:
    """Rows of history.csv that are of accounts of the study, and of no others."""
    for past in world.history:
        own = frozenset(a for a, at in world.accounts.items() if past.covers(at))
        if past.method in ("-", "market") and own and own <= accounts.keys():
            yield Before(past.year, own, past.kt)


def _today(world: World) -> int | None:
    """The year in which the plan is made: as said, and after the last that is a fact."""
    after = [fact.year + 1 for fact in world.facts]
    said = [] if world.company.today is None else [world.company.today]
    return max([*said, *after], default=None)


def _stay_close(world: World, price: float | None, options: Collection[str]) -> StayClose | None:
    """What was decided of what is in a study; nothing where it is worth nothing."""
    if not price or not world.decided:
        return None
    decided = {key: added for key, added in world.decided.items() if key[0] in options and added}
    return StayClose(price, decided, max(year for _, year in world.decided))


def _facts(world: World, inside: Collection[str]) -> tuple[Fact, ...]:
    """What is said of the past of things that are in a study, wholly or in part."""
    return tuple(f for f in world.facts if any(name in inside for name in f.of))


def _schemes(
    world: World,
    accounts: Mapping[str, Account],
    sources: Mapping[str, Source],
    options: Mapping[str, Option],
) -> dict[str, Scheme]:
    """Give the carbon prices that are paid in the study, with what is free there."""
    found = {}
    for scheme in world.schemes.values():
        price = {a: path for a, path in scheme.price.items() if a in accounts}
        owners = {*price, *(accounts[a].business for a in price)}
        if price:
            found[scheme.id] = Scheme(
                scheme.id,
                price,
                {k: v for k, v in scheme.free.items() if k in owners},
                {k: v for k, v in scheme.free_left.items() if k in sources},
                {k: v for k, v in scheme.free_served.items() if k in options},
            )
    return found


def _limits(
    world: World, accounts: Mapping[str, Account], options: Mapping[str, Option]
) -> dict[str, Limit]:
    """Give the limits that are over something in the study."""
    found = {}
    for limit in world.limits.values():
        left = tuple(o for o in limit.options if o in options)
        if left:
            demand = tuple(a for a in limit.electricity_of if a in accounts)
            found[limit.id] = replace(limit, options=left, electricity_of=demand)
    return found
