"""Follows a page as a reader would: its commands run, and say what it says they say."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from pathway.cli import main

ROOT = Path(__file__).resolve().parents[2]
STEP = re.compile(
    r"<!-- append to (?P<append>\S+) -->\n\s*```\w+\n(?P<more>.*?)```"
    r"|<!-- save as (?P<save>\S+) -->\n\s*```\w+\n(?P<text>.*?)```"
    r"|<!-- undo (?P<undo>\S+) -->"
    r"|```(?P<language>sh|python|text)\n(?P<code>.*?)```",
    re.DOTALL,
)
QUICK = {"solve": ["--pictures", "no"], "report": ["--pictures", "no"]}
QUICK["sweep"] = ["--pictures", "no"]


def read(page: str) -> str:
    return (ROOT / page).read_text("utf-8")


def lines_of(code: str) -> list[str]:
    return [line.strip() for line in code.splitlines() if line.strip()]


def commands(page: str) -> Iterator[str]:
    for step in STEP.finditer(read(page)):
        if step["language"] == "sh":
            yield from lines_of(step["code"])


class Reader:
    """In a folder of its own. ``text`` after commands is what the last block of them has said:
    these lines in this order, perhaps with others between, and longer ones.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: dict[str, str] = {}
        self.said = ""

    def follow(self, page: str) -> None:
        with contextlib.chdir(self.folder):
            for step in STEP.finditer(read(page)):
                self._take(step)

    def _take(self, step: re.Match[str]) -> None:
        if step["append"] or step["undo"]:
            path = self.folder / (step["append"] or step["undo"])
            kept = self.before.setdefault(path.name, path.read_text("utf-8"))
            path.write_text(
                path.read_text("utf-8") + step["more"] if step["more"] else kept, "utf-8"
            )
        elif step["save"]:
            path = self.folder / step["save"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(step["text"], "utf-8")
        elif step["language"] == "text":
            self._hears(lines_of(step["code"]))
        elif step["language"] == "python":
            exec(compile(step["code"], "page", "exec"), {})  # noqa: S102
        else:
            self.said = "".join(self._command(line) for line in lines_of(step["code"]))

    def _hears(self, expected: list[str]) -> None:
        said = iter(lines_of(self.said))
        for line in expected:
            start = line.rstrip("…").strip()
            assert any(heard.startswith(start) for heard in said), f"{line}\n---\n{self.said}"

    def _command(self, line: str) -> str:
        command, _, comment = line.removeprefix(".venv/bin/").partition("  #")
        code = re.search(r"exit (\d+)", comment)
        words = shlex.split(command)
        if words[:3] == ["git", "diff", "--no-index"]:
            return subprocess.run(words, capture_output=True, encoding="utf-8", check=False).stdout
        if words[0] != "pathway":
            return ""
        return self._run([*words, *QUICK.get(words[1], [])], int(code[1]) if code else 0)

    def _run(self, words: list[str], expected: int) -> str:
        said = io.StringIO()
        with (
            patch.object(sys, "argv", words),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            try:
                main()
            except SystemExit as ended:
                ended_with = ended.code
        text = said.getvalue()
        assert ended_with == expected, f"{words}\n{text}"
        return text


os.environ.setdefault("PYTHONUTF8", "1")
