"""Every study of the reference case has an audited plan that keeps what it promises."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pathway.runs.run import Options
from solving import solve_case

CASE = Path(__file__).parents[2] / "inputs" / "alibaba"
STUDIES = sorted(path.stem for path in (CASE / "studies").glob("*.yaml"))
FIRST_CHART = {"ecosystem": "ecosystem-ledger"}


@pytest.mark.parametrize("study", [s for s in STUDIES if s != "alibaba"])
def test_every_study_keeps_its_commitments(study: str, tmp_path: Path) -> None:
    """The default study, with everything, is the golden one."""
    run = solve_case(CASE, tmp_path / "run", Options(study=study, pictures="no"))
    assert run.audited
    assert run.result.summary["status"] == "optimal"
    assert run.result.tables["targets"]["met"].all()
    assert run.charts == (FIRST_CHART.get(study, "neutrality-pathway"),)
    for chart in run.charts:
        for lang in ("en", "zh"):
            assert (run.folder / "charts" / f"{chart}.{lang}.html").is_file()


def test_every_promise_of_the_report_is_kept_together(reference_run: Path) -> None:
    """Operations, value chain, cloud and ecosystem in one plan."""
    targets = pd.read_csv(reference_run / "tables" / "targets.csv")
    promised = {
        "scope12-neutral", "electricity-neutral", "cloud-neutral", "cloud-clean", "sea-renewable",
        "vans-electric", "parks-pv", "scope3-intensity", "city-delivery-clean",
        "ecosystem-1500mt", "small-firms", "lazada-consumers",
    }  # fmt: skip
    assert promised <= set(targets["id"])
    assert targets["met"].all()


def test_nothing_of_scope_3_plus_stands_beside_net(reference_run: Path) -> None:
    """Net is gross less credits: tonnes avoided at others are in their own table alone."""
    emissions = pd.read_csv(reference_run / "tables" / "emissions.csv")
    credits = emissions["removals_t"] + emissions["offsets_t"]
    assert (emissions["gross_market_t"] - credits - emissions["net_t"]).abs().max() < 1e-3
    for name in ("levers", "wedges", "costs"):
        text = (reference_run / "tables" / f"{name}.csv").read_text(encoding="utf-8")
        assert "green-travel" not in text
