"""An explanation in words that a board understands, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pathway.amounts import Lang, amount, money, money_above, money_step, quantity
from pathway.words import difference
from pathway_models.case import Case, Target
from pathway_models.promises import at_least

from .phrases import PHRASES
from .rounding import on_the_safe_side, rounded_up, spans

Document = Mapping[str, Any]

LEAST = 5e-7
"""Half a unit of the currency [million]: less is nothing."""


def tell_document(document: Document, case: Case, lang: Lang) -> list[str]:
    """An explanation in lines; of one that was cut short, what is known."""
    speaker = _Speaker(case, lang)
    if "frontier" in document:
        return [*speaker.frontier(document["frontier"]), *speaker.solves(document)]
    if document.get("plan") is False:
        return speaker.no_plan(document)
    return speaker.plan(document) if document.get("plan") else []


class _Speaker:
    """Says things of one case in one language."""

    def __init__(self, case: Case, lang: Lang) -> None:
        self.case, self.lang = case, lang
        self.words = PHRASES[lang]

    def say(self, key: str, **values: object) -> str:
        return self.words[key].format(**values)

    def name(self, target: str) -> str:
        return f"{getattr(self.case.targets[target].name, self.lang)} [{target}]"

    def names(self, targets: Iterable[str]) -> str:
        return self.words["comma"].join(self.name(k) for k in targets)

    def money(self, value: float) -> str:
        return money(value, self.case.currency, self.lang)

    def value(self, target: Target, value: float) -> str:
        return quantity(value, target.unit, self.case.currency, self.lang, noise=0.0)

    def amount(self, value: float, unit: str) -> str:
        return amount(value, unit, self.lang)

    # Without a plan

    def no_plan(self, document: Document) -> list[str]:
        lines = []
        if "data" in document:
            return [*self.data(document["data"]), *self.solves(document)]
        conflicts = document.get("conflicts", [])
        count = len(conflicts)
        if count == 1:
            lines.append(self.say("one_conflict"))
        elif count:
            lines.append(self.say("conflicts", n=count))
        for number, conflict in enumerate(conflicts, 1):
            lines += self.conflict(number if count > 1 else 0, conflict)
        if document.get("all_conflicts_found") is False:
            lines.append(self.say("more_conflicts"))
        if document.get("nearest"):
            lines += self.nearest(document["nearest"])
        if document.get("open"):
            lines.append(self.say("open"))
        return [*lines, *self.solves(document)]

    def conflict(self, number: int, conflict: Document) -> list[str]:
        ids = conflict["commitments"]
        head = self.say("conflict_number", n=number) if number else ""
        told = "alone" if len(ids) == 1 else "together"
        lines = [head + self.say(told)]
        for k in ids:
            section = self.case.targets[k].section
            years = conflict.get("years", {}).get(k)
            span = self.words["comma"].join(spans(years)) if years else ""
            key = "member_in" if span else "member"
            lines.append(self.say(key, name=self.name(k), section=section, span=span))
        if conflict.get("aside"):
            lines.append(self.say("aside", names=self.names(conflict["aside"])))
        relaxations = conflict.get("relaxations", [])
        if relaxations:
            lines.append(self.say("either"))
        for told_relaxation in relaxations:
            lines += self.relaxation(told_relaxation)
        for key in ("limits", "dates"):
            lines += [self._bullet(self.move(m) if key == "limits" else self.date(m))
                      for m in conflict.get(key, [])]  # fmt: skip
        if relaxations and "limits" in conflict and not conflict["limits"] + conflict["dates"]:
            lines.append(self.say("no_limit"))
        return lines

    def relaxation(self, told: Document) -> list[str]:
        target = self.case.targets[told["commitment"]]
        found = []
        if told["weaker"] is not None:
            found.append(self.weaker(target, told["weaker"]))
        if told["years_later"] is not None:
            since = told["from"] - told["years_later"]
            years = told["years_later"]
            key = "year_later" if years == 1 else "years_later"
            found.append(
                self.say(key, n=years, name=self.name(target.id), old=since, new=told["from"])
            )
        if not found:
            key = "open_relaxation" if told["open"] else "no_relaxation"
            found.append(self.say(key, name=self.name(target.id)))
        return [self._bullet(text) for text in found]

    def weaker(self, target: Target, told: Document) -> str:
        """What it would ask for, rounded to the side on which there is a plan."""
        now = self.value(target, told["required"])
        shown = on_the_safe_side(told["would_be"], target)
        text = self.say(
            "at_least" if at_least(target) else "at_most",
            name=self.name(target.id),
            x=self.value(target, shown),
            now=now,
            year=told["year"],
        )
        if "share_of_base_year" in told:
            share = f"{100 * told['share_of_base_year']:.2f}%"
            text += self.say("of_base_year", share=share, year=self.case.base_year)
        if "stock" in told:
            stock = told["stock"]
            text += self.say("stock", x=self.amount(stock["amount"], stock["unit"]))
        return text

    def move(self, told: Document) -> str:
        name = told["name"][self.lang]
        text = self.say(
            f"move_{told['kind']}",
            name=f"{name} [{told['id']}]",
            year=told["year"],
            old=self.amount(told["from"], told["unit"]),
            new=self.amount(rounded_up(told["to"]), told["unit"]),
        )
        if told["places"] > 1:
            text += self.say("places", n=told["places"])
        if told["by_share"] is not None:
            text += self.say("all_years", factor=f"{rounded_up(1 + told['by_share']):,.4g}")
        elif told["kind"] != "growth":
            more = self.amount(rounded_up(told["by_amount"]), told["unit"])
            text += self.say("more_in_all_years", x=more)
        text += self.say("where", file=told["file"], path=told["path"])
        if told.get("most_entered") is not None:
            text += self.say("not_entered", x=f"{told['most_entered']:,.4g}")
        return self.say("move_together", move=text) if told.get("together") else text

    def date(self, told: Document) -> str:
        name = told["name"][self.lang]
        return self.say("date", name=name, id=told["lever"], old=told["from"], new=told["to"])

    def nearest(self, nearest: Mapping[str, Document]) -> list[str]:
        lines = [self.say("nearest")]
        for k, told in nearest.items():
            lines.append(self._bullet(self.weaker(self.case.targets[k], told)))
        return lines

    def data(self, moves: list[Document]) -> list[str]:
        if not moves:
            return [self.say("data_together")]
        return [self.say("data"), *(self._bullet(self.move(m)) for m in moves)]

    # With a plan

    def plan(self, document: Document) -> list[str]:
        rows = document["commitments"]
        lines = [self.say("binds")]
        for told in rows:
            years = [y for y in told["years"] if y["binding"]]
            if years:
                span = self.words["comma"].join(spans(y["year"] for y in years))
                lines.append(
                    self._bullet(self.say("binds_in", name=self.name(told["id"]), span=span))
                )
            elif told["years"]:
                least = min(told["years"], key=lambda y: y["slack"])
                slack = self.value(self.case.targets[told["id"]], least["slack"])
                lines.append(
                    self._bullet(
                        self.say("slack", name=self.name(told["id"]), x=slack, year=least["year"])
                    )
                )
        lines.append(self.say("prices"))
        for told in sorted(rows, key=lambda r: -(r["without_mcny"] or 0.0)):
            lines += self.price(told)
        if len(rows) > 1:
            lines.append(self.say("overlap", x=self.together(document)))
            if document.get("ecosystem_mcny"):
                lines.append(self.say("ecosystem", x=self.money(document["ecosystem_mcny"])))
        lines += self.order(document.get("hierarchy"))
        lines += self.room(document)
        return [*lines, *self.solves(document)]

    def price(self, told: Document) -> list[str]:
        target = self.case.targets[told["id"]]
        without = self.saving(told["without_mcny"], told["without_known_to_mcny"])
        head = self.say("without", name=self.name(target.id), x=without)
        parts = []
        if told["later_mcny"] is not None:
            parts.append(
                self.say("later", x=self.saving(told["later_mcny"], told["known_to_mcny"]))
            )
        step = self.value(target, told["step"])
        if told["looser_mcny"] is not None:
            saved = self.saving(told["looser_mcny"], told["known_to_mcny"])
            parts.append(self.say("looser", step=step, x=saved))
        if told["tighter_mcny"] is not None:
            more = self.saving(told["tighter_mcny"], told["known_to_mcny"])
            parts.append(self.say("tighter", step=step, x=more))
        per = told["per_tonne_cny"]
        if per is not None and per["margin"] is not None:
            parts += self.carbon_price(told, per)
            parts += self.by_year(told)
        if told["agree"] is False:
            parts.append(self.say("anew" if told["anew"] else "step"))
        lines = [self._bullet(head)]
        return [*lines, *(f"      {part}" for part in parts)]

    def together(self, document: Document) -> str:
        """What all commitments cost, as a solve says it."""
        value, ends = (document[f"cost_of_commitments_{k}mcny"] for k in ("", "range_"))
        return difference(value, ends, self.case.currency, self.lang)

    def carbon_price(self, told: Document, per: Document) -> list[str]:
        """At the margin, from both sides where they differ, and by solving again."""
        unit = f"{self.case.currency}/t"
        at = self.ends(per, told["stricter"])
        solved = per["solved"]
        key = "margin" if solved is None else "per_tonne"
        y = "" if solved is None else f"{solved:,.0f}"
        parts = [self.say(key, x=at, y=y, unit=unit)]
        if told["stricter"] and per["margin_stricter"] is None:
            key = "no_stricter" if told["tighter_mcny"] is None else "no_stricter_so"
            parts.append(self.say(key))
        return parts

    def ends(self, per: Document, stricter: bool) -> str:
        """One number, or both where the plan is at a kink of the cost."""
        low = f"{per['margin']:,.0f}"
        if per["margin_stricter"] is None:
            return self.say("or_more", x=low) if stricter else low
        high = f"{max(per['margin'], per['margin_stricter']):,.0f}"
        return low if low == high else self.say("interval", low=low, high=high)

    def by_year(self, told: Document) -> list[str]:
        """The carbon price of each year in which a tonne more costs something, if several."""
        prices: dict[str, list[int]] = {}
        for row in told["years"]:
            if row["per_tonne_cny"] is not None:
                at = self.ends(row["per_tonne_cny"], told["stricter"])
                prices.setdefault(at, []).append(row["year"])
        if not prices or set(prices) == {"0"}:
            return []
        parts = (
            self.say("in_years", span=self.words["comma"].join(spans(years)), x=at)
            for at, years in prices.items()
        )
        unit = f"{self.case.currency}/t"
        return [self.say("margin_by_year", x=self.words["semicolon"].join(parts), unit=unit)]

    def saving(self, value: float | None, known_to: float | None) -> str:
        """A difference of two plans; one that is within their gaps is no difference."""
        if value is None:
            return self.words["unknown"]
        if abs(value) < LEAST:
            return self.words["none"]
        if known_to and abs(value) <= known_to:
            x = money_above(known_to, self.case.currency, self.lang)
            return self.say("nothing", x=x)
        about = known_to and known_to > money_step(value, self.lang) / 2
        return self.say("about", x=self.money(value)) if about else self.money(value)

    def order(self, order: Document | None) -> list[str]:
        if not order or order["reductions_mcny"] is None:
            return []
        value, ends, known_to = (
            order[k] for k in ("total_mcny", "total_range_mcny", "known_to_mcny")
        )
        total = difference(value, ends, self.case.currency, self.lang)
        return [
            self.say("order", x=total),
            self._bullet(self.say("cuts", x=self.saving(order["reductions_mcny"], known_to))),
            self._bullet(self.say("removals", x=self.saving(order["removals_mcny"], known_to))),
        ]

    def room(self, document: Document) -> list[str]:
        lines = []
        for told in sorted(document.get("room", []), key=lambda r: -(r["saved_mcny"] or 0.0)):
            more = self.amount(told["more"], told["unit"])
            saved = self.saving(told["saved_mcny"], told["known_to_mcny"])
            text = self.say(
                f"room_{told['kind']}", name=told["name"][self.lang], id=told["id"], more=more,
                now=self.amount(told["now"], told["unit"]), year=told["year"], x=saved,
            )  # fmt: skip
            lines.append(self._bullet(text))
        for told in document.get("dates", []):
            saved = self.saving(told["saved_mcny"], told["known_to_mcny"])
            text = self.say("sooner", name=told["name"][self.lang], id=told["lever"], x=saved)
            lines.append(self._bullet(text))
        return [self.say("at_limit"), *lines] if lines else []

    # A frontier

    def frontier(self, told: Document) -> list[str]:
        target = self.case.targets[told["commitment"]]
        lines = [self.say("frontier", name=self.name(target.id))]
        lines += [self._point(self.value(target, p["value"]), p) for p in told["values"]]
        if told["years"]:
            lines.append(self.say("by_year"))
        return [*lines, *(self._point(str(p["year"]), p) for p in told["years"])]

    def _point(self, at: str, point: Document) -> str:
        cost = self.money(point["cost_mcny"]) if point["possible"] else self.words["impossible"]
        return f"  {at:>14}  {cost}"

    def solves(self, document: Document) -> list[str]:
        told = document.get("solves") or {}
        if "searches" not in told:
            return []
        key = "solved" if "relaxations" not in told else "asked"
        return [
            self.say(
                key, n=told["searches"], m=told.get("relaxations", 0), s=round(told["seconds"])
            )
        ]

    def _bullet(self, text: str) -> str:
        return f"  - {text}"
