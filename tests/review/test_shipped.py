"""The shipped companies have no remark above a note, in any study."""

from __future__ import annotations

from pathlib import Path

import pytest

from pathway import api
from pathway.load import as_set, load
from pathway.locale import LANGUAGES
from pathway.review import review_inputs

INPUTS = Path(__file__).parents[2] / "inputs"
STUDIES = sorted(INPUTS.glob("*/studies/*.yaml"))


@pytest.mark.parametrize("study", STUDIES, ids=lambda p: f"{p.parents[1].name}-{p.stem}")
def test_a_shipped_study_has_notes_only(study: Path) -> None:
    loaded = load(study.parents[1], study.stem)
    files = as_set(loaded.files, study.stem)
    grave = [r.line("en") for r in review_inputs(loaded.case, files) if r.severity != "note"]
    assert not grave, "\n".join(grave)


@pytest.mark.parametrize("company", ["reference", "steel", "shipping"])
def test_the_plan_of_a_shipped_company_has_notes_only(
    company: str, request: pytest.FixtureRequest
) -> None:
    run: Path = request.getfixturevalue(f"{company}_run")
    found = api.open(run).review()
    assert {remark.severity for remark in found} == {"note"}
    assert "measure_first" in {remark.key for remark in found}
    for remark in found:
        assert len({remark.sentence(lang) for lang in LANGUAGES}) == len(LANGUAGES)
