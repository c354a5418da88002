"""What a plan tells: what its end hides, cliffs, jumps, and what all of it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from pathway.amounts import LANGUAGES, money, quantity
from pathway.review.inputs import late_promise, late_promises, mostly_assumed
from pathway.review.numbers import Assumption, assumptions
from pathway.review.remark import Remark, both
from pathway_models.case import ELECTRICITY, GRID_MIX, Case, Name, Option, Target

CLIFF = 0.25
"""Share of the net of the year before by which it falls at once."""
SOME = 0.05
"""Share of the base year's net below which a fall is none."""
FULL = 0.99
"""Share of its limit from which on a lever has reached it."""
NOTHING = 1e-6
"""Stock, or activity, that is none: solver noise."""
CARRIES = 1 / 3
"""Share of the tonnes of a plan that one assumption carries."""
A_TONNE = 1.0
"""Below which nothing is carried [t]."""

Tables = Mapping[str, pd.DataFrame]


def review_plan(case: Case, tables: Tables, files: Mapping[str, bytes]) -> Iterator[Remark]:
    """All that a plan and its inputs tell, what weighs most first."""
    yield from (_late(case, target, tables) for target in late_promises(case))
    yield from _cliff(case, tables["emissions"])
    yield from _past(case, tables["levers"])
    yield from _jumps(case, tables["levers"])
    yield from _carried(case, tables, assumptions(files, case, "en")[0])
    yield from mostly_assumed(case, files)


def _late(case: Case, target: Target, tables: Tables) -> Remark:
    """With what the levers in its perimeter cost in the last year, capex as an annuity."""
    known = late_promise(case, target)
    levers = {o.lever for o in case.booked("company") if _serves(case, o, target)}
    last = tables["abatement"].query("year == @case.end")
    cost = float(last.loc[last["lever"].isin(levers), "cost_m"].sum())
    unit = f"M{case.currency}"
    if not len(last):
        return known
    told = both(
        "The levers in its perimeter {do} {cost} a year from then on, capex as an annuity.",
        "其范围内的措施此后每年{do}{cost}（投资按年金计）。",
        do=("save", "节省") if cost < 0 else ("cost", "花费"),
        cost=_in_both(abs(cost), unit, case.currency),
    )
    said = Name(f"{known.said.en} {told.en}", f"{known.said.zh}{told.zh}")
    return replace(known, number=cost, unit=unit, said=said)


def _serves(case: Case, option: Option, target: Target) -> bool:
    """Whether an option acts on what a promise is about."""
    if target.options:
        return option.id in target.options
    own = {case.sources[option.source].account} if option.source else set()
    return bool((own | {*option.accounts}) & {*target.accounts})


def _cliff(case: Case, emissions: pd.DataFrame) -> Iterator[Remark]:
    """Net that falls by more than a quarter at once: the year in which it falls most."""
    net = emissions.groupby("year")["net_t"].sum().sort_index()
    before, after = net.to_numpy()[:-1], net.to_numpy()[1:]
    fall = before - after
    steep = (fall > CLIFF * before) & (fall > SOME * abs(net.to_numpy()[0])) & (before > A_TONNE)
    if not steep.any():
        return
    at = int(np.argmax(np.where(steep, fall, -np.inf)))
    share = float(fall[at] / before[at])
    yield Remark(
        "cliff",
        str(net.index[at + 1]),
        share,
        "share",
        both(
            "net emissions fall by {share} in one year, from {a} to {b}.",
            "净排放在一年内下降{share}，由{a}降至{b}。",
            share=f"{min(share, 9.99):.0%}",
            a=_in_both(float(before[at]), "t", case.currency),
            b=_in_both(float(after[at]), "t", case.currency),
        ),
        both(
            "Can so much be built and bought at once? Limits of a year (max_add, limits.yaml) or "
            "a promise before it spread it.",
            "能否在一年内完成？可用年度上限（max_add、limits.yaml）或更早的目标加以分摊。",
        ),
    )


def _past(case: Case, levers: pd.DataFrame) -> Iterator[Remark]:
    """What is bought, beyond what is committed, in years that are over."""
    if case.today is None:
        return
    rows = levers[(levers["year"] < case.today) & (levers["year"] > case.base_year)]
    committed = [
        case.options[o].min_add.get(int(t), 0.0)
        for o, t in zip(rows["option"], rows["year"], strict=True)
    ]
    more = rows["added"].to_numpy(float) - np.array(committed, dtype=float)
    own = rows[more > np.maximum(NOTHING, 1e-6 * rows["added"].to_numpy(float))]
    if not len(own):
        return
    cost = float(own["capex_m"].sum())
    names = sorted(set(own["option"]))
    yield Remark(
        "past_purchases",
        names[0],
        cost,
        f"M{case.currency}",
        both(
            "the plan buys it{more} before {today}, in years that are past, for {cost}.",
            "规划在{today}年之前（已过去的年份）购买了它{more}，投资{cost}。",
            more=_and_others(len(names)),
            today=case.today,
            cost=_in_both(cost, f"M{case.currency}", case.currency),
        ),
        both(
            "Let the plan start later, or give first_year, and min_add for what was bought.",
            "请推迟规划起始年，或给出first_year，并以min_add说明已购部分。",
        ),
    )


