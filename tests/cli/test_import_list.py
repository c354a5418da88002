"""A list of all that is used and emitted, by ``pathway import``: earlier rows, and totals."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Pathway
from importer.test_weighed import LIST
from pathway.load.summed import followed, verified_in


def test_what_an_earlier_reading_told_of_the_past_goes(tmp_path: Path, pathway: Pathway) -> None:
    """50 t of LPG of 2023 were taken for emissions once; the row of another file stays."""
    assert pathway("init", tmp_path / "own", "--yes", "--base-year", "2024").code == 0
    (tmp_path / "file.csv").write_text(LIST, "utf-8")
    past = tmp_path / "own" / "history.csv"
    head = "year,business,scope,tonnes,method,source,confidence"
    rows = ('2023,company,1,50,-,"file.csv, D3",report', "2022,company,1,900,-,by hand,report")
    past.write_text("\n".join((head, *rows, "")), "utf-8")
    words = ("import", tmp_path / "file.csv", "--into", tmp_path / "own", "--alone", "--replace")
    said = pathway(*words)
    assert said.code == 0, said.err
    kept = [line.split(",")[:4] for line in past.read_text("utf-8").splitlines()[1:]]
    assert kept == [["2022", "company", "1", "900"], ["2023", "company", "3", "310"]]


def test_totals_that_nobody_verified_follow_the_factors_that_are_added(
    tmp_path: Path, pathway: Pathway
) -> None:
    """1,000 MWh of gas at 0.20216, 43.1 t of LPG at 2.9872 and 15.5 kg of R-404A at 3,943 (AR5)."""
    own = tmp_path / "own"
    assert pathway("init", own, "--yes", "--base-year", "2024").code == 0
    (tmp_path / "file.csv").write_text(LIST, "utf-8")
    said = pathway("import", tmp_path / "file.csv", "--into", own, "--alone")
    assert "no verified total of scope1, scope2, and factors are missing still" in said.err
    for words in (
        ("fuel-lpg-ipcc", "--as", "lpg"),
        ("gwp-r404a", "--as", "r404a", "--basis", "AR5"),
    ):
        said = pathway("library", "add", own, *words)
        assert said.code == 0, said.err
    assert "company.yaml: no total was verified" in said.err
    files = {str(p.relative_to(own)): p.read_bytes() for p in own.rglob("*") if p.is_file()}
    totals = verified_in(files)
    assert followed(files) == totals
    assert totals["scope3"]["value"] == 300
    tonnes = 1000 * 0.20216 + 43.1 * 2.9872 + 0.0155 * 3943
    assert totals["scope1"]["value"] == pytest.approx(tonnes, rel=1e-6)
