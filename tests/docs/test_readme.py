"""The documents are true: their blocks run as they stand, and what they name is there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from docs.reader import ROOT, commands, read
from pathway.locale import errors
from pathway_models.levers import LEVERS

BIN = Path(sys.executable).parent
PAGES = sorted(
    page.relative_to(ROOT).as_posix()
    for page in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "reports" / "README.md"]
)
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
ONE_MACHINE = re.compile(r"(?<![\w.:/])/(?:home|root|tmp|opt|mnt|work|Users)/|[A-Z]:\\Users")
SET_UP = ("python3 -m venv", ".venv/bin/python -m pip install")


def test_the_chart_of_the_readme_is_written(reference_run: Path) -> None:
    """The files that it names are those of a run of the reference case."""
    named = re.findall(r"`(reports/[\w./-]+\.\w+)`", read("README.md"))
    assert "reports/alibaba/charts/neutrality-pathway.en.html" in named
    for file in named:
        assert (reference_run / file.removeprefix("reports/alibaba/")).is_file(), file


def test_the_two_commands_are_those_of_the_readme() -> None:
    assert list(commands("README.md")) == ["make solve", "make test"]


@pytest.mark.parametrize("page", PAGES)
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
    """Each tool that the two commands call stands in the docs with the same arguments."""
    recipes = read("Makefile").replace("$(BIN)", ".venv/bin").partition("\ntrust:")[0].splitlines()
    calls = [line.strip() for line in recipes if line.startswith("\t.venv/bin/")]
    plain = list(commands("docs/install.md"))
    tools = [call.split(" -n ")[0] for call in calls]
    assert len(tools) == 6
    assert [tool for tool in tools if not any(line.startswith(tool) for line in plain)] == []
    assert all(any(line.startswith(start) for line in plain) for start in SET_UP)


def test_the_exit_codes_in_the_docs_are_those_of_the_errors() -> None:
    kinds = [errors.PathwayError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    raised = {kind.exit_code for kind in kinds}
    table = read("docs/outputs.md").partition("## Exit codes")[2].partition("\n## ")[0]
    assert {int(n) for n in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == raised | {0, 130}


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
