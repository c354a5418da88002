"""The workflow in docs/how-to/ci.md does what it says: its steps are run as they stand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from docs.reader import ROOT, STEP, read

PAGE = "docs/how-to/ci.md"
SWEEP = "my-company/sweeps/thresholds.yaml"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the case of the page and its sweep."""
    folder = tmp_path_factory.mktemp("checkout")
    assert run("pathway init my-company", folder) == 0
    [saved] = [step for step in STEP.finditer(read(PAGE)) if step["save"] == SWEEP]
    (folder / SWEEP).parent.mkdir()
    (folder / SWEEP).write_text(saved["text"], "utf-8")
    return folder


def steps() -> list[dict[str, Any]]:
    found = re.search(r"<!-- workflow -->\n```yaml\n(.*?)```", read(PAGE), re.DOTALL)
    assert found
    return [s for s in yaml.safe_load(found[1])["jobs"]["thresholds"]["steps"] if "run" in s]


def run(command: str, folder: Path) -> int:
    """A step in a checkout: the installation is the one that tests use."""
    shim = folder / "bin"
    shim.mkdir(exist_ok=True)
    (shim / "pathway").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pathway "$@"\n')
    (shim / "pathway").chmod(0o755)
    environment = {
        **os.environ,
        "PATH": f"{shim}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "models")]),
        "GITHUB_STEP_SUMMARY": str(folder / "step-summary.md"),
    }
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, check=False)
    return done.returncode


def test_the_workflow_passes_and_leaves_a_summary(checkout: Path) -> None:
    install, *others = steps()
    assert ".[sweep]" in install["run"]
    for step in others:
        assert run(step["run"], checkout) == 0
    summary = (checkout / "step-summary.md").read_text("utf-8")
    assert "share_with_plan" in summary.replace("\\", "")  # as Markdown shows it
    assert (checkout / "thresholds" / "junit.xml").is_file()
