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

ROOT = Path(__file__).resolve().parents[2]


def workflow() -> dict[str, Any]:
    text = (ROOT / "docs" / "how-to" / "ci.md").read_text("utf-8")
    found = re.search(r"<!-- workflow -->\n```yaml\n(.*?)```", text, re.DOTALL)
    assert found
    return yaml.safe_load(found[1])


def steps() -> list[dict[str, Any]]:
    return [s for s in workflow()["jobs"]["thresholds"]["steps"] if "run" in s]


def run(command: str, folder: Path, case: Path) -> int:
    """A step in a checkout: the installation is the one that tests use."""
    summary = folder / "step-summary.md"
    shim = folder / "bin"
    shim.mkdir(exist_ok=True)
    (shim / "pathway").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m pathway.cli "$@"\n')
    (shim / "pathway").chmod(0o755)
    link = folder / "inputs"
    if not link.exists():
        link.mkdir()
        (link / "alibaba").symlink_to(case)
    environment = {
        **os.environ,
        "PATH": f"{shim}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "models")]),
        "GITHUB_STEP_SUMMARY": str(summary),
    }
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, check=False)
    return done.returncode


def test_the_workflow_passes_and_leaves_a_summary(tmp_path: Path) -> None:
    install, *others = steps()
    assert ".[sweep]" in install["run"]
    for step in others:
        assert run(step["run"], tmp_path, ROOT / "inputs" / "alibaba") == 0
    summary = (tmp_path / "step-summary.md").read_text("utf-8")
    assert "share_with_plan" in summary.replace("\\", "")  # as Markdown shows it
    assert (tmp_path / "thresholds" / "junit.xml").is_file()


@pytest.mark.parametrize("broken", ["max(npv_cost_mcny) <= base - 100"])
def test_a_threshold_broken_on_purpose_turns_the_exit_code(tmp_path: Path, broken: str) -> None:
    """One factor is enough: dearer fuel costs more than the plan as it is less 100 million."""
    sweeps = ROOT / "inputs" / "alibaba" / "sweeps" / "ci.yaml"
    content = yaml.safe_load(sweeps.read_text("utf-8"))
    content["case"] = str(ROOT / "inputs" / "alibaba")
    content["assert"] = [broken]
    content["factors"] = {"fuel-price": content["factors"]["fuel-price"]}
    (tmp_path / "broken.yaml").write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    assert run("pathway sweep broken.yaml --out out", tmp_path, ROOT) == 6
    assert "<failure" in (tmp_path / "out" / "junit.xml").read_text("utf-8")
