"""The robust core: what is bought now whatever comes, what depends, and what can wait."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures.kit.sweep_info import SweepInfo
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.model import Bar, Figure, Line, Listing
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.robust_core import KINDS, Decision, RobustWords, read_decisions
from pathway.locale import Lang

LOOKS = {"no_regret": "cheaper", "hedge": "dearer", "wait": "muted"}
HEADS = ("lever", "bought-in", "median-range", "depends-on")


def robust_core(tables: Mapping[str, pd.DataFrame], info: SweepInfo, lang: Lang) -> Figure:
    """The decisions of the table ``robust_core`` in three groups, by how often they are taken.

    Where no scenario has a plan, the figure says so.
    """
    speaker, table = SweepSpeaker(info.run, lang, info), tables["robust_core"]
    if table.empty:
        return nothing("robust-core", speaker.say("robust-core.nothing"), speaker.sweep_name)
    first = table.iloc[0]
    span = (int(first["from_year"]), int(first["to_year"]))
    of = (int(first["scenarios"]), int(first["with_plan"]))
    words = RobustWords(speaker, read_decisions(table), span, *of)
    return Figure(
        chart="robust-core",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=Listing(
            columns=tuple(speaker.say(f"robust-core.{head}") for head in HEADS),
            lines=tuple(_line(words, d) for kind in KINDS for d in words.of(kind)),
            span=(0.0, 1.0),
        ),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        currency=info.run.currency,
    )


def _line(words: RobustWords, decision: Decision) -> Line:
    look, told = LOOKS[decision.decision], words.bought(decision)
    return Line(
        name=words.lever(decision),
        group=words.speaker.say("robust-core.head", kind=decision.decision),
        cells=(words.share(decision), words.amount(decision), words.depends(decision)),
        bars=(Bar(first=0.0, end=decision.share, look=look, told=told),),
    )
