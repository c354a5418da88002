"""Regret: what it costs to have prepared for one world when another comes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Figure, Line, Listing, Shade, Text
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.regret import FIGURES, Regrets, RegretWords, read_regrets
from pathway.locale import Lang

DEARER, NO_PLAN = "dearer", "no_plan"
MOST_PLANS, MOST_WORLDS = 12, 8
"""Plans and worlds that are drawn; all are in the table."""


def regret(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """Plans by worlds, from the tables ``regret`` and ``plans``; the safest plan is strong."""
    words = RegretWords(SweepSpeaker(info.run, lang, info), read_regrets(tables))
    found, say = words.found, words.speaker.say
    plans, worlds = _plans(found), found.worlds[:MOST_WORLDS]
    heads = [words.world(w) for w in worlds] + [words.head(key) for key in FIGURES]
    key: list[tuple[str, Text]] = [(DEARER, say("regret.worlds"))]
    if any(map(math.isnan, found.regret.values())):
        key.append((NO_PLAN, words.speaker.ending("no_plan")))
    return Figure(
        chart="regret",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=(say("regret.plan"), *heads),
            lines=tuple(_line(words, plan, worlds) for plan in plans),
            key=tuple(key),
            grid=True,
        ),
        notes=plains(words.footer(len(plans), len(worlds))),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _plans(found: Regrets) -> list[str]:
    """As many as are drawn, in their order, the safest always."""
    others = [plan for plan in found.plans if plan != found.safest]
    room = MOST_PLANS - (found.safest in found.plans)
    kept = {found.safest, *others[:room]}
    return [plan for plan in found.plans if plan in kept]


def _line(words: RegretWords, plan: str, worlds: Sequence[str]) -> Line:
    found = words.found
    cells = [words.cell(plan, world) for world in worlds]
    safest = plan == found.safest
    return Line(
        name=words.safest(plan) if safest else words.plan(plan),
        cells=(*cells, *(words.figure(plan, key) for key in FIGURES)),
        shades=tuple(_shade(found.regret[plan, w], found.largest) for w in worlds),
        strong=safest,
    )


def _shade(value: float, largest: float) -> Shade:
    if math.isnan(value):
        return Shade(look=NO_PLAN)
    return Shade(look=DEARER, share=value / largest if largest else 0.0)
