"""``pathway claims``, end to end: on the small case, and what is known of the reference case."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from cli.running import Pathway, apart
from pathway.locale import LANGUAGES


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of the small case."""
    folder = tmp_path_factory.mktemp("claims")
    said = apart("solve", write_case(folder / "case"), "--out", folder / "run", "--no-pictures")
    assert said.code == 0, said.err
    return folder / "run"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_words_rules_and_how_many(run: Path, lang: str, pathway: Pathway) -> None:
    said = pathway("claims", run, "--lang", lang)
    assert said.code == 0, said.err
    heads = [line for line in said.out.splitlines() if line.startswith("SB1-02L")]
    assert len(heads) == 1
    assert len(said.err.splitlines()) <= 2
    assert "—" not in said.out


def test_csv_and_json_say_the_same(run: Path, pathway: Pathway) -> None:
    rows = list(csv.DictReader(io.StringIO(pathway("claims", run, "--format", "csv").out)))
    found = json.loads(pathway("claims", run, "--format", "json").out)
    assert len(rows) == len(found["verdicts"]) == 157
    for row, verdict in zip(rows, found["verdicts"], strict=True):
        assert row == {key: str(value) for key, value in verdict.items()}
    assert {word["may"] for word in found["words"]} <= {"may", "may-not", "not-shown"}


def test_a_standard_and_a_year(run: Path, pathway: Pathway) -> None:
    words = ("--standard", "esrs e1", "--standard", "RE100", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(pathway("claims", run, *words).out)))
    assert {row["standard"].split()[0] for row in rows} == {"ESRS", "RE100", "GHG"}
    said = pathway("claims", run, "--year", "2019")
    assert said.code == 2
    assert "--year 2019: the plan has the years" in said.err


def test_require_is_for_ci(run: Path, pathway: Pathway) -> None:
    assert pathway("claims", run, "--require", "INV-01", "--require", "au-2").code == 0
    said = pathway("claims", run, "--require", "INV-01", "--require", "RE-02", "--standard", "ISO")
    assert said.code == 6
    assert said.err.endswith(
        "One rule that is required does not hold:\n"
        "  RE-02: Cannot be judged: needs when each contracted plant was commissioned; "
        "the year in which each contract was signed.\n"
    )
    said = pathway("claims", run, "--require", "INV-1")
    assert said.code == 2
    assert "There is no rule 'INV-1'. Did you mean INV-" in said.err


