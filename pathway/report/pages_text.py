"""Slides of words: the headline, the commitments, what the plan rests on."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.charts.numbers import percent
from pathway.charts.text import fit_title
from pathway.charts.theme import INK, MUTED
from pathway.decision.kept import Kept
from pathway.locale import Count

from .canvas import Column, Frame
from .deck import Deck
from .explained import costs_of_commitments
from .story import Story

MOST = 13
"""Commitments that a slide has room for."""


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
        ("net-emissions", "emissions", "net_t"),
        ("commitments", "targets", "met"),
        ("present-value", "costs", "discounted_m"),
    ]
    page.note(story.note(said, origins, "summary.json"))


def opening_source(story: Story) -> str:
    """Which run it is, of which years."""
    case = story.case
    return story.say(
        "opening-source", case=story.name(case.id), study=story.name(case.study_name, 480, 16),
        run=story.info.run_id, first=str(case.years[0]), last=str(case.end),
        base=str(case.base_year),
    )  # fmt: skip


def _tiles(story: Story) -> list[tuple[str, str, str]]:
    """Figure, what it is, what it stands beside."""
    path, say, own, kept, tiles = story.path, story.say, story.own, story.kept, []
    if own:
        more = say("tile-net.note", base=story.mass(path.net[0]), year=str(path.years[0]),
                   bau=story.mass(path.bau[-1]))  # fmt: skip
        net = path.net[-1] if path.net[-1] > path.nothing else 0.0
        tiles.append((story.mass(net), say("tile-net", year=str(path.years[-1])), more))
    if kept:
        met = sum(k.met for k in kept)
        drawn = story.scopes if own else say("tile-commitments.apart")
        tiles.append((f"{met} / {len(kept)}", say("tile-commitments"), drawn))
    if own:
        tiles += _money_tiles(story)
    if story.case.booked("programme"):
        npv = story.money(float(story.result.summary["npv_ecosystem_m"]))
        tiles.append((npv, say("tile-programmes"), say("tile-programmes.note")))
    return tiles[:4]


def _money_tiles(story: Story) -> Iterator[tuple[str, str, str]]:
    summary = story.result.summary
    npv, cost = (float(summary[f"{k}_m"]) for k in ("npv_cost", "cost_of_commitments"))
    name = story.say("tile-plan", sense="saves" if npv < 0 else "costs")
    more = story.say("tile-plan.note", rate=percent(story.case.discount_rate))
    yield story.money(abs(npv)), name, more
    if story.kept:
        keeps = "yes" if all(k.met for k in story.kept) else "no"
        name = story.say("tile-kept", kept=keeps, sense="saves" if cost < 0 else "costs")
        yield story.money(abs(cost)), name, story.say("tile-kept.note")


def add_commitments(deck: Deck, story: Story) -> None:
    """What is promised, what the plan does, in a native table."""
    kept = story.kept
    shown = sorted(kept, key=lambda k: k.met)[:MOST] if len(kept) > MOST else kept
    missed = [k for k in kept if not k.met]
    title = fit_title(_kept_titles(story, kept, missed), story.lang)
    more = len(kept) - len(shown)
    notes = [story.source("targets")]
    if more:
        hidden = sum(not k.met for k in kept) - sum(not k.met for k in shown)
        notes.append(story.say("kept-more", n=Count(more), missed=Count(hidden)))
    page = deck.page()
    page.frame(title, story.say("kept-about"), notes)
    columns = [
        Column(story.say("column-commitment"), 560),
        Column(story.say("column-section"), 480),
        Column(story.say("column-year"), 90, "right"),
        Column(story.say("column-required"), 290, "right"),
        Column(story.say("column-plan"), 280, "right"),
        Column(story.say("column-status"), 160),
    ]
    rows = [_kept_line(story, k) for k in shown]
    costs = costs_of_commitments(story.explained)
    if costs:
        columns.insert(-1, Column(story.say("column-cost"), 240, "right"))
        for row, k in zip(rows, shown, strict=True):
            cost = costs.get(k.target.id)
            row.insert(-1, story.money(cost) if cost is not None else "")
    size, most = (24, 72) if len(rows) < 7 else (20, 56)
    height = min(most, 770 / (len(rows) + 1))
    page.table(Frame(56, 210, 1808, 0), columns, rows, size, story.joined(title), height)
    origins = [("kept-origin", "targets", "required, achieved, met")]
    sections = [f"{k.target.id}: {k.target.section}" for k in kept if k.target.section]
    page.note(story.note(story.joined(title), origins, *sections))


def _kept_line(story: Story, k: Kept) -> list[str]:
    sign = "≥" if k.least else "≤"
    achieved = k.required if k.met and k.tight else k.achieved
    return [
        story.name(k.target.name, 520, 20),
        story.name(k.target.section, 440, 20),
        str(k.year),
        f"{sign} {story.quantity(k.required, k.unit)}",
        story.quantity(achieved, k.unit),
        verdict(story, k),
    ]


def verdict(story: Story, k: Kept) -> str:
    """Whether it is kept, as a mark and a word."""
    return story.say("verdict-met" if k.met else "verdict-missed")


def _kept_titles(story: Story, kept: list[Kept], missed: list[Kept]) -> Iterator[str]:
    say, n, k = story.say, Count(len(kept)), Count(len(missed))
    if not kept:
        yield say("kept-none")
    elif missed:
        yield say("missed.named", k=k, n=n, name=story.name(missed[0].target.name, 700, 20))
        yield say("missed", k=k, n=n)
    else:
        tight = sum(one.tight_in is not None for one in kept)
        if len(kept) > 1 and tight:
            yield say("kept-all.tight", n=n, tight=Count(tight), left=Count(n - tight))
        yield say("kept-all", n=n)
