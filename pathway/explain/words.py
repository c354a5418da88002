"""An explanation in words that a board understands, in English and Chinese."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain

from pathway.locale import Lang
from pathway.locale.amounts import quantity
from pathway.locale.numbers import percent, written
from pathway_models.case import Case, Target
from pathway_models.promises import at_least

from .plan_words import PlanSpeaker
from .reach import beyond_reach
from .rounding import on_the_safe_side, rounded_up
from .speaker import Document, Speaker

MOST_BEYOND = 3
"""Sources out of reach that are named."""


def tell_document(document: Document, case: Case, lang: Lang) -> list[str]:
    """An explanation in lines; of one that was cut short, what is known."""
    if document.get("plan") is False:
        return _ConflictSpeaker(case, lang).no_plan(document)
    speaker = PlanSpeaker(case, lang)
    if "frontier" in document:
        return [*speaker.frontier(document["frontier"]), *speaker.solves(document)]
    return speaker.plan(document) if document.get("plan") else []


def tell_briefly(document: Document, case: Case, lang: Lang) -> list[str]:
    """What collides and what would settle it, for who decides: no ids, files or settings."""
    if document.get("plan") is not False or "data" in document:
        return []
    speaker = _ConflictSpeaker(case, lang, briefly=True)
    conflicts, nearest = document.get("conflicts", []), document.get("nearest")
    many = len(conflicts) > 1
    lines = [
        line
        for number, conflict in enumerate(conflicts, 1)
        for line in speaker.conflict(number if many else 0, conflict)
    ]
    return [*lines, *(speaker.nearest(nearest) if nearest else [])]


def typed(sets: Iterable[str]) -> str:
    """Values to be set, as a shell takes them."""
    return " ".join(f"--set {shlex.quote(text)}" for text in sets)


class _ConflictSpeaker(Speaker):
    """Says why there is no plan."""

    quick = False

    def no_plan(self, document: Document) -> list[str]:
        self.quick = bool(document.get("quick"))
        lines = [self.say("quick_no_plan")] if self.quick else []
        if "data" in document:
            facts = self.requirements(document.get("requirements", []))
            return [*lines, *facts, *self.data(document["data"], facts), *self.solves(document)]
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
            where = "" if self.briefly or not section else self.say("of_section", section=section)
            years = conflict.get("years", {}).get(k)
            span = self.years_of(k, years) if years else ""
            key = "member_in" if span else "member"
            lines.append(self.say(key, name=self.name(k), where=where, span=span))
        if conflict.get("aside"):
            lines.append(self.say("aside", names=self.names(conflict["aside"])))
        relaxations = conflict.get("relaxations", [])
        if relaxations:
            either = "either_of_several" if number else "either"
            lines.append(self.say("either_quick" if self.quick else either))
        for told_relaxation in relaxations:
            lines += self.relaxation(told_relaxation)
        lines += self.moves(conflict.get("limits", []))
        lines += [self._bullet(self.date(date)) for date in conflict.get("dates", [])]
        settled = conflict.get("limits", []) + conflict.get("dates", [])
        if relaxations and "limits" in conflict and not settled and not self.quick:
            lines.append(self.say("no_limit_briefly" if self.briefly else "no_limit"))
        return lines + (self.beyond(ids) if relaxations and not self.briefly else [])

    def beyond(self, ids: Sequence[str]) -> list[str]:
        """What no lever reaches of the sources of a conflict: no room changes that."""
        lines, found = [], beyond_reach(self.case, ids)
        for one in found[:MOST_BEYOND]:
            source = self.named(one.source.name.in_(self.lang), one.source.id)
            of = {"source": source, "share": percent(one.share, self.lang)}
            names = {o.lever: o.name for o in self.case.options.values()}
            told = (self.named(names[k].in_(self.lang), k) for k in one.levers)
            levers = self.say("comma").join(told)
            t = quantity(1000 * one.tonnes, "t", self.case.currency, self.lang)
            lines.append(self.say("beyond" if levers else "beyond_all", levers=levers, t=t, **of))
        more = len(found) - MOST_BEYOND
        return lines + ([self.say("beyond_more", n=more)] if more > 0 else [])

    def relaxation(self, told: Document) -> list[str]:
        target = self.case.targets[told["commitment"]]
        found = []
        if told["weaker"] is not None:
            found.append(self.weaker(target, told["weaker"]) + self.entered(told["weaker"]))
        if told["years_later"] is not None:
            found.append(self.later(target, told))
        if not found:
            key = "open_relaxation" if told["open"] else "no_relaxation"
            key = "lots_relaxation" if told["open"] and self.quick else key
            found.append(self.say(key, name=self.name(target.id)))
        return [self._bullet(text) for text in found]

    def later(self, target: Target, told: Document) -> str:
        """From which year it would hold, and all its steps so much later."""
        years, new = told["years_later"], told["from"]
        key = "year_later" if years == 1 else "years_later"
        if target.when == "from" and len({*target.value.values()}) > 1:
            key = f"steps_{key}"
        text = self.say(key, n=years, name=self.name(target.id), old=new - years, new=new)
        steps = [t for t, value in target.value.items() if target.value.get(t - 1) != value]
        last = max(steps) + years
        beyond = self.say("last_step_beyond", year=last) if last > self.case.end else ""
        return text + beyond + self.entered({"set": told.get("set_later")})

    def entered(self, told: Document, file: str = "") -> str:
        """What is set for it, as it is typed."""
        if self.briefly:
            return ""
        sets = typed(told.get("set") or ())
        key = "enter_file" if file else "enter"
        return self.say(key, sets=sets, file=file) if sets else ""

    def weaker(self, target: Target, told: Document) -> str:
        """What it would ask for, rounded to the side on which there is a plan."""
        shown = on_the_safe_side(told["would_be"], target)
        now = self.value(target, told["required"], shown)
        text = self.say(
            "at_least" if at_least(target) else "at_most",
            name=self.name(target.id),
            x=self.value(target, shown, told["required"]),
            now=now,
            year=self.years_of(target.id, [told["year"]]),
        )
        if "share_of_base_year" in told:
            share = percent(told["share_of_base_year"], self.lang, 2)
            text += self.say(
                "of_base_year", share=share, year=target.past_year or self.case.base_year
            )
        if told.get("every_year"):
            x = self.value(target, abs(shown - told["required"]), shown)
            sense = "at-least" if at_least(target) else "at-most"
            text += self.say("every_other_year", x=x, sense=sense)
        if "stock" in told:
            stock = told["stock"]
            text += self.say("stock", x=self.amount(stock["amount"], stock["unit"]))
        return text

    def moves(self, told: Sequence[Document]) -> list[str]:
        """Room that is enough, each alone; or, under one bullet, all of it together."""
        together = [self.move(m) for m in told if m.get("together")]
        lines = [self._bullet(self.move(m)) for m in told if not m.get("together")]
        if together:
            lines.append(self._bullet(self.say("moves_together")))
            lines += [f"      {text}" for text in together]
        return lines

    def move(self, told: Document) -> str:
        name = told["name"][self.lang]
        text = self.say(
            f"move_{told['kind']}",
            name=self.named(name, told["id"]),
            year=told["year"],
            old=self.amount(told["from"], told["unit"]),
            new=self.amount(rounded_up(told["to"]), told["unit"]),
        )
        if told["places"] > 1:
            text += self.say("places", n=told["places"])
        if told["by_share"] is not None:
            factor = written(Decimal(f"{rounded_up(1 + told['by_share']):.4g}"), self.lang)
            text += self.say("all_years", factor=factor)
        elif told["kind"] != "growth":
            more = self.amount(rounded_up(told["by_amount"]), told["unit"])
            text += self.say("more_in_all_years", x=more)
        entered = self.entered(told, told["file"])
        if self.briefly:
            return text
        text += entered or self.say("where", file=told["file"], path=told["path"])
        if told.get("most_entered") is not None:
            most = written(Decimal(f"{told['most_entered']:.4g}"), self.lang)
            text += self.say("not_entered", x=most)
        return text

    def date(self, told: Document) -> str:
        name = self.named(told["name"][self.lang], told["lever"])
        text = self.say("date", name=name, old=told["from"], new=told["to"])
        return text + self.entered(told)

    def nearest(self, nearest: Mapping[str, Document]) -> list[str]:
        lines = [self.say("nearest_quick" if self.quick else "nearest")]
        for k, told in nearest.items():
            lines.append(self._bullet(self.weaker(self.case.targets[k], told)))
        sets = [told.get("set") or [] for told in nearest.values()]
        if self.briefly or not all(sets):
            return lines
        return [*lines, self.say("nearest_set", sets=typed(chain.from_iterable(sets)))]

    def requirements(self, sets: list[list[str]]) -> list[str]:
        """Those that have no plan within limits and data, whatever the commitments."""
        lines, alone = [], [k for ids in sets if len(ids) == 1 for k in ids]
        groups = [("requirements_alone" if len(alone) > 1 else "requirement", alone)]
        groups += [("requirements", ids) for ids in sets if len(ids) > 1]
        for key, ids in groups:
            lines += [self.say(key)] if ids else []
            for target in (self.case.requirements[k] for k in ids):
                where = self.say("of_section", section=target.section) if target.section else ""
                lines.append(self.say("member", name=self.name(target.id), where=where))
        return lines

    def data(self, moves: list[Document], facts: list[str]) -> list[str]:
        """The limits that settle it, each alone; ``facts`` have been said of requirements."""
        if not moves:
            return [self.say("facts_together" if facts else "data_together")]
        head = self.say("facts" if facts else "data")
        return [head, *(self._bullet(self.move(m)) for m in moves)]
