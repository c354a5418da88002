"""``pathway init`` and ``pathway check``."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from cli.running import Pathway, contents, tree
from pathway.cases.examples import examples, reference_case


@pytest.mark.parametrize("place", ["new", "deep/er", "empty", "with space"])
def test_init_copies_the_reference_case(tmp_path: Path, pathway: Pathway, place: str) -> None:
    (tmp_path / "empty").mkdir()
    said = pathway("init", tmp_path / place, "--example", "alibaba")
    assert (said.code, said.out) == (0, "")
    assert contents(tmp_path / place) == contents(reference_case())
    command = said.err.partition("then: pathway ")[2].strip()
    assert command in {f"solve {tmp_path / place}", f"solve '{tmp_path / place}'"}


@pytest.mark.parametrize("name", examples())
def test_init_copies_the_example_that_is_named(tmp_path: Path, pathway: Pathway, name: str) -> None:
    said = pathway("init", tmp_path / "mine", "--example", name)
    assert (said.code, said.out) == (0, "")
    assert f"Wrote the case {name}." in said.err
    assert contents(tmp_path / "mine") == contents(examples()[name])


@pytest.mark.parametrize(
    ("name", "remedy"), [("alibab", "Did you mean alibaba?"), ("../tests", "There are: alibaba")]
)
def test_init_knows_no_other_example(
    tmp_path: Path, pathway: Pathway, name: str, remedy: str
) -> None:
    said = pathway("init", tmp_path / "mine", "--example", name)
    assert (said.code, remedy in said.err) == (2, True)
    assert tree(tmp_path) == []


def test_init_leaves_a_folder_that_is_not_empty_alone(tmp_path: Path, pathway: Pathway) -> None:
    (tmp_path / "note.txt").write_text("mine", "utf-8")
    said = pathway("init", tmp_path)
    assert (said.code, "is not empty" in said.err) == (2, True)
    assert tree(tmp_path) == ["note.txt"]


@pytest.mark.parametrize("place", ["file", "file/case"])
def test_init_where_nothing_can_be_written(tmp_path: Path, pathway: Pathway, place: str) -> None:
    """Root may write everywhere, but not below a file."""
    (tmp_path / "file").write_text("mine", "utf-8")
    said = pathway("init", tmp_path / place)
    assert said.code == 2
    assert str(tmp_path / place) in said.err
    assert tree(tmp_path) == ["file"]


def test_check_says_what_a_case_holds(case: Path, pathway: Pathway) -> None:
    """The study holds two of the three sources, six levers of which two wait at one source."""
    said = pathway("check", case)
    assert (said.code, said.out) == (0, "")
    assert "No faults: tiny, study operations: 2 sources" in said.err
    assert "2020 to 2025" in said.err
    told = pathway("check", case, "--lang", "zh").err
    assert "未发现错误：tiny，情景operations：2个排放源，7个选项，4项承诺" in told
    assert "No faults" not in told
    assert "\n注意：inputs：" in told


def test_check_without_a_case_checks_the_reference_case(pathway: Pathway) -> None:
    said = pathway("check")
    assert (said.code, "No faults: alibaba" in said.err) == (0, True)


def test_check_says_what_deserves_a_second_look(tmp_path: Path, pathway: Pathway) -> None:
    """A removal dearer than every cut: remove_until 400 is raised above reduce_until."""
    files = edited("company.yaml", "{value: 400, unit: CNY/t}", "{value: 4000, unit: CNY/t}")
    said = pathway("check", write_case(tmp_path, files))
    assert said.code == 0
    assert said.err.startswith("Note: ")
    assert "remove_until" in said.err


def test_check_names_all_faults_at_once(tmp_path: Path, pathway: Pathway) -> None:
    files = dict(edited("prices.csv", "diesel,*,2025,7", "diesel,*,2025,seven"))
    files["levers/offset.yaml"] = FILES["levers/offset.yaml"].replace("price:", "prize:")
    files["targets.yaml"] = FILES["targets.yaml"].replace("from: 2025", "from: 2052")
    said = pathway("check", write_case(tmp_path, files))
    assert (said.code, said.out) == (2, "")
    for named in ("prices.csv", "'seven'", "levers/offset.yaml", "prize", "targets.yaml", "2052"):
        assert named in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("command", ["check", "solve"])
@pytest.mark.parametrize("place", ["nowhere", "file"])
def test_where_there_is_no_case_init_is_named(
    tmp_path: Path, pathway: Pathway, command: str, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("no folder", "utf-8")
    said = pathway(command, place)
    assert said.code == 2
    assert "pathway init" in said.err
    assert tree(tmp_path) == ["file"]


@pytest.mark.parametrize("command", ["check", "solve"])
def test_an_unknown_study_gets_the_nearest_name(
    case: Path, tmp_path: Path, pathway: Pathway, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = pathway(command, case, "--study", "operation")
    assert said.code == 2
    assert "'operations'" in said.err
    assert tree(tmp_path) == []
