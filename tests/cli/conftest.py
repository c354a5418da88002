"""A small case, its run, and the command line in this process."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from casefiles import write_case
from cli.running import Pathway, Said, apart
from pathway.cli import main


@pytest.fixture
def pathway(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Pathway:
    """``pathway("check", case)`` as a shell would run it, and what came of it."""

    def run(*words: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["pathway", *map(str, words)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return Said(ended.value.code, said.out, said.err)

    return run


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small case, in a folder that is called ``tiny``."""
    return write_case(tmp_path_factory.mktemp("case") / "tiny")


@pytest.fixture(scope="session")
def solved(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of the small case: read it, do not write into it."""
    run = tmp_path_factory.mktemp("solved") / "run"
    said = apart("solve", case, "--out", run, "--no-pictures")
    assert said.code == 0, said.err
    return run


@pytest.fixture
def copy(solved: Path, tmp_path: Path) -> Path:
    """A copy of that run, to be tampered with."""
    return Path(shutil.copytree(solved, tmp_path / "copy"))
