"""An explanation in words that a board understands, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pathway.words import Lang, money, quantity
from pathway_models.case import Case, Target
from pathway_models.variations import at_least

from .phrases import PHRASES
from .rounding import on_the_safe_side, plural, rounded_up, spans

Document = Mapping[str, Any]


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
        return quantity(value, target.unit, self.case.currency, self.lang)

    def amount(self, value: float, unit: str) -> str:
        if unit == "share":
            return f"{100 * value:.3g}%"
        text = f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.3g}"
        named = unit.replace("_", " ")
        return f"{text} {plural(named) if self.lang == 'en' and text != '1' else named}"

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
            lines.append(self.say("member", name=self.name(k), section=section))
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
        key = "move_together" if told.get("together") else f"move_{told['kind']}"
        text = self.say(
            key,
            name=name,
            id=told["id"],
            year=told["year"],
            old=self.amount(told["from"], told["unit"]),
            new=self.amount(rounded_up(told["to"]), told["unit"]),
        )
        if told["by_share"] is not None:
            text += self.say("all_years", factor=f"{rounded_up(1 + told['by_share']):,.4g}")
        return text + self.say("where", file=told["file"], path=told["path"])

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
            else:
                least = min(told["years"], key=lambda y: y["slack"])
                slack = self.value(self.case.targets[told["id"]], least["slack"])
                lines.append(
                    self._bullet(
                        self.say("slack", name=self.name(told["id"]), x=slack, year=least["year"])
                    )
                )
        lines.append(self.say("prices"))
        for told in sorted(rows, key=lambda r: -(r["without_m"] or 0.0)):
            lines += self.price(told)
        if len(rows) > 1:
            together = self.money(document["cost_of_commitments_m"])
            lines.append(self.say("overlap", x=together))
        lines += self.order(document.get("hierarchy"))
        lines += self.room(document)
        return [*lines, *self.solves(document)]

    def price(self, told: Document) -> list[str]:
        target = self.case.targets[told["id"]]
        without = self.saving(told["without_m"], told["without_known_to_m"])
        head = self.say("without", name=self.name(target.id), x=without)
        parts = []
        if told["later_m"] is not None:
            parts.append(self.say("later", x=self.saving(told["later_m"], told["known_to_m"])))
        step = self.value(target, told["step"])
        if told["looser_m"] is not None:
            saved = self.saving(told["looser_m"], told["known_to_m"])
            parts.append(self.say("looser", step=step, x=saved))
        if told["tighter_m"] is not None:
            more = self.saving(told["tighter_m"], told["known_to_m"])
            parts.append(self.say("tighter", step=step, x=more))
        per = told["per_tonne"]
        if per is not None and per["margin"] is not None:
            solved = "" if per["solved"] is None else f"{per['solved']:,.0f}"
            unit = f"{self.case.currency}/t"
            parts.append(self.say("per_tonne", x=f"{per['margin']:,.0f}", y=solved, unit=unit))
        if told["agree"] is False:
            parts.append(self.say("differ"))
        lines = [self._bullet(head)]
        return [*lines, *(f"      {part}" for part in parts)]

    def saving(self, value: float | None, known_to: float | None) -> str:
        """A difference of two plans; one that is within their gaps is no difference."""
        if value is None:
            return self.words["unknown"]
        if known_to is not None and abs(value) <= known_to:
            return self.say("nothing", x=self.money(max(known_to, 0.1)))
        return self.money(value)

    def order(self, order: Document | None) -> list[str]:
        if not order or order["reductions_m"] is None:
            return []
        return [
            self.say("order", x=self.money(order["total_m"])),
            self._bullet(self.say("cuts", x=self.money(order["reductions_m"]))),
            self._bullet(self.say("removals", x=self.money(order["removals_m"]))),
        ]

    def room(self, document: Document) -> list[str]:
        lines = []
        for told in sorted(document.get("room", []), key=lambda r: -(r["saved_m"] or 0.0)):
            more = self.amount(told["more"], told["unit"])
            saved = self.saving(told["saved_m"], told["known_to_m"])
            text = self.say(
                f"room_{told['kind']}", name=told["name"][self.lang], id=told["id"], more=more,
                now=self.amount(told["now"], told["unit"]), year=told["year"], x=saved,
            )  # fmt: skip
            lines.append(self._bullet(text))
        for told in document.get("dates", []):
            saved = self.saving(told["saved_m"], told["known_to_m"])
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
        cost = self.money(point["cost_m"]) if point["possible"] else self.words["impossible"]
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
