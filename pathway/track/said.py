"""Plan against actual as people read it: a sentence for each promise and lever, and tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd
from babel.dates import format_skeleton

from pathway.compare.boundary import ORDINAL, both_base_years
from pathway.compare.leaving import still_there
from pathway.compare.moves import wedge_name
from pathway.figures.kit.numbers import few
from pathway.locale import Count, Fact, Lang, Say, language, numbers
from pathway.locale.amounts import amount, money, quantity
from pathway.report.cash import item_name
from pathway.tables.period import financial_year
from pathway.tables.supposed import LITTLE
from pathway.tables.unsaid import OF_FACTORS
from pathway.track.parts import OF_NOTHING, UNKNOWN, Parts
from pathway.track.tracked import Tracked
from pathway.track.variance import NOT_TOLD, OF_USUAL
from pathway_models.case import Target

Rows = list[list[str]]
NOTHING_M = 5e-7
"""Millions that are no money."""
MARK = "†"
"""Behind what no fact tells by itself."""


class Row(NamedTuple):
    """A line of a list, its name first; and whether it warns."""

    cells: tuple[str, ...]
    warns: bool


@dataclass(frozen=True, slots=True)
class Teller:
    """Says what is in it in one language; ``board``: in numbers of slides, not of the terminal."""

    t: Tracked
    lang: Lang
    board: bool = False

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of its own."""
        return Say(self.lang)(f"track.{key}", **facts)

    @property
    def title(self) -> str:
        """Of the whole."""
        return self.say("title", span=self.span)

    @property
    def span(self) -> str:
        """The years that are past."""
        return _span(self.t.years)

    @property
    def few(self) -> float:
        """Tonnes that are none, beside what is emitted."""
        nets = self.t.nets.groupby("year")[["net_t_plan", "net_t_actual"]].sum().abs()
        base = self.t.base_year.filter(like="_t").sum()
        return few(max(nets.to_numpy(float).max(), base.to_numpy(float).max()))

    def tonnes(self, value: float, like: float = 0.0) -> str:
        """Tonnes with their unit, on slides that of ``like``, below zero under a true minus."""
        return self._of_unit(value, "t", like).replace("-", numbers.MINUS)

    def _of_unit(self, value: float, unit: str, like: float = 0.0) -> str:
        if self.board:
            return numbers.quantity(value, unit, self.t.case.currency, self.lang, like)
        return quantity(value, unit, self.t.case.currency, self.lang, self.few)

    def net(self, year: int, key: str = "net") -> str:
        """What was emitted net in a year, beside what was planned."""
        (plan, actual), expected = self.t.net(year), self.t.expected(year)
        apart = actual - plan
        sense = "same" if abs(apart) < self.few else "more" if apart > 0 else "less"
        return self.say(
            key,
            year=str(year),
            plan=self.tonnes(plan, actual),
            actual=self.tonnes(actual, plan),
            x=self.tonnes(abs(apart), max(plan, actual)),
            sense=sense,
            silent="yes" if expected > self.few else "no",
            expected=self.tonnes(expected, max(plan, actual)),
        )

    def financial(self) -> list[str]:
        """Which financial year the last year stands for, where facts tell it by one."""
        days = financial_year(self.t.case, self.t.last)
        if days is None:
            return []
        tag = language(self.lang).tag.replace("-", "_")
        first, last = (format_skeleton("yMMMM", day, locale=tag) for day in days)
        named = {"year": str(self.t.last), "financial": str(days[1].year)}
        return [self.say("financial", **named, **{"from": first, "to": last})]

    def nets(self, year: int) -> list[str]:
        """What was emitted net in a year, of what nobody says anything, and which days it holds."""
        silent = self.t.expected(year) > self.few
        told = [self.say("net-expected", year=str(year))] if silent else []
        return [self.net(year), *told, *(self.financial() if year == self.t.last else [])]

    def not_gone(self) -> list[str]:
        """What has been sold or left out, and goes on in what was all the same."""
        return [told.in_(self.lang) for told in still_there(self.t.case)]

    def _as_of(self, row: Mapping[Any, Any]) -> str:
        year = int(row["year"])
        return "" if year == self.t.last else self.say("as-of", year=str(year))

    def _within(self, row: Mapping[Any, Any]) -> str:
        """Of which purchases or accounts of a lever it is, where others are not told."""
        years = language(self.lang).listed([y for y in str(row["bought_in"]).split(";") if y])
        told = self.say("bought-in", years=years) if years else self._as_of(row)
        places = self.places(str(row["accounts"]))
        return told + (self.say("claimed-for", places=places) if places else "")

    def places(self, accounts: str) -> str:
        """Accounts of a cell, by their names."""
        semicolon = Say(self.lang)("language.semicolon")
        return semicolon.join(self._place(a) for a in accounts.split(";") if a)

    def _place(self, account: str) -> str:
        case = self.t.case if account in self.t.case.accounts else self.t.planned
        a = case.accounts[account]
        region = case.regions[a.region].name.in_(self.lang)
        names = (self._business(a.business), region, self._scope(a.scope))
        return Say(self.lang)("language.comma").join(names)

    def _meant(self, row: Mapping[Any, Any]) -> str:
        plan = self._of_unit(float(str(row["plan"])), str(row["unit"]))
        return self.say("within", plan=plan) if row["moved"] else plan

    def driver(self, name: str) -> str:
        """The name of a driver."""
        if name in (*OF_USUAL, NOT_TOLD, OF_FACTORS):
            return self.say("of", name=name)
        return wedge_name(name).in_(self.lang)

    def drivers(self, year: int) -> list[tuple[str, float]]:
        """Drivers of a year in their order, by name, where there is something of them [t]."""
        order = (*OF_USUAL, NOT_TOLD, OF_FACTORS, *self.t.case.wedges)
        sums = self.t.drivers(year)
        return [(d, float(sums[d])) for d in dict.fromkeys(order) if abs(sums.get(d, 0)) > self.few]

    def supposed(self) -> list[str]:
        """How much of each wedge of the last year is of stock that nobody says was used, and the
        plan leaves idle.
        """
        found = self.t.supposed[self.t.supposed["year"] == self.t.last]
        lines = []
        for kind, own in found.groupby("kind", sort=False):
            tonnes = float(own["tonnes"].sum())
            names = [self.lever_name(str(lever)) for lever in dict.fromkeys(own["lever"])]
            facts = {"wedge": self.driver(str(kind)), "x": self.tonnes(tonnes)}
            told = self.say("supposed", levers=language(self.lang).listed(names), **facts)
            lines += [told] if abs(tonnes) > self.few else []
        return lines

    def by_year(self) -> tuple[list[str], Rows]:
        """Years down: plan, each driver, actual."""
        every = dict.fromkeys((*OF_USUAL, NOT_TOLD, OF_FACTORS, *self.t.case.wedges))
        order = [d for d in every if self._counts(d)]
        heads = [self.say("year"), self.say("planned"), *map(self.driver, order)]
        rows = []
        for year in self.t.years:
            plan, actual = self.t.net(year)
            sums = self.t.drivers(year)
            cells = [plan, *(float(sums.get(d, 0.0)) for d in order), actual]
            told = [self.tonnes(cell).replace(" ", "\N{NO-BREAK SPACE}") for cell in cells]
            rows.append([str(year), *told])
        return [*heads, self.say("actual")], rows

    def _counts(self, driver: str) -> bool:
        own = self.t.variance[self.t.variance["driver"] == driver]
        return bool((own.groupby("year")["tonnes"].sum().abs() > self.few).any())

    def cut(self, by: str) -> tuple[list[str], Rows]:
        """The last year by business, or by scope: plan, actual and difference; what no fact tells
        by itself is marked.
        """
        own = self.t.parts[(self.t.parts["year"] == self.t.last) & (self.t.parts["by"] == by)]
        rows = []
        for row in own.to_dict("records"):
            name = self._scope(row["of"]) if by == "scope" else self._business(row["of"])
            plan, actual, expected = (
                float(row[f"net_t_{of}"]) for of in ("plan", "actual", "expected")
            )
            mark = MARK if abs(expected) > max(self.few, LITTLE * abs(actual)) else ""
            told = (f"{self.tonnes(t)}{mark}" for t in (actual, actual - plan))
            rows.append([name, self.tonnes(plan), *told])
        heads = [self.say(key) for key in (by, "planned", "actual", "difference")]
        return heads, rows

    def marked(self, about: str, rows: Rows) -> str:
        """What the mark says below a table of ``tonnes`` or ``money`` that has any."""
        return self.say(f"marked-{about}") if any(MARK in row[2] for row in rows) else ""

    def _scope(self, key: object) -> str:
        return self.say("scope-of", ordinal=ORDINAL[int(str(key))])

    def _business(self, key: object) -> str:
        known = {**self.t.planned.businesses, **self.t.case.businesses}.get(str(key))
        return str(key) if known is None else known.name.in_(self.lang)

    def part(self, key: str) -> str:
        """A business or a scope, by its id."""
        known = key in self.t.planned.businesses or key in self.t.case.businesses
        return self._business(key) if known else self._scope(key)

    def promises(self) -> list[str]:
        """A line for each promise: on course, behind, or not said; then those of one side alone."""
        rows = self.t.promises.to_dict("records")
        lone = [
            self.say("promise-alone", of=of, name=k.name.in_(self.lang), id=k.id)
            for of, k in self._alone()
        ]
        return [*map(self._promise, rows), *lone]

    def promises_alone(self) -> list[str]:
        """The promises that the plan had not, and those that are none any more."""
        names: dict[str, list[str]] = {}
        for of, k in self._alone():
            names.setdefault(of, []).append(k.name.in_(self.lang))
        listed = language(self.lang).listed
        return [self.say("promises-alone", of=of, names=listed(n)) for of, n in names.items()]

    def _alone(self) -> list[tuple[str, Target]]:
        planned, now = self.t.planned.targets, self.t.case.targets
        joined = [("joined", k) for k in now.values() if k.id not in planned]
        return [*joined, *(("left", k) for k in planned.values() if k.id not in now)]

    def _promise(self, row: Mapping[Any, Any]) -> str:
        state, met = str(row["state"]), row["met_in"]
        pace, unit = _pace(row), str(row["unit"])
        parts = Parts.of(row)
        missed = Say(self.lang)("language.comma").join(str(row["missed"]).split(";"))
        return self.say(
            "promise",
            state=state,
            name=self._target(row),
            id=str(row["id"]),
            year=str(row["year"]),
            plan=self._meant(row),
            actual=self._of_unit(parts.actual, unit),
            expected=parts.rest,
            told=self._of_unit(parts.told, unit),
            unsaid=_by(row) if state == "part" and parts.counts(parts.unsaid) else "no",
            x=self._of_unit(parts.unsaid, unit),
            whole="yes" if row["whole"] == "expected" else "no",
            power="yes" if state == "part" and row["power"] == "expected" else "no",
            pace=pace,
            when="" if pd.isna(met) else str(int(float(str(met)))),
            due=str(row["due"]),
            missed="yes" if missed else "no",
            years=missed,
        )

    def levers(self) -> list[str]:
        """A line for each lever of which something is said, the latest and dearest first."""
        return [self._lever(row) for row in self._told_levers()]

    def _told_levers(self) -> list[dict[Any, Any]]:
        return self._sorted(["late_years", "catch_up_m"], told=True)

    def _sorted(self, by: Sequence[str], *, told: bool) -> list[dict[Any, Any]]:
        """Levers of which something is said, or nothing, the largest first."""
        if not len(self.t.levers):
            return []
        own = self.t.levers[(self.t.levers["state"] != "unknown") == told]
        return own.sort_values([*by], ascending=False, kind="stable").to_dict("records")

    def lever_name(self, lever: str) -> str:
        """What a lever, or levers that one fact is of, are called."""
        both = {**self.t.planned.options, **self.t.case.options}
        names = {o.lever: o.name for o in both.values()}
        return (names[lever] if lever in names else wedge_name(lever)).in_(self.lang)

    def _lever(self, row: Mapping[Any, Any]) -> str:
        unit = str(row["unit"])
        return self.say(
            "lever",
            state=str(row["state"]),
            name=self.lever_name(str(row["lever"])),
            plan=amount(float(str(row["plan"])), unit, self.lang) + self._within(row),
            actual=amount(float(str(row["actual"])), unit, self.lang),
            n=Count(int(float(str(row["late_years"])))),
            costs=_costs(float(str(row["catch_up_m"]))),
            cost=self._cash(float(str(row["catch_up_m"]))),
        )

    def promises_heads(self) -> list[str]:
        """How many promises of which something is known are behind, as of which years; first with
        those of which it is not.
        """
        rows = self.t.promises.to_dict("records")
        states = [str(row["state"]) for row in rows]
        n, part, shared, silent = (states.count(s) for s in ("behind", "part", *UNKNOWN))
        years = [int(row["year"]) for row in rows if row["state"] not in (*OF_NOTHING, "part")]
        year, each = _span(years or [self.t.last]), {*years} - {self.t.last}
        facts = {"year": year, "each": "yes" if each else "no"}
        key = "promises-head" if years else "promises-head-none"
        head = told = self.say(key, n=Count(n), told=Count(len(years)), **facts)
        told = self.say("head-part", head=told, n=Count(part)) if part else told
        told = self.say("head-shared", head=told, n=Count(shared)) if shared else told
        return [*dict.fromkeys([self._with_silent(told, silent), head])]

    def promises_supposed(self) -> list[str]:
        """How much of a promise is told, where the rest is only supposed."""
        found = []
        for row in self.t.promises.to_dict("records"):
            parts, unit = Parts.of(row), str(row["unit"])
            told = {key: self._of_unit(getattr(parts, key), unit) for key in ("actual", "told")}
            if parts.rest == "supposed":
                found.append(self.say("promise-supposed", name=self._target(row), **told))
        return found

    def _target(self, row: Mapping[Any, Any]) -> str:
        return self.t.case.targets[str(row["id"])].name.in_(self.lang)

    def promise_rows(self) -> tuple[list[str], list[Row]]:
        """Promises, those that are behind first: plan, actual, and when each is met at its pace."""
        order = ("behind", "on_course", "later", "part", "shared", "unknown", "void")
        rows = self.t.promises.to_dict("records")
        rows.sort(key=lambda row: order.index(row["state"]))
        heads = [self.say(h) for h in ("promise-of", "state", "planned", "actual", "met", "due")]
        return heads, [self._promise_row(row) for row in rows]

    def _promise_row(self, row: Mapping[Any, Any]) -> Row:
        state, unit, met = str(row["state"]), str(row["unit"]), row["met_in"]
        told, pace = state not in OF_NOTHING, _pace(row)
        cells = (
            self._target(row),
            self.say("state-of", state=state),
            self._meant(row),
            self._of_unit(float(str(row["actual"])), unit) + self._as_of(row) if told else "–",
            self.say("met-in", pace=pace, when="" if pd.isna(met) else str(int(float(str(met))))),
            str(row["due"]),
        )
        return Row(cells, state == "behind")

    def levers_heads(self) -> list[str]:
        """How many levers are late, what it costs to catch up, and of how many nothing is said.

        First with the investment of which nothing is known, which a note tells as well.
        """
        levers = self.t.levers
        late = levers[levers["state"] == "late"] if len(levers) else levers
        cost = float(late["catch_up_m"].sum()) if len(late) else 0.0
        head = self.say(
            "levers-head", n=Count(len(late)), costs=_costs(cost), cost=self._cash(cost)
        )
        told = self._with_silent(head, len(self._sorted(["lever"], told=False)))
        unsaid = self._unsaid("capex")
        more = [self.say("head-unsaid", head=told, x=self._cash(unsaid))] if unsaid else []
        return [*more, told]

    def _with_silent(self, head: str, n: int) -> str:
        return self.say("head-silent", head=head, n=Count(n)) if n else head

    def lever_rows(self) -> tuple[list[str], list[Row]]:
        """Levers of which something is said, the latest first: plan, actual, years, cost."""
        heads = "lever-of", "state", "planned", "actual", "late", "catch-up"
        return [*map(self.say, heads)], [self._lever_row(row) for row in self._told_levers()]

    def silent_rows(self) -> list[Row]:
        """Levers of which nothing is said, that of which the plan expects most first."""
        return [self._lever_row(row) for row in self._sorted(["reduction_t_plan"], told=False)]

    def _lever_row(self, row: Mapping[Any, Any]) -> Row:
        state, unit, late = str(row["state"]), str(row["unit"]), row["state"] == "late"
        stock, cost = (
            float(str(row[key])) if state != "unknown" else 0.0 for key in ("actual", "catch_up_m")
        )
        cells = (
            self.lever_name(str(row["lever"])),
            self.say("state-of", state=state),
            amount(float(str(row["plan"])), unit, self.lang)
            + (self._within(row) if state == "unknown" else ""),
            amount(stock, unit, self.lang) + self._within(row) if state != "unknown" else "–",
            self.say("late-by", n=Count(int(float(str(row["late_years"]))))) if late else "–",
            self._cash(cost) if late and _costs(cost) == "yes" else "–",
        )
        return Row(cells, late)

    def left_out(self, n: int) -> str:
        """How many lines of a list are left out, if any are."""
        return self.say("left-out", n=Count(n)) if n else ""

    def silent(self, listed: int = 0) -> str:
        """Of how many levers nothing is said; nothing where all are told, or are ``listed``."""
        n = len(self._sorted(["lever"], told=False)) - listed
        return self.say("not-said", n=Count(n)) if n else ""

    def money(self) -> tuple[list[str], Rows]:
        """Cash by item over the years that are past; what is of levers not told is marked."""
        columns = ["plan_m", "actual_m", "difference_m", "expected_m"]
        sums = self.t.money.groupby("item", sort=False)[columns].sum()
        like, code = (
            float(sums[columns[:3]].abs().to_numpy().max(initial=0.0)),
            self.t.case.currency,
        )
        rows = []
        for item, row in sums.iterrows():
            *values, expected = (float(v) for v in row)
            plan, *told = (numbers.money(v, code, self.lang, like) for v in values)
            mark = MARK if abs(expected) > max(NOTHING_M, LITTLE * abs(values[1])) else ""
            name = item_name(str(item)).in_(self.lang)
            rows.append([name, plan, *(f"{text}{mark}" for text in told)])
        return [self.say(key) for key in ("item", "planned", "actual", "difference")], rows

    def money_unsaid(self) -> str:
        """What of the planned investment is of levers of which nothing is said, if any is."""
        unsaid = self._unsaid("capex")
        planned = float(self.t.money.loc[self.t.money["item"] == "capex", "plan_m"].sum())
        like, code = max(abs(unsaid), abs(planned)), self.t.case.currency
        told = (numbers.money(value, code, self.lang, like) for value in (unsaid, planned))
        return (
            self.say("money-unsaid", **dict(zip(("x", "of"), told, strict=True))) if unsaid else ""
        )

    def money_running(self) -> str:
        """What else is planned of such levers, by item, if anything is."""
        items = [str(i) for i in dict.fromkeys(self.t.money["item"]) if i != "capex"]
        some = [(i, m) for i in items if abs(m := self._unsaid(i)) > NOTHING_M]
        like, code = max((abs(m) for _, m in some), default=0.0), self.t.case.currency
        told = [
            f"{item_name(i).in_(self.lang)} {numbers.money(m, code, self.lang, like)}"
            for i, m in some
        ]
        comma = Say(self.lang)("language.comma")
        return self.say("money-running", items=comma.join(told)) if told else ""

    def _unsaid(self, item: str) -> float:
        own = self.t.money["item"] == item
        return float(self.t.money.loc[own, "unsaid_m"].sum())

    def _cash(self, value: float) -> str:
        if self.board:
            return numbers.money(value, self.t.case.currency, self.lang)
        return money(value, self.t.case.currency, self.lang)

    @property
    def base_year_head(self) -> str:
        """Above both base years."""
        return Say(self.lang)("compare.base-year", year=str(self.t.case.base_year))

    def base_year(self) -> list[str]:
        """Both base years by scope, where something moved by the last year that is told."""
        return both_base_years(self.t.case, self.t.last, self.lang)


def _span(years: Sequence[int]) -> str:
    first, last = min(years), max(years)
    return str(last) if first == last else f"{first}–{last}"


def _costs(millions: float) -> str:
    """Whether something costs anything: not to catch up with what has no premium."""
    return "yes" if millions > NOTHING_M else "no"


def _by(row: Mapping[Any, Any]) -> str:
    """What levers of which nothing is said were to do: give a part of it, or take tonnes off."""
    return "share" if row["unit"] == "share" or row["metric"] == "cumulative_avoided" else "yes"


def _pace(row: Mapping[Any, Any]) -> str:
    """Whether a promise is met at its pace; none where it has none, or nothing is asked yet."""
    if row["state"] == "later" or pd.isna(row["pace"]):
        return "none"
    if pd.isna(row["met_in"]):
        return "never"
    return "since" if float(row["met_in"]) <= float(row["year"]) else "met"
