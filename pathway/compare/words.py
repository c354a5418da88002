"""What a comparison is called and shows in one language: lines of tables, bars."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pathway.figures.kit.metrics import brief
from pathway.figures.kit.numbers import half_up, show
from pathway.figures.kit.theme import BAU, NET, WEDGE_STYLES
from pathway.locale import Count, Fact, Lang, language, say
from pathway.locale.amounts import amount, unit_name
from pathway.locale.numbers import money_scale, percent, plain_decimal, quantity, scale, written
from pathway.report.cash import COLORS, item_name
from pathway_models.levers import wedge_order

from .boundary import METHOD, STRUCTURE, both_base_years
from .changed import Told, changed
from .comparison import FIGURES, Comparison
from .moves import lever_name, parts, target_name, wedge_name
from .sides import Side
from .spoken import Amount
from .within import gap, is_within

MISSING = "—"
SEEN, NOTHING = 1e-3, 1e-6
"""Of the longest bar, and by itself, in the unit of the bars: what is shorter is none."""
BOUNDARY = "#8A6D3B"
"""The colour of what changes of the base year move."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, a value, how it is written, its colour; ``look`` names it on a page."""

    name: str
    value: float
    text: str
    color: str
    look: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """What differs between two plans as columns that can be seen, in one unit.

    ``scale`` is how much of what tables have one of the unit is; ``facts`` are those of the
    messages that ``key`` names.
    """

    key: str
    title: str
    facts: Mapping[str, Fact]
    bars: tuple[Bar, ...]
    scale: float

    def decimals(self, bar: Bar) -> int:
        """With how many the number of a column is seen."""
        return 2 if abs(bar.value) >= 0.01 * self.scale else 3


