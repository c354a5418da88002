"""The small case in a folder ``my-company``, which is where a test stands; and its plan."""

from __future__ import annotations

from pathlib import Path

import pytest

import pathway
from casefiles import write_case


@pytest.fixture
def company(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pathway.Case:
    write_case(tmp_path / "my-company")
    monkeypatch.chdir(tmp_path)
    return pathway.read("my-company")


@pytest.fixture(scope="session")
def plan(tmp_path_factory: pytest.TempPathFactory) -> pathway.Plan:
    """Read it; what it gives may be changed, it may not."""
    return pathway.read(write_case(tmp_path_factory.mktemp("case") / "my-company")).solve()