def test_evidence_tells_what_no_plan_shows(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    table = tmp_path / "evidence.csv"
    table.write_text("rule,year,met,source\nre-02,,yes,Register of plants\nRE-03,,no,Auditor\n")
    words = ("--evidence", table, "--format", "csv")
    rows = {r["id"]: r for r in csv.DictReader(io.StringIO(pathway("claims", run, *words).out))}
    assert (rows["RE-02"]["verdict"], rows["RE-03"]["verdict"]) == ("holds", "fails")
    assert rows["RE-02"]["why"] == "As shown by: Register of plants."
    assert rows["RE-03"]["why"] == "Not so, by: Auditor."
    assert "the tracking system of each contract" in rows["RE-03"]["mend"]
    assert pathway("claims", run, "--evidence", table, "--require", "RE-02").code == 0
    assert pathway("claims", run, "--evidence", table, "--require", "RE-03").code == 6


def test_what_is_wrong_with_evidence_is_told_at_once(
    run: Path, tmp_path: Path, pathway: Pathway
) -> None:
    table = tmp_path / "evidence.csv"
    rows = ("INV-01,,yes,a", "RE-99,,maybe,", "RE-02,,yes,a", "RE-02,,no,b", "RE-03,20x0,no,b")
    table.write_text("\n".join(["rule,year,met,source", *rows]))
    said = pathway("claims", run, "--evidence", table)
    assert said.code == 2
    for row, told in (
        (2, "judged by the numbers of the plan"),
        (3, "there is no such rule"),
        (3, "no known met"),
        (3, "empty"),
        (5, "stands twice"),
        (6, "year"),
    ):
        lines = [line for line in said.err.splitlines() if f"row {row}," in line and told in line]
        assert len(lines) == 1, said.err
    assert pathway("claims", run, "--evidence", tmp_path / "none.csv").code == 2


def test_evidence_that_can_never_count_is_told(run: Path, tmp_path: Path, pathway: Pathway) -> None:
    """The plan is of 2020 to 2025; what is to be done is said of evidence, not of a case."""
    table = tmp_path / "evidence.csv"
    table.write_text("rule,year,met,source\nRE-02,2026,yes,a\nRE-02,2020,yes,a\nRE-02,2019,yes,a\n")
    said = pathway("claims", run, "--evidence", table)
    assert said.code == 2
    rows = [line for line in said.err.splitlines() if "no year of the plan, 2020 to 2025" in line]
    assert [line.split(",")[1].strip() for line in rows] == ["row 2", "row 4"]
    table.write_text("")
    said = pathway("claims", run, "--evidence", table)
    assert said.code == 2
    assert said.err.splitlines()[1] == "  evidence.csv: the file is empty. Fill it in"


def test_a_financial_year_is_read_alike_wherever_one_is_asked_for(
    tmp_path: Path, pathway: Pathway
) -> None:
    """FY2022 is April 2021 to March 2022, which 2021 stands for."""
    company = {**FILES, "company.yaml": FILES["company.yaml"] + "year_starts: april\n"}
    case, run = write_case(tmp_path / "case", company), tmp_path / "run"
    assert apart("solve", case, "--out", run, "--no-pictures").code == 0
    for words in (
        ("claims", run, "--format", "csv", "--year"),
        ("trace", run, "emissions"),
        ("disclose", run, "--standard", "gri-305", "--year"),
    ):
        said, known = pathway(*words, "FY2022"), pathway(*words, "2021")
        assert (said.code, said.out) == (0, known.out), said.err
        no = pathway(*words, "FY22")
        assert (no.code, "FY2027" in no.err) == (2, True), no.err
    table = tmp_path / "evidence.csv"
    table.write_text("rule,year,met,source\nRE-02,FY2022,yes,Register\n")
    asked = ("claims", run, "--evidence", table, "--require", "RE-02", "--year")
    assert (pathway(*asked, "2021").code, pathway(*asked, "2022").code) == (0, 6)


def test_what_is_no_run_is_refused(tmp_path: Path, pathway: Pathway) -> None:
    said = pathway("claims", tmp_path)
    assert said.code == 2
    assert "Traceback" not in said.err


KNOWN = {
    "SB1-02": "holds", "SB1-02L": "fails", "SB2-05": "fails", "SB1-08": "fails", "CO-01": "holds",
    "CN-03": "holds", "CR-08": "holds", "CN-05": "holds", "NZ-02": "fails", "CR-09": "fails",
    "AU-2": "holds", "SB2-16": "holds",
}  # fmt: skip
"""Of the reference case in 2030."""
CHANGES = {
    "SB1-02": ("gross_market_t", "12"),
    "SB1-02L": ("gross_location_t", "12"),
    "SB2-05": ("gross_location_t", "2"),
    "SB1-08": ("gross_market_t", "3"),
}
"""Which sums of emissions.csv some of them compare with those of 2020: column and scopes."""


def test_known_verdicts_of_the_reference_case(reference_run: Path, pathway: Pathway) -> None:
    """Scopes 1 and 2 are -93 % by market and +8 % by location, scope 3 -8 % where -25 % is due.

    Operations are neutral from 2030, all emissions are not; no removal lasts for 1,000 years.
    """
    found = json.loads(pathway("claims", reference_run, "--format", "json").out)
    verdicts = {row["id"]: row for row in found["verdicts"]}
    assert found["year"] == 2030
    assert {rule: verdicts[rule]["verdict"] for rule in KNOWN} == KNOWN
    with (reference_run / "tables" / "emissions.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for rule, (column, scopes) in CHANGES.items():
        base, then = (
            sum(float(row[column]) for row in rows if row["year"] == t and row["scope"] in scopes)
            for t in ("2020", "2030")
        )
        assert verdicts[rule]["value"] == pytest.approx(then / base - 1)
    shares = [round(verdicts[rule]["value"], 2) for rule in CHANGES]
    assert shares == [-0.93, 0.08, 0.17, -0.08]
    may = {(w["word"], w["of"]): w["may"] for w in found["words"] if w["year"] == 2030}
    assert may["carbon-neutral", "own operations, scopes 1 and 2"] == "may"
    assert may["carbon-neutral", "the whole inventory"] == "may-not"
    assert may["net-zero", "the whole inventory"] == "may-not"
    assert may["aligned", "the whole inventory"] == "may-not"
