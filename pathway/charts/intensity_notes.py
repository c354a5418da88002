"""What stands beside, under and behind a chart of intensity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathway_models.case import Name

from .intensity_data import Series
from .intensity_words import RateWords
from .metrics import brief, plain
from .numbers import decimals_for, half_up, mass_unit, show
from .text import CO2E
from .theme import FOOTER, FOOTER_ROOM, SUBTITLE

REVENUE, OUTPUT = Name("Real revenue", "实际收入"), Name("Output", "产量")
_HEAD = Name("{what}, {unit}", "{what}（{unit}）")
PLAN, WITHOUT_ACTION = Name("Plan", "规划"), Name("Without action", "不采取行动")


def blocks(words: RateWords) -> list[tuple[str, str, tuple[str, str], str]]:
    """Name, unit, values in both years, change."""
    path, at = words.path, words.path.milestone
    unit = mass_unit(max(path.gross), words.info.ten_kilotonnes and words.lang == "zh")
    factor, unit_of = _of(words)

    def pair(series: Series, scale: float, decimals: int) -> tuple[str, str]:
        first, last = (show(half_up(series[i] * scale, decimals)) for i in (0, at))
        return first, last

    def change(series: Series) -> str:
        return show(half_up(path.growth(series) * 100, 0), plus=True) + "%"

    tonnes = max(path.gross[0], path.gross[at]) / unit.tonnes
    revenue = max(path.of[0], path.of[at]) * factor
    return [
        (
            words.say(Name("Intensity", "强度")),
            words.unit,
            (words.number(path.rates[0]), words.number(path.rates[at])),
            change(path.rates),
        ),
        (
            words.say(OUTPUT if path.unit else REVENUE),
            unit_of,
            pair(path.of, factor, min(1, decimals_for(revenue))),
            change(path.of),
        ),
        (
            words.say(Name("Gross emissions", "总排放")),
            f"{words.say(unit.name)} {CO2E}",
            pair(path.gross, 1 / unit.tonnes, decimals_for(tonnes)),
            change(path.gross),
        ),
    ]


def _of(words: RateWords) -> tuple[float, str]:
    """From millions to the unit that revenue is written in, and its name; so of output."""
    largest, zh = max(words.path.of), words.lang == "zh"
    if words.path.unit:
        one = words.path.unit.removeprefix("t/").replace("_", " ")
        many = words.say(Name("million {one}", "百万{one}"), one=one)
        return (1e-6, many) if largest >= 1e6 else (1.0, one)
    if zh:
        return (0.01, f"亿{words.money}") if largest >= 100 else (1.0, f"百万{words.money}")
    return (0.001, f"{words.money} bn") if largest >= 1000 else (1.0, f"{words.money} million")


def subtitle(words: RateWords) -> str:
    """What is drawn, in which unit, as markup."""
    subject = brief(words.say(words.info.subject), SUBTITLE, 500)
    name = plain(brief(words.say(words.path.name), SUBTITLE, 300))
    text = Name(
        "{subject}, {name} emissions before removals and offsets, per unit of {of}, {unit}",
        "{subject}{name}强度（移除与抵消前），{unit}",
    )
    of = words.path.product or "revenue"
    return words.say(text, subject=plain(subject), name=name, unit=words.unit, of=of)


def footer(words: RateWords) -> Iterator[str]:
    """The audit trail, sentence by sentence."""
    path, info, zh = words.path, words.info, words.lang == "zh"
    company, study, case_id = (
        brief(text, FOOTER, FOOTER_ROOM)
        for text in (words.say(info.company), words.say(info.study), info.case_id)
    )
    base, end = path.years[0], path.years[-1]
    if zh:
        yield (
            f"资料来源：{company}{base}年温室气体清单与{base + 1}–{end}年规划；情景“{study}”，"
            f"案例{case_id}，运行编号{info.run_id}。"
        )
        over = f"实际收入（{info.price_year}年不变价{words.money}）"
        over = f"{path.product}产量" if path.unit else over
        yield f"强度＝{words.name}总排放÷同一业务的{over}。"
        yield "移除与抵消不计入；盘查类别与基准年相同。虚线：上限。"
    else:
        yield (
            f"Source: {company} GHG inventory {base}, plan {base + 1}–{end}; "
            f"study “{study}”, case {case_id}, run {info.run_id}."
        )
        over, money = "real revenue", f" ({words.money} of {info.price_year})"
        if path.unit:
            over, money = f"output of {path.product}", ""
        yield (
            f"Intensity: gross {words.name} emissions over the {over} of the same businesses"
            f"{money}."
        )
        yield (
            "Removals and offsets do not count; categories are those of the base year. "
            "Dashed: the limit."
        )


def description(words: RateWords, title: str) -> Iterator[str]:
    """The text alternative, sentence by sentence."""
    path = words.path
    head, plan = words.goal()
    met = words.say(Name("missed", "未达成") if path.goal.missed_in else Name("met", "已达成"))
    yield words.say(Name("{title}.", "{title}。"), title=title)
    yield words.say(
        Name("Line chart, {first}–{last}, {unit}.", "折线图，{first}–{last}年，单位：{unit}。"),
        first=path.years[0],
        last=path.years[-1],
        unit=words.unit,
    )
    for name, rates in ((WITHOUT_ACTION, path.bau_rates), (PLAN, path.rates)):
        yield words.say(
            Name("{name} goes from {a} to {b}.", "{name}由{a}变为{b}。"),
            name=words.say(name),
            a=words.number(rates[0]),
            b=words.number(rates[-1]),
        )
    said = Name("{head}: {met} ({plan}).", "{head}，{met}（{plan}）。")
    yield words.say(said, head=head, met=met, plan=plan)
    for name_text, unit, (first, last), change in blocks(words)[1:]:
        yield words.say(
            Name(
                "{name}, {unit}: {a} to {b} ({change}).", "{name}（{unit}）：{a}至{b}（{change}）。"
            ),
            name=name_text,
            unit=unit.replace(CO2E, "CO2e"),
            a=first,
            b=last,
            change=change,
        )


def table(words: RateWords) -> dict[str, Any]:
    """The data as printed: a caption, columns and rows of text."""
    path = words.path
    unit = mass_unit(max(path.gross))
    decimals = decimals_for(max(path.gross) / unit.tonnes)
    factor, unit_of = _of(words)
    columns = [
        words.say(Name("Year", "年份")),
        words.say(WITHOUT_ACTION),
        words.say(PLAN),
        words.say(Name("Limit", "上限")),
        words.say(Name("Gross emissions, {unit}", "总排放（{unit}）"), unit=words.say(unit.name)),
        words.say(_HEAD, what=words.say(OUTPUT if path.unit else REVENUE), unit=unit_of),
    ]
    rows = [
        [
            str(year),
            words.number(path.bau_rates[i]),
            words.number(path.rates[i]),
            words.number(path.limits[year]) if year in path.limits else "",
            show(half_up(path.gross[i] / unit.tonnes, decimals)),
            show(half_up(path.of[i] * factor, 1)),
        ]
        for i, year in enumerate(path.years)
    ]
    caption = words.say(Name("Intensity in {unit}", "强度单位：{unit}"), unit=plain(words.unit))
    return {"caption": caption, "columns": columns, "rows": rows}
