"""What is needed only where it is used: ceilings, limits.yaml, electricity."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway import api
from pathway.load import load
from pathway.locale.errors import InputError

CEILINGS = re.compile(r"  (reduce|remove)_until:.*\n")


def ranked(policy: str, *kept: str, **files: str) -> dict[str, str]:
    """The tiny case with these ceilings alone."""
    company = CEILINGS.sub(lambda m: m[0] if m[1] in kept else "", FILES["company.yaml"])
    company = company.replace("policy: lexicographic", f"policy: {policy}")
    return {**FILES, "company.yaml": company, **files}


def told(folder: Path, files: dict[str, str]) -> list[str]:
    with pytest.raises(InputError) as caught:
        load(write_case(folder, files), every=True)
    return [f"{f.file}: {f.place}: {f.problem}. {f.remedy}" for f in caught.value.faults]


def test_ceilings_are_needed_where_something_is_neutralised_in_their_order(tmp_path: Path) -> None:
    """Once for all studies."""
    first, second = told(tmp_path / "both", ranked("lexicographic"))
    assert first.startswith("company.yaml: hierarchy.reduce_until (line ")
    assert "this price is missing: neutral is kept by cuts, then removals and offsets. " in first
    assert first.endswith("Give it, or the word inf; or choose the policy none")
    assert second.startswith("company.yaml: hierarchy.remove_until (line ")
    (one,) = told(tmp_path / "one", ranked("lexicographic", "reduce"))
    assert "remove_until" in one


def test_without_offsets_nothing_ranks_removals(tmp_path: Path) -> None:
    files = ranked("lexicographic", "reduce")
    del files["levers/offset.yaml"]
    assert api.read(write_case(tmp_path, files)).solve().audit().passed


def test_without_an_order_or_a_net_promise_no_ceiling_is_needed(tmp_path: Path) -> None:
    assert load(write_case(tmp_path / "none", ranked("none"))).case.hierarchy.reduce_until is None
    studies = {
        "studies/operations.yaml": "name: {en: O}\nperimeter: {scope: [1, 2]}\ntargets: [clean]\n",
        "studies/whole.yaml": "name: {en: W}\nperimeter: {}\ntargets: [interim]\n",
    }
    found = api.read(write_case(tmp_path / "gross", ranked("lexicographic", **studies)))
    assert found.solve().audit().passed


def burning() -> dict[str, str]:
    """The vans alone, with a retrofit: a case without electricity and without limits."""
    sources = FILES["sources.csv"].splitlines()
    company = re.sub(r"scope2:.*", "scope2: {value: 0, unit: t}", FILES["company.yaml"])
    company = re.sub(r"scope3:.*", "scope3: {value: 0, unit: t}", company)
    kept = {n: FILES[n] for n in ("businesses.csv", "regions.csv", "growth.csv", "revenue.csv")}
    return kept | {
        "company.yaml": company,
        "carriers.csv": "id,name_en,unit,item,gases\ndiesel,Diesel,ML,energy,CO2\n",
        "sources.csv": "\n".join(sources[:2]) + "\n",
        "factors.csv": without(FILES["factors.csv"], "electricity"),
        "prices.csv": without(FILES["prices.csv"], "electricity"),
        "levers/retrofit.yaml": """\
routes:
  name: {en: Routes}
  applies_to: {source: [vans]}
  order: 1
  unit: ML
  life: 5
  max_share: {value: 0.3, unit: share}
  capex: {value: 1, unit: CNY/L}
""",
        "targets.yaml": """\
cut:
  name: {en: Cut}
  metric: gross_emissions
  perimeter: {scope: [1]}
  value: {value: 0.8, unit: share}
  relative_to: base_year
  from: 2025
""",
        "studies/operations.yaml": "name: {en: O}\nperimeter: {}\ntargets: all\n",
    }


def without(table: str, carrier: str) -> str:
    lines = table.splitlines()
    return "\n".join(line for line in lines if not line.startswith(carrier)) + "\n"


def test_a_case_without_electricity_goes_the_whole_way(tmp_path: Path) -> None:
    """26,800 t, of which 30 % may be saved at a profit: 1 CNY/L against 7 CNY/L a year."""
    plan = api.read(write_case(tmp_path / "case", burning())).solve()
    net = plan.tables["emissions"].groupby("year")["net_t"].sum()
    assert net[2025] == pytest.approx(0.7 * 26_800)
    run = plan.save(tmp_path / "run")
    assert api.open(run.folder).report("en").documents


def test_the_price_of_exports_needs_electricity(tmp_path: Path) -> None:
    files = burning()
    files["prices.csv"] = without(FILES["prices.csv"], "electricity,")
    faults = told(tmp_path, files)
    assert all(f.startswith("prices.csv: row ") for f in faults)
    assert all("there is no such carrier" in f for f in faults)
