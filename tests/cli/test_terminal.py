"""The program as a process: quick help, Ctrl-C, pipes that close, a terminal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cli.running import Pathway, apart, spawn, tree

HEAVY = ("highspy", "numpy", "pandas", "plotly", "pyomo", "yaml")
LOADED = "import atexit, sys; atexit.register(lambda: print('loaded', *sys.modules, sep='\\n'))"


def loaded(*words: str | Path) -> set[str]:
    """The modules that a command has loaded when it ends."""
    said = apart(*words, code=LOADED)
    assert said.code == 0, said.err
    return set(said.out.partition("loaded\n")[2].split())


@pytest.mark.parametrize("words", [("--help",), ("solve", "--help"), ("--version",)])
def test_help_loads_nothing_heavy(words: tuple[str, ...]) -> None:
    assert loaded(*words).isdisjoint(HEAVY)


def test_an_audit_needs_no_model_and_no_solver(solved: Path) -> None:
    modules = loaded("audit", solved)
    assert "pandas" in modules
    assert modules.isdisjoint({"pyomo", "highspy", "plotly", "pathway.solve", "pathway.runs.run"})


def test_a_review_of_a_run_needs_no_solver(solved: Path) -> None:
    assert loaded("review", solved).isdisjoint({"highspy", "pathway.solve", "pathway.runs.run"})


def test_help_names_every_command_in_a_whole_line() -> None:
    said = apart("--help")
    assert (said.code, said.err) == (0, "")
    for command in ("init", "check", "solve", "audit"):
        assert f"\n  {command} " in said.out
    assert "..." not in said.out.partition("Commands:")[2]


def test_the_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert apart("--version").out == f"pathway {version('neutrality-pathway')}\n"


@pytest.mark.parametrize("words", [(), ("plan",), ("solve", "--fast"), ("audit",), ("init",)])
def test_wrong_words_exit_2(words: tuple[str, ...]) -> None:
    said = apart(*words)
    assert said.code == 2
    assert "Traceback" not in said.err


# Ctrl-C

INTERRUPT = """
import os, pathlib, signal, threading, time
def interrupt():
    pathlib.Path(os.environ["PRESSED"]).write_text(str(time.time()))
    os.kill(os.getpid(), signal.SIGINT)
"""
IN_THE_SEARCH = """
from pathway.solve.engine.program import Program
search = Program.search
def searching(self, *args, **options):
    threading.Timer(0.5, interrupt).start()
    return search(self, *args, **options)
Program.search = searching
"""
IN_THE_TABLES = """
import pathway.runs.run
pathway.runs.run.tabulate = lambda *_: interrupt()
"""
IN_THE_DRAFT = """
import pathway.runs.run
pathway.runs.run._draw = lambda *_: interrupt()
"""
IN_AN_IMPORT = """
import sys
class Broken:
    def find_spec(self, name, path=None, target=None):
        if name == "pathway.runs.run":
            try:
                interrupt()
                time.sleep(5)
            except KeyboardInterrupt as pressed:
                raise ImportError("initialization failed") from pressed
sys.meta_path.insert(0, Broken())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
@pytest.mark.parametrize("where", [IN_THE_SEARCH, IN_THE_TABLES, IN_THE_DRAFT, IN_AN_IMPORT])
def test_ctrl_c_is_heard_at_once_and_leaves_nothing(case: Path, tmp_path: Path, where: str) -> None:
    """The first search of the reference case takes seconds, and an interrupt ends it."""
    pressed, runs = tmp_path / "pressed", tmp_path / "runs"
    runs.mkdir()
    words = ["solve", *([] if where == IN_THE_SEARCH else [case]), "--out", runs / "run"]
    said = apart(*words, "--no-pictures", code=INTERRUPT + where, env={"PRESSED": str(pressed)})
    waited = time.time() - float(pressed.read_text())
    assert (said.code, said.out, said.err.splitlines()[-1]) == (130, "", "Interrupted.")
    assert all(line.startswith("… ") for line in said.err.splitlines()[:-1])
    assert tree(runs) == []
    assert waited < 10  # half a second where the machine is idle; the plan takes half a minute


