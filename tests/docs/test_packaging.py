"""What is built is what runs: the wheel holds everything, and finds its reference case."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import counting

ROOT = Path(__file__).resolve().parents[2]
CASES = "pathway/_inputs/"
WHERE = "from pathway.cases.examples import reference_case; print(reference_case())"
SOLVE = "from pathway.__main__ import main; main()"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout and unpacked as an installer would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = ["-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True)
    [wheel] = folder.glob("neutrality_pathway-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(code: str, *arguments: str, cwd: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Run code with the unpacked wheel before everything else on the path."""
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_both_packages_whole(installed: Path) -> None:
    """Every file of the two packages: modules, type markers, the script of the charts."""
    expected = {f"pathway/{file}" for file in files(ROOT / "pathway")}
    expected |= {f"pathway_models/{file}" for file in files(ROOT / "models" / "pathway_models")}
    assert expected <= files(installed)
    assert {"pathway/py.typed", "pathway_models/py.typed"} <= expected
    assert any(file.endswith("plotly-basic.min.js") for file in expected)


def test_the_wheel_holds_the_examples_and_nothing_else(installed: Path) -> None:
    built = files(installed)
    cases = {f"{CASES}{file}" for file in files(ROOT / "inputs")}
    assert f"{CASES}alibaba/company.yaml" in built
    assert {file for file in built if file.startswith(CASES)} == cases
    tops = {file.partition("/")[0] for file in built}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"pathway", "pathway_models"}


def test_the_wheel_carries_its_licence_and_its_command(installed: Path) -> None:
    [info] = installed.glob("neutrality_pathway-*.dist-info")
    assert "Apache License" in (info / "licenses" / "LICENSE").read_text("utf-8")
    assert "pathway = pathway.__main__:main" in (info / "entry_points.txt").read_text("utf-8")


def test_the_reference_case_of_a_checkout_is_its_folder() -> None:
    from pathway.cases.examples import reference_case

    assert reference_case() == ROOT / "inputs" / "alibaba"


def test_the_reference_case_of_a_wheel_is_inside_it(installed: Path, tmp_path: Path) -> None:
    done = run(WHERE, cwd=tmp_path, site=installed)
    assert Path(done.stdout.strip()) == installed / CASES / "alibaba", done.stderr


def test_an_installed_wheel_solves_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    done = run(SOLVE, "solve", "--pictures", "no", cwd=tmp_path, site=installed)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "reports" / "alibaba" / "summary.json").is_file()


def test_every_package_that_is_needed_is_locked_with_hashes() -> None:
    """The lock names all that the program and its extras ask for, as constraints.txt pins it, and
    says nothing of where it was made."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pinned = dict(re.findall(r"^([\w.-]+)==([^ ;]+)", lock, re.M))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["report"], *extras["sweep"]]
    wanted = {re.split(r"[<>=\[ ]", one)[0].lower().replace(".", "-") for one in asked}
    assert wanted <= {name.lower() for name in pinned}
    constraints = dict(
        line.split("==") for line in (ROOT / "constraints.txt").read_text("utf-8").split()
    )
    known = {name.lower().replace("_", "-").replace(".", "-"): v for name, v in constraints.items()}
    assert {n: v for n, v in pinned.items() if known.get(n, v) != v} == {}
    entries = re.split(r"^(?=[\w.-]+==)", lock, flags=re.M)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|--index|--find-links", lock)


def interpreter(version: str) -> str | None:
    """A Python of a version, if there is one that makes environments; those of pyenv too."""
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    there = [sys.executable, shutil.which(f"python{version}")]
    there += map(str, sorted(pyenv.glob(f"{version}.*/bin/python")))
    asked = "import ensurepip, sys; print(*sys.version_info[:2], sep='.')"
    for python in filter(None, there):
        said = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False)
        if said.stdout.strip() == version:
            return python
    return None


def environment(folder: Path, python: str = sys.executable) -> Path:
    """The Python of an environment of its own, with nothing in it."""
    subprocess.run([python, "-m", "venv", folder / "env"], check=True)
    return folder / "env" / "bin" / "python"


def install(python: Path, *what: object) -> None:
    subprocess.run([python, "-m", "pip", "install", "--quiet", *map(str, what)], check=True)


def plans(python: Path, folder: Path) -> None:
    """A company from the library is written and planned there, and its audit agrees."""
    bare = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    for words in (["init", "case"], ["solve", "case", "--no-pictures", "--out", "run"]):
        subprocess.run([python, "-m", "pathway", *words], cwd=folder, env=bare, check=True)
    assert (folder / "run" / "manifest.json").is_file()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel and the sdist, as they are published: the wheel is made of the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    build = ["-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True)
    return folder


@pytest.mark.trust
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("form", ["*.whl", "*.tar.gz"])
def test_installed_it_plans_outside_the_checkout(
    built: Path, tmp_path: Path, version: str, form: str
) -> None:
    """With every Python that is there, of whatever versions of packages there are."""
    if (there := interpreter(version)) is None:
        pytest.skip(f"no Python {version} here")
    python = environment(tmp_path, there)
    install(python, *built.glob(form))
    plans(python, tmp_path)
    counting.count("installed")


@pytest.mark.trust
def test_the_oldest_versions_that_it_asks_for_plan(built: Path, tmp_path: Path) -> None:
    tools = environment(tmp_path / "tools")
    install(tools, "uv")
    compile = [tools, "-m", "uv", "pip", "compile", "--quiet", ROOT / "pyproject.toml"]
    oldest = ["--extra", "all", "--resolution", "lowest-direct", "--python-version", "3.11"]
    subprocess.run([*compile, *oldest, "--output-file", tmp_path / "oldest.txt"], check=True)
    python = environment(tmp_path)
    install(python, "-r", tmp_path / "oldest.txt")
    install(python, "--no-deps", *built.glob("*.whl"))
    plans(python, tmp_path)
    counting.count("installed")


@pytest.mark.trust
def test_installed_from_the_lock_it_plans_outside_the_checkout(built: Path, tmp_path: Path) -> None:
    """In an environment of its own, of nothing but the locked files and the wheel."""
    python = environment(tmp_path)
    install(python, "--require-hashes", "-r", ROOT / "requirements.lock")
    install(python, "--no-deps", *built.glob("*.whl"))
    plans(python, tmp_path)
    counting.count("installed")
