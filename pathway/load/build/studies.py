"""studies/<name>.yaml: what part of the case is solved, and with which commitments."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import Field

from pathway.errors import Fault
from pathway.load.build.resolve import resolve
from pathway.load.files.faults import Invalid, Location
from pathway.load.files.schema import read_model
from pathway.load.inputs.needs import needed
from pathway.load.inputs.selectors import accounts_of, options_of
from pathway.load.inputs.targets import WHY, Commitment, check_overlaps
from pathway.load.inputs.world import World, within
from pathway.load.levers.co_effects import check_felt
from pathway.load.levers.requires import check_bounded, needs_of
from pathway.load.levers.stacks import stacks_of
from pathway.load.set.extends import Written
from pathway_models.arithmetic.base import base_plan
from pathway_models.case import (
    ELECTRICITY,
    FUEL_AND_ENERGY,
    Account,
    Case,
    Limit,
    Option,
    Policy,
    Scheme,
    Source,
    Target,
)
from pathway_models.levers import wedge_order
from pathway_models.vocabulary.schema import NameText, Schema, Selector


class StudyText(Schema):
    """One study as written."""

    name: NameText
    extends: str | None = Field(None, description="a study whose keys are those left out here")
    perimeter: Selector
    targets: list[str] | Literal["all"]
    levers: Selector | None = None
    policy: Policy | None = None
    set: dict[str, Any] | None = Field(
        None, description="path: value; inputs that are others in this study, as with --set"
    )
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Study:
    """A study of the case: its parts by id."""

    id: str
    text: StudyText
    spot: Location
    accounts: tuple[str, ...]
    options: tuple[str, ...]
    targets: tuple[str, ...]


def read_study(
    world: World, written: Written, commitments: Mapping[str, Commitment] | None
) -> Study:
    """Read one study, with what it extends.

    Raises:
        Invalid: it is at fault.

    """
    spot = written.spot
    text = read_model(StudyText, written.values, spot, world.faults)
    world.check_name(text.name, spot)
    accounts: list[str] = []
    options: list[str] = []
    with world.faults.skipping():
        accounts = accounts_of(world, text.perimeter, spot / "perimeter", WHY)
    with world.faults.skipping():
        options = options_of(world, text.levers, spot / "levers")
    names = list(world.names.get("target", ())) if text.targets == "all" else list(text.targets)
    for place, name in enumerate(names):
        with world.faults.skipping():
            world.refer("target", name, spot / "targets" / place)
            if names.index(name) < place:
                remedy = "Leave one out"
                world.faults.add(spot / "targets" / place, name, "this stands twice", remedy)
    study = Study(written.id, text, spot, tuple(accounts), tuple(options), tuple(names))
    for commitment in (commitments or {}).values():
        if commitment.id in names and accounts:
            _check_inside(world, study, commitment)
    _check_policy(world, study, commitments)
    kept = (c for c in (commitments or {}).values() if c.id in names)
    check_overlaps(world, kept, spot / "targets")
    if not accounts:
        raise Invalid
    return study


def _check_inside(world: World, study: Study, commitment: Commitment) -> None:
    outside = [a for a in commitment.accounts or () if a not in study.accounts]
    if outside:
        problem = f"its perimeter has accounts outside the study, such as {outside[0]}"
        remedy = "Widen the perimeter of the study, or leave the target out of it"
        world.faults.add(study.spot / "targets", commitment.id, problem, remedy)


def _check_policy(world: World, study: Study, commitments: Mapping[str, Commitment] | None) -> None:
    policy = study.text.policy or world.company.hierarchy.policy
    known = commitments or {}
    shares = [n for n in study.targets if n in known and known[n].text.of_credits]
    if policy == "caps" and not shares and not world.faults.in_files("targets.yaml"):
        problem = "the policy caps needs a target of the metric credit_share"
        at = study.spot / ("policy" if study.text.policy else "targets")
        world.faults.add(at, None, problem, "Add one to the study, or choose another policy")
    neutral = [n for n in study.targets if n in known and known[n].text.neutralises]
    if policy == "lexicographic" and neutral:
        _check_ceilings(world, study, neutral[0])


def _check_ceilings(world: World, study: Study, promise: str) -> None:
    """Tell the prices that rank cuts, removals and offsets, where they decide and are missing."""
    offsets = any(world.options[o].rank == "offset" for o in study.options if o in world.options)
    for key in world.company.lacking:
        if key == "reduce_until" or offsets:
            at = world.company.spot / "hierarchy" / key
            problem = f"this price is missing: {promise} is kept by cuts, then removals and offsets"
            remedy = "Give it, or the word inf; or choose the policy none"
            told = Fault(at.file, at.place, "", problem, remedy)
            if told not in world.faults.found:
                world.faults.found.append(told)


def build(world: World, study: Study, commitments: Mapping[str, Commitment], case_id: str) -> Case:
    """Make the case of a study: all it needs and nothing it does not.

    Raises:
        Invalid: the study cannot be made.

    """
    inside = set(study.accounts)
    _check_feeding(world, study, inside)
    _check_booked(world, study, inside)
    accounts = {n: _within(a, inside) for n, a in world.accounts.items() if n in inside}
    sources = {s.id: s for s in world.sources.values() if s.account in accounts}
    options = _options(world, study, accounts, sources)
    kept = [commitments[n] for n in study.targets if n in commitments]
    promised = {o for commitment in kept if commitment.text.asks for o in commitment.options}
    options = {n: o for n, o in options.items() if o.book == "company" or n in promised}
    sources = {i: s.among(options) for i, s in sources.items()}
    case = _case(world, study, case_id, accounts, sources, options)
    _note_cut_prices(world, study, case)
    base = cache(lambda: base_plan(case))
    if any(s.co_effects for s in sources.values()):
        check_felt(world, case, base())
    targets: dict[str, Target] = {}
    requirements: dict[str, Target] = {}
    before = len(world.faults.found)
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


def _check_feeding(world: World, study: Study, inside: Collection[str]) -> None:
    """Tell a study that has upstream of what is used outside of it, which would count as nothing.

    Raises:
        Invalid: it has.

    """
    for source in world.sources.values():
        before = world.accounts[source.account].upstream
        used = before in inside and world.has_upstream(source.carrier, source.region)
        if used and source.account not in inside:
            problem = f"{before} has the upstream of {source.account}, outside the study"
            remedy = (
                f"Widen the perimeter, or leave it out: `not: {{category: [{FUEL_AND_ENERGY}]}}`"
            )
            world.faults.fail(study.spot / "perimeter", None, problem, remedy)


def _check_booked(world: World, study: Study, inside: Collection[str]) -> None:
    """Tell a study of what existing stock outside of it uses, which would count as nothing.

    Raises:
        Invalid: it is one.

    """
    accounts = {n: a for n, a in world.accounts.items() if n in inside}
    sources = [s.id for s in world.sources.values() if s.account in inside]
    lost = [
        (option, carrier, account)
        for option in world.options.values()
        if any(option.existing.values()) and within(option, accounts, sources) is None
        for carrier, account in option.uses_in.items()
        if account in inside
    ]
    for option, carrier, account in lost:
        problem = (
            f"the {carrier} that existing {option.id} uses is booked in {account}, and what it "
            f"acts on is outside the study, in {_acts_in(world, option)}"
        )
        remedy = f"Widen the perimeter, or leave {account} out"
        world.faults.add(study.spot / "perimeter", None, problem, remedy)
    if lost:
        raise Invalid


def _acts_in(world: World, option: Option) -> str:
    if option.source is not None:
        return world.sources[option.source].account
    return option.fitted_at or ", ".join(option.accounts) or option.business


def _within(account: Account, inside: Collection[str]) -> Account:
    """The account in a study that may have that of its upstream, or not."""
    return account if account.upstream in inside else replace(account, upstream="")


def _options(
    world: World, study: Study, accounts: Mapping[str, Account], sources: Mapping[str, Source]
) -> dict[str, Option]:
    found = {}
    for name in world.options:
        option = within(world.options[name], accounts, sources) if name in study.options else None
        if option is None:
            continue
        for carrier, account in option.uses_in.items():
            if account not in accounts:
                problem = (
                    f"the {carrier} that {name} uses is booked outside the study, in {account}"
                )
                remedy = "Widen the perimeter, or leave the lever out with `levers:`"
                world.faults.add(study.spot / "perimeter", None, problem, remedy)
        found[name] = option
    away = [s for s in world.sources.values() if s.co_effects and s.id not in sources]
    lost = [(o, s.account) for s in away for o in s.co_effects if o in found]
    for name, account in lost:
        problem = f"what {name} does is felt outside the study, in {account}"
        remedy = "Widen the perimeter, or leave the lever out with `levers:`"
        world.faults.add(study.spot / "perimeter", None, problem, remedy)
    if lost or any(a not in accounts for o in found.values() for a in o.uses_in.values()):
        raise Invalid
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
        outputs=outputs,
        wedges=wedge_order(),
        carbon_price={k: v for k, v in world.carbon_price.items() if k in accounts},
        schemes=_schemes(world, accounts, sources, options),
        internal_carbon_price=company.internal_carbon_price,
        stacks=stacks_of(world, sources, options),
        upstream={k: v for k, v in world.upstream.items() if k in used},
        biogenic={k: v for k, v in world.biogenic.items() if k in used},
        needs=needs_of(world, study.spot, options),
        excluded=tuple(pair for pair in world.excluded if options.keys() >= {*pair}),
        languages=company.languages,
        today=company.today,
    )


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


def _note_cut_prices(world: World, study: Study, case: Case) -> None:
    """Note carbon prices of which a study has what is free, and not all that is to pay."""
    for scheme in case.schemes.values():
        owned = bool(scheme.free_left or scheme.free_served or scheme.free.keys() & case.businesses)
        out = [
            a
            for a in world.schemes[scheme.id].price
            if a not in case.accounts and world.accounts[a].business in case.businesses
        ]
        if owned and out:
            world.faults.note(
                f"{study.spot.file}: the carbon price {scheme.id} is paid in {', '.join(out)}, "
                "too, which this study leaves out: what is free of it there counts here."
            )


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
