"""A case kept in memory is the case that is read from its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway.load import load, load_case
from pathway.load.build.variants import Variants
from pathway.locale.errors import InputError

SET = 'name: {en: S, zh: S}\nextends: operations\nset: {prices.diesel: "*2"}\n'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {**FILES, "studies/dear.yaml": SET}
    return write_case(tmp_path_factory.mktemp("variants") / "tiny", files)


def kept(folder: Path, study: str) -> Variants:
    return Variants.of(load(folder, study).files, folder.name, study)


@pytest.mark.parametrize("study", ["operations", "whole", "dear"])
@pytest.mark.parametrize(
    "sets",
    [
        (),
        ("levers.ev.capex=*0.5",),
        ("prices.diesel=+1", "prices.diesel=*2", "levers.ev.lead=1"),
        ("targets.interim.value=0.7", "hierarchy.policy=none"),
    ],
)
def test_the_same_case(folder: Path, study: str, sets: tuple[str, ...]) -> None:
    variants = kept(folder, study)
    assert variants.case(sets) == load_case(folder, study, sets)
    assert variants.case() == load_case(folder, study), "nothing is left of what was set"


def test_the_same_faults(folder: Path) -> None:
    sets = ("levers.ev.max_share=*5", "prices.deisel=1", "levers.ev.life=0")
    with pytest.raises(InputError) as kept_told:
        kept(folder, "operations").case(sets)
    with pytest.raises(InputError) as told:
        load_case(folder, "operations", sets)
    assert str(kept_told.value) == str(told.value)


def test_what_a_path_holds_with_what_the_study_sets(folder: Path) -> None:
    assert kept(folder, "dear").written("prices.diesel") == ["14", "14"]
