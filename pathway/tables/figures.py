"""The figures of ``summary.json`` and of other documents: what each is, and which are money."""

from __future__ import annotations

from typing import NamedTuple

from pathway.tables.declared.schema import Type, add_figures


class Figure(NamedTuple):
    """A figure of the summary."""

    type: Type
    holds: str


SUMMARY = {
    "status": Figure("word", "optimal, time_limit or nearest"),
    "case": Figure("id", "the case"),
    "study": Figure("id", "the study"),
    "policy": Figure("word", "policy of the hierarchy"),
    "npv_cost_m": Figure("money", "company cash, against doing nothing"),
    "npv_value_chain_m": Figure("money", "the same with all of scope 3's costs and savings"),
    "npv_ecosystem_m": Figure("money", "the programmes of scope 3+, apart"),
    "hidden_cost_m": Figure("money", "what levers cost more at their hurdle rates than in cash"),
    "cost_of_commitments_m": Figure("money", "what the plan costs more than without them"),
    "cost_of_commitments_range_m": Figure("money", "least and most of it that gaps leave open"),
    "cost_of_requirements_m": Figure("money", "what requirements cost a plan without commitments"),
    "cost_of_requirements_range_m": Figure("money", "least and most of it that gaps leave open"),
    "price_of_hierarchy_m": Figure("money", "what the order of cuts and credits costs"),
    "price_of_hierarchy_range_m": Figure("money", "least and most of it that gaps leave open"),
    "gap_m": Figure("money", "asked, reached, and of the plans that are compared with"),
    "commitments": Figure("word", "the headline commitments, or all; the tightest year of each"),
    "requirements": Figure("word", "what no plan is without, the tightest year of each"),
    "stay_close": Figure("share", "what it is worth not to change an outlay of 1"),
    "changed_outlay_m": Figure("money", "present value of outlay otherwise than an old plan's"),
    "changed_outlay_at_least_cost_m": Figure("money", "the same of the plan that costs least"),
    "price_of_staying_close_m": Figure("money", "what the plan costs above the least"),
    "missed": Figure("id", "commitments that a nearest plan does not keep"),
}
"""Name -> what it is, in the order of the file."""

EXPLAINED = (
    "gap_m", "known_to_m", "margin_m", "looser_m", "tighter_m", "later_m",
    "without_m", "without_known_to_m", "without_about_m", "without_at_most_m", "saved_m", "total_m",
    "reductions_m",
    "removals_m", "cost_m", "ecosystem_m", "margin_stricter_m", "total_range_m",
)  # fmt: skip
"""Money in ``explain.json``."""

STAYED = ("changed_m", "decided_m", "kept_m", "moved_m")
"""Money in the tables of a plan beside an old one."""

SWEPT = (
    "cost_m", "regret_m", "least_cost_m", "worst_regret_m", "expected_cost_m",
    "cvar_m", "perfect_information_m",
)  # fmt: skip
"""Money in the readings and tables of a sweep."""

add_figures({name: figure.type for name, figure in SUMMARY.items()})
_MONEY: Type = "money"
add_figures(dict.fromkeys((*EXPLAINED, *STAYED, *SWEPT), _MONEY))
add_figures({"per_tonne": "price"})
