"""What is said about the roadmap, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathway_models.case import Name
from pathway_models.levers import LEVERS

from .numbers import half_up, show
from .roadmap_data import PROGRAMME, Roadmap, Track
from .speaker import Speaker, share_of
from .theme import PROGRAMME_STYLES, WEDGE_STYLES, Style

NOTHING = Name("No lever is in service in any year", "各年均没有投入使用的措施")
LEVER, STOCK, TERMS = (
    Name("Lever", "措施"),
    Name("in service: start → most", "在用量：期初 → 最高"),
    Name("bought", "购置"),
)
_PROGRAMMES = Name("Ecosystem programmes (scope 3+)", "生态项目（范围3+）")
_N = Name("{n} levers are put to work by {end}", "至{end}年启动{n}项措施")
_HALF = Name(", half of them by {half}", "，其中一半在{half}年或之前启动")
_LAST = Name("; the last starts in {last}", "；最后一项于{last}年启动")
_ONE = Name("One lever is put to work, in {last}", "仅启动1项措施，于{last}年")
_NONE = Name("Nothing is started: what is there serves on", "不启动新措施：现有措施继续使用")
_SUBTITLE = Name(
    "{subject}: levers in service by year (height: share of the most ever in service)",
    "{subject}：各年在用措施（高度为占最高在用量的比例）",
)
_SHOWN = Name("{k} of {n} shown, {share} of the tonnes", "{n}项中显示{k}项，占减排量{share}")
_GOES_ON = Name("{name}, continued", "{name}（续）")
_YEARS = Name("{stock}, {n} y", "{stock}，{n}年")
_CONTRACTS = Name(
    "Diamonds: years in which contracts of several years are signed; term: how long they serve.",
    "菱形：多年期合同的签订年份；期限为每份合同的服务年数。",
)
_LEFT_OUT = Name(
    "Levers not drawn for want of room: {n}, those of their kinds that reduce least.",
    "限于篇幅，未显示各类中减排量最小的{n}项措施。",
)
_METHOD = Name(
    "Kinds in the order of the mitigation hierarchy; the largest of each, by when they start. "
    "Stock of all businesses together, what is there in the base year included.",
    "按减排优先顺序分类，各类取减排量最大者，按启动时间排列。各业务合计，含基准年存量。",
)


@dataclass(frozen=True, slots=True)
class RoadmapWords:
    """Everything that is said about one roadmap in one language."""

    speaker: Speaker
    roadmap: Roadmap

    def say(self, words: Name, /, **values: object) -> str:
        """A sentence with its blanks filled."""
        return self.speaker.say(words, **values)

    def lever(self, track: Track) -> str:
        """Its name."""
        names = self.speaker.info.names.levers
        if track.kind == PROGRAMME:
            names = {**names, **self.speaker.info.programmes}
        return self.speaker.name(names, track.lever)

    def kind(self, kind: str) -> str:
        """The name of a kind."""
        return self.say(_PROGRAMMES if kind == PROGRAMME else WEDGE_STYLES[kind].name)

    def head(self, kind: str, goes_on: bool) -> str:
        """Over the levers of a kind."""
        name = self.kind(kind)
        return self.say(_GOES_ON, name=name) if goes_on else name

    def shown(self, kind: str, shown: Sequence[Track]) -> str:
        """How many levers of a kind are shown, where they are not all."""
        tracks = self.roadmap.tracks[kind]
        if len(shown) == len(tracks):
            return ""
        total = sum(t.tonnes for t in tracks)
        share = share_of(sum(t.tonnes for t in shown), total)
        return self.say(_SHOWN, k=len(shown), n=len(tracks), share=share)

    def stock(self, track: Track) -> str:
        """0 → 1,750 GWh."""
        start, peak = amount(track.stock[0]), amount(track.peak)
        return f"{start} → {peak} {unit(track)}"

    def stock_and_term(self, track: Track) -> str:
        """The same, with the term of a contract of several years."""
        stock = self.stock(track)
        return self.say(_YEARS, stock=stock, n=track.term) if signed(track) else stock

    def terms(self, track: Track) -> str:
        """When it is bought, and for how long where it is a contract."""
        years = sorted(track.bought)
        if not years:
            return self.say(Name("existing only", "仅现有存量"))
        span = str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"
        if not _bought(track) or track.term is None:
            return span
        one = Name("{span}, each year anew", "{span}，逐年购买")
        more = Name("{span}, {n}-year term", "{span}，期限{n}年")
        return self.say(one if track.term == 1 else more, span=span, n=track.term)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        starts = sorted(t.start for t in self.roadmap.all if t.start is not None)
        if not starts:
            yield self.say(_NONE)
            return
        end, half = self.roadmap.years[-1], starts[(len(starts) - 1) // 2]
        message = self.say(_N, n=len(starts), end=end)
        if len(starts) == 1:
            yield self.say(_ONE, last=starts[0])
            return
        if half == starts[-1]:
            yield message + self.say(Name(", all in {half}", "，均于{half}年启动"), half=half)
        else:
            yield message + self.say(_HALF, half=half) + self.say(_LAST, last=starts[-1])
        yield message

    def subtitle(self) -> str:
        """What is drawn, as markup."""
        return self.say(_SUBTITLE, subject=self.speaker.subject)

    def footer(self, shown: Sequence[Track]) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(self.roadmap.years)
        yield self.say(_METHOD)
        if any(signed(track) for track in shown):
            yield self.say(_CONTRACTS)
        if left := len(self.roadmap.all) - len(shown):
            yield self.say(_LEFT_OUT, n=left)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        about = Name("Bars by year, {a}–{b}.", "按年份的条形图，{a}–{b}年。")
        yield self.say(about, a=self.roadmap.years[0], b=self.roadmap.years[-1])
        text = Name("{kind}: {names}.", "{kind}：{names}。")
        for kind, tracks in self.roadmap.tracks.items():
            said = "; " if self.speaker.lang == "en" else "；"
            names = said.join(f"{self.lever(t)} ({self.terms(t)}, {self.stock(t)})" for t in tracks)
            yield self.say(text, kind=self.kind(kind), names=names)

    def table(self) -> dict[str, Any]:
        """The data as printed: every lever, shown or not."""
        columns = [
            self.say(LEVER),
            self.say(Name("Kind", "类别")),
            self.say(TERMS),
            self.say(Name("Unit", "单位")),
            *(str(t) for t in self.roadmap.all[0].years),
        ]
        years = sorted({t for track in self.roadmap.all for t in track.years})
        columns[4:] = [str(t) for t in years]
        rows = []
        for track in self.roadmap.all:
            stock = dict(zip(track.years, track.stock, strict=True))
            cells = [amount(stock[t]) if t in stock else "" for t in years]
            what = [self.lever(track), self.kind(track.kind), self.terms(track), unit(track)]
            rows.append([*what, *cells])
        return {
            "caption": self.say(Name("Stock in service", "在用量")),
            "columns": columns,
            "rows": rows,
        }


def signed(track: Track) -> bool:
    """Whether it is bought by contracts of several years."""
    return _bought(track) and track.term is not None and track.term > 1


def _bought(track: Track) -> bool:
    """Whether its kind is bought on a market, for a term."""
    return LEVERS[track.kind].on == "market"


def unit(track: Track) -> str:
    """Of stock, as it is read: million items for million_items."""
    return track.unit.replace("_", " ")


def style(kind: str) -> Style:
    """How a kind is drawn."""
    return PROGRAMME_STYLES[0] if kind == PROGRAMME else WEDGE_STYLES[kind]


def amount(stock: float) -> str:
    """A stock with as many decimals as it needs: 0.35, 4.5, 1,750."""
    if stock == 0 or abs(stock) >= 100:
        return show(half_up(stock, 0))
    text = show(half_up(stock, 1 if abs(stock) >= 10 else 2))
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "<0.01" if text == "0" else text
