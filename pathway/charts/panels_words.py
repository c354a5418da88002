"""What is said about small multiples, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from pathway.locale import Lang
from pathway_models.case import Name

from .info import ChartInfo
from .metrics import brief, plain
from .numbers import percent
from .panels_data import SMALL, Panel, Panels
from .text import CO2E, and_list, scopes
from .wording import Wording

By = Literal["business", "scope"]
_PARTS = {"business": Name("businesses", "个业务"), "scope": Name("scopes", "个范围")}
_BELOW = Name(
    "{most} is furthest below business as usual in {end}, by {below} {unit}",
    "{end}年{most}比照常情景低{below}{unit}，降幅最大",
)
_KEEPS = Name("; {left} keeps {kept} of the {net} {unit} left", "；剩余{net}{unit}中{left}占{kept}")
_KEEPS_ALL = Name("; all of the {net} {unit} left is in {left}", "；剩余{net}{unit}全部来自{left}")
_ALL = Name("; all {count} {parts} are neutral", "；{count}{parts}全部碳中和")
_ALL_THERE = Name(
    "; all {count} {parts} that are still there are neutral", "；仍在的{count}{parts}全部碳中和"
)
_ONE_THERE = Name("; the only one that is still there is neutral", "；仅存的一个已碳中和")
_BOTH = Name("; both {parts} are neutral", "；两{parts}均碳中和")
_NONE_LEFT = Name("; nothing is left", "；无剩余排放")
_NO_CUT = Name(
    "Nothing falls below business as usual by {end}: {left} has most, {kept} of {net} {unit}",
    "{end}年均未低于照常情景：{left}最多，占{net}{unit}中的{kept}",
)
_ONE = Name(
    "{most}: net emissions of {kept} {unit} in {end}, {below} below business as usual",
    "{most}：{end}年净排放{kept}{unit}，较照常情景低{below}",
)
_ONE_NEUTRAL = Name(
    "{most}: neutral in {end}, {below_unit} below business as usual",
    "{most}：{end}年碳中和，较照常情景低{below_unit}",
)
_ONE_REMOVES = Name(
    "{most}: net removal of {kept} {unit} in {end}", "{most}：{end}年净移除{kept}{unit}"
)
_ONE_NOT = Name(
    "{most}: net emissions of {kept} {unit} in {end}, none of it below business as usual",
    "{most}：{end}年净排放{kept}{unit}，未低于照常情景",
)


@dataclass(frozen=True, slots=True)
class PanelWords:
    """Everything that is said about the panels in one language."""

    panels: Panels
    wording: Wording
    by: By

    @classmethod
    def of(cls, panels: Panels, info: ChartInfo, lang: Lang, by: By) -> PanelWords:
        """In the unit of the largest value drawn."""
        return cls(panels, Wording.tonnes(panels.largest, info, lang), by)

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    @property
    def small(self) -> str:
        """Beside the name of a panel that is hard to see."""
        text = Name("under {share} of the largest", "不到最大者的{share}")
        return self.wording.say(text, share=percent(SMALL))

    def name(self, panel: Panel) -> str:
        """As it is written in a sentence."""
        return brief(self.wording.say(panel.name), 1, 24)

    def ends(self, panel: Panel) -> tuple[str, str]:
        """What stands at the ends of both lines, as markup."""
        number = self.wording.number
        bau, plan = number(panel.bau[-1]), number(panel.net[-1])
        if self.lang == "zh":
            return f"{bau} 照常", f"<b>{plan}</b> 规划"
        return f"{bau} BAU", f"<b>{plan}</b> plan"

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        wording = self.wording
        one = len(self.panels.panels) == 1
        same = Name("; same scale everywhere", "；各图同一刻度")
        part = {"business": Name(" by business", "按业务"), "scope": Name(" by scope", "按范围")}
        text = Name(
            "{subject}{part}, {scopes} net, {unit} {co2} per year{same}; "
            "grey line: business as usual",
            "{subject}{part}，{scopes}净排放，{unit} {co2}／年{same}；灰线：照常情景",
        )
        return wording.say(
            text,
            subject=plain(brief(wording.say(wording.info.subject), 24, 500)),
            scopes=scopes(wording.info.scopes, self.lang),
            unit=wording.unit_name,
            co2=CO2E,
            part="" if one else wording.say(part[self.by]),
            same="" if one else wording.say(same),
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        panels, say = self.panels, self.wording.say
        most = max(panels.panels, key=lambda panel: panel.below)
        left = max(panels.panels, key=lambda panel: panel.net[-1])
        there = [panel for panel in panels.panels if panel.bau[-1] > panels.nothing]
        blanks: dict[str, object] = {
            "most": self.name(most),
            "below": self.wording.amount(most.below),
            "left": self.name(left),
            "kept": self.wording.amount(left.net[-1]),
            "net": self.wording.amount(panels.net),
            "unit": self.wording.unit_name,
            "end": panels.years[-1],
            "count": len(there),
            "parts": say(_PARTS[self.by]),
        }
        cut = most.below > panels.nothing
        if len(panels.panels) == 1:
            yield self._one(most, cut, blanks)
        elif not cut:
            yield say(_NO_CUT, **blanks)
        else:
            below = say(_BELOW, **blanks)
            if all(panel.net[-1] <= panels.nothing for panel in panels.panels):
                rest = self._all_neutral(len(there))
            elif blanks["kept"] == blanks["net"]:
                rest = _KEEPS_ALL
            else:
                rest = _KEEPS if panels.net > panels.nothing else _NONE_LEFT
            yield below + say(rest, **blanks)
            yield below

    def _all_neutral(self, there: int) -> Name:
        """What is sold or closed by then emits nothing, and is no achievement."""
        if there < len(self.panels.panels):
            return _ALL_THERE if there > 1 else _ONE_THERE
        return _BOTH if there == 2 else _ALL

    def _one(self, panel: Panel, cut: bool, blanks: dict[str, object]) -> str:
        """The message of a single panel."""
        say = self.wording.say
        if not cut:
            return say(_ONE_NOT, **blanks)
        if abs(panel.net[-1]) <= self.panels.nothing:
            space = say(Name(" ", ""))
            below = f"{blanks['below']}{space}{blanks['unit']}"
            return say(_ONE_NEUTRAL, below_unit=below, **blanks)
        if panel.net[-1] < 0:
            return say(_ONE_REMOVES, **{**blanks, "kept": self.wording.number(-panel.net[-1])})
        return say(_ONE, **{**blanks, "below": percent(panel.below / panel.bau[-1])})

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording = self.wording
        yield wording.source(self.panels.years)
        yield wording.say(
            Name(
                "Boundary: {scopes}, market-based (contracts, certificates), net of removals and "
                "offsets.",
                "核算边界：{scopes}，绿电按市场法核算（合同与绿证），已扣除移除与抵消。",
            ),
            scopes=scopes(wording.info.scopes, self.lang),
        )
        for panel in self.panels.panels:
            if panel.members:
                names = [brief(wording.say(name), 16, 160) for name in panel.members[:8]]
                more = len(panel.members) - len(names)
                if more:
                    names.append(wording.say(Name("{n} more", "另{n}项"), n=more))
                text = Name("{name}: {names}.", "{name}：{names}。")
                yield wording.say(text, name=self.name(panel), names=and_list(names, self.lang))

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.panels.years
        yield wording.say(
            Name(
                "Line charts on one scale, {first}–{last}, {unit} CO2e per year.",
                "同一刻度的折线图，{first}–{last}年，单位：{unit}CO2e／年。",
            ),
            first=years[0],
            last=years[-1],
            unit=wording.unit_name,
        )
        for panel in self.panels.panels:
            yield wording.say(
                Name(
                    "{name}: business as usual from {a} to {b}, net {net}.",
                    "{name}：照常情景由{a}变为{b}，净排放{net}。",
                ),
                name=self.name(panel),
                a=wording.number(panel.bau[0]),
                b=wording.number(panel.bau[-1]),
                net=wording.number(panel.net[-1]),
            )

    def hover(self, panel: Panel) -> list[str]:
        """What is said of each year."""
        say, number = self.wording.say, self.wording.number
        return [
            f"<b>{year}</b> {plain(self.name(panel))}<br>"
            f"<b>{number(bau)}</b>  {say(Name('Business as usual', '照常情景'))}<br>"
            f"<b>{number(net)}</b>  {say(Name('Net emissions', '净排放'))}"
            for year, bau, net in zip(self.panels.years, panel.bau, panel.net, strict=True)
        ]

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        wording, panels = self.wording, self.panels
        bau = Name("{name}: BAU", "{name}：照常情景")
        net = Name("{name}: net", "{name}：净排放")
        names = [wording.say(panel.name) for panel in panels.panels]
        columns = [wording.say(kind, name=name) for name in names for kind in (bau, net)]
        rows = [
            [
                str(year),
                *(
                    wording.number(series[i])
                    for panel in panels.panels
                    for series in (panel.bau, panel.net)
                ),
            ]
            for i, year in enumerate(panels.years)
        ]
        return {
            "caption": wording.say(
                Name("{unit} CO₂e per year", "{unit} CO₂e／年"), unit=wording.unit_name
            ),
            "columns": [wording.say(Name("Year", "年份")), *columns],
            "rows": rows,
        }
