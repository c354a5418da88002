"""Targets: under which clause they stand, the tonnes of an intensity, and those about levers."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import write_case
from disclosure.filled import about, cells, number
from disclosure.test_small import ENERGY, changed
from pathway.disclosure.plan import Disclosure, disclose
from pathway.disclosure.views.position import MEASURED, Standing, measured
from pathway.load import load_case
from pathway.locale import LANGUAGES
from pathway.runs.finished import open_run
from pathway.solve import solve
from pathway.tables import tabulate

SHARE = (
    "targets.yaml",
    "vans-electric:",
    """\
better:
  name: {en: Better credits}
  metric: credit_share
  measure: removals_of_credits
  perimeter: {scope: [1, 2]}
  value: {value: 10, unit: "%"}
  in: 2025
vans-electric:""",
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Disclosure]:
    folder = write_case(tmp_path_factory.mktemp("case"), changed(*ENERGY, SHARE))
    case = load_case(folder, "whole")
    tables = tabulate(case, solve(case).plan)
    asked = ("esrs-e1-2023", "esrs-e1-2026", "cdp-2025")
    return {name: disclose(tables, case, [name], 2022) for name in asked}


GROSS, NET, OTHER = {"interim", "intensity"}, {"neutral", "better"}, {"clean", "vans-electric"}


def test_net_targets_and_shares_of_credits_stand_under_no_clause_of_gross_ones(
    told: dict[str, Disclosure],
) -> None:
    """E1-6 24(a) and E1-4 34 are of gross emissions: no removals, no credits."""
    for edition, gross, net in (
        ("esrs-e1-2026", "E1-6 24(a), AR 13", "E1-6 AR 11"),
        ("esrs-e1-2023", "E1-4 34(d)", "E1-7 60"),
    ):
        under: dict[str, set[str]] = {}
        for table in told[edition].tables:
            for line in table.lines:
                if line.field.name == "target-value":
                    under.setdefault(line.field.clause, set()).add(line.item)
                if line.field.name.startswith(("target-covered", "target-share")):
                    assert line.item in ({"neutral"} if line.field.clause == net else GROSS)
        assert under.pop(gross) == GROSS
        assert under.pop(net) == NET
        assert list(under.values()) == [OTHER]


def test_an_intensity_with_the_tonnes_that_go_with_it(told: dict[str, Disclosure]) -> None:
    """70 t per million of 200 million in 2025 are 14,000 t, where 13,400 t were."""
    for name, disclosed in told.items():
        found = cells(disclosed)
        assert number(found, "target-tonnes-base", 2022, "intensity") == about(13_400)
        assert number(found, "target-tonnes-value", 2022, "intensity") == about(14_000)
        change = number(found, "target-tonnes-change", 2022, "intensity")
        assert change == pytest.approx(14_000 / 13_400 - 1)
        if name != "cdp-2025":
            assert number(found, "target-tonnes-required", 2025, "intensity") == about(14_000)
            assert number(found, "target-tonnes-reached", 2025, "intensity") == about(13_400)
            assert ("target-tonnes-base", "interim", 2022) not in found


def test_a_target_about_levers_has_a_value_in_every_year(told: dict[str, Disclosure]) -> None:
    """Of 10 ML none is electric in 2020; 80 % are to be. 1,000 vans a year at most are 4 ML."""
    found = cells(told["esrs-e1-2026"])
    assert number(found, "target-base-value", 2022, "vans-electric") == 0
    now = number(found, "target-now", 2022, "vans-electric")
    litres = [number(found, "target-reached", t, "vans-electric") for t in (2020, 2021, 2022)]
    assert litres[0] == 0
    assert litres[2] == now
    assert 0 < now <= 0.8 + 1e-9
    assert number(found, "target-progress", 2022, "vans-electric") == pytest.approx(now / 0.8)
    none = found["target-change", "vans-electric", 2022].none
    assert none is not None
    assert none.in_("en") == "the base year had nothing of it"
    covered = cells(told["cdp-2025"])["target-covered-1", "neutral", 2022]
    assert covered.value == 1


def test_what_does_not_apply_is_not_said_to_be_missing(reference_run: Path) -> None:
    """A share of credits and parks count no tonnes of scopes 1 to 3."""
    result, case = open_run(reference_run)
    found = cells(disclose(result.tables, case, ["ifrs-s2"], 2030))
    for target in ("removals-rising", "parks-pv", "ecosystem-1500mt"):
        for field in ("target-covered-1", "target-share-3"):
            cell = found[field, target, 2030]
            assert (cell.value, cell.needs) == (None, ())
            assert cell.none is not None
            assert "it is about no tonnes of scopes 1 to 3" in [cell.none.in_(x) for x in LANGUAGES]


def test_targets_of_the_reference_case_about_levers(reference_run: Path) -> None:
    """Avoided so far, of 1,500 Mt; and 6 of 70 parks in 2020, by the rows of the tables alone."""
    result, case = open_run(reference_run)
    found = cells(disclose(result.tables, case, ["cdp"], 2030))
    rows = result.tables["ecosystem"]
    so_far = float(rows[rows["year"] == 2030]["cumulative_t"].sum())
    assert 0.3 < so_far / 1.5e9 < 0.4
    assert number(found, "target-now", 2030, "ecosystem-1500mt") == pytest.approx(so_far)
    way = number(found, "target-progress", 2030, "ecosystem-1500mt")
    assert way == pytest.approx(so_far / 1.5e9)
    assert number(found, "target-base-value", 2030, "parks-pv") == pytest.approx(6 / 70)


@pytest.mark.parametrize("run", ["reference_run", "steel_run"])
def test_what_is_measured_of_tables_is_what_the_plan_achieved(
    run: str, request: pytest.FixtureRequest
) -> None:
    result, case = open_run(request.getfixturevalue(run))
    at, seen = Standing(case, result.tables), set[str]()
    for row in result.tables["targets"].to_dict("records"):
        k = case.targets.get(str(row["id"]))
        if k is None or k.metric not in MEASURED or k.cumulative:
            continue
        seen.add(k.metric)
        ours = measured(at, k, int(row["year"]))
        assert ours == pytest.approx(float(row["achieved"]), rel=1e-5, abs=1e-4), k.id
    assert len(seen) > 1
