"""What commitments of a plan cost, in sentences."""

from __future__ import annotations

from pathway.locale import say
from pathway.locale.amounts import money_above, money_step
from pathway.locale.numbers import currency
from pathway.report.terminal import difference

from .prices import freezes
from .rounding import spans
from .speaker import Document, Speaker

LEAST = 5e-7
"""Half a unit of the currency [million]: less is nothing."""


class PlanSpeaker(Speaker):
    """Says what binds in a plan, what it costs and what more room would save; a frontier."""

    def plan(self, document: Document) -> list[str]:
        """What binds, what each commitment costs, the order and more room."""
        rows = document["commitments"]
        lines = [self.say("binds")]
        for told in rows:
            years = [y for y in told["years"] if y["binding"]]
            if years:
                span = self.years_of(told["id"], [y["year"] for y in years])
                lines.append(
                    self._bullet(self.say("binds_in", name=self.name(told["id"]), span=span))
                )
            elif told["years"]:
                least = min(told["years"], key=lambda y: y["slack"])
                slack = self.value(self.case.targets[told["id"]], least["slack"])
                lines.append(
                    self._bullet(
                        self.say(
                            "slack_of_sum" if self.case.targets[told["id"]].cumulative else "slack",
                            name=self.name(told["id"]),
                            x=slack,
                            year=self.years_of(told["id"], [least["year"]]),
                        )
                    )
                )
        quick = bool(document.get("quick"))
        lines.append(self.say("prices_quick" if quick else "prices"))
        for told in sorted(rows, key=lambda r: -(r.get("without_about_m", r["without_m"]) or 0.0)):
            lines += self.price(told)
        if len(rows) > 1:
            lines.append(self.say("overlap", x=self.together(document)))
            if document.get("ecosystem_m"):
                lines.append(self.say("ecosystem", x=self.money(document["ecosystem_m"])))
        lines += self.order(document.get("hierarchy"))
        lines += self.room(document)
        return [*lines, *self.solves(document)]

    def price(self, told: Document) -> list[str]:
        """What one commitment costs: gone, later, weaker, stricter, at the margin."""
        target = self.case.targets[told["id"]]
        without = self.saving(told["without_m"], told["without_known_to_m"])
        head = self.say("without", name=self.name(target.id), x=without)
        parts = []
        if "without_about_m" in told:
            x, y = (self.saving(told[f"without_{k}_m"], None) for k in ("about", "at_most"))
            head = self.say("without_quick", name=self.name(target.id), x=x, y=y)
        if told["later_m"] is not None:
            parts.append(self.say("later", x=self.saving(told["later_m"], told["known_to_m"])))
        step = self.value(target, told["step"])
        if "without_about_m" in told and told["margin_m"] is not None:
            parts.append(self.say("looser_quick", step=step, x=self.saving(told["margin_m"], None)))
        if told["looser_m"] is not None:
            saved = self.saving(told["looser_m"], told["known_to_m"])
            parts.append(self.say("looser", step=step, x=saved))
        if told["tighter_m"] is not None:
            more = self.saving(told["tighter_m"], told["known_to_m"])
            parts.append(self.say("tighter", step=step, x=more))
        per = told["per_tonne"]
        if per is not None and per["margin"] is not None:
            parts += self.carbon_price(told, per)
            parts += self.by_year(told)
            parts += self.price_path(told)
        if told["agree"] is False:
            parts.append(self.say(self._why_they_differ(told)))
        lines = [self._bullet(head)]
        return [*lines, *(f"      {part}" for part in parts)]

    def together(self, document: Document) -> str:
        """What all commitments cost, as a solve says it."""
        value, ends = (document[f"cost_of_commitments_{k}m"] for k in ("", "range_"))
        return difference(value, ends, self.case.currency, self.lang)

    def _why_they_differ(self, told: Document) -> str:
        """Why the last tonne and a whole step do not say the same."""
        if told["anew"]:
            return "anew"
        return "settled" if freezes(self.case) else "step"

    @property
    def per_tonne(self) -> str:
        """The unit of a carbon price."""
        money = currency(self.case.currency, self.lang)
        return say("units.per-tonne.unit", self.lang, currency=money)

    def carbon_price(self, told: Document, per: Document) -> list[str]:
        """At the margin, from both sides where they differ, and by solving again."""
        unit = self.per_tonne
        at = self.ends(per, told["stricter"])
        solved = per["solved"]
        key = "margin" if solved is None else "per_tonne"
        y = "" if solved is None else f"{solved:,.0f}"
        parts = [self.say(key, x=at, y=y, unit=unit)]
        if told["stricter"] and per["margin_stricter"] is None:
            key = "no_stricter" if told["tighter_m"] is None else "no_stricter_so"
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
            if row["per_tonne"] is not None:
                at = self.ends(row["per_tonne"], told["stricter"])
                prices.setdefault(at, []).append(row["year"])
        if not prices or set(prices) == {"0"}:
            return []
        parts = (
            self.say("in_years", span=self.say("comma").join(spans(years)), x=at)
            for at, years in prices.items()
        )
        unit = self.per_tonne
        return [self.say("margin_by_year", x=self.say("semicolon").join(parts), unit=unit)]

    def price_path(self, told: Document) -> list[str]:
        """What a tonne of a sum of years costs in the first and in the last of them."""
        path = told.get("price_path") or []
        if not path or not any(point["margin"] for point in path):
            return []
        ends = {p["year"]: self.ends(p, told["stricter"]) for p in (path[0], path[-1])}
        parts = (self.say("in_years", span=year, x=x) for year, x in ends.items())
        x, unit = self.say("semicolon").join(parts), self.per_tonne
        return [self.say("price_path", x=x, unit=unit)]

    def saving(self, value: float | None, known_to: float | None) -> str:
        """A difference of two plans; one that is within their gaps is no difference."""
        if value is None:
            return self.say("unknown")
        if abs(value) < LEAST:
            return self.say("none")
        if known_to and abs(value) <= known_to:
            x = money_above(known_to, self.case.currency, self.lang)
            return self.say("nothing", x=x)
        about = known_to and known_to > money_step(value, self.lang) / 2
        return self.say("about", x=self.money(value)) if about else self.money(value)

    def order(self, order: Document | None) -> list[str]:
        """The price of the hierarchy in its two steps."""
        if not order or order["reductions_m"] is None:
            return []
        value, ends, known_to = (order[k] for k in ("total_m", "total_range_m", "known_to_m"))
        total = difference(value, ends, self.case.currency, self.lang)
        return [
            self.say("order", x=total),
            self._bullet(self.say("cuts", x=self.saving(order["reductions_m"], known_to))),
            self._bullet(self.say("removals", x=self.saving(order["removals_m"], known_to))),
        ]

    def room(self, document: Document) -> list[str]:
        """What more room and earlier dates would save."""
        lines = []
        quick = bool(document.get("quick"))
        by = "margin_m" if quick else "saved_m"
        found = [told for told in document.get("room", []) if (told[by] or 0.0) > 0]
        for told in sorted(found, key=lambda r: -r[by]):
            more = self.amount(told["more"], told["unit"])
            saved = self.saving(told[by], None if quick else told["known_to_m"])
            text = self.say(
                f"room_{told['kind']}", name=told["name"][self.lang], id=told["id"], more=more,
                now=self.amount(told["now"], told["unit"]), year=told["year"], x=saved,
            )  # fmt: skip
            lines.append(self._bullet(text))
        for told in document.get("dates", []):
            saved = self.saving(told["saved_m"], told["known_to_m"])
            text = self.say("sooner", name=told["name"][self.lang], id=told["lever"], x=saved)
            lines.append(self._bullet(text))
        return [self.say("at_limit_quick" if quick else "at_limit"), *lines] if lines else []

    def frontier(self, told: Document) -> list[str]:
        """Cost as one commitment is held more strictly, and by year."""
        target = self.case.targets[told["commitment"]]
        key = "frontier_with_ecosystem" if told["with_ecosystem"] else "frontier"
        lines = [self.say(key, name=self.name(target.id))]
        lines += [self._point(self.value(target, p["value"]), p) for p in told["values"]]
        if told["years"]:
            lines.append(self.say("by_year"))
        return [*lines, *(self._point(str(p["year"]), p) for p in told["years"])]

    def _point(self, at: str, point: Document) -> str:
        cost = self.money(point["cost_m"]) if point["possible"] else self.say("impossible")
        return f"  {at:>14}  {cost}"
