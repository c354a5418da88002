"""Promises that were once of nothing, through the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from casefiles import changed, write_case
from cli.running import Pathway

PROGRAMME = """\
beyond:
  name: {en: Beyond, zh: 生态}
  business: shop
  source: assumed
  confidence: assumption
  unit: user
  life: 5
  potential: {value: 100, unit: user}
  yields: {value: 1, unit: kt/user}
  attribution: {value: 1, unit: share}
  method: counted
  double_count: none
  capex: {value: 1, unit: MCNY/user}
"""
PROMISED = """\
avoided:
  name: {en: Avoided, zh: 减排}
  section: "06"
  metric: cumulative_avoided
  levers: {kind: [ecosystem]}
  value: {value: 20, unit: kt}
  in: 2025
spend:
  name: {en: Programmes, zh: 生态支出}
  section: "06"
  metric: budget
  levers: {kind: [ecosystem]}
  items: [capex]
  value: {value: 1, unit: MCNY}
  from: 2021
  headline: true
"""
STUDY = """\
name: {en: Beyond, zh: 生态}
perimeter: {}
targets: [avoided, spend]
"""


def with_programme(folder: Path, *edits: tuple[str, str]) -> Path:
    """The tiny case with a programme, tonnes promised of it, and a budget; texts replaced."""
    files = changed()
    promised = PROMISED
    for old, new in edits:
        assert old in promised, old
        promised = promised.replace(old, new)
    files["levers/ecosystem.yaml"] = PROGRAMME
    files["targets.yaml"] = f"{files['targets.yaml']}{promised}"
    files["studies/beyond.yaml"] = STUDY
    return write_case(folder / "case", files)


def targets(run: Path, name: str) -> list[dict[str, str]]:
    with (run / "tables" / "targets.csv").open(encoding="utf-8") as rows:
        return [row for row in csv.DictReader(rows) if row["id"] == name]


def test_a_budget_of_programmes_binds(tmp_path: Path, pathway: Pathway) -> None:
    """One user a year, for a million each, avoids 5 + 4 + 3 + 2 + 1 = 15 kt by 2025: 15 are
    promised and kept; 20 are not."""
    out = tmp_path / "run"
    words = ("--study", "beyond", "--out", out, "--no-pictures")
    case = with_programme(tmp_path, ("value: 20", "value: 15"))
    said = pathway("solve", case, *words)
    assert said.code == 0
    assert "Caps on money, each in its tightest year:\n  met  Programmes [spend]  2021" in said.err
    assert "Commitments" not in said.err  # the one promise is no headline, and the cap is none
    assert "Keeping the commitments, programmes apart  costs nothing" in said.err
    assert "one commitment, one cap on money, 2020 to" in pathway("check", case, *words[:2]).err
    assert [float(row["achieved"]) for row in targets(out, "spend")] == pytest.approx([1] * 5)
    said = pathway("solve", with_programme(tmp_path / "more"), *words)
    assert said.code == 3
    assert "avoided" in said.err


@pytest.mark.parametrize(
    ("old", "new", "at", "problem"),
    [
        ("items: [capex]", "items: [capex, credits]", "targets.spend.items", "for nothing"),
        ("items: [capex]", "items: [fom]", "targets.spend.items", "for nothing"),
        ("  items: [capex]\n", "", "targets.spend.items", "budget needs this key"),
        ("  items:", "  perimeter: {scope: [1]}\n  items:", "targets.spend.levers",
         "in the perimeter"),
        ("levers: {kind: [ecosystem]}\n  value", "levers: {kind: [retrofit]}\n  value",
         "targets.avoided.levers", "none of these levers adds to cumulative_avoided"),
        ("in: 2025", "in: 2025\n  perimeter: {scope: [1]}", "targets.avoided.levers",
         "in the perimeter"),
    ],
)  # fmt: skip
def test_a_promise_of_nothing_is_refused(
    tmp_path: Path, pathway: Pathway, old: str, new: str, at: str, problem: str
) -> None:
    said = pathway("check", with_programme(tmp_path, (old, new)))
    assert said.code == 2
    assert at in said.err
    assert problem in said.err


def test_a_budget_brings_no_programme_into_a_study(tmp_path: Path, pathway: Pathway) -> None:
    """Programmes are part of a study that promises their tonnes; else the budget has none."""
    case = with_programme(tmp_path)
    (case / "studies" / "beyond.yaml").write_text(STUDY.replace("avoided, ", ""), "utf-8")
    said = pathway("check", case)
    assert said.code == 2
    assert "none of its levers is part of the study beyond" in said.err


SOLD_IN_2022 = ((2022, 200), (2023, 0), (2025, 0))
SOLD = (
    (
        "revenue.csv",
        "fleet,2025,200,MCNY,assumed,assumption\n",
        "".join(f"fleet,{t},{v},MCNY,sold,assumption\n" for t, v in SOLD_IN_2022),
    ),
    (
        "growth.csv",
        "flat,2025,1,assumed,assumption\n",
        "".join(f"flat,{t},{v / 200},sold,assumption\n" for t, v in SOLD_IN_2022),
    ),
)
"""The fleet is sold at the end of 2022."""
RATE = "value: {value: 60, unit: t/MCNY}\n  in: 2025"


@pytest.mark.parametrize("since", [2021, 2023])
def test_a_business_that_was_sold_has_no_intensity(
    tmp_path: Path, pathway: Pathway, since: int
) -> None:
    """13,400 t on 200 million are 67 t a million, in the years in which there is revenue."""
    rate = f"value: {{value: 70, unit: t/MCNY}}\n  from: {since}\n  headline: true"
    case = write_case(tmp_path / "case", changed(*SOLD, ("targets.yaml", RATE, rate)))
    run = tmp_path / "run"
    said = pathway("check", case, "--study", "whole")
    assert "intensity: there is no revenue in 2023 to 2025" in said.out + said.err
    said = pathway("solve", case, "--study", "whole", "--out", run, "--no-pictures")
    assert said.code == 0, said.err
    found = {int(row["year"]): float(row["achieved"]) for row in targets(run, "intensity")}
    assert found == pytest.approx(dict.fromkeys(range(since, 2023), 67.0))
    told = json.loads((run / "summary.json").read_text("utf-8"))["commitments"]
    assert ("intensity" in told) == (since == 2021)


def test_no_revenue_in_the_base_year_is_no_base_value(tmp_path: Path, pathway: Pathway) -> None:
    relative = "value: {value: 0.5, unit: share}\n  relative_to: base_year\n  in: 2025"
    files = changed(
        ("targets.yaml", RATE, relative), ("revenue.csv", "fleet,2020,200", "fleet,2020,0")
    )
    said = pathway("check", write_case(tmp_path / "case", files))
    assert said.code == 2
    assert "there is no revenue in 2020 to start from" in said.err
