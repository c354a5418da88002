"""A metric that exists in this file alone goes the whole way: what CONTRIBUTING says is enough.

At most so much electricity may be bought, of what an account uses: demand less what is generated
on site. By hand, for the shop of the tiny case in 2025: 150 GWh are used; 80 % bought is 120 GWh,
so 30 GWh must be from the roof, at 3 GWh a park 10 parks, of which one is there. They cost more
than they save (here 100 million each), so that no more are built.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import Field
from whole_way import the_whole_way

import pathway
from casefiles import changed, write_case
from pathway.load import load_case
from pathway.locale.errors import InputError
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case, Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import PROMISES, Promise, promise
from pathway_models.vocabulary.schema import Selector


class BoughtShare(Promise):
    """Electricity bought, as a share of what is used."""

    key = "bought_share"
    unit = "share"
    most = 1.0
    has_base_value = True

    perimeter: Selector = Field(description="the accounts it is about")
    grace: int = Field(0, ge=0, description="years after the first in which it does not hold yet")

    @classmethod
    def varies(cls, k: Target) -> bool:
        return True

    @classmethod
    def years(cls, k: Target) -> list[int]:
        late = int(str(k.more.get("grace", 0)))
        return [t for t in sorted(k.value) if t >= min(k.value) + late]

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        return at.demand(k.accounts, t) - at.on_site(k.accounts, t)

    @classmethod
    def whole(cls, at: Position[N], k: Target, t: int) -> N:
        return at.demand(k.accounts, t)


BOUGHT = """\
bought:
  name: {en: Bought power, zh: 外购电力}
  section: "05"
  metric: bought_share
  perimeter: {business: [shop], scope: [2]}
  value: {value: 80, unit: "%"}
  from: 2024
  grace: 1
  headline: true
"""
NOTHING_ELSE = ("studies/operations.yaml", "[neutral, clean, vans-electric, interim]", "[bought]")
"""The study with this target alone."""


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    promise(BoughtShare)
    yield
    del PROMISES[BoughtShare.key]


def made(folder: Path, text: str = BOUGHT) -> Case:
    files = changed(
        NOTHING_ELSE,
        ("studies/operations.yaml", "scope: [1, 2]}", "scope: [2]}\nlevers: {kind: [rooftop_pv]}"),
        ("levers/rooftop_pv.yaml", "value: 10, unit: MCNY", "value: 100, unit: MCNY"),
    )
    files["targets.yaml"] = text
    del files["studies/whole.yaml"]
    return load_case(write_case(folder, files))


def test_a_key_that_is_taken_is_refused():
    class Again(BoughtShare):
        key = "intensity"

    with pytest.raises(TypeError, match=r"pathway_models\.promises\.intensity is called so"):
        promise(Again)


def test_it_is_read_and_checked_by_its_own_keys(tmp_path: Path):
    target = made(tmp_path / "sound").targets["bought"]
    assert (target.metric, target.unit, target.value) == (
        "bought_share",
        "share",
        {2024: 0.8, 2025: 0.8},
    )
    assert target.more == {"grace": 1}
    with pytest.raises(InputError) as told:
        made(tmp_path / "wrong", BOUGHT.replace("80", "180").replace("grace: 1", "items: [capex]"))
    problems = [fault.problem for fault in told.value.faults]
    assert len(problems) == 2
    assert "this key does not go with bought_share" in problems
    assert any("more than 1" in problem for problem in problems)


def test_it_is_solved_and_stands_in_the_table(tmp_path: Path):
    case = made(tmp_path / "case")
    tables = tabulate(case, solve(case, gap=1e-9).plan)
    levers = tables["levers"].set_index("year")
    assert levers["stock"].to_dict() == {**dict.fromkeys(range(2020, 2025), 1.0), 2025: 10.0}
    assert list(tables["targets"]["year"]) == [2025]
    row = tables["targets"].iloc[0]
    assert (row["metric"], row["sense"], row["unit"]) == ("bought_share", "<=", "share")
    assert row["required"] == pytest.approx(0.8)
    assert row["achieved"] == pytest.approx(0.8)


def test_it_goes_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The audit measures it on its own numbers; charts, report, slides and workbook tell it."""
    made(tmp_path / "case")
    gone = the_whole_way(tmp_path / "case", tmp_path / "run", monkeypatch)
    assert gone.plan.summary["commitments"]["bought"]["achieved"] == pytest.approx(0.8)
    assert "Bought power" in gone.charts["commitments.en.html"]
    assert "Electricity bought" in gone.report
    assert "Bought power" in gone.slides
    assert "bought_share" in gone.workbook.split("\n")
    assert "### targets.yaml: bought_share" in gone.dictionary
    assert "| `grace` | whole number | `0` | years after the first" in gone.dictionary


def test_what_is_told_otherwise_is_noticed(tmp_path: Path):
    made(tmp_path / "case")
    plan = pathway.read(tmp_path / "case").solve()
    plan.save(tmp_path / "run")
    path = tmp_path / "run" / "tables" / "targets.csv"
    path.write_text(path.read_text("utf-8").replace("0.8,0.8,", "0.8,0.79,"), "utf-8")
    (failed,) = pathway.open(tmp_path / "run").audit().failed
    assert "targets[bought, 2025].achieved" in failed
