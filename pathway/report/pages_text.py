"""The slide of the commitments: what is promised, what the plan does."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.charts.text import fit_title
from pathway.decision.kept import Kept
from pathway.locale import Count

from .canvas import Column, Frame
from .deck import Deck
from .explained import costs_of_commitments
from .story import Story

MOST = 13
"""Commitments that a slide has room for."""


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