def _jumps(case: Case, levers: pd.DataFrame) -> Iterator[Remark]:
    """A lever that goes from nothing to its limit in one year; the one of most tonnes is named.

    What is bought afresh each year is no stock that grows. A lot comes whole, and what needs one.
    """
    found: dict[str, tuple[float, int]] = {}
    all_of = case.options.values()
    for name, rows in levers.sort_values("year").groupby("option"):
        option = case.options[str(name)]
        if option.life > 1 and not any(o.unit_size and o.lever in option.requires for o in all_of):
            stock, served = (rows[c].to_numpy(float) for c in ("stock", "served"))
            years = [int(t) for t in rows["year"]]
            for i in range(1, len(years)):
                if (
                    stock[i - 1] <= NOTHING < stock[i]
                    and stock[i] > option.unit_size + NOTHING
                    and _is_full(case, option, years[i], float(stock[i]), float(served[i]))
                ):
                    found[option.id] = float(rows["reduction_t"].sum()), years[i]
    if not found:
        return
    first = max(found, key=lambda o: (found[o][0], o))
    yield Remark(
        "jump",
        first,
        len(found),
        "options",
        both(
            "it goes from nothing to all there is of it in {year}{more}.",
            "它在{year}年一年内从零达到上限{more}。",
            year=found[first][1],
            more=_as_others(len(found)),
        ),
        both(
            "What can be built in a year? Say so with max_add, or max_growth and seed.",
            "一年内能建成多少？请用max_add，或max_growth与seed说明。",
        ),
    )


def _is_full(case: Case, option: Option, year: int, stock: float, served: float) -> bool:
    """Whether an option has reached its potential, or its share of the activity."""
    room = (option.potential or {}).get(year, 0.0)
    if room > NOTHING and stock >= FULL * room:
        return True
    if option.source is None:
        return False
    activity = case.sources[option.source].activity[year]
    most = option.max_share[year] * activity * option.efficiency(year)
    return most > NOTHING and served >= FULL * most


def _carried(case: Case, tables: Tables, numbers: Iterable[Assumption]) -> Iterator[Remark]:
    """One lever, or the grid, that takes off a third of all tonnes, by numbers that are assumed."""
    carried = tables["abatement"].groupby("lever")["reduction_t"].sum()
    wedges = tables["wedges"]
    plan = wedges[wedges["year"] > case.base_year]
    whole = float(plan["tonnes"].sum())
    if whole < A_TONNE or not len(carried):
        return
    assumed = {n.path for n in numbers if n.confidence == "assumption"}
    shares = {f"levers.{lever}": tonnes / whole for lever, tonnes in carried.items()}
    grid = float(plan.loc[plan["wedge"] == GRID_MIX, "tonnes"].sum())
    shares[f"factors.{ELECTRICITY}"] = grid / whole
    place = max(shares, key=lambda name: (shares[name], name))
    share = float(shares[place])
    if share < CARRIES or not any(f"{path}.".startswith(f"{place}.") for path in assumed):
        return
    yield Remark(
        "one_assumption",
        place,
        share,
        "share",
        both(
            "it carries {share} of all tonnes that the plan takes off, and is assumed.",
            "它承担规划减排总量的{share}，且为假设值。",
            share=f"{share:.0%}",
        ),
        both(
            "Find a source for it, and see what the plan costs without: --set, or `pathway sweep`.",
            "请查证其来源，并用--set或`pathway sweep`看没有它时的成本。",
        ),
    )


def _and_others(n: int) -> tuple[str, str]:
    """How many there are beside the one that is named."""
    return (f", and {n - 1} more,", f"及另外{n - 1}项") if n > 1 else ("", "")


def _as_others(n: int) -> tuple[str, str]:
    return (f", and {n - 1} more do so in a year", f"，另有{n - 1}项如此") if n > 1 else ("", "")


def _in_both(value: float, unit: str, currency: str) -> tuple[str, str]:
    """An amount in both languages."""
    if unit == "t":
        en, zh = (quantity(value, unit, currency, lang) for lang in LANGUAGES)
    else:
        en, zh = (money(value, currency, lang) for lang in LANGUAGES)
    return en, zh
