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
from pydantic import Field
from whole_way import the_whole_way

import pathway
from casefiles import FILES, write_case
from pathway import AuditFailed
from pathway_models.vocabulary.families import CLEAN, Credit, OnActivity
from pathway_models.vocabulary.flows import Flow, Payment
from pathway_models.vocabulary.lever import LEVERS, Lever, Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Share

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
        look = Look("#6B4C9A")
        place = 15

        max_share: Share = Field(description="most of the activity that less drag can save")

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


def written(folder: Path) -> Path:
    """The case with coated vans."""
    return write_case(folder / "case", {**FILES, "levers/coating.yaml": COATING})


def of_2021(table: pd.DataFrame, column: str, **where: str) -> float:
    rows = table[table["year"] == 2021]
    for name, wanted in where.items():
        rows = rows[rows[name] == wanted]
    return float(rows[column].sum())


def test_it_goes_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """It stands among the wedges after efficiency and before switches (places 10, 15, 20), saves
    268 t on vans, and pays 0.1 million; charts, report, slides, workbook, the file for modellers
    and the dictionary call it by its name, and draw it in its colour."""
    lever_kind(coating())
    gone = the_whole_way(written(tmp_path), tmp_path / "run", monkeypatch)
    tables = gone.plan.tables
    assert gone.plan.case.data.wedges[:3] == ("retrofit", "coating", "electrify")
    levers, wedges, costs = (tables[name] for name in ("levers", "wedges", "abatement"))
    assert of_2021(levers, "served", kind="coating") == pytest.approx(0.1)
    assert of_2021(levers, "capex_mcny", kind="coating") == pytest.approx(0.1)
    assert of_2021(levers, "reduction_t", kind="coating") == pytest.approx(268)
    assert of_2021(wedges, "tonnes", wedge="coating") == pytest.approx(268)
    assert of_2021(costs, "reduction_t", kind="coating") == pytest.approx(268)
    assert "Slick coatings" in gone.charts["roadmap.en.html"]
    assert "#6B4C9A" in gone.charts["roadmap.en.html"]
    assert "Slick coatings" in gone.report
    assert "Slick vans" in gone.slides
    assert "coating" in gone.workbook.split("\n")
    variables = gone.iamc[gone.iamc["Region"] == "World"].set_index("Variable")
    assert variables.loc["Pathway|Reduction|Slick coatings", "2021"] == pytest.approx(268e-6)
    assert "### levers/coating.yaml" in gone.dictionary


def test_it_goes_so_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    lever_kind(coating())
    gone = the_whole_way(written(tmp_path), tmp_path / "run", monkeypatch, "zh")
    assert "减阻涂层" in gone.charts["roadmap.zh.html"]
    assert "减阻涂层" in gone.report


def test_without_its_cost_the_audit_fails(tmp_path: Path):
    """A kind that pays nothing is free to the optimizer. The audit, which knows no kinds, counts
    its capex all the same."""
    lever_kind(coating(payments=()))
    with pytest.raises(AuditFailed) as failed:
        pathway.read(written(tmp_path)).solve()
    assert "the objective is the cash" in " ".join(failed.value.plan.audit().failed)


def test_a_flow_of_nothing_is_refused():
    """A flow of what the kind does not decide, or a name that means something else elsewhere."""

    class Nothing(OnActivity):
        """Lets clean power flow, and decides none."""

        kind: ClassVar[str] = "nothing"
        look = Look("#000000")
        flows = (Flow("clean", "clean"),)

    with pytest.raises(TypeError, match="'clean' is not among its decisions"):
        lever_kind(Nothing)

    class Other(OnActivity):
        """Means something else by ``claim``."""

        kind: ClassVar[str] = "other"
        look = Look("#000000")
        decisions = (*OnActivity.decisions, type(CLEAN)("claim", "claims [kt]", CLEAN.per_stock))

    with pytest.raises(TypeError, match="something else by claim"):
        lever_kind(Other)
    assert {"nothing", "other"}.isdisjoint(LEVERS)


def test_a_name_that_is_taken_is_refused():
    """The file of another kind was copied, and its name not changed."""

    class Again(OnActivity):
        """Is called like another."""

        kind: ClassVar[str] = "retrofit"
        look = Look("#000000")

    with pytest.raises(TypeError, match=r"pathway_models\.levers\.retrofit is called so already"):
        lever_kind(Again)


def test_credits_that_go_nowhere_are_refused():
    """A kind of credits that says neither where its claims flow to, nor that they offset."""

    class Nowhere(Credit):
        """Is bought, and counts for nothing."""

        kind: ClassVar[str] = "nowhere"
        look = Look("#000000")

    with pytest.raises(TypeError, match="'claim' is decided and goes nowhere"):
        lever_kind(Nowhere)
    Nowhere.flows = (Flow("claim", "offsets"),)
    with pytest.raises(TypeError, match="credits remove or offset, and do not cut"):
        lever_kind(Nowhere)
    Nowhere.rank = "offset"
    assert lever_kind(Nowhere) is LEVERS["nowhere"]
