"""Slides of words: the headline, the commitments, what the plan rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pathway.charts.numbers import percent
from pathway.charts.text import fit_title, scopes
from pathway.charts.theme import INK, MUTED
from pathway_models.case import Name, Target

from .canvas import Column, Frame
from .deck import Deck
from .explained import costs_of_commitments
from .story import Story

MOST = 13
"""Commitments that a slide has room for."""

MET, MISSED = Name("✓ met", "✓ 达成"), Name("✗ missed", "✗ 未达成")


@dataclass(frozen=True, slots=True)
class Kept:
    """A commitment in its tightest year."""

    target: Target
    year: int
    sense: str
    required: float
    achieved: float
    unit: str
    slack: float
    met: bool


def commitments(story: Story) -> list[Kept]:
    """The headline commitments (all, where none is one), each in its tightest year."""
    table, case = story.tables["targets"], story.case
    kept = []
    for target in case.headlines.values():
        rows = table[table["id"] == target.id]
        if rows.empty:
            continue
        met = rows["met"].astype(str).str.lower() == "true"
        told = story.result.summary.get("commitments", {}).get(target.id)
        tight = rows[rows["year"] == told["year"]] if told else rows.nsmallest(1, "slack")
        row: Any = tight.iloc[0]
        kept.append(
            Kept(target, int(row["year"]), str(row["sense"]), float(row["required"]),
                 float(row["achieved"]), str(row["unit"]), float(row["slack"]), bool(met.all()))
        )  # fmt: skip
    return kept


def add_opening(deck: Deck, story: Story) -> None:
    """Who, what, and four figures."""
    page, said = deck.page(opening=True), story.message
    page.opening(fit_title([said], story.lang), opening_source(story))
    company = story.name(story.info.company, 1000, 30)
    study = story.name(story.info.study, 1400, 26)
    page.write(company, Frame(56, 270, 1808, 60), 34, bold=True, color=MUTED)
    page.write(study, Frame(56, 326, 1808, 50), 26, color=MUTED)
    tiles = _tiles(story)
    width = (1808 - 36 * (len(tiles) - 1)) / len(tiles)
    for i, (value, name, more) in enumerate(tiles):
        x = 56 + i * (width + 36)
        page.rectangle(Frame(x, 500, width, 6), INK)
        page.write(value, Frame(x, 540, width, 90), 52 if len(value) < 13 else 40, bold=True,
                   anchor="middle")  # fmt: skip
        page.write(name, Frame(x, 640, width, 44), 24, bold=True)
        page.write(more, Frame(x, 690, width, 160), 20, color=MUTED)
    origins = [
        (Name("Net emissions", "净排放"), "emissions", "net_t"),
        (Name("Commitments", "承诺"), "targets", "met"),
        (Name("Present value", "现值"), "costs", "discounted_m"),
    ]
    page.note(story.note(said, origins, "summary.json"))


def opening_source(story: Story) -> str:
    """Which run it is, of which years."""
    text = Name(
        "Case {case}, study “{study}”, run {run}; plan {first}–{last}, against {base}.",
        "案例{case}，情景“{study}”，运行{run}；规划期{first}–{last}年，基准年{base}年。",
    )
    case = story.case
    return story.say(
        text, case=story.name(Name(case.id, case.id)), study=story.name(case.study_name, 480, 16),
        run=story.info.run_id, first=case.years[0], last=case.end, base=case.base_year,
    )  # fmt: skip


def _tiles(story: Story) -> list[tuple[str, str, str]]:
    """Figure, what it is, what it stands beside."""
    path, words, summary = story.path, story.words, story.result.summary
    own = story.own
    kept = commitments(story)
    tiles = []
    if own:
        text = Name("{base} in {year}; without action {bau}", "{year}年为{base}；不采取行动为{bau}")
        more = story.say(text, base=story.mass(path.net[0]), year=path.years[0],
                         bau=story.mass(path.bau[-1]))  # fmt: skip
        name = story.say(Name("Net emissions in {year}", "{year}年净排放"), year=path.years[-1])
        tiles.append((story.mass(path.net[-1] if path.net[-1] > path.nothing else 0.0), name, more))
    met = sum(k.met for k in kept)
    text = Name("commitments met, {scopes}", "项承诺达成，{scopes}")
    drawn = (
        scopes(story.info.scopes, words.lang) if own else story.say(Name("scope 3+", "范围三＋"))
    )
    name = story.say(Name("Commitments met", "承诺达成"))
    if kept:
        tiles.append((f"{met} / {len(kept)}", name, drawn))
    if own:
        tiles += _money_tiles(story)
    if story.case.booked("programme"):
        npv = float(summary["npv_ecosystem_m"])
        name = story.say(Name("Cost of the programmes", "生态项目成本"))
        more = story.say(Name("present value, scope 3+, apart", "现值，范围三＋，单列"))
        tiles.append((story.money(npv), name, more))
    return tiles[:4]


def _money_tiles(story: Story) -> Iterator[tuple[str, str, str]]:
    summary = story.result.summary
    npv, kept = (float(summary[f"{k}_m"]) for k in ("npv_cost", "cost_of_commitments"))
    saves = Name("The plan saves", "整个规划节省")
    costs = Name("The plan costs", "整个规划成本")
    text = Name("present value, against doing nothing, {rate} real",
                "现值，与不采取行动相比，实际贴现率{rate}")  # fmt: skip
    more = story.say(text, rate=percent(story.case.discount_rate))
    yield story.money(abs(npv)), story.say(saves if npv < 0 else costs), more
    name = story.say(Name("Keeping the commitments costs", "兑现承诺的成本"))
    more = story.say(Name("present value, against the best plan without them",
                          "现值，与不设承诺的最佳方案相比"))  # fmt: skip
    yield story.money(kept), name, more


def add_commitments(deck: Deck, story: Story) -> None:
    """What is promised, what the plan does, in a native table."""
    kept = commitments(story)
    shown = sorted(kept, key=lambda k: k.met)[:MOST] if len(kept) > MOST else kept
    missed = [k for k in kept if not k.met]
    title = fit_title(_kept_titles(story, kept, missed), story.lang)
    more = len(kept) - len(shown)
    text = Name("Each in its tightest year; section of the company's report it is from",
                "取余量最小的年份；章节为公司报告中的出处")  # fmt: skip
    notes = [story.source("targets")]
    if more:
        hidden = Name("{n} more, all met, are in the table.", "另有{n}项均已达成，见数据表。")
        notes.append(story.say(hidden, n=more))
    page = deck.page()
    page.frame(title, story.say(text), notes)
    columns = [
        Column(story.say(Name("Commitment", "承诺")), 560),
        Column(story.say(Name("Section", "章节")), 480),
        Column(story.say(Name("Year", "年份")), 90, "right"),
        Column(story.say(Name("Required", "要求")), 290, "right"),
        Column(story.say(Name("Plan", "规划值")), 280, "right"),
        Column(story.say(Name("Status", "状态")), 160),
    ]
    rows = [_kept_line(story, k) for k in shown]
    costs = costs_of_commitments(story.explained)
    if costs:
        columns.insert(-1, Column(story.say(Name("Cost", "成本")), 240, "right"))
        for row, k in zip(rows, shown, strict=True):
            cost = costs.get(k.target.id)
            row.insert(-1, story.money(cost) if cost is not None else "")
    size, most = (24, 72) if len(rows) < 7 else (20, 56)
    height = min(most, 770 / (len(rows) + 1))
    page.table(Frame(56, 210, 1808, 0), columns, rows, size, story.joined(title), height)
    origins = [(Name("Required, plan", "要求与规划值"), "targets", "required, achieved, met")]
    sections = [f"{k.target.id}: {k.target.section}" for k in kept if k.target.section]
    page.note(story.note(story.joined(title), origins, *sections))


def _kept_line(story: Story, k: Kept) -> list[str]:
    sign = "≥" if k.sense == ">=" else "≤"
    achieved = k.required if k.met and abs(k.slack) <= _noise(k) else k.achieved
    return [
        story.name(k.target.name, 520, 20),
        story.name(Name(k.target.section, k.target.section), 440, 20),
        str(k.year),
        f"{sign} {story.quantity(k.required, k.unit)}",
        story.quantity(achieved, k.unit),
        story.say(MET if k.met else MISSED),
    ]


def _noise(k: Kept) -> float:
    """What the solver's tolerance leaves: a millionth, or 1 t."""
    return 1e-6 * max(1e6 if k.unit == "t" else 1.0, abs(k.required))


def _kept_titles(story: Story, kept: list[Kept], missed: list[Kept]) -> Iterator[str]:
    blanks: dict[str, object] = {"n": len(kept), "k": len(missed)}
    if not kept:
        yield story.say(Name("No commitment is set", "未设承诺"))
        return
    if not missed:
        tight = [k for k in kept if abs(k.slack) <= _noise(k)]
        heads = {1: Name("The commitment is kept", "承诺兑现"),
                 2: Name("Both commitments are kept", "两项承诺全部兑现")}  # fmt: skip
        every = Name("All {n} commitments are kept", "{n}项承诺全部兑现")
        head = story.say(heads.get(len(kept), every)).format(**blanks)
        spare = Name("; {t} of them with nothing to spare", "，其中{t}项没有余量")
        if len(kept) > 1 and tight:
            yield head + story.say(spare, t=len(tight))
        yield head
        return
    text = Name("{k} of {n} commitments missed: {name}", "{n}项承诺中{k}项未达成：{name}")
    yield story.say(text, name=story.name(missed[0].target.name, 700, 20), **blanks)
    yield story.say(Name("{k} of {n} commitments missed", "{n}项承诺中{k}项未达成"), **blanks)
