"""The documents are true: their blocks run as they stand, and what they name is there."""

from __future__ import annotations

import csv
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pathway import errors
from pathway_models.levers import LEVERS

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "reports" / "README.md"]
)
STEP = re.compile(
    r"<!-- append to (?P<append>\S+) -->\n```\w+\n(?P<text>.*?)```"
    r"|<!-- undo (?P<undo>\S+) -->"
    r"|```(?P<language>sh|python)\n(?P<code>.*?)```",
    re.DOTALL,
)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
ONE_MACHINE = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|opt|mnt|work|Users)/|[A-Z]:\\Users")
QUICK = ["--pictures", "no"]
SET_UP = ("python3 -m venv", ".venv/bin/python -m pip install")


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def commands(page: str) -> Iterator[str]:
    for step in STEP.finditer(read(page)):
        if step["language"] == "sh":
            yield from step["code"].splitlines()


class Reader:
    """Does what a page says, block after block, in a folder that holds the reference case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: dict[str, str] = {}
        self.done: set[str] = set()
        shutil.copytree(ROOT / "inputs" / "alibaba", folder / "inputs" / "alibaba")

    def follow(self, page: str) -> None:
        for step in STEP.finditer(read(page)):
            if step["append"]:
                self._append(step["append"], step["text"])
            elif step["undo"]:
                (self.folder / step["undo"]).write_text(self.before[step["undo"]], "utf-8")
            elif step["language"] == "python":
                self._run([sys.executable, "-c", step["code"]], expected={0})
                continue  # what it changed shows in the command after it
            else:
                for line in step["code"].splitlines():
                    self._command(line)
                continue
            self.done.clear()

    def _append(self, file: str, text: str) -> None:
        path = self.folder / file
        self.before[file] = path.read_text("utf-8")
        path.write_text(self.before[file] + text, "utf-8")

    def _command(self, line: str) -> None:
        command, _, comment = line.removeprefix(".venv/bin/").partition("  #")
        code = re.search(r"exit (\d+)", comment)
        words = shlex.split(command)
        if words[:3] == ["git", "diff", "--no-index"]:
            self._run(words, expected={0, 1})
        elif words[0] == "pathway" and command not in self.done:
            self.done.add(command)
            program = [str(BIN / "pathway"), *words[1:], *(QUICK if words[1] == "solve" else [])]
            self._run(program, expected={int(code[1]) if code else 0})

    def _run(self, command: list[str], expected: set[int]) -> None:
        environment = {**os.environ, "PYTHONUTF8": "1"}
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode in expected, f"{command}\n{done.stdout}\n{done.stderr}"


def test_the_readme_works_as_written(tmp_path: Path) -> None:
    """Its commands run, its lever reaches the tables, and the files it names are written."""
    Reader(tmp_path).follow("README.md")
    with (tmp_path / "reports/alibaba/tables/levers.csv").open(encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table) if row["lever"] == "ec-fans"]
    assert {row["business"] for row in rows} == {"freshippo"}
    named = re.findall(r"`(reports/[\w./-]+\.\w+)`", read("README.md"))
    assert "reports/alibaba/charts/neutrality-pathway.en.html" in named
    assert [file for file in named if not (tmp_path / file).is_file()] == []


def test_the_tutorial_works_as_written(tmp_path: Path) -> None:
    Reader(tmp_path).follow("docs/tutorial.md")
    assert not (tmp_path / "reports/impossible").exists()


@pytest.mark.parametrize("page", ["README.md", "docs/tutorial.md", "CONTRIBUTING.md"])
def test_every_command_is_one_that_is_there(page: str) -> None:
    """No command of a page stays untried because the runner above does not know it."""
    known = {"pathway", "git", "python3", ".venv-new/bin/python"}
    for line in commands(page):
        program, *words = shlex.split(line, comments=True)
        if program == "make":
            subprocess.run(["make", "-n", *words], cwd=ROOT, check=True, capture_output=True)
        elif program.startswith(".venv/bin/"):
            assert (BIN / program.removeprefix(".venv/bin/")).exists(), line
        else:
            assert program in known, line


def test_the_plain_commands_do_what_make_does() -> None:
    """Each tool that the two commands call stands in the README with the same arguments."""
    recipes = read("Makefile").replace("$(BIN)", ".venv/bin").partition("\ntrust:")[0].splitlines()
    calls = [line.strip() for line in recipes if line.startswith("\t.venv/bin/")]
    plain = list(commands("README.md"))
    tools = [call.split(" -n ")[0] for call in calls]
    assert len(tools) == 6
    assert [tool for tool in tools if not any(line.startswith(tool) for line in plain)] == []
    assert all(any(line.startswith(start) for line in plain) for start in SET_UP)


def test_the_exit_codes_in_the_docs_are_those_of_the_errors() -> None:
    kinds = [errors.PathwayError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    raised = {kind.exit_code for kind in kinds}
    for page in ("README.md", "docs/outputs.md"):
        table = read(page).partition("## Exit codes")[2].partition("\n## ")[0]
        assert {int(n) for n in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == raised | {
            0,
            130,
        }


def test_the_lever_of_the_readme_is_a_retrofit() -> None:
    [step] = [s for s in STEP.finditer(read("README.md")) if s["append"]]
    kind = Path(step["append"]).stem
    for fields in yaml.safe_load(step["text"]).values():
        LEVERS[kind].model_validate(fields)


def test_the_fields_in_the_docs_are_those_of_the_schemas() -> None:
    """The table of ``docs/inputs.md`` names every field of every lever kind, and no other."""
    table = read("docs/inputs.md").partition("## Levers")[2].partition("\n## ")[0]
    cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    documented = {name for cell in cells for name in re.findall(r"`(\w+)`", cell)}
    assert documented == {name for lever in LEVERS.values() for name in lever.model_fields}


@pytest.mark.parametrize("page", PAGES)
def test_yaml_is_yaml(page: str) -> None:
    for block in re.findall(r"```yaml\n(.*?)```", read(page), re.DOTALL):
        assert isinstance(yaml.safe_load(block), dict)


@pytest.mark.parametrize("page", PAGES)
def test_links_resolve(page: str) -> None:
    for target in LINK.findall(read(page)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        path = (ROOT / page).parent / file if file else ROOT / page
        assert path.exists(), target
        assert not anchor or anchor in anchors(path), target


def anchors(path: Path) -> set[str]:
    """The ids that headings get: lower case, words joined by hyphens."""
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_place_of_one_machine(page: str) -> None:
    assert ONE_MACHINE.search(read(page)) is None