BEFORE_IT_LISTENS = """
import sys
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "pathway.cli":
            interrupt()
sys.meta_path.insert(0, Slow())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT to send")
def test_ctrl_c_before_it_listens_ends_it_without_a_word(tmp_path: Path) -> None:
    code, pressed = INTERRUPT + BEFORE_IT_LISTENS, tmp_path / "pressed"
    said = apart("--version", code=code, env={"PRESSED": str(pressed)})
    assert pressed.is_file()
    assert (said.code, said.out, said.err) == (-signal.SIGINT, "", "")


REFUSED = """
import sys
class Full:
    def find_spec(self, name, path=None, target=None):
        if name == "pathway.runs.run":
            raise OSError(27, "File too large", "shared memory")
sys.meta_path.insert(0, Full())
"""


def test_what_the_system_refuses_a_library_is_no_bug(case: Path, tmp_path: Path) -> None:
    said = apart("solve", case, "--out", tmp_path / "run", "--no-pictures", code=REFUSED)
    assert said.code == 2
    assert "shared memory: File too large" in said.err
    assert "bug" not in said.err


# Pipes and terminals


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.parametrize("words", [("--help",), ("solve", "CASE", "--json", "--no-pictures")])
def test_whoever_closes_the_pipe_gets_no_traceback(
    case: Path, tmp_path: Path, stream: str, words: tuple[str, ...]
) -> None:
    """And the run is written all the same."""
    read, write = os.pipe()
    os.close(read)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: write}
    command = spawn("", *(case if word == "CASE" else word for word in words))
    with subprocess.Popen(command, cwd=tmp_path, encoding="utf-8", **streams) as child:  # type: ignore[call-overload]
        os.close(write)
        out, err = child.communicate(timeout=60)
    assert child.returncode == 0
    assert "Traceback" not in (err or "")
    assert "Exception ignored" not in (err or "")
    if "solve" in words:
        assert (tmp_path / "reports/tiny/manifest.json").is_file()
        assert stream == "stdout" or json.loads(out)["case"] == "tiny"


@pytest.mark.skipif(sys.platform == "win32", reason="no shell")
def test_closed_standard_streams_do_no_harm(case: Path, tmp_path: Path) -> None:
    command = spawn("", "solve", case, "--out", tmp_path / "run", "--no-pictures", "--json")
    shell = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", *command]
    assert subprocess.run(shell, check=False, timeout=60).returncode == 0
    assert (tmp_path / "run" / "manifest.json").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no terminal to be had")
def test_progress_is_shown_on_a_terminal_and_wiped(case: Path, tmp_path: Path) -> None:
    import pty

    shown, terminal = pty.openpty()
    words = ("solve", case, "--out", tmp_path / "run", "--no-pictures", "--lang", "zh")
    with subprocess.Popen(spawn("", *words), stderr=terminal) as child:
        os.close(terminal)
        text = b""
        try:
            while chunk := os.read(shown, 4096):
                text += chunk
        except OSError:  # how Linux says that the other side has gone
            pass
    os.close(shown)
    assert child.returncode == 0
    steps = text.decode().split("\r\x1b[K")
    assert "… 读取输入" in steps
    assert any(text.startswith("… 求解 1/5：减排") for text in steps)
    assert steps[-1].startswith("已找到兑现全部承诺的方案")


WITHOUT_HASTE = """
import pathway.machine.waiting
pathway.machine.waiting.FIRST = pathway.machine.waiting.EVERY = 0.002
"""


def test_a_pipe_hears_what_is_done_of_what_takes_long_on_standard_error(
    case: Path, tmp_path: Path
) -> None:
    """As lines, each of a step that a terminal would show, and nothing of it on standard output."""
    words = ("solve", case, "--out", tmp_path / "run", "--no-pictures", "--lang", "zh")
    said = apart(*words, code=WITHOUT_HASTE)
    waited = [line for line in said.err.splitlines() if line.startswith("…")]
    assert (said.code, said.out) == (0, "")
    assert "\x1b" not in said.err
    assert {"… 建立模型", "… 绘图"} <= set(waited)
    assert said.err.splitlines()[len(waited)].startswith("已找到兑现全部承诺的方案")


def test_a_quick_command_says_nothing_of_what_it_does(pathway: Pathway, case: Path) -> None:
    said = pathway("check", case)
    assert said.code == 0
    assert "…" not in said.err


def test_json_survives_any_encoding_and_any_name(tmp_path: Path) -> None:
    """The id of a case is the name of its folder."""
    from casefiles import write_case

    case = write_case(tmp_path / "杭州")
    said = apart(
        "solve", case, "--out", tmp_path / "run", "--no-pictures", "--json", "--lang", "zh",
        env={"PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert said.code == 0
    assert json.loads(said.out)["case"] == "杭州"
