"""What is said of a sweep in a terminal, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from pathway.charts.regret_words import RegretWords, read_regrets
from pathway.charts.sweep_speaker import SweepSpeaker
from pathway.charts.tornado_data import read_tornado
from pathway.charts.tornado_words import TornadoWords
from pathway.locale import Lang
from pathway.sweep.readings.found import Found
from pathway.sweep.readings.names import sweep_info
from pathway.sweep.readings.regrets import plans
from pathway.sweep.readings.tornado import tornado
from pathway.sweep.result import SweepResult
from pathway.sweep.verdict import WORDS, counts, said
from pathway_models.case import Name

BARS = 3
"""Bars of a tornado that are told."""

_NAME = Name("Sweep “{name}” of study {study}:", "敏感性分析“{name}”（情景{study}）：")
_COLLIDE = Name("  Cannot be kept together: {names}.", "  无法同时兑现：{names}。")
_MOST = Name("What moves the {reading} most (as the case: {base}):",
             "对{reading}影响最大的假设（基准：{base}）：")  # fmt: skip
_BAR = Name("  {factor}: {ends}", "  {factor}：{ends}")
_END = Name("{effect} at {value}", "{value}时{effect}")
_STOP = Name(".", "。")
_FOLDER = Name("Tables and charts are in {folder}.", "数据表和图见{folder}。")
_SHARD = Name(
    "{n} scenarios of this shard are solved. Merge the shards for tables and thresholds.",
    "本分片的{n}个情景已求解。合并各分片后方有数据表与阈值结果。",
)


def tell_sweep(result: SweepResult, lang: Lang) -> list[str]:
    """The lines that a user reads after a sweep: how it ended, what moves most, what is broken."""
    name = result.sweep.name.en if lang == "en" else result.sweep.name.zh
    first = _say(_NAME, lang, name=" ".join(name.split()), study=result.sweep.study)
    if not result.whole:
        return [first, "  " + _say(_SHARD, lang, n=len(result.records))]
    found = Found(result.tables, result.sweep.made_of)
    return [
        first,
        *_ended(result, found, lang),
        *_tornado(result, found, lang),
        *_regret(result, found, lang),
        *_thresholds(result, lang),
        _say(_FOLDER, lang, folder=result.folder),
    ]


def _ended(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    counted = counts(result.sweep, result.records)
    yield "  " + WORDS["scenarios"][lang].format(
        n=counted["scenarios"],
        planned=counted["with_plan"],
        none=counted["no_plan"],
        faulty=counted["input_fault"],
        failed=counted["solver_problem"],
    )
    info = sweep_info(result, found)
    if not info.base_has_plan:
        yield "  " + WORDS["base_without"][lang]
    if info.colliding:
        speaker = SweepSpeaker(info.run, lang, info)
        names = [speaker.name(info.run.names.targets, k) for k in info.colliding]
        yield _say(_COLLIDE, lang, names=speaker.listed(names))


def _tornado(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    """The first bars, with both ends."""
    held = read_tornado(tornado(found))
    if held is None:
        return
    info = sweep_info(result, found)
    words = TornadoWords(SweepSpeaker(info.run, lang, info), held)
    base = words.levels.text(held.base)
    yield _say(_MOST, lang, reading=words.speaker.reading(held.reading), base=base)
    for bar in held.bars[:BARS]:
        ends = [
            _say(_END, lang, effect=words.change(end), value=words.value(bar, end))
            for end in bar.ends
        ]
        joint = "，" if lang == "zh" else ", "
        yield _say(_BAR, lang, factor=words.speaker.factor(bar.factor), ends=joint.join(ends))


def _regret(result: SweepResult, found: Found, lang: Lang) -> Iterator[str]:
    """Which plan is the safest to begin with, and what knowing the world would save."""
    if found.kind == "regret":
        info = sweep_info(result, found)
        held = read_regrets({**found.tables, "plans": plans(found)})
        words = RegretWords(SweepSpeaker(info.run, lang, info), held)
        yield next(words.titles()) + _say(_STOP, lang)
        yield from words.information()


def _thresholds(result: SweepResult, lang: Lang) -> Iterator[str]:
    """How many hold, and each that is broken with by how much."""
    broken = [v for v in result.verdicts if not v.held]
    if not result.verdicts:
        return
    words = WORDS["broken" if broken else "all_hold"][lang]
    yield words.format(n=len(result.verdicts), k=len(broken))
    for verdict in broken:
        yield f"  {verdict.text}: {said(verdict, lang)}"


def _say(words: Name, lang: Lang, **values: object) -> str:
    return (words.en if lang == "en" else words.zh).format(**values)
