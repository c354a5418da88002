"""What stands under and behind the neutrality pathway: footer, text alternative, data table."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from pathway_models.case import Name
from pathway_models.levers import credit_kinds

from .goals import Goal
from .intensity_data import IntensityPath
from .metrics import brief
from .numbers import show
from .pathway_data import OTHER
from .pathway_title import title
from .pathway_words import BUSINESS_AS_USUAL, NET_EMISSIONS, Words, change
from .text import and_list, scopes
from .theme import FOOTER, FOOTER_ROOM

_NET_OF = Name("Net, {part}", "净排放，{part}")
_RATE_OF = Name("Intensity, {unit}", "强度，{unit}")


def footer(words: Words) -> list[str]:
    """The audit trail, sentence by sentence."""
    return [*_footer(words), *_footer_marks(words)]


def description(words: Words) -> str:
    """The text alternative."""
    joint = "" if words.lang == "zh" else " "
    return joint.join(_description(words))


def table(words: Words) -> dict[str, Any]:
    """The data as printed: a caption, columns and rows of text."""
    path = words.path
    cuts = [words.wedge(w.key) for w in path.wedges if w.key not in credit_kinds()]
    neutralised = [words.wedge(w.key) for w in path.wedges if w.key in credit_kinds()]
    columns = [
        words.say(Name("Year", "年份")),
        words.say(BUSINESS_AS_USUAL),
        *cuts,
        words.say(Name("Gross, market-based", "总排放（基于市场）")),
        *neutralised,
        words.say(NET_EMISSIONS),
        words.say(Name("Gross, location-based", "总排放（基于位置）")),
        *(words.say(_NET_OF, part=words.say(part.name)) for part in path.parts),
        *(words.say(_RATE_OF, unit=words.rates(p).unit) for p in [path.limit] if p),
    ]
    rows = [_row(words, i) for i in range(len(path.years))]
    caption = words.say(Name("{unit} CO₂e per year", "{unit} CO₂e／年"), unit=words.unit_name)
    return {"caption": caption, "columns": columns, "rows": rows}


def _row(words: Words, i: int) -> list[str]:
    shown = words.shown(i)
    return [
        str(words.path.years[i]),
        show(shown.bau),
        *(change(part) for key, part in shown.parts.items() if key not in credit_kinds()),
        show(shown.gross),
        *(change(part) for key, part in shown.parts.items() if key in credit_kinds()),
        show(shown.net),
        words.number(words.path.gross_location[i]),
        *(words.number(part.net[i]) for part in words.path.parts),
        *(_rate(words, p, words.path.years[i]) for p in [words.path.limit] if p),
    ]


def _rate(words: Words, path: IntensityPath, year: int) -> str:
    """The rate of the plan in a year; a dash where there is no revenue to be measured by."""
    rates = dict(zip(path.years, path.rates, strict=True))
    return words.rates(path).number(rates[year]) if year in rates else "–"


def _footer(words: Words) -> Iterator[str]:
    path, info, zh = words.path, words.info, words.lang == "zh"
    base, end = path.years[0], path.years[-1]
    drawn = scopes(info.scopes, words.lang)
    company, study = (
        brief(words.say(name), FOOTER, FOOTER_ROOM) for name in (info.company, info.study)
    )
    case_id = brief(info.case_id, FOOTER, FOOTER_ROOM)
    goals = [*path.goals, *(part.goal for part in path.parts)]
    goals += [path.limit.goal] if path.limit else []
    year = next((g.year for g in goals if not g.gross), end)
    location = words.number(path.gross_location[path.years.index(year)])
    if zh:
        yield (
            f"资料来源：{company}{base}年温室气体清单与{base + 1}–{end}年规划；情景“{study}”，"
            f"案例{case_id}，运行编号{info.run_id}。"
        )
        yield (
            f"核算边界：{drawn}，绿电按市场法核算（合同与绿证）；{year}年{_clean(words, year)}"
            f"按位置法的总排放为{location}{words.unit_name}。"
        )
        yield "楔形按图示自上而下的顺序归因，顺序不同则各楔形数值不同，但净排放线不变。"
    else:
        yield (
            f"Source: {company} GHG inventory {base}, plan {base + 1}–{end}; "
            f"study “{study}”, case {case_id}, run {info.run_id}."
        )
        yield (
            f"Boundary: {drawn}, market-based (contracts, certificates). In {year}: "
            f"{_clean(words, year)}location-based gross emissions {location} {words.unit_name}."
        )
        yield (
            "Wedges are attributed in the order shown: another order changes them, "
            "not the net line."
        )


def _clean(words: Words, year: int) -> str:
    """How clean electricity is in a year; rounded down, so that 100% is every kWh."""
    path = words.path
    if not path.clean:
        return ""
    share = path.clean[path.years.index(year)]
    text = Name("clean electricity {share}%, ", "清洁电力占{share}%，")
    return words.say(text, share=math.floor(share * 100 + 1e-4))


def _footer_marks(words: Words) -> Iterator[str]:
    path = words.path
    if path.credits_used:
        yield words.say(
            Name(
                "Dotted: before removals and offsets, which do not cut own emissions.",
                "点线：移除与抵消前的排放；移除与抵消不减少公司自身排放。",
            )
        )
    if any(path.added(i) > path.nothing for i in range(len(path.years))):
        yield words.say(
            Name(
                "Hatched at the top: added load.",
                "照常情景之上的斜线：新增排放。",
            )
        )
    if path.limit and path.limit.unit:
        yield words.say(
            Name("Dashed: the intensity limit times output.", "虚线：强度上限乘以产量。")
        )
    elif path.limit:
        yield words.say(
            Name(
                "Dashed: the intensity limit times real revenue ({currency} of {year}).",
                "虚线：强度上限乘以实际收入（{year}年不变价{currency}）。",
            ),
            currency=words.rates(path.limit).money,
            year=words.info.price_year,
        )
    for wedge in path.wedges:
        if wedge.key == OTHER:
            names = and_list([words.wedge(key) for key in wedge.members], words.lang)
            yield words.say(
                Name(
                    "Other: {names} (each under 0.5% of business as usual).",
                    "其他：{names}（各占照常情景不足0.5%）。",
                ),
                names=names,
            )


def _description(words: Words) -> Iterator[str]:
    path, say = words.path, words.say
    head = "" if words.lang == "zh" else " "
    yield say(Name("{title}.", "{title}。"), title=head.join(title(words)))
    yield say(
        Name(
            "Line and stacked area chart, {first}–{last}, {unit} CO2e per year.",
            "折线与堆积面积图，{first}–{last}年，单位：{unit}CO2e／年。",
        ),
        first=path.years[0],
        last=path.years[-1],
        unit=words.unit_name,
    )
    yield say(
        Name("Business as usual goes from {a} to {b}.", "照常情景由{a}变为{b}。"),
        a=words.number(path.bau[0]),
        b=words.number(path.bau[-1]),
    )
    yield from _changes(words)
    net = words.number(path.net[-1])
    text = Name("Net emissions in {year}: {net}.", "{year}年净排放：{net}。")
    yield say(text, year=path.years[-1], net=net)
    for goal in path.goals:
        yield _kept(words, goal, *words.goal(goal))
    for part in path.parts:
        yield _kept(words, part.goal, words.goal(part.goal)[0], words.part_plan(part))
    for promise in path.intensities:
        limit, plan = words.rates(promise).goal()
        limit = f"{words.rates(promise).name}{words.say(Name(', ', '，'))}{limit}"
        yield _kept(words, promise.goal, limit, plan)


def _kept(words: Words, goal: Goal, limit: str, plan: str) -> str:
    met = words.say(Name("missed", "未达成") if goal.missed_in else Name("met", "已达成"))
    text = Name("{limit}: {met} ({plan}).", "{limit}，{met}（{plan}）。")
    return words.say(text, limit=limit, met=met, plan=plan)


def _changes(words: Words) -> Iterator[str]:
    """Each wedge of the last year, and what is left before the credits."""
    shown, shares = words.shown(-1), words.path.shares(-1)
    left = [f"{words.left}{words.say(Name(': ', '：'))}{show(shown.gross)}"]
    for key, part in shown.parts.items():
        if key in credit_kinds():
            yield from (words.say(Name("{x}.", "{x}。"), x=x) for x in left)
            left = []
        yield words.say(
            Name("{wedge}: {change} ({share}).", "{wedge}：{change}（{share}）。")
            if shares
            else Name("{wedge}: {change}.", "{wedge}：{change}。"),
            wedge=words.wedge(key),
            change=change(part),
            share=f"{abs(shares.parts[key])}%" if shares else "",
        )
