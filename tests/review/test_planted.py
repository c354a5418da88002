"""Of the mistakes that people make, each planted in a copy of a shipped case, none goes unsaid."""

from __future__ import annotations

import pytest

from pathway.load import load
from pathway.locale.errors import InputError
from pathway.review import review_inputs
from review.mistakes import MISTAKES
from review.planting import Mistake, planted


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda m: f"{m.case}: {m.name}")
def test_a_planted_mistake_is_refused_or_remarked(mistake: Mistake) -> None:
    files = planted(mistake)
    try:
        loaded = load(files, mistake.study, name=mistake.case)
    except InputError:
        return
    found = review_inputs(loaded.case, files)
    assert [remark for remark in found if remark.severity != "note"], [r.key for r in found]


def test_there_are_a_hundred_and_more() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) > 120
