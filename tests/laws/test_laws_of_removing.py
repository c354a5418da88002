"""Laws of what removes: capture of a mixed stack, and credits that use power (Hypothesis)."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from test_laws import attempt, cases, money, share

from cases import SCOPE1, SCOPE2, capture, credit, flat, name, source, stack
from pathway.audit import Books, audit, stage_objective
from pathway.locale.errors import NoPlan
from pathway.runs.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Carrier, Case, Hierarchy

CLOSE = 1e-3
"""What the rounding of tables may leave of an objective [million or kt]."""


@st.composite
def removing(draw: st.DrawFn) -> Case:
    """A kiln of board and wood beside all else, with a capture or two, and power for a removal."""
    made = draw(cases())
    board, wood = draw(st.integers(0, 8)), draw(st.integers(1, 8))
    of_wood = wood / (board + wood)

    def captured(o: str) -> Any:
        rate, gas = draw(st.sampled_from([0.5, 0.9])), draw(st.sampled_from([0.0, 0.5, 2.0]))
        passes = draw(st.booleans())
        takes = 1 / rate - (0.2 * gas if passes else 0.0)
        return capture(
            o,
            {"electricity": draw(share), "gas": gas},
            capex=draw(money),
            potential=6,
            life=draw(st.integers(1, 6)),
            unit_size=draw(st.sampled_from([0.0, 2.0])),
            existing=draw(st.sampled_from([0, 1])),
            capture_rate=flat(rate),
            captures_own_fuel=passes,
            biogenic_share=flat(rate * takes * of_wood),
            accounts=draw(st.sampled_from([(), (SCOPE1,), (SCOPE1, SCOPE2)])),
            durability=1000,
            quality="own removal",
        )

    plants = [captured(o) for o in ("amine", "membrane")[: draw(st.integers(1, 2))]]
    dac = credit(
        "dac",
        "removal",
        draw(money),
        potential=5,
        buffer=draw(st.sampled_from([0.0, 0.2])),
        uses={"electricity": flat(draw(share)), "gas": flat(draw(share))},
        uses_in={"electricity": SCOPE2, "gas": SCOPE1},
    )
    method = draw(st.sampled_from(["market", "location"]))
    kiln = [source("kiln-board", "board", board), source("kiln-wood", "wood", wood)]
    by = [o.id for o in plants]
    return replace(
        made,
        sources={**made.sources, **{i.id: i for i in kiln}},
        options={**made.options, **{o.id: o for o in (*plants, dac)}},
        stacks={by[0]: stack(tuple(by), tuple(i.id for i in kiln))},
        carriers={**made.carriers, "wood": Carrier("wood", name("wood"), "kt", "materials", ())},
        factors={**made.factors, ("wood", "r"): flat(0.0)},
        biogenic={("wood", "r"): flat(1.0)},
        prices={**made.prices, ("wood", "r"): flat(2.0)},
        targets={k: v for k, v in made.targets.items() if k == "neutral"},
        hierarchy=replace(made.hierarchy, reduce_method=method),  # type: ignore[type-var]
    )


@settings(max_examples=20)
@given(removing())
def test_every_plan_that_removes_passes_the_audit(made: Case):
    """And each stage measured what the audit does, at its own point."""
    try:
        solved = solve(made, gap=1e-9, keep_plans=True)
    except NoPlan:
        return
    tables = tabulate(made, solved.plan)
    stages = {"stages": [asdict(stage) for stage in solved.stages]}
    checks = audit(made, tables, summarise(made, solved, tables), stages)
    assert not [c for c in checks if not c.passed]
    for stage in solved.stages:
        if stage.name in solved.plans and stage.name not in ("none", "free"):
            books = Books(made, tabulate(made, solved.plans[stage.name]), {}, {})
            told = stage_objective(books, stage.name)
            assert abs(told - stage.objective) < CLOSE + 1e-6 * abs(told), stage.name


@settings(max_examples=10)
@given(removing())
def test_what_may_be_claimed_as_removed_never_costs_more(made: Case):
    """Eligible accounts are a permission."""
    made = replace(made, hierarchy=Hierarchy("none", None, None))
    without = {o: replace(x, accounts=()) if x.fitted_at else x for o, x in made.options.items()}
    before, after = attempt(replace(made, options=without)), attempt(made)
    if before is not None:
        assert after is not None
        assert after.npv <= before.npv + 1e-6
