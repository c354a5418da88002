"""A lever kind is one file: one that exists only here goes the whole way (CONTRIBUTING, "A lever").

Beside the tiny case (``casefiles``) stands ``coating``: 100 vans are coated in 2021, at 1,000 CNY
each, and save 1 kL of diesel a year each: 0.1 million of capex, and 0.1 ML of 10 at 2,680 t/ML,
268 t a year.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pandas as pd
import pytest

from casefiles import FILES, write_case
from pathway.audit import audit
from pathway.load import load_case
from pathway.run import summarise
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case
from pathway_models.families import CLEAN, OnActivity
from pathway_models.flows import Flow, Payment
from pathway_models.lever import LEVERS, Lever, Reader, Share, lever_kind

COATING = """\
slick:
  name: {en: Slick vans, zh: 涂层}
  source: assumed
  confidence: assumption
  applies_to: {category: [mobile_short_haul]}
  unit: vehicle
  life: 10
  last_year: 2021
  min_add: {path: {2021: 100, 2022: 0, 2025: 0}, unit: vehicle}
  max_add: {value: 100, unit: vehicle/yr}
  displaces: {value: 1000, unit: L/vehicle}
  max_share: {value: 5, unit: "%"}
  capex: {value: 1000, unit: CNY/vehicle}
"""


def coating(payments: tuple[Payment, ...] = OnActivity.payments) -> type[Lever]:
    """What would be the file ``levers/coating.py``."""

    class Coating(OnActivity):
        """Saves activity of its source, by less drag."""

        kind: ClassVar[str] = "coating"
        place = 15

        max_share: Share

        def numbers(self, read: Reader) -> dict[str, object]:
            """What is saved, and how much of it can be."""
            return {**super().numbers(read), "max_share": read.share("max_share")}

    Coating.payments = payments
    return Coating


@pytest.fixture(autouse=True)
def only_here() -> Iterator[None]:
    """The kinds are again what they were."""
    before = dict(LEVERS)
    yield
    LEVERS.clear()
    LEVERS.update(before)


def run(folder: Path) -> tuple[Case, dict[str, pd.DataFrame], list[str]]:
    """The case with coated vans: its tables, and the checks of the audit that fail."""
    files = {**FILES, "levers/coating.yaml": COATING}
    made = load_case(write_case(folder / "case", files))
    solved = solve(made, gap=1e-6, compare=False)
    tables = tabulate(made, solved.plan)
    checks = audit(made, tables, summarise(made, solved, tables))
    return made, tables, [c.name for c in checks if not c.passed]


def of_2021(table: pd.DataFrame, column: str, **where: str) -> float:
    rows = table[table["year"] == 2021]
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    return float(rows[column].sum())


def test_it_goes_from_the_files_to_the_tables(tmp_path: Path):
    """It stands among the wedges after efficiency and before switches (places 10, 15, 20), saves
    268 t on vans, and pays 0.1 million."""
    lever_kind(coating())
    made, tables, failed = run(tmp_path)
    assert made.wedges[:3] == ("retrofit", "coating", "electrify")
    assert of_2021(tables["levers"], "served", kind="coating") == pytest.approx(0.1)
    assert of_2021(tables["levers"], "capex_m", kind="coating") == pytest.approx(0.1)
    assert of_2021(tables["levers"], "reduction_t", kind="coating") == pytest.approx(268)
    assert of_2021(tables["wedges"], "tonnes", wedge="coating") == pytest.approx(268)
    assert failed == []


def test_without_its_cost_the_audit_fails(tmp_path: Path):
    """A kind that pays nothing is free to the optimizer. The audit, which knows no kinds, counts
    its capex all the same."""
    lever_kind(coating(payments=()))
    _, _, failed = run(tmp_path)
    assert failed


def test_a_flow_of_nothing_is_refused():
    """A flow of what the kind does not decide, or a name that means something else elsewhere."""

    class Nothing(OnActivity):
        """Lets clean power flow, and decides none."""

        kind: ClassVar[str] = "nothing"
        flows = (Flow("clean", "clean"),)

    with pytest.raises(TypeError, match="'clean' is not among its decisions"):
        lever_kind(Nothing)

    class Other(OnActivity):
        """Means something else by ``claim``."""

        kind: ClassVar[str] = "other"
        decisions = (*OnActivity.decisions, type(CLEAN)("claim", "claims [kt]", CLEAN.per_stock))

    with pytest.raises(TypeError, match="something else by claim"):
        lever_kind(Other)
    assert {"nothing", "other"}.isdisjoint(LEVERS)
