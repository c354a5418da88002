"""What is said about the two ledgers of scope 2, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.locale import Lang
from pathway_models.case import Name

from .info import ChartInfo, scope_name
from .numbers import apportion, percent, show
from .scope2_data import Ledgers
from .text import CO2E
from .theme import Style
from .wording import Wording

BAU_NAME = Name("Business as usual", "照常情景（BAU）")
LOCATION = Name("Location-based", "基于位置")
MARKET = Name("Market-based", "基于市场")
MIX = Name("Residual mix of the grid", "电网剩余组合")
CONTRACTS = Name("Green-power purchase", "绿电采购")

_MARKET = {
    1: Name("Scope 2 rises {by} market-based by {end}", "{end}年范围二按市场法升{by}"),
    0: Name("Scope 2 stays the same market-based until {end}", "至{end}年范围二按市场法持平"),
    -1: Name("Scope 2 falls {by} market-based by {end}", "{end}年范围二按市场法降{by}"),
}
_LOCATION = {
    1: Name("rises {by} location-based", "按位置法升{by}"),
    0: Name("stays the same location-based", "按位置法持平"),
    -1: Name("falls {by} location-based", "按位置法降{by}"),
}
_REACH = Name(
    "Scope 2 is {market} {unit} market-based and {location} {unit} location-based in {end}",
    "{end}年范围二按市场法为{market}{unit}，按位置法为{location}{unit}",
)
_GAP = Name(
    ": green power bought makes the difference of {gap} {unit}", "：差额{gap}{unit}来自绿电采购"
)
_GAP_BOTH = Name(
    ": green power takes off {contracts} {unit}, the residual mix adds {mix} {unit}",
    "：绿电采购减{contracts}{unit}，剩余组合增{mix}{unit}",
)
_GAP_MIX = Name(": the residual mix adds {mix} {unit}", "：剩余组合增{mix}{unit}")
_GAP_OPEN = Name(": the ledgers differ by {gap} {unit}", "：两本账相差{gap}{unit}")
_SAME = Name(
    "Scope 2 is the same in both ledgers: {market} {unit} in {end}",
    "范围二两本账一致：{end}年均为{market}{unit}",
)


@dataclass(frozen=True, slots=True)
class LedgersWords:
    """Everything that is said about the two ledgers in one language."""

    ledgers: Ledgers
    wording: Wording

    share = Name("of BAU", "占BAU")

    @classmethod
    def of(cls, ledgers: Ledgers, info: ChartInfo, lang: Lang) -> LedgersWords:
        """In the unit of the largest value drawn."""
        return cls(ledgers, Wording.tonnes(ledgers.largest, info, lang))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.wording.lang

    @property
    def mix_style(self) -> Style:
        """Of the residual mix, in the column."""
        return Style("#D3D9DF", MIX, MIX)

    def shares(self) -> Callable[[str], str]:
        """Of business as usual in the last year."""
        bau = self.ledgers.bau[-1]

        def share(key: str) -> str:
            tonnes = float(getattr(self.ledgers, key)[-1])
            return percent(tonnes / bau) if bau > self.ledgers.nothing else ""

        return share

    def gap(self, i: int = -1) -> tuple[Decimal, Decimal]:
        """What the residual mix adds and contracts take off in a year, as printed: location-based
        plus the one less the other is market-based.
        """
        wording, ledgers = self.wording, self.ledgers
        gap = wording.rounded(ledgers.market[i]) - wording.rounded(ledgers.location[i])
        parts = [ledgers.mix[i], -ledgers.contracts[i]]
        values = [0.0 if abs(part) <= ledgers.nothing else part for part in parts]
        if not any(values):
            return gap, Decimal(0)
        printed = apportion(gap, [v / wording.unit.tonnes for v in values], wording.decimals)
        return printed[0], -printed[1] if printed[1] else printed[1]

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        text = Name(
            "{subject}, gross scope 2 emissions in both ledgers, {unit} {co2} per year",
            "{subject}范围二总排放，两本账，{unit} {co2}／年",
        )
        return self.wording.say(
            text, subject=self.wording.subject, unit=self.wording.unit_name, co2=CO2E
        )

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        ledgers, say = self.ledgers, self.wording.say
        gap = ledgers.location[-1] - ledgers.market[-1]
        blanks: dict[str, object] = {
            "unit": self.wording.unit_name,
            "end": ledgers.years[-1],
            "market": self.wording.amount(ledgers.market[-1]),
            "location": self.wording.amount(ledgers.location[-1]),
            "gap": self.wording.amount(abs(gap)),
            "mix": show(abs(self.gap()[0])),
            "contracts": show(abs(self.gap()[1])),
        }
        if ledgers.same:
            yield say(_SAME, **blanks)
            return
        if min(ledgers.location[0], ledgers.market[0]) > ledgers.nothing:
            explained = say(self._explained(), **blanks)
            market = self._trend(_MARKET, ledgers.market)
            joint = self._joint()
            both = f"{market}{joint}{self._trend(_LOCATION, ledgers.location)}"
            yield f"{both}{explained}"
            yield both
        yield say(_REACH, **blanks)

    def _explained(self) -> Name:
        """How the gap of the last year comes about."""
        mix, contracts = self.gap()
        if contracts > 0 and mix >= 0:
            return _GAP_BOTH if mix else _GAP
        if mix > 0 and not contracts:
            return _GAP_MIX
        return _GAP_OPEN

    def _joint(self) -> str:
        """Between the two trends: "but" where they go apart."""
        ledgers = self.ledgers
        ways = [(s[-1] > s[0]) - (s[-1] < s[0]) for s in (ledgers.market, ledgers.location)]
        but = Name(" but ", "，但") if ways[0] * ways[1] < 0 else Name(" and ", "，")
        return self.wording.say(but)

    def _trend(self, words: dict[int, Name], series: tuple[float, ...]) -> str:
        change = series[-1] / series[0] - 1
        by = percent(abs(change))
        if by == "100%" and series[-1] > self.ledgers.nothing and change < 0:
            by = self.wording.say(Name("over 99%", "超过99%"))
        way = 0 if by == "0%" else 1 if change > 0 else -1
        return self.wording.say(words[way], by=by, end=self.ledgers.years[-1])

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        wording = self.wording
        yield wording.source(self.ledgers.years)
        yield wording.say(
            Name(
                "{scope}, gross. Location-based: every kWh at the average of its grid. "
                "Market-based: clean power bought at zero, the rest at the residual mix.",
                "{scope}总排放。基于位置：按所在电网平均因子；基于市场：所购清洁电力计零，其余按"
                "剩余组合因子。",
            ),
            scope=wording.say(scope_name([2])),
        )
        yield wording.say(
            Name(
                "Green power bought does not change the location-based ledger; the residual mix "
                "row also holds what it changes in the worth of other cuts.",
                "绿电采购不改变基于位置的账；“电网剩余组合”含其对其他减排量的影响。",
            )
        )

    def _rows(self, i: int) -> list[tuple[Name, str]]:
        number, ledgers = self.wording.number, self.ledgers
        mix, contracts = self.gap(i)
        return [
            (BAU_NAME, number(ledgers.bau[i])),
            (LOCATION, number(ledgers.location[i])),
            (MIX, show(mix, plus=True)),
            (CONTRACTS, show(-contracts if contracts else contracts, plus=True)),
            (MARKET, number(ledgers.market[i])),
        ]

    def description(self) -> Iterator[str]:
        """The text alternative after the title."""
        wording, years = self.wording, self.ledgers.years
        yield wording.say(
            Name(
                "Line chart, {first}–{last}, {unit} CO2e per year. In {last}:",
                "折线图，{first}–{last}年，单位：{unit}CO2e／年。{last}年：",
            ),
            first=years[0],
            last=years[-1],
            unit=wording.unit_name,
        )
        for name, value in self._rows(-1):
            text = Name("{name}: {value}.", "{name}：{value}。")
            yield wording.say(text, name=wording.say(name), value=value)

    def hover(self) -> list[str]:
        """What is said of each year."""
        texts = []
        for i, year in enumerate(self.ledgers.years):
            lines = [f"<b>{value}</b>  {self.wording.say(name)}" for name, value in self._rows(i)]
            head = f"<b>{year}</b>, {self.wording.unit_name}"
            texts.append("<br>".join([head, *lines]))
        return texts

    def table(self) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say = self.wording.say
        return {
            "caption": say(
                Name("{unit} CO₂e per year", "{unit} CO₂e／年"), unit=self.wording.unit_name
            ),
            "columns": [say(Name("Year", "年份")), *(say(name) for name, _ in self._rows(-1))],
            "rows": [
                [str(year), *(value for _, value in self._rows(i))]
                for i, year in enumerate(self.ledgers.years)
            ],
        }
