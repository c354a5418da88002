"""Charts on disk: a page each, and its pictures where a browser can draw them."""

from __future__ import annotations

import html
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pathway.figures.kit.metrics import is_wide
from pathway.figures.study import Figures
from pathway.locale import Count, Fact, message, said
from pathway.locale.errors import UsageError

from .browser import find_browser, how_to_install, lacks_chinese
from .bundle import BUNDLE, bundle
from .page import page
from .picture import Spec, drawn, spec

Pictures = Literal["auto", "require", "no"]
FORMATS = ("png", "svg")


class _NoPictures(Exception):
    """Why there are none, and what to do about it; one line."""

    def __init__(self, key: str, /, **facts: Fact) -> None:
        super().__init__(key)
        self.why = message(f"usage.{key}", **facts)


def write_figures(
    figures: Figures,
    folder: Path,
    pictures: Pictures = "auto",
    seconds: float | None = None,
) -> list[str]:
    """Writes ``<chart>.<lang>.html``, ``.png`` and ``.svg`` into a folder; returns warnings.

    The pages share one ``plotly-basic.min.js`` beside them. ``seconds`` is the deadline of all
    pictures together: two minutes, and ten seconds a chart, unless given. Raises
    ``UsageError`` when pictures are required and cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BUNDLE).write_bytes(bundle())
    named = [
        (f"{chart}.{lang}", f, lang) for chart, in_ in figures.items() for lang, f in in_.items()
    ]
    for name, figure, lang in named:
        (folder / f"{name}.html").write_text(page(figure, lang), "utf-8", newline="\n")
    if pictures == "no" or not named:
        return []
    drawn = {name: spec(figure, lang) for name, figure, lang in named}
    try:
        _draw(drawn, folder, 120 + 10 * len(drawn) if seconds is None else seconds)
    except _NoPictures as reason:
        if pictures == "require":
            raise UsageError(message("usage.no-pictures", why=reason.why)) from None
        return [said("usage.only-pages", why=reason.why)]
    if (
        any(any(map(is_wide, one["layout"]["meta"]["title"])) for one in drawn.values())
        and lacks_chinese()
    ):
        return [said("usage.no-chinese-font")]
    return []


def check_pictures() -> None:
    """Raises ``UsageError`` where it is plain beforehand that no picture can be drawn."""
    try:
        _browser()
    except _NoPictures as reason:
        raise UsageError(message("usage.no-pictures", why=reason.why)) from None


def _browser() -> str:
    if importlib.util.find_spec("kaleido") is None:
        raise _NoPictures("no-kaleido")
    browser = find_browser()
    if browser is None:
        named = os.environ.get("BROWSER_PATH")
        raise _NoPictures("no-browser", named=named or "none", install=how_to_install())
    return browser


def _draw(figures: Mapping[str, Spec], folder: Path, seconds: float) -> None:
    """All pictures in one batch, complete or not at all."""
    browser = _browser()
    with tempfile.TemporaryDirectory(prefix="pathway-", ignore_cleanup_errors=True) as scratch:
        drafts = Path(scratch)
        wanted = [
            _picture(figure, drafts / f"{name}.{form}", form)
            for name, figure in figures.items()
            for form in FORMATS
        ]
        job = {"browser": browser, "seconds": seconds, "pictures": wanted}
        (drafts / "job.json").write_text(json.dumps(job), "utf-8")
        _run(drafts, seconds)
        for name, figure in figures.items():
            svg = (drafts / f"{name}.svg").read_text("utf-8")
            (folder / f"{name}.svg").write_text(accessible(svg, figure), "utf-8", newline="\n")
            (folder / f"{name}.png").write_bytes((drafts / f"{name}.png").read_bytes())


def _picture(figure: Spec, path: Path, form: str) -> dict[str, Any]:
    layout = figure["layout"]
    return {
        "figure": drawn(figure),
        "path": str(path),
        "format": form,
        "width": layout["width"],
        "height": layout["height"],
    }


def _run(scratch: Path, seconds: float) -> None:
    """Runs the child; at the deadline nothing of it, nor of its browser, lives on."""
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", str(Path(__file__).with_name("draw.py")), str(scratch / "job.json")],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch)},
    )
    try:
        output, complaints = child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        raise _NoPictures("browser-too-slow", seconds=f"{seconds:g}") from None
    finally:
        if child.poll() is None:
            _kill(child)
    if child.returncode:
        last = (complaints.strip() or "no message").splitlines()[-1]
        raise _NoPictures("browser-failed", why=last.rpartition("errors.")[2][:160])
    if errors := json.loads(output):
        why = " ".join(errors[0].split())[:200]
        raise _NoPictures("pictures-failed", n=Count(len(errors)), why=why)


def _kill(child: subprocess.Popen[str]) -> None:
    """The browser runs in a session of its own: list who descends from the child before killing."""
    import psutil

    try:
        family = psutil.Process(child.pid).children(recursive=True)
    except psutil.NoSuchProcess:
        family = []
    child.kill()
    for process in family:
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue
    child.communicate()
    psutil.wait_procs(family, timeout=5)


def accessible(svg: str, figure: Spec) -> str:
    """The SVG with a title and a description, and without the random ids of its drawing."""
    meta = figure["layout"]["meta"]
    drawing = re.search(r'id="defs-(\w+)"', svg)
    if drawing:
        svg = svg.replace(drawing[1], "figure")
    ids: dict[str, str] = {}
    svg = re.sub(
        r"(trace|pfigure-)([0-9a-f]{6})\b",
        lambda found: found[1] + ids.setdefault(found[2], str(len(ids))),
        svg,
    )
    words = f"<title>{html.escape(meta['title'])}</title>"
    words += f"<desc>{html.escape(meta['description'])}</desc>"
    start = svg.index(">", svg.index("<svg")) + 1
    return svg[: start - 1].replace("<svg", '<svg role="img"', 1) + ">" + words + svg[start:]
