"""What levers are only supposed to have done in a year that is over.

Stock does all that it can where no fact says what it did; a plan may leave it idle.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway_models.arithmetic.past import ABLE
from pathway_models.arithmetic.sharing import able
from pathway_models.case import Case, Option

LITTLE = 1e-3
"""Share of what was that is not worth a word."""
Tables = Mapping[str, pd.DataFrame]


def supposed(case: Case, tables: Tables, year: int, plan: Tables) -> dict[str, float]:
    """What part of what levers did in a year is only supposed, by option: no fact says what they
    did, and the plan leaves as much of what their stock can do undone.
    """
    told = {o for f in case.facts if f.year == year and f.quantity in ABLE for o in f.of}
    rows = tables["levers"]
    own = rows[(rows["year"] == year) & (rows["served"] > 0)]
    doing = [case.options[o] for o in own["option"] if o in case.options and o not in told]
    idle = {o.id: _idle(o, plan, year) for o in doing if o.source is not None}
    return {o: part for o, part in idle.items() if part > LITTLE}


def _idle(o: Option, plan: Tables, year: int) -> float:
    """What part of what its stock can do a lever leaves undone in a plan, in the nearest year of
    which it has any.
    """
    rows = plan["levers"]
    own = rows[(rows["option"] == o.id) & (rows["stock"] > 0)].to_dict("records")
    if not own:
        return 0.0
    row = min(own, key=lambda row: abs(int(row["year"]) - year))
    t, served = int(row["year"]), float(row["served"])
    each = able(o, t) * (1000.0 if row["served_unit"] == "t" else 1.0)
    sources = plan["sources"]
    left = sources[(sources["year"] == t) & (sources["source"] == o.source)]["activity"].sum()
    could = min(each * float(row["stock"]), served + float(left) * o.efficiency(t))
    return 1 - served / could if could > 0 else 0.0
