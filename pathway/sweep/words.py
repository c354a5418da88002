"""What is said of a sweep in a terminal."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pathway.figures.data.tornado import read_tornado
from pathway.figures.kit.sweep_speaker import SweepSpeaker
from pathway.figures.words.regret import RegretWords, read_regrets
from pathway.figures.words.tornado import TornadoWords
from pathway.load.build.variants import Variants
from pathway.locale import Count, Lang, say, speaks
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.names import sweep_info
from pathway.sweep.readings.regrets import plans
from pathway.sweep.readings.tornado import tornado
from pathway.sweep.result import SweepResult
from pathway.sweep.verdict import ended, said, tally

BARS = 3
"""Bars of a tornado that are told."""


@speaks
def tell_sweep(result: SweepResult, lang: Lang) -> list[str]:
    """The lines that a user reads after a sweep: how it ended, what moves most, what is broken."""
    name = " ".join(result.sweep.name.in_(lang).split())
    case = Variants.of(result.sweep.files, result.sweep.case_id, result.sweep.study).case()
    first = say("sweep-told.name", lang, name=name, study=case.study_name.in_(lang))
    if not result.whole:
        return [first, "  " + say("sweep-told.shard", lang, n=Count(len(result.records)))]
    found = Found(result.tables, result.sweep.made_of)
    return [
        first,
        *_ended(result, found, lang),
        *_tornado(result, found, lang),
        *_regret(result, found, lang),
        *_thresholds(result, lang),
        say("sweep-told.folder", lang, folder=str(result.folder)),
    ]


def _ended(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    info = sweep_info(result, found)
    yield from (f"  {line}" for line in ended(result.sweep, result.records, lang))
    if info.colliding:
        speaker = SweepSpeaker(info.run, lang, info)
        names = [speaker.name(info.run.names.targets, k) for k in info.colliding]
        yield "  " + say("sweep-told.collide", lang, names=speaker.listed(names, math.inf))


def _tornado(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    """The first bars, with both ends."""
    held = read_tornado(tornado(found))
    if held is None:
        return
    info = sweep_info(result, found)
    words = TornadoWords(SweepSpeaker(info.run, lang, info), held)
    base = words.levels.text(held.base)
    bars = [bar for bar in held.bars if bar.lost or bar.span > 0]
    if not bars:
        yield say("sweep-told.stop", lang, sentence=next(words.titles()))
        return
    yield say("sweep-told.most", lang, reading=words.speaker.reading(held.reading), base=base)
    for bar in bars[:BARS]:
        ends = [(words.change(end), words.value(bar, end)) for end in bar.ends]
        (first, value), (second, other) = ends[0], ends[-1]
        key = "sweep-told.bar" if len(ends) == 1 else "sweep-told.bar-both"
        factor = words.speaker.factor(bar.factor)
        told = {"first": first, "value": value, "second": second, "other": other}
        yield "  " + say(key, lang, factor=factor, **told)


def _regret(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    """Which plan is the safest to begin with, and what knowing the world would save."""
    if found.kind == "regret":
        info = sweep_info(result, found)
        held = read_regrets({**found.tables, "plans": plans(found)})
        words = RegretWords(SweepSpeaker(info.run, lang, info), held)
        yield say("sweep-told.stop", lang, sentence=next(words.titles()))
        yield from words.information()


def _thresholds(result: SweepResult, lang: Lang) -> Iterator[str]:
    """How many hold, and each that is broken with by how much."""
    broken = [v for v in result.verdicts if not v.held]
    if not result.verdicts:
        return
    yield tally(result.verdicts, lang)
    for verdict in broken:
        yield f"  {verdict.text}: {said(verdict, lang)}"