Cells = list[list[str]]


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what is in a comparison in one language."""

    c: Comparison
    lang: Lang

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of comparisons with its facts."""
        return say(f"compare.{key}", self.lang, **facts)

    def label(self, side: Side) -> str:
        """A: study, run; the id of the study where another of its name is beside it."""
        name, letter = side.case.study_name.in_(self.lang), side.letter.upper()
        alike = {s.case.study for s in self.c.sides if s.case.study_name.in_(self.lang) == name}
        ids = "apart" if len(alike) > 1 else "plain"
        study, id_ = brief(name, 18, 420), side.case.study
        return self.say("label", letter=letter, study=study, ids=ids, id=id_, run=side.run)

    @property
    def title(self) -> str:
        """Of the whole."""
        return self.say("title")

    @property
    def heads(self) -> list[str]:
        """Of the columns of the runs, and of their differences from the first."""
        letters = [x.upper() for x in self.c.letters]
        return [*letters, *(self.say("difference", b=x) for x in letters[1:])]

    @property
    def span(self) -> str:
        """The years that are compared."""
        return f"{self.c.years[0]}–{self.c.years[-1]}"

    def amount(self, value: float, side: Side) -> str:
        """A sum of one run."""
        return Amount(value, abs(value), side.case.currency).in_(self.lang)

    def tonnes(self, value: float) -> str:
        """Tonnes with their unit."""
        return Amount(value, abs(value)).in_(self.lang)

    def summary(self) -> Cells:
        """Headline figures, and differences from the first run."""
        rows = []
        for row in self.c.summary.to_dict("records"):
            values = [float(row[s.letter]) for s in self.c.sides]
            tonnes = row["unit"] == "t"
            texts = [
                self.tonnes(v) if tonnes else self.amount(v, s)
                for v, s in zip(values, self.c.sides, strict=True)
            ]
            told = self.c.subtracts(str(row["figure"]), str(row["unit"]))
            apart = [self._apart(v - values[0], tonnes) if told else MISSING for v in values[1:]]
            rows.append([self.figure(str(row["figure"])), *texts, *apart])
        return rows

    def figure(self, key: str) -> str:
        """What a headline figure is called."""
        if key in FIGURES:
            return self.say(key)
        name, _, when = key.partition("_")
        when = self.span if when == "total" else when
        return self.say("of-years", name=self.say(name), when=when)

    def net_message(self, letter: str) -> str:
        """How much more or less a run emits net than the first."""
        net = self.c.wedge_sums["net"]
        apart = net[letter] - net["a"]
        sense = "same" if abs(apart) < 0.5 else "more" if apart > 0 else "less"
        moved = self.c.moved_net(letter)
        if sense != "same" and not moved and self.tonnes(net[letter]) == self.tonnes(net["a"]):
            sense = f"little-{sense}"
        facts = {sort: self._signed(moved.get(sort, 0.0), apart) for sort in (STRUCTURE, METHOD)}
        return self.say(
            "net-apart",
            sense=sense,
            b=letter.upper(),
            x=self.tonnes(abs(apart)),
            span=self.span,
            parts=parts(moved),
            rest=self._signed(apart - sum(moved.values()), apart),
            **facts,
        )

    def _signed(self, tonnes: float, like: float) -> str:
        """Tonnes with their sign, in the unit of larger ones beside them."""
        return Amount(tonnes, abs(like), plus=True).in_(self.lang)

    def base_year(self) -> list[str]:
        """Both base years by scope, of the last run in which something moved."""
        moved = [side.case for side in self.c.sides if side.case.changes]
        return both_base_years(moved[-1], self.c.years[-1], self.lang) if moved else []

    def cost_message(self, letter: str) -> str:
        """How much more or less a run costs than the first."""
        sums = self.c.present_values.values()
        apart = sum(own[letter] for own in sums) - sum(own["a"] for own in sums)
        sense = "same" if abs(apart) < 1e-6 else "more" if apart > 0 else "less"
        if is_within(self.c, apart):
            sense = "within"
        x, more = self.amount(abs(apart), self.c.sides[0]), self.c.baseline(letter)
        baseline = "same" if not more else "higher" if more > 0 else "lower"
        y = self.tonnes(abs(more))
        facts = {"sense": sense, "b": letter.upper(), "baseline": baseline}
        return self.say("cost-apart", **facts, x=x, y=y, gap=gap(self.c, self.lang))

    def apart(self) -> str:
        """How far the others are from the first: one in tonnes and money, two in tonnes."""
        nets = [self.net_message(letter) for letter in self.c.letters[1:]]
        if len(nets) == 1 and not self.c.same_money:
            return nets[0]
        more = nets[1:] or [self.cost_message(self.c.letters[1])]
        return self.say("apart", first=nets[0], second=more[0])

    def _apart(self, difference: float, tonnes: bool) -> str:
        currency = "" if tonnes else self.c.sides[0].case.currency
        return Amount(difference, abs(difference), currency, plus=True).in_(self.lang)

    def wedges(self) -> Cells:
        """Wedge by wedge over the common years [t]."""
        sums, rows = self.c.wedge_sums, []
        for key in ("bau", *wedge_order(), "net"):
            values = list(sums[key].values()) if key in sums else []
            if any(abs(v) >= 0.5 for v in values):
                apart = [self._apart(v - values[0], tonnes=True) for v in values[1:]]
                texts = [self.tonnes(v) for v in values]
                rows.append([wedge_name(key).in_(self.lang), *texts, *apart])
        return rows

    def costs(self) -> Cells:
        """Item by item: present value [million]."""
        sums = self.c.present_values
        order = [*COLORS, *(key for key in sums if key not in COLORS)]
        rows = [
            self._cost_line(item_name(key).in_(self.lang), list(sums[key].values()))
            for key in order
            if key in sums
        ]
        totals = [sum(own[x] for own in sums.values()) for x in self.c.letters]
        return [*rows, self._cost_line(self.say("whole-plan"), totals)]

    def _cost_line(self, name: str, values: Sequence[float]) -> list[str]:
        texts = [self.amount(v, s) for v, s in zip(values, self.c.sides, strict=True)]
        same = self.c.same_money
        apart = [self._apart(v - values[0], False) if same else MISSING for v in values[1:]]
        return [name, *texts, *apart]

    def levers(self) -> Cells:
        """What each lever cuts where it is not the same, the largest difference first."""
        table, letters = self.c.levers, list(self.c.letters)
        spread = table[letters].max(axis=1) - table[letters].min(axis=1)
        ranked = table.loc[spread.sort_values(ascending=False, kind="stable").index]
        rows = []
        for row in ranked.to_dict("records"):
            values = [float(row[x]) for x in letters]
            name = brief(lever_name(self.c, str(row["lever"])).in_(self.lang), 18, 480)
            apart = [self._apart(v - values[0], tonnes=True) for v in values[1:]]
            rows.append([name, *(self.tonnes(v) for v in values), *apart])
        return rows

    def decisions(self) -> Cells:
        """What is bought of each lever, year by year, where it is not the same."""
        rows = []
        for row in self.c.decisions.to_dict("records"):
            name = brief(lever_name(self.c, str(row["lever"])).in_(self.lang), 18, 480)
            values = [float(row[x]) for x in self.c.letters]
            apart = [show(half_up(v - values[0], 2), plus=True) for v in values[1:]]
            texts = [show(half_up(v, 2)) for v in values]
            unit = unit_name(str(row["unit"]), self.lang)
            rows.append([name, str(int(row["year"])), unit, *texts, *apart])
        return rows

    def commitments(self) -> Cells:
        """What each run does of what it promises."""
        rows = []
        for row in self.c.commitments.to_dict("records"):
            cells = [target_name(self.c, str(row["id"])).in_(self.lang)]
            for side in self.c.sides:
                met = str(row[f"met_{side.letter}"])
                value = row[side.letter]
                shown = MISSING
                if met:
                    text = quantity(float(value), str(row["unit"]), side.case.currency, self.lang)
                    shown = f"{text} {self.say('met' if met == 'yes' else 'missed')}"
                    year, step = (str(row[f"{of}_{side.letter}"]) for of in ("year", "interim"))
                    shown = self.say("in-year", told=shown, year=year, interim=step)
                cells.append(shown)
            rows.append(cells)
        return rows

    def standing(self) -> list[str]:
        """How many decisions of the first plan still stand, and what is told beside it."""
        found = self.c.standing
        if found is None:
            return []
        span = str(found.since) if found.since == found.until else f"{found.since}–{found.until}"
        counts = {
            "n": Count(found.decisions),
            "kept": Count(found.count("stands")),
            "larger": Count(found.count("larger")),
            "smaller": Count(found.count("smaller")),
            "elsewhere": Count(found.count("elsewhere")),
            "dropped": Count(found.count("dropped")),
            "new": Count(found.count("new")),
        }
        share = percent(math.floor(100 * found.kept_share) / 100, self.lang)  # all only if all
        told = [self.say("standing", span=span, share=share, **counts)]
        if found.unlike:
            names = language(self.lang).listed(
                [lever_name(self.c, lever).in_(self.lang) for lever in found.unlike]
            )
            told.append(self.say("standing.unlike", names=names))
        return told

    def moved(self) -> Cells:
        """Decisions that do not stand, and new ones, by the outlay that they move."""
        found = self.c.standing
        if found is None:
            return []
        rows = []
        for row in found.table[found.table["state"] != "stands"].to_dict("records"):
            name = brief(lever_name(self.c, str(row["lever"])).in_(self.lang), 18, 480)
            unit = str(row["unit"])
            was, now = (amount(float(row[x]), unit, self.lang) for x in ("decided", "added"))
            money = self.amount(float(row["moved_m"]), self.c.sides[1])
            state = self.say(f"state-{row['state']}")
            rows.append([name, str(int(row["year"])), was, now, money, state])
        return rows

    @property
    def moved_heads(self) -> list[str]:
        """Of the columns of ``moved``."""
        keys = ("lever", "year", "decided", "bought-now", "outlay-moved", "decision")
        return [self.say(k) for k in keys]

    def frontier(self) -> Cells:
        """What staying closer costs; of prices that ask for the same plan the lowest."""
        found = self.c.frontier
        if found is None:
            return []
        side, rows = self.c.sides[1], list[list[str]]()
        for row in found.to_dict("records"):
            of = self.say("of", k=str(int(row["stands"])), n=str(int(row["decisions"])))
            costs = self.amount(float(row["cost_m"]), side)
            changed = self.amount(float(row["changed_m"]), side)
            price = written(plain_decimal(half_up(float(row["price"]), 3)), self.lang)
            if not rows or rows[-1][1:] != [costs, changed, of]:
                rows.append([price, costs, changed, of])
        return rows

    @property
    def frontier_heads(self) -> list[str]:
        """Of the columns of ``frontier``."""
        return [self.say(f"frontier.{k}") for k in ("price", "cost", "changed", "stands")]

    def changed(self, letter: str) -> list[Told]:
        """The first inputs in which a run differs from the first, a sentence each."""
        return changed(self.c, letter, self.lang)

    def inputs(self) -> Cells:
        """Which inputs differ, as written."""
        return [
            [change.file or MISSING, brief(change.place, 18, 700),
             *(brief(value, 18, 420) or MISSING for value in change.values)]
            for change in self.c.inputs
        ]  # fmt: skip

    def wedge_bars(self, letter: str) -> Iterator[Bar]:
        """What more (+) or less (−) is emitted over the common years, and which wedge does it.

        What changes moved is told by itself, and the others within the boundary and by the methods
        of now.
        """
        sums, colors = self.c.wedge_sums, {"bau": BAU, "net": NET}
        seen, moved = self.c.moved_net(letter), dict[str, float]()
        for sort, tonnes in seen.items():
            name, text = wedge_name(sort).in_(self.lang), self._apart(tonnes, tonnes=True)
            yield Bar(name, tonnes, text, BOUNDARY, sort)
            for key, part in self.c.moved[letter][sort].items():
                moved[key] = moved.get(key, 0.0) + part
        for key in ("bau", *wedge_order(), "net"):
            if key in sums:
                value = sums[key][letter] - sums[key]["a"]
                value -= 0.0 if key == "net" else moved.get(key, 0.0)
                value = value if key in colors else -value + 0.0  # a smaller cut emits more
                color = colors[key] if key in colors else WEDGE_STYLES[key].color
                yield Bar(
                    wedge_name(key).in_(self.lang), value, self._apart(value, True), color, key
                )

    def drawn(self, letter: str) -> Iterator[Drawn]:
        """Tonnes and money as columns, where something differs."""
        tonnes, money = (
            tuple(differing(bars)) for bars in (self.wedge_bars(letter), self.cost_bars(letter))
        )
        most = max((abs(bar.value) for bar in tonnes), default=0.0)
        unit, facts = scale("mass", most, self.lang), {"b": letter.upper(), "span": self.span}
        if tonnes:
            named = {**facts, "unit": unit.unit}
            yield Drawn("tonnes-less", self.net_message(letter), named, tonnes, unit.size)
        most = max((abs(bar.value) for bar in money), default=0.0)
        cash = money_scale(most, self.lang, self.c.sides[0].case.currency)
        if money:
            named = {**facts, "unit": cash.label}
            yield Drawn("money-less", self.cost_message(letter), named, money, cash.millions)

    def cost_bars(self, letter: str) -> Iterator[Bar]:
        """Differences of present values by item; none between currencies."""
        sums = self.c.present_values
        for key, color in COLORS.items():
            if key in sums and self.c.same_money:
                value, name = sums[key][letter] - sums[key]["a"], item_name(key).in_(self.lang)
                yield Bar(name, value, self._apart(value, False), color, f"item-{key}")


def differing(bars: Iterable[Bar]) -> list[Bar]:
    """Those that can be seen beside the longest."""
    found = list(bars)
    least = max([NOTHING, *(SEEN * abs(bar.value) for bar in found)])
    return [bar for bar in found if abs(bar.value) >= least]
