"""CO2 captured: what leaves a stack is shared by what is fitted to it, and is emitted no more."""

from __future__ import annotations

from typing import Any

from pathway_models.arithmetic.stacks import flows, per_unit, takes
from pathway_models.case import Case
from pathway_models.sides.activity import activity_terms
from pathway_models.vocabulary.components import Term, documented, index_set, linear
from pathway_models.vocabulary.side import Side, side


@side
class Captured(Side):
    """By account [kt CO2]: what is captured of its stacks and was fossil; that of biomass is in no
    gross.
    """

    names = ("captured",)

    def state(self, m: Any) -> None:
        """No more is captured than there is."""
        case: Case = m.case
        captured = m.quantity.get("captured", {})
        m.STACKS = index_set(
            (
                (s.id, t)
                for s in case.stacks.values()
                for t in m.YEARS
                if any((o, t) in captured for o in s.captures)
            ),
            dimen=2,
        )

        @documented(m.Constraint, m.STACKS)
        def captured_of_a_stack(m: Any, s: str, t: int) -> object:
            """What is fitted to a stack shares it, with the CO2 of its own fuel where that passes
            it: sum of (1 / capture_rate[o,t] - own fuel) * captured[o,t] over o of s <= sum of
            (EF + BF) * activity[i,t] + sum of (EF + BF) * uses * served[o,t]  [kt CO2]
            """
            stack = case.stacks[s]
            terms, constant = _contents(m, s, t)
            taken = [
                (takes(case, case.options[o], t), captured[o, t])
                for o in stack.captures
                if (o, t) in captured
            ]
            return linear([*taken, *((-c, v) for c, v in terms)]) <= constant

    def emissions(
        self, m: Any, accounts: tuple[str, ...], year: int, *, location: bool
    ) -> tuple[list[Term], float]:
        """What is captured is not emitted, by either method."""
        captured = (m.ledger.captured.get((a, year), ()) for a in accounts)
        return [(-c, v) for entries in captured for c, v in entries], 0.0


def _contents(m: Any, s: str, t: int) -> tuple[list[Term], float]:
    """CO2 of the flows of a stack, as terms and a constant [kt CO2]."""
    terms: list[Term] = []
    constant = 0.0
    served = m.quantity.get("served", {})
    stack = m.case.stacks[s]
    for flow in flows(stack, m.case):
        each = per_unit(m.case, stack, flow, t).whole
        if flow.source:
            more, fixed = activity_terms(m, flow.source, t, each)
            terms += more
            constant += fixed
        elif (flow.option, t) in served:
            terms.append((each, served[flow.option, t]))
    return terms, constant
