"""A sentence for each big move between the first run and another, the largest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pathway.figures.kit.theme import WEDGE_STYLES
from pathway.locale import Fact, Message, message
from pathway.locale.messages import FIRST, Spoken
from pathway.report.cash import item_name
from pathway_models.case import Name

from .boundary import METHOD, STRUCTURE
from .comparison import Comparison
from .sides import Side
from .spoken import Amount, Listed, Short

MOST, LEAST = 15, 0.002
"""Sentences of a pair, and the share of all tonnes or money from which a move is told."""


@dataclass(frozen=True, slots=True)
class Move:
    """A sentence, and how big what it tells is: the share of all tonnes or of all money."""

    weight: float
    text: Message


def moves(comparison: Comparison, letter: str) -> list[Move]:
    """What run ``letter`` does otherwise than the first, the largest first."""
    found = [*_commitments(comparison, letter), *_tonnes(comparison, letter)]
    found += [*_levers(comparison, letter), *_money(comparison, letter)]
    big = [move for move in found if move.weight >= LEAST]
    return sorted(big, key=lambda move: (-move.weight, move.text.in_(FIRST)))[:MOST]


def wedge_name(key: str) -> Spoken:
    """The name of a wedge, of business as usual or of net emissions."""
    return message(f"levers.{key}" if key in WEDGE_STYLES else f"compare.{key}")


def lever_name(comparison: Comparison, lever: str) -> Name:
    """What a lever is called in the first run that has it."""
    for side in comparison.sides:
        for option in side.case.options.values():
            if option.lever == lever:
                return option.name
    return Name.of({FIRST: lever})


def _move(key: str, whole: float, before: float, after: float, currency: str = "",
          **facts: Fact) -> Move:  # fmt: skip
    """By how much something is more or less; tonnes where there is no currency.

    Of money below zero it is said that it is saved.
    """
    like = max(abs(before), abs(after))
    saves, turns = bool(currency) and before <= 0 and after <= 0, before * after < 0
    if saves:
        before, after = -before, -after
    x, a, b = (Amount(v, like, currency) for v in (abs(after - before), before, after))
    sense, mode = "more" if after > before else "less", "saves" if saves else "costs"
    mode = "turns" if currency and turns else mode
    text = message(f"compare.move-{key}", x=x, a=a, b=b, sense=sense, mode=mode, **facts)
    return Move(abs(after - before) / whole, text)


def _tonnes(c: Comparison, letter: str) -> Iterator[Move]:
    whole, span = _whole(c, letter), f"{c.years[0]}–{c.years[-1]}"
    if moved := c.moved_net(letter):
        net = c.wedge_sums["net"]
        rest = net[letter] - net["a"] - sum(moved.values())
        like = max(map(abs, (*moved.values(), rest)))
        facts = {sort: Amount(moved.get(sort, 0.0), like) for sort in (STRUCTURE, METHOD)}
        text = message(
            "compare.move-moved", span=span, parts=parts(moved), rest=Amount(rest, like), **facts
        )
        yield Move(sum(map(abs, moved.values())) / whole, text)
    for key, own in c.wedge_sums.items():
        if key in ("bau", "net"):
            yield _move(key, whole, own["a"], own[letter], span=span)
        else:
            name = Short(wedge_name(key))
            yield _move("wedge", whole, own["a"], own[letter], name=name, span=span)


def parts(moved: Mapping[str, float]) -> str:
    """Which sorts of changes move anything."""
    return "both" if len(moved) > 1 else next(iter(moved), "no")


def _whole(c: Comparison, letter: str) -> float:
    """All tonnes of business as usual, of the run that has more."""
    return max(c.wedge_sums["bau"]["a"], c.wedge_sums["bau"][letter]) or 1.0


def _money(c: Comparison, letter: str) -> Iterator[Move]:
    if not c.same_money:
        return
    sums, currency = c.present_values, c.sides[0].case.currency
    whole = max(sum(abs(own[x]) for own in sums.values()) for x in ("a", letter)) or 1.0
    for item, own in sums.items():
        name = Short(item_name(item))
        yield _move("item", whole, own["a"], own[letter], currency, name=name)
    before, after = (sum(own[x] for own in sums.values()) for x in ("a", letter))
    yield _move("plan", whole, before, after, currency)
    if (kept := kept_costs(c)) is not None:
        yield Move(1.0, kept)


def kept_costs(c: Comparison) -> Message | None:
    """Of a plan that is made anew what keeping the commitments costs now, and cost before."""
    sides = c.sides[:2]
    told = [side.result.summary.get("cost_of_commitments_m") for side in sides]
    costs = [float(cost) for cost in told if cost is not None]
    if c.standing is None or not c.same_money or len(costs) < len(sides):
        return None
    like, currency = max(map(abs, costs)), sides[0].case.currency
    a, b = (Amount(cost, like, currency) for cost in costs)
    before, since = map(str, c.open_from[:2])
    of = "same" if before == since else "rest"
    return message("compare.move-kept", a=a, b=b, of=of, before=before, since=since)


def _levers(c: Comparison, letter: str) -> Iterator[Move]:
    """Levers that cut more or less, and when they are first bought."""
    whole = _whole(c, letter)
    sides = [side for side in c.sides if side.letter in ("a", letter)]
    for row in c.levers.to_dict("records"):
        before, after, lever = float(row["a"]), float(row[letter]), str(row["lever"])
        name = Short(lever_name(c, lever))
        first = [str(first_year(side, lever, c.years) or "never") for side in sides]
        if len(set(first)) > 1:
            when = {"from": first[0], "to": first[1]}
            yield _move("lever.when", whole, before, after, name=name, **when)
        else:
            yield _move("lever", whole, before, after, name=name)


def first_year(side: Side, lever: str, years: tuple[int, ...]) -> int | None:
    """The first year in which any of a lever is bought."""
    table = side.result.tables["levers"]
    own = table[(table["lever"] == lever) & (table["added"] > 1e-9) & table["year"].isin(years)]
    return int(own["year"].min()) if len(own) else None


def _commitments(c: Comparison, letter: str) -> Iterator[Move]:
    """Promises that only one run keeps, or only one makes: they come first, whatever they weigh."""
    apart: dict[str, list[Spoken]] = {"a": [], letter: []}
    for row in c.commitments.to_dict("records"):
        before, after = str(row["met_a"]), str(row[f"met_{letter}"])
        name = target_name(c, str(row["id"]))
        if before and after and before != after:
            verdict = "met" if after == "yes" else "missed"
            yield Move(3.0, message("compare.move-verdict", name=name, after=verdict))
        elif before != after:
            apart["a" if before else letter].append(name)
    for side, names in apart.items():
        if names:
            only = message("compare.promised-only", side=side.upper(), names=Listed(tuple(names)))
            yield Move(2.0, only)


def target_name(c: Comparison, key: str) -> Short:
    """What a commitment is called in the first run that has it, on one line."""
    return Short(next(s.case.targets[key].name for s in c.sides if key in s.case.targets))
