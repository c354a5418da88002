"""What the company bears of levers on sources of others, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

import pathway
from casefiles import FILES, english, write_case
from pathway.load import load, load_case
from pathway.locale.errors import InputError

ROUTES = """\
routes:
  name: {en: Routes, zh: 路线}
  source: assumed
  confidence: assumption
  note: the haulier bears the rest
  applies_to: {source: [freight]}
  order: 1
  unit: ML
  life: 10
  last_year: 2021
  min_add: {path: {2021: 1}, unit: ML}
  max_add: {value: 1, unit: ML}
  max_share: {value: 20, unit: "%"}
  capex: {value: 20, unit: MCNY/ML}
  fom: {value: 2, unit: MCNY/ML/yr}
  hurdle_rate: {value: 10, unit: "%"}
  cost_share: {value: 30, unit: "%"}
"""
TARGETS = """\
less:
  name: {en: No more, zh: 不增}
  metric: gross_emissions
  perimeter: {scope: [3]}
  value: {value: 13.4, unit: kt}
  from: 2021
"""


def files(*edits: tuple[str, str]) -> dict[str, str | bytes]:
    """The tiny case with one lever, which saves 1 of 5 ML of a haulier at 7 million a ML."""
    text = ROUTES
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new)
    left = {
        name: text
        for name, text in FILES.items()
        if not name.startswith("levers/") and name not in ("limits.yaml", "studies/operations.yaml")
    }
    company = FILES["company.yaml"].replace("study: operations", "study: whole")
    company = company.replace("58.2, unit: kt", "60, unit: kt")
    return {**left, "company.yaml": company, "targets.yaml": TARGETS, "levers/retrofit.yaml": text}


def test_the_company_bears_its_part(tmp_path: Path) -> None:
    """30 % of 20 once, of 2 a year, and of what is left in 2026 after 5 of 10 years; half of the
    7 million a year reaches it. The value chain pays and saves all."""
    plan = pathway.read(write_case(tmp_path, files())).solve(gap=1e-9)
    costs = plan.tables["costs"].set_index(["year", "item"])["value_mcny"]
    left = (1 - 1.06**-5) / (1 - 1.06**-10)
    assert costs[2021, "capex"] == pytest.approx(6)
    assert costs[2026, "salvage"] == pytest.approx(-6 * left, abs=1e-5)
    years = sum(1.06**-n for n in range(1, 6))
    for t in range(2021, 2026):
        assert costs[t, "fom"] == pytest.approx(0.6)
        assert costs[t, "energy"] == pytest.approx(-3.5)

    def present(part: float, saved: float) -> float:
        return part * (20 / 1.06 + 2 * years - 20 * left / 1.06**6) - saved * years

    assert plan.summary["npv_cost_mcny"] == pytest.approx(present(0.3, 3.5), abs=1e-4)
    assert plan.summary["npv_value_chain_mcny"] == pytest.approx(present(1, 7), abs=1e-4)
    annuity = {r: (1 - 1 / (1 + r)) / (1 - (1 + r) ** -10) for r in (0.06, 0.1)}
    hidden = 6 * (annuity[0.1] - annuity[0.06]) * years
    assert plan.summary["hidden_cost_mcny"] == pytest.approx(hidden, abs=1e-4)
    assert plan.audit().passed


def test_upkeep_that_is_a_share_of_capex_is_shared_once(tmp_path: Path) -> None:
    edit = ("fom: {value: 2, unit: MCNY/ML/yr}", "fom: {value: 10, unit: '%/yr'}")
    plan = pathway.read(write_case(tmp_path, files(edit))).solve(gap=1e-9)
    costs = plan.tables["costs"].set_index(["year", "item"])["value_mcny"]
    assert costs[2023, "fom"] == pytest.approx(0.6)
    assert plan.audit().passed


def test_a_share_is_set_from_the_command_line(tmp_path: Path) -> None:
    write_case(tmp_path, files())
    made = load_case(tmp_path, sets=["levers.routes.cost_share=50"]).options["routes@freight"]
    assert (made.cost_share, made.capex[2021], made.fom[2023]) == (0.5, 10, 1)


def test_what_says_nothing_bears_all_and_is_noted(tmp_path: Path) -> None:
    edit = ('  cost_share: {value: 30, unit: "%"}\n', "")
    read = load(write_case(tmp_path, files(edit)))
    assert read.case.options["routes@freight"].capex[2021] == 20
    assert any(
        n.startswith("levers: routes: no cost_share in scope 3") for n in english(read.notes)
    )
    assert not any("cost_share" in n for n in english(load(write_case(tmp_path, files())).notes))


@pytest.mark.parametrize(
    ("edits", "problem"),
    [
        ([("  note: the haulier bears the rest\n", "")], "nothing says who bears the rest"),
        ([("value: 30", "value: 0")], "this may not be 0"),
        ([("value: 30", "value: 130")], "more than 1"),
        ([("value: 30, unit", "path: {2021: 30, 2025: 40}, unit")], "one number for all years"),
        ([("source: [freight]", "source: [vans]")], "others bear a part in scope 3 alone"),
    ],
)
def test_shares_that_cannot_be(tmp_path: Path, edits: list[tuple[str, str]], problem: str) -> None:
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, files(*edits)))
    told = [(f.place, f.problem) for f in caught.value.faults]
    assert any("cost_share" in p and problem in q for p, q in told), told
