"""Plans laid over each other: net emissions of each, with what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from pathway.figures.kit.theme import PROGRAMME_STYLES
from pathway.figures.model import Dash, Figure, Measure, Panel, Row, Series, Table, Text, Values
from pathway.locale import Lang, say
from pathway.locale.numbers import mass, money, scale

CHART = "plans-overlaid"
LOOKS: tuple[tuple[str, Dash], ...] = (("net", "solid"), ("second", "dash"), ("third", "dot"))
"""Of the first plan, and of those beside it; others are shown when they are asked for."""

OWN = len(PROGRAMME_STYLES)
A_TONNE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One of the plans: its name, tonnes of each year, and its present value [million]."""

    name: Text
    bau: pd.Series
    net: pd.Series
    cost: float | None
    currency: str
    past: bool = False
    """Whether it is no plan but what was, which has no present value."""

    @staticmethod
    def of(name: Text, emissions: pd.DataFrame, cost: float | None, currency: str) -> Laid:
        """From its table ``emissions``."""
        sums = emissions.groupby("year")[["bau_t", "net_t"]].sum()
        return Laid(name=name, bau=sums["bau_t"], net=sums["net_t"], cost=cost, currency=currency)


def plans_overlaid(
    plans: Sequence[Laid],
    titles: Sequence[Text],
    subtitle: Text,
    summed: Sequence[int],
    lang: Lang,
) -> Figure:
    """Of three plans, others hidden at first; one business as usual where it is the same for all.

    Tonnes are summed over the years ``summed``, which all plans have.
    """
    years = tuple(sorted({int(t) for plan in plans for t in plan.net.index}))
    lines = list(_business_as_usual(plans, years, lang))
    nets = [_net(i, plan, years, lang) for i, plan in enumerate(plans)]
    largest = max(abs(v) for line in (*lines, *nets) for v in line.y if v is not None)
    at = [i for i, year in enumerate(years) if year in summed]
    sums = {line.key: sum(line.y[i] or 0.0 for i in at) for line in nets}
    unit = scale("mass", max(map(abs, sums.values())), lang)
    each = scale("mass", largest, lang).unit
    return Figure(
        chart=CHART,
        titles=tuple(titles),
        subtitle=say("overlay.in-unit", lang, about=subtitle, unit=each),
        panels=(Panel(x=years, series=(*lines, *nets)),),
        header=say("overlay.sum", lang, span=f"{summed[0]}–{summed[-1]}", unit=unit.unit),
        column=tuple(
            Row(name=plan.name, value=unit.number(sums[line.key]), key=line.look, level=not i)
            for i, (plan, line) in enumerate(zip(plans, nets, strict=True))
        ),
        about=tuple(
            say("overlay.plan", lang, name=plan.name, note=line.note)
            for plan, line in zip(plans, nets, strict=True)
        ),
        table=Table(
            caption=each,
            columns=(say("overlay.year", lang), *(line.name for line in (*lines, *nets))),
            rows=tuple(
                (str(year), *(line.y[i] for line in (*lines, *nets)))
                for i, year in enumerate(years)
            ),
            measures=("text", *_masses(len(lines) + len(nets))),
        ),
        currency=plans[0].currency,
    )


def _masses(count: int) -> tuple[Measure, ...]:
    mass: Measure = "mass"
    return (mass,) * count


def cost(plan: Laid, lang: Lang) -> str:
    """What a plan costs, or saves, in present value."""
    if plan.cost is None:
        return say("overlay.cost", lang, sense="unknown", money="")
    sense = "saves" if plan.cost < 0 else "costs"
    amount = money(abs(plan.cost), plan.currency, lang)
    return say("overlay.cost", lang, sense=sense, money=amount)


def _business_as_usual(
    plans: Sequence[Laid], years: tuple[int, ...], lang: Lang
) -> Iterator[Series]:
    apart: list[int] = []
    for at, plan in enumerate(plans):
        if not any(_alike(plan.bau, plans[other].bau) for other in apart):
            apart.append(at)
    for i, at in enumerate(apart):
        plan = plans[at]
        name = say("terms.business-as-usual", lang)
        yield Series(
            key=f"bau-{i}",
            name=say("overlay.of", lang, what=name, name=plan.name) if len(apart) > 1 else name,
            form="line",
            look="bau",
            dash="dot" if i else "solid",
            hidden=at >= len(LOOKS),
            y=_over(plan.bau, years),
        )


def _alike(one: pd.Series, other: pd.Series) -> bool:
    return one.index.equals(other.index) and bool(((one - other).abs() < A_TONNE).all())


def _net(i: int, plan: Laid, years: tuple[int, ...], lang: Lang) -> Series:
    look, dash = LOOKS[i] if i < len(LOOKS) else (f"own-{(i - len(LOOKS)) % OWN}", "solid")
    last, value = int(plan.net.index[-1]), float(plan.net.iloc[-1])
    like = float(plan.bau.abs().max())
    priced = "no" if plan.past else "yes"
    note = say(
        "overlay.note", lang, net=mass(value, lang, like), year=str(last), cost=cost(plan, lang),
        priced=priced,
    )  # fmt: skip
    return Series(
        key=f"net-{i}",
        name=plan.name,
        note=note,
        form="line",
        look=look,
        dash=dash,
        hidden=i >= len(LOOKS),
        y=_over(plan.net, years),
    )


def _over(values: pd.Series, years: tuple[int, ...]) -> Values:
    known = {int(str(t)): float(v) for t, v in values.items()}
    return tuple(known.get(year) for year in years)
