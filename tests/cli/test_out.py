"""Where a run is written: whole or not at all, and never over something that is no run."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Any

import pytest

import pathway.runs.run as run_module
from cli.running import Pathway, apart, tree
from pathway.locale.errors import UsageError
from pathway.machine import disk
from pathway.runs.result import Result, check_writable, run_folder


def test_an_older_run_is_replaced_as_a_whole(case: Path, copy: Path, pathway: Pathway) -> None:
    (copy / "charts" / "old.png").write_bytes(b"old")
    (copy / "summary.json").write_text("old", "utf-8")
    said = pathway("solve", case, "--out", copy, "--no-pictures")
    assert said.code == 0
    assert not (copy / "charts" / "old.png").exists()
    assert Result.load(copy).summary["case"] == "tiny"
    assert [p.name for p in copy.parent.iterdir()] == ["copy"]


@pytest.mark.parametrize("place", ["empty", "some/where/new"])
def test_a_new_or_empty_folder_is_taken(tmp_path: Path, place: str) -> None:
    (tmp_path / "empty").mkdir()
    with run_folder(tmp_path / place) as draft:
        (draft / "manifest.json").write_text("{}", "utf-8")
        assert not (tmp_path / place / "manifest.json").exists()
    assert tree(tmp_path / place) == ["manifest.json"]
    assert [p for p in (tmp_path / place).parent.iterdir() if p.name.startswith(".")] == []


def test_what_is_no_run_is_left_alone(case: Path, tmp_path: Path, pathway: Pathway) -> None:
    (tmp_path / "thesis.docx").write_text("mine", "utf-8")
    said = pathway("solve", case, "--out", tmp_path)
    assert (said.code, "--out" in said.err) == (2, True)
    assert tree(tmp_path) == ["thesis.docx"]


@pytest.mark.parametrize("place", ["file", "file/run", "file/deep/run", "link", "n" * 300])
def test_a_place_that_cannot_be_written_is_refused_before_the_search(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Root may write everywhere, but not below a file or through a link to nowhere."""
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    monkeypatch.setattr(run_module, "solve", lambda *_, **__: pytest.fail("it searched"))
    said = pathway("solve", case, "--out", tmp_path / place)
    assert (said.code, "--out" in said.err) == (2, True)
    assert tree(tmp_path) == ["file", "link"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that even root cannot fill")
def test_a_folder_that_takes_no_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"), run_folder(Path("/proc/run")):
        pytest.fail("a draft was made")


def test_the_folder_one_stands_in_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tables").mkdir()
    monkeypatch.chdir(tmp_path / "tables")
    for place in (".", "..", str(tmp_path)):
        with pytest.raises(UsageError, match="the folder you are in"):
            check_writable(Path(place))


def test_a_full_disk_is_said_and_leaves_nothing(
    case: Path, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Result, "save", full)
    said = pathway("solve", case, "--out", tmp_path / "run", "--no-pictures")
    assert (said.code, os.strerror(errno.ENOSPC) in said.err) == (2, True)
    assert tree(tmp_path) == []


def test_another_fault_of_the_system_is_no_fault_of_the_place(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), run_folder(tmp_path / "run"):
        (tmp_path / "missing").read_bytes()
    assert tree(tmp_path) == []


def test_an_older_run_survives_a_run_that_fails(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(draft: Path) -> None:
        (draft / "summary.json").write_text("{}", "utf-8")
        raise RuntimeError

    before = tree(copy)
    with pytest.raises(RuntimeError), run_folder(copy) as draft:
        fail(draft)
    assert tree(copy) == before


def test_an_older_run_comes_back_where_the_new_one_cannot_take_its_place(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, rename = tree(copy), Path.rename

    def stubborn(self: Path, target: Any) -> Path:
        if Path(target) == copy and self.parent.name != "old":
            raise OSError(errno.EACCES, "no")
        return rename(self, target)

    monkeypatch.setattr(disk, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(UsageError, match="cannot be written"), run_folder(copy):
        pass
    assert tree(copy) == before
    assert [p.name for p in copy.parent.iterdir()] == ["copy"]


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("step", ["pathway.runs.run._draw", "pathway.runs.result.Result.save"])
def test_a_run_that_is_killed_leaves_nothing_that_looks_like_one(
    case: Path, tmp_path: Path, step: str
) -> None:
    """Only a hidden folder without a manifest; the next solve takes no notice of it."""
    code = (
        "import os, signal, pathway.runs.run, pathway.runs.result\n"
        f"{step} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    )
    out = tmp_path / "run"
    assert apart("solve", case, "--out", out, "--no-pictures", code=code).code == -9
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".run-")
    assert not (left / "manifest.json").exists()
    assert apart("solve", case, "--out", out, "--no-pictures").code == 0


def test_the_manifest_is_written_last(solved: Path, tmp_path: Path) -> None:
    """It marks a run, so what has one is complete."""
    result = Result.load(solved)
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "audit.json").mkdir()  # what stands in the way of the file before the manifest
    with pytest.raises(OSError, match="directory"):
        result.save(broken)
    assert not (broken / "manifest.json").exists()
