"""``pathway check --scaling``, end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Pathway

HOLDS = {
    "en": "The solver's tolerances hold all of them.",
    "de": "Die Toleranzen des Lösers fassen sie alle.",
    "zh": "全部数值均在求解器容差可以分辨的范围内。",
}


@pytest.mark.parametrize("lang", HOLDS)
def test_it_says_the_ends_of_each_family_and_a_verdict(
    case: Path, pathway: Pathway, lang: str
) -> None:
    said = pathway("check", case, "--scaling", "--lang", lang)
    assert said.code == 0, said.err
    lines = [" ".join(line.split()) for line in said.out.splitlines()]
    assert "gross_emissions 6.1e-01 factors.electricity 2.7e+00 factors.diesel" in lines
    assert lines[-1] == HOLDS[lang]


def test_it_says_what_is_too_large_and_where_it_is_from(case: Path, pathway: Pathway) -> None:
    said = pathway("check", case, "--scaling", "--set", "levers.roofs.potential=1e9")
    assert said.code == 0, said.err
    assert "nothing is known more closely than 1e-06. Lower levers.roofs.potential" in said.out
