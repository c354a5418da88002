"""What is said about a bridge, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.locale import Lang
from pathway_models.case import Name
from pathway_models.levers import credit_kinds

from .bridge_data import Step, read_steps, total
from .info import ChartInfo
from .numbers import show
from .pathway_data import Pathway
from .pathway_words import Words, change
from .text import CO2E, and_list, inside, scopes
from .wording import Wording

REDUCED = Name("Reduced (market-based)", "减排（基于市场）")
NEUTRALISED = Name("Neutralised", "中和")
_GROWS = Name("Growth adds {by} {unit} by {year}", "{year}年增长带来{by}{unit}")
_FALLS = Name("Business as usual falls {by} {unit} by {year}", "{year}年照常情景下降{by}{unit}")
_STEADY = Name("Business as usual in {year} is that of {base}", "{year}年照常情景与{base}年持平")
_MOST = Name("{wedge} takes off most, {cut}", "{wedge}减排最多，为{cut}")
_ONLY = Name("{wedge} takes off {cut}", "{wedge}减排{cut}")
_NO_CUT = Name("no measure takes anything off", "无减排措施见效")
_LEFT = Name(", and {left} {unit} is left to neutralise", "，剩余{left}{unit}待中和")
_PARTLY = Name(
    ", {credits} neutralise {credit}, and {net} {unit} is left",
    "，{credits}中和{credit}，剩余{net}{unit}",
)
_REST = Name(", and {net} {unit} is left", "，剩余{net}{unit}")
_NONE = Name(", and nothing is left", "，无剩余排放")
_REMOVES = Name(
    ", and {removed} {unit} more is removed than is left", "，移除量超出剩余排放{removed}{unit}"
)
_MISSED = Name("{year} target missed by {miss} {unit}: ", "{year}年目标未达成，差{miss}{unit}：")
_MISSED_MORE = Name(
    "{count} of {all} targets of {year} missed: ", "{year}年{all}项目标中{count}项未达成："
)


@dataclass(frozen=True, slots=True)
class BridgeWords:
    """Everything that is said about the bridge to year ``i`` in one language."""

    words: Words
    wording: Wording
    i: int
    misses: tuple[float, ...]  # of the year's targets of emissions [t], 0 where met

    @classmethod
    def of(
        cls, path: Pathway, info: ChartInfo, lang: Lang, i: int, targets: pd.DataFrame
    ) -> BridgeWords:
        """In the unit of the neutrality pathway, so that bridges of all years are alike."""
        words = Words.of(path, info, lang)
        ids = [*info.targets, *(part.target for part in info.parts)]
        rows = targets[targets["id"].isin(ids) & (targets["year"] == path.years[i])]
        misses = [
            0.0 if str(met).lower() == "true" else abs(float(achieved) - float(required))
            for met, achieved, required in zip(
                rows["met"], rows["achieved"], rows["required"], strict=True
            )
        ]
        wording = Wording(info, lang, words.unit, words.decimals)
        return cls(words, wording, i, tuple(misses))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.words.lang

    @property
    def year(self) -> int:
        """The year that the bridge leads to."""
        return self.words.path.years[self.i]

    @property
    def reduced(self) -> str:
        """What the bracket over the cuts says: power bought is not cut at the source."""
        return self.words.say(REDUCED)

    @property
    def neutralised(self) -> str:
        """What the bracket over the credits says."""
        return self.words.say(NEUTRALISED)

    @property
    def reduced_by(self) -> str:
        """The sum of the cuts, as a change."""
        return change(total(self._steps(), "cut", self.words.shown(self.i)))

    @property
    def neutralised_by(self) -> str:
        """The sum of the credits, as a change."""
        return change(total(self._steps(), "credit", self.words.shown(self.i)))

    def is_nothing(self, tonnes: float) -> bool:
        """Whether it is as good as none."""
        return abs(tonnes) <= self.words.path.nothing

    def _steps(self) -> list[Step]:
        return read_steps(self.words, self.i)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        text = Name(
            "{subject}: from the {base} baseline to net emissions in {year}, {scopes} "
            "market-based, {unit} {co2}",
            "{subject}：由{base}年基准至{year}年净排放，{scopes}（基于市场），{unit} {co2}",
        )
        return self.words.say(
            text,
            subject=self.wording.subject,
            base=self.words.path.years[0],
            year=self.year,
            scopes=scopes(self.words.info.scopes, self.lang),
            unit=self.words.unit_name,
            co2=CO2E,
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        missed, growth, cuts = self._missed(), self._growth(), self._cuts()
        comma = self.words.say(Name("; ", "；"))
        full, brief = self._rest(), self._rest(short=True)
        for rest in (full, brief):
            opening = f"{missed}{inside(growth) if missed else growth}"
            yield f"{opening}{comma}{cuts}{rest}"
        when = missed or self.words.say(Name("{year}: ", "{year}年："), year=self.year)
        yield f"{when}{cuts}{brief}"
        yield f"{when}{cuts}"

    def _missed(self) -> str:
        missed = [miss for miss in self.misses if miss > 0]
        if not missed:
            return ""
        text = _MISSED if len(self.misses) == 1 else _MISSED_MORE
        return self.words.say(
            text,
            year=self.year,
            miss=self.words.amount(max(missed)),
            unit=self.words.unit_name,
            count=len(missed),
            all=len(self.misses),
        )

    def _growth(self) -> str:
        words, path = self.words, self.words.path
        by = words.shown(self.i).bau - words.shown(0).bau
        text = _GROWS if by > 0 else _FALLS if by < 0 else _STEADY
        return words.say(
            text, by=show(abs(by)), unit=words.unit_name, year=self.year, base=path.years[0]
        )

    def _cuts(self) -> str:
        steps = [step for step in self._steps() if step.kind == "cut"]
        if not steps:
            return self.words.say(_NO_CUT)
        parts = self.words.shown(self.i).parts
        best = max(steps, key=lambda step: (parts[step.key], -steps.index(step)))
        cut = f"{show(parts[best.key])}{self._unit_after()}"
        text = _ONLY if len(steps) == 1 else _MOST
        return self.words.say(text, wedge=self.words.wedge(best.key, short=True), cut=cut)

    def _unit_after(self) -> str:
        return self.words.say(Name(" {unit}", "{unit}"), unit=self.words.unit_name)

    def _rest(self, short: bool = False) -> str:
        words, path, i = self.words, self.words.path, self.i
        credits = [s for s in self._steps() if s.kind == "credit"]
        shown, net = words.shown(i), path.net[i]
        blanks = {
            "left": show(shown.gross),
            "net": words.amount(net),
            "unit": words.unit_name,
            "removed": words.number(-net),
            "credit": show(total(self._steps(), "credit", shown)) + self._unit_after(),
            "credits": and_list([words.wedge(s.key, short=True) for s in credits], words.lang),
        }
        if net < -path.nothing:
            return words.say(_REMOVES, **blanks)
        if net <= path.nothing:
            return words.say(_LEFT if credits else _NONE, **blanks)
        return words.say(_PARTLY if credits and not short else _REST, **blanks)

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        words, path = self.words, self.words.path
        yield self.wording.source(path.years)
        yield words.say(
            Name(
                "Boundary: {scopes}, market-based (contracts, certificates); location-based gross "
                "emissions in {year}: {location} {unit}.",
                "核算边界：{scopes}，绿电按市场法核算（合同与绿证）；{year}年按位置法的总排放为"
                "{location}{unit}。",
            ),
            scopes=scopes(words.info.scopes, self.lang),
            year=self.year,
            location=words.number(path.gross_location[self.i]),
            unit=words.unit_name,
        )
        yield words.say(
            Name(
                "Changes are attributed in the order shown; percentages are shares of business as "
                "usual (BAU) in {year}.",
                "变化按图示顺序归因；百分比为占{year}年照常情景（BAU）的比例。",
            ),
            year=self.year,
        )
        yield from self._footer_marks()

    def _footer_marks(self) -> Iterator[str]:
        words, steps = self.words, self._steps()
        kinds = {step.kind for step in steps}
        if "credit" in kinds:
            yield words.say(
                Name(
                    "Removals and offsets do not cut own emissions.",
                    "移除与抵消不减少公司自身排放。",
                )
            )
        if "added" in kinds:
            yield words.say(
                Name(
                    "Upwards after BAU: load that measures add.", "照常情景后上升：措施新增的排放。"
                )
            )
        drawn = {step.key for step in steps}
        unseen = [
            words.wedge(w.key)
            for w in words.path.wedges
            if w.key not in drawn and abs(w.tonnes[self.i]) >= 0.5
        ]
        if unseen:
            text = Name("Too small to print: {names}.", "数值过小未列出：{names}。")
            yield words.say(text, names=and_list(unseen, self.lang))
        for wedge in words.path.wedges:
            if wedge.members and wedge.key in drawn and wedge.key not in credit_kinds():
                names = and_list([words.wedge(key) for key in wedge.members], self.lang)
                text = Name("Other: {names}.", "其他：{names}。")
                yield words.say(text, names=names)

    def description(self, steps: Sequence[Step]) -> Iterator[str]:
        """The text alternative after the title."""
        yield self.words.say(
            Name(
                "Waterfall chart, {base} to {year}, {unit} CO2e.",
                "瀑布图，{base}至{year}年，单位：{unit}CO2e。",
            ),
            base=self.words.path.years[0],
            year=self.year,
            unit=self.words.unit_name,
        )
        for step in steps:
            share = f" ({step.share})" if step.share else ""
            zh_share = f"（{step.share}）" if step.share else ""
            yield self.words.say(
                Name("{name}: {value}{share}.", "{name}：{value}{zh_share}。"),
                name=step.name,
                value=step.value,
                share=share,
                zh_share=zh_share,
            )
        if self.misses:
            kept = Name(
                "Targets of {year}: {count} of {all} met.", "{year}年目标：{all}项中{count}项达成。"
            )
            met = sum(miss == 0 for miss in self.misses)
            yield self.words.say(kept, year=self.year, count=met, all=len(self.misses))

    def table(self, steps: Sequence[Step]) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say = self.words.say
        return {
            "caption": say(Name("{unit} CO₂e", "{unit} CO₂e"), unit=self.words.unit_name),
            "columns": [
                say(Name("Step", "步骤")),
                self.words.unit_name,
                say(Name("Share of BAU", "占照常情景")),
            ],
            "rows": [[step.name, step.value, step.share] for step in steps],
        }
