"""How exactly costs are known: what is below that is no difference between two plans."""

from __future__ import annotations

from pathway.locale import Lang, say
from pathway.locale.amounts import money_above

from .comparison import Comparison

NOTHING = 1e-6
"""Below so many million sums are the same."""


def is_within(c: Comparison, apart: float) -> bool:
    """Whether plans that cost so much more or less [million] may cost the same."""
    return c.same_money and NOTHING <= abs(apart) <= c.gap


def gap(c: Comparison, lang: Lang) -> str:
    """What the search leaves open, as money."""
    return money_above(c.gap, c.sides[0].case.currency, lang) if c.gap else ""


def within(c: Comparison, lang: Lang) -> str:
    """That some differences of the headline figures say nothing, where there are any."""
    told = c.summary[c.summary["unit"] != "t"]
    apart = told[list(c.letters[1:])].sub(told["a"], axis=0)
    some = any(is_within(c, x) for x in apart.to_numpy(float).ravel())
    return say("compare.within", lang, gap=gap(c, lang)) if some else ""
