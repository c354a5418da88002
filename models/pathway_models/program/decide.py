"""From what lever kinds declare to variables, entries of the ledger and what stock can do.

One walk over all options, whatever their kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pathway_models.arithmetic.base import Base
from pathway_models.case import Case, Option
from pathway_models.levers import LEVERS
from pathway_models.sides import SIDES
from pathway_models.vocabulary.components import Term, documented, index_set, linear, variable
from pathway_models.vocabulary.flows import Decision, Flow

Group = tuple[str, str, int]
"""(first of the decisions that share what stock can do, option, year)."""


def _by_kind(case: Case) -> list[Option]:
    """The options in the order of their kinds, whatever that of the case: columns stay in place."""
    order = {kind: i for i, kind in enumerate(LEVERS)}
    return sorted(case.options.values(), key=lambda option: order[option.kind])


def declare_decisions(m: Any) -> None:
    """Adds a variable for each decision that kinds of the case declare, over all their options.

    ``m.quantity`` has them by name; ``m.decisions`` what they are.
    """
    case: Case = m.case
    by_name: dict[str, tuple[Decision, list[Option]]] = {}
    for option in _by_kind(case):
        for decision in LEVERS[option.kind].decisions:
            by_name.setdefault(decision.name, (decision, []))[1].append(option)
    m.decisions = {name: decision for name, (decision, _) in by_name.items()}
    m.quantity, m.keys_of = {}, {}
    m.stock_years = {o: [] for o in case.options}
    for o, t in m.STOCKS:
        m.stock_years[o].append(t)
    for name, (decision, options) in by_name.items():
        keys = {o.id: list(_keys(m, decision, o)) for o in options}
        m.keys_of.update({(name, o): found for o, found in keys.items()})
        members = [key for found in keys.values() for key in found]
        index = index_set(members, dimen=2 if decision.where == "option" else 3)
        m.quantity[name] = variable(m, name, index, decision.meaning, **_bounds(m, decision))
        _note_base(m, decision)


def _keys(m: Any, decision: Decision, option: Option) -> Iterator[tuple[Any, ...]]:
    """(option, year), or (option, pool or class, year), of a decision."""
    o, years = option.id, m.stock_years[option.id]
    if decision.where == "option":
        yield from ((o, t) for t in years)
    elif decision.where == "pool":
        inside = [p for p, members in m.classes.pools.items() if members[0] in option.accounts]
        yield from ((o, p, t) for t in years for p in inside)
    else:
        inside = [c for c, members in m.classes.classes.items() if members[0] in option.accounts]
        yield from ((o, c, t) for t in years for c in inside if (c, t) in m.NEUTRALISED)


def _bounds(m: Any, decision: Decision) -> dict[str, Any]:
    most, case = decision.most, m.case
    if most is None:
        return {}
    return {"bounds": lambda _, *key: (0, most(case, case.options[key[0]], key[-1]))}


def _note_base(m: Any, decision: Decision) -> None:
    """What each variable is in the base: cash counts what differs from it."""
    if not decision.base:
        return
    base: Base = m.base
    filled = getattr(base, decision.base)
    members = {"option": {}, "pool": m.classes.pools, "class": m.classes.classes}[decision.where]
    for key, decided in m.quantity[decision.name].items():
        if decision.where == "option":
            value = filled.get(key, 0.0)
        else:
            o, place, t = key
            value = sum(filled.get((o, a, t), 0.0) for a in members[place])
        if value:
            m.in_base[id(decided)] = value


def enter_flows(m: Any) -> None:
    """Enters what all options decide, or have in stock, in the ledger."""
    for option in m.case.options.values():
        for flow in LEVERS[option.kind].flows:
            _enter(m, flow, option)


def _enter(m: Any, flow: Flow, option: Option) -> None:
    room = SIDES[flow.to]
    if flow.of == "stock":
        quantity, keys = m.stock, [(option.id, t) for t in m.stock_years[option.id]]
    else:
        quantity, keys = m.quantity[flow.of], m.keys_of[flow.of, option.id]
    if flow.at is None:
        for key in keys:
            room.enter(m, flow.to, option, key[1], key[-1], (1.0, quantity[key]))
        return
    for place, path in flow.at(m.case, option):
        for key in keys:
            factor = 1.0 if path is None else path[key[-1]]
            room.enter(m, flow.to, option, place, key[-1], (factor, quantity[key]))


def state_decisions(m: Any) -> None:
    """Adds what stock can do, and the rules of the kinds' own."""
    in_part, whole = _shared(m, in_full=False), _shared(m, in_full=True)
    m.WITHIN_STOCK = index_set(in_part, dimen=3)
    m.ALL_OF_STOCK = index_set(whole, dimen=3)

    @documented(m.Constraint, m.WITHIN_STOCK)
    def within_stock(m: Any, d: str, o: str, t: int) -> object:
        """Stock does what it can once, and may stand partly idle; power that no one claims is
        resold, and no credit is banked: sum of what is decided[o,t] (served, clean over pools,
        claim over classes) <= per_stock[o,t] (displaces, yield, (1 - buffer) * yield) * stock[o,t]
        [its unit]
        """
        return linear(in_part[d, o, t]) <= 0

    @documented(m.Constraint, m.ALL_OF_STOCK)
    def all_of_stock(m: Any, d: str, o: str, t: int) -> object:
        """What is generated is used on site or sent out:
        self_use[o,t] + export[o,t] = yield[o,t] * stock[o,t]  [GWh]
        """
        return linear(whole[d, o, t]) == 0

    done = {o.id: o.done for o in m.case.options.values()}
    doing = {k: terms[1:] for k, terms in in_part.items() if k[0] not in ("clean", "claim")}
    doing |= {k: [(1.0, m.quantity[k[0]][k[1:]])] for k in whole}
    m.AS_IT_WAS = index_set((k for k in doing if k[2] in done[k[1]]), dimen=3)

    @documented(m.Constraint, m.AS_IT_WAS)
    def as_it_was(m: Any, d: str, o: str, t: int) -> object:
        """In years that are past stock did what it did, of what it generates what was used on site:
        sum of what is decided[o,t] = done[o,t]  [its unit]
        """
        return linear(doing[d, o, t]) == done[o][t]

    _state_claims(m)

    own: dict[Callable[..., None], list[Option]] = {}
    for option in _by_kind(m.case):
        own.setdefault(LEVERS[option.kind].rules, []).append(option)
    for rules, options in own.items():
        rules(m, options)


