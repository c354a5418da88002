"""A metric that exists in this file alone lets credits be retired: ``neutralises`` is enough.

By hand, for the fleet of the tiny case in 2025: 10 ML of diesel are 26.8 kt, of which 16.8 may be
left after removals. So 10 kt are retired, at 200 CNY a tonne, of which a fifth is kept as a margin:
250, or 2.5 million.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import Field
from whole_way import the_whole_way

from casefiles import changed, write_case
from pathway_models.case import Target
from pathway_models.vocabulary.position import N, Position
from pathway_models.vocabulary.promise import PROMISES, Promise, promise
from pathway_models.vocabulary.schema import Selector


class AfterRemovals(Promise):
    """Gross less removals."""

    key = "after_removals"
    unit = "t"
    neutralises = True
    sized = "usual"

    perimeter: Selector = Field(description="the accounts it is about")

    @classmethod
    def counted(cls, at: Position[N], k: Target, t: int) -> N:
        return at.gross(k.accounts, t, "market") - at.removals(k.accounts, t)


PROMISED = """\
removed:
  name: {en: Removed, zh: 移除}
  section: "05"
  metric: after_removals
  perimeter: {business: [fleet], scope: [1]}
  value: {value: 16800, unit: t}
  in: 2025
  headline: true
"""


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    promise(AfterRemovals)
    yield
    del PROMISES[AfterRemovals.key]


def test_it_goes_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Removals at 250 a retired tonne are the only way: no lever is on the vans."""
    files = changed(
        ("studies/operations.yaml", "[neutral, clean, vans-electric, interim]", "[removed]"),
        ("studies/operations.yaml", "scope: [1, 2]}", "scope: [1]}\nlevers: {kind: [removal]}"),
    )
    files["targets.yaml"] = PROMISED
    del files["studies/whole.yaml"]
    gone = the_whole_way(write_case(tmp_path / "case", files), tmp_path / "run", monkeypatch)
    credits = gone.plan.tables["credits"]
    assert credits["tonnes"].sum() == pytest.approx(10_000)
    assert credits["cost_mcny"].sum() == pytest.approx(10 * 0.25)
    assert "Removed" in gone.slides
