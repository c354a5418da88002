"""A study that leaves some of the company out: no number and no word is of all of it."""

from __future__ import annotations

import pytest

from casefiles import FILES, write_case
from disclosure.filled import Cells, cells, lacks, number
from pathway.disclosure.claims import claims_of
from pathway.disclosure.claims.said import summary, tell
from pathway.disclosure.plan import disclose
from pathway.disclosure.said import abouts
from pathway.load import load_case
from pathway.locale import LANGUAGES, Lang
from pathway.solve import solve
from pathway.tables import tabulate
from pathway_models.case import Case

KEPT = {
    "targets.yaml": FILES["targets.yaml"].replace(
        "value: 60, unit: t/MCNY", "value: 70, unit: t/MCNY"
    )
}


@pytest.fixture(scope="module", params=["operations", "whole"])
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The small case: of scopes 1 and 2 without the freight, 13,400 t of scope 3, or with it."""
    folder = write_case(tmp_path_factory.mktemp("tiny"), {**FILES, **KEPT})
    return load_case(folder, request.param)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_a_study_leaves_out_is_no_zero(case: Case, lang: Lang) -> None:
    tables = tabulate(case, solve(case).plan)
    partly = case.study == "operations"
    assert [a.id for a in case.left_out] == (["haulage"] if partly else [])
    told = disclose(tables, case, ["esrs-e1"], 2021)
    filled: Cells = cells(told)
    if partly:
        assert case.study_name.en in lacks(filled, "scope3", 2021)
        assert lacks(filled, "total-market", 2021)
    else:
        assert number(filled, "scope3", 2021) > 13_000
    found = claims_of(tables, case, year=2025)
    words = {(word.key, word.year): word for word in found.words}
    neutral = words["carbon-neutral", 2025]
    head = neutral.in_(lang)
    assert (case.study_name.in_(lang) in head) == partly
    assert words["net-zero", 2025].may != "may"
    assert words["aligned", 2025].may != "may"
    said = [*summary(found, lang), *tell(found, lang)]
    whole = {"en": "the whole inventory", "zh": "全部清单", "de": "die ganze Bilanz"}[lang]
    assert any(whole in line for line in said) != partly
    assert (case.study_name.in_(lang) in summary(found, lang)[0]) == partly
    assert (case.study_name.in_(lang) in abouts(told, lang)[0]) == partly