def _state_claims(m: Any) -> None:
    """Adds what was covered where, and what was retired where."""
    options, pools, classes = m.case.options, m.classes.pools, m.classes.classes
    clean, claim = m.quantity.get("clean", {}), m.quantity.get("claim", {})
    m.COVERED = index_set((key for key in clean if key[2] in options[key[0]].done), dimen=3)

    @documented(m.Constraint, m.COVERED)
    def covered_as_it_was(m: Any, o: str, p: str, t: int) -> object:
        """In years that are past power was covered where it was: clean[o,p,t] = sum of
        done_at[o,a,t] over the accounts a of p  [GWh]
        """
        was = sum(options[o].done_at.get((a, t), 0.0) for a in pools[p])
        return linear([(1.0, clean[o, p, t])]) == was

    m.RETIRED = index_set((key for key in claim if key[2] in options[key[0]].done), dimen=3)

    @documented(m.Constraint, m.RETIRED)
    def retired_as_it_was(m: Any, o: str, c: str, t: int) -> object:
        """And credits were retired where they were: claim[o,c,t] = sum of done_at[o,a,t] over the
        accounts a of c  [kt]
        """
        was = sum(options[o].done_at.get((a, t), 0.0) for a in classes[c])
        return linear([(1.0, claim[o, c, t])]) == was


def _shared(m: Any, *, in_full: bool) -> dict[Group, list[Term]]:
    """What an option does of what its stock can do, less that; decisions that name it share it."""
    shared: dict[Group, list[Term]] = {}
    firsts: dict[tuple[str, Callable[[Option, int], float]], str] = {}
    for name, decision in m.decisions.items():
        if decision.in_full != in_full or decision.per_stock is None:
            continue
        for key, decided in m.quantity[name].items():
            o, t = key[0], key[-1]
            group = firsts.setdefault((o, decision.per_stock), name), o, t
            if group not in shared:
                most = decision.per_stock(m.case.options[o], t)
                shared[group] = [(-most, m.stock[o, t])]
            shared[group].append((1.0, decided))
    return shared
