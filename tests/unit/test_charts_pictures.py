"""Pages open from disk and harm nobody; pictures are made, or it is said in one line why not."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import struct
import subprocess
import sys
import time
from dataclasses import replace
from html import unescape
from pathlib import Path

import psutil
import pytest
from plotly.offline import get_plotlyjs_version

import chart_tables as made
import pathway.figures.print.browser as browser_module
import pathway.figures.print.bundle as bundle_module
import pathway.figures.print.files as pictures_module
from chart_pictures import neutrality_pathway
from chart_tables import BOTH
from pathway.figures.kit import ChartInfo
from pathway.figures.model import Figure
from pathway.figures.print.browser import find_browser
from pathway.figures.print.bundle import BUNDLE, bundle, bundle_version
from pathway.figures.print.files import accessible, write_figures
from pathway.figures.print.page import page
from pathway.figures.print.picture import spec
from pathway.figures.print.said import said
from pathway.locale import Lang
from pathway.locale.errors import UsageError
from pathway_models.case import Name

CHART = "neutrality-pathway"


def figures(info: ChartInfo = made.INFO) -> dict[str, dict[Lang, Figure]]:
    tables = made.neutral()
    return {CHART: {lang: neutrality_pathway.figure(tables, info, lang) for lang in BOTH}}


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setattr(browser_module, "_found", lambda: iter(()))


# Pages


def test_the_vendored_bundle_is_the_one_that_plotly_brings() -> None:
    """Its licence comes with it, and it knows patterns (fillpattern is in the basic bundle)."""
    asset = bundle()
    assert bundle_version(asset) == get_plotlyjs_version()
    assert b"basic" in asset[:200]
    assert b"fillpattern" in asset
    licence = Path(bundle_module.__file__).parent / "assets" / "plotly-basic.LICENSE"
    assert "MIT" in licence.read_text("utf-8")


def test_with_another_plotly_its_own_full_bundle_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle_module, "get_plotlyjs_version", lambda: "99.0.0")
    monkeypatch.setattr(bundle_module, "get_plotlyjs", lambda: "full")
    assert bundle() == b"full"


def test_a_page_asks_for_nothing_and_runs_nothing_foreign() -> None:
    """One script beside it, one inline whose hash the policy names, and data that is no script."""
    text = page(figures()[CHART]["en"], "en")
    assert not re.search(r"(src|href)=.?(https?:)?//", text)
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", text, re.S)
    assert [attributes for attributes, _ in scripts] == [
        ' id="data" type="application/json"',
        f' src="{BUNDLE}"',
        "",
    ]
    digest = base64.b64encode(hashlib.sha256(scripts[2][1].encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    allowed = unescape(policy[1])
    assert allowed.startswith(f"default-src 'none'; script-src file: 'sha256-{digest}'; ")
    assert "unsafe-inline" not in allowed.partition("script-src")[2].partition(";")[0]
    assert "http" not in allowed


def test_a_page_says_in_words_what_it_shows() -> None:
    figure = figures()[CHART]["zh"]
    text, told = page(figure, "zh"), said(figure, "zh")
    assert '<html lang="zh-CN">' in text
    assert f"<title>{told['title']}</title>" in text
    assert f"<h1>{told['title']}</h1>" in text
    assert told["description"] in text
    rows = re.findall(r'<tr><th scope="row">(\d+)</th><td>([^<]*)</td>', text)
    assert (rows[0], rows[-1], len(rows)) == (("2020", "422.0"), ("2035", "911.0"), 16)


def test_no_name_can_inject_markup_into_a_page() -> None:
    evil = Name("</script><script>alert(1)</script><!--", "<img src=x onerror=alert(1)>")
    info = replace(made.INFO, company=evil, subject=evil, study=evil)
    for lang, figure in figures(info)[CHART].items():
        text = page(figure, lang)
        assert text.count("<script") == 3
        assert "<img" not in text
        assert "<!--" not in text
        embedded = re.search(r'type="application/json">(.*?)</script>', text, re.S)
        assert embedded is not None
        held = json.loads(embedded[1])["figure"]
        assert evil.in_(lang) in held["subtitle"]
        assert held == json.loads(json.dumps(said(figure, lang)))


def test_the_same_figure_gives_the_same_page() -> None:
    figure = figures()[CHART]["en"]
    assert page(figure, "en") == page(figures()[CHART]["en"], "en")


def test_without_javascript_the_text_and_the_table_are_readable() -> None:
    text = page(figures()[CHART]["zh"], "zh")
    inside = re.search(r"<noscript>(.*?)</noscript>", text, re.S)
    assert inside is not None
    assert "JavaScript" in inside[1]
    assert ".drawn .plain" in text  # hidden by the script alone


# Pictures


def test_pages_need_no_browser(tmp_path: Path, no_browser: None) -> None:
    assert write_figures(figures(), tmp_path, "no") == []
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        f"{CHART}.en.html",
        f"{CHART}.zh.html",
        BUNDLE,
    ]


def test_without_a_browser_it_says_so_in_one_line_with_the_remedy(
    tmp_path: Path, no_browser: None
) -> None:
    (warning,) = write_figures(figures(), tmp_path, "auto")
    assert "no Chromium or Chrome found" in warning
    assert re.search("apt install|kaleido_get_chrome", warning)
    assert "\n" not in warning
    with pytest.raises(UsageError, match="no Chromium or Chrome found"):
        write_figures(figures(), tmp_path, "require")


def test_a_browser_path_that_is_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chrome")
    (warning,) = write_figures(figures(), tmp_path)
    assert "BROWSER_PATH=/nowhere/chrome is no program" in warning


def test_without_kaleido_it_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures_module.importlib.util, "find_spec", lambda _: None)
    (warning,) = write_figures(figures(), tmp_path)
    assert 'pip install "neutrality-pathway[report]"' in warning


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the browser")
def test_a_browser_that_hangs_is_killed_at_the_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kaleido starts it in a session of its own: nothing of it may live on."""
    nap = "4242.4242"
    fake = tmp_path / "browser"
    fake.write_text(f"#!/bin/sh\nsleep {nap} &\nsleep {nap}\n", "utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("BROWSER_PATH", str(fake))
    start = time.monotonic()
    (warning,) = write_figures(figures(), tmp_path / "charts", seconds=4)
    assert "did not finish within 4 s" in warning
    assert time.monotonic() - start < 20
    left = [p for p in psutil.process_iter(["cmdline"]) if nap in (p.info["cmdline"] or ())]
    assert not [p for p in left if p.status() != psutil.STATUS_ZOMBIE]


def test_a_missing_chinese_font_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pictures_module, "_draw", lambda *_: None)
    monkeypatch.setattr(pictures_module, "lacks_chinese", lambda: True)
    (warning,) = write_figures(figures(), tmp_path)
    assert "fonts-noto-cjk" in warning


def test_an_svg_has_a_title_a_description_and_no_random_ids() -> None:
    figure = spec(figures()[CHART]["en"], "en")
    svg = (
        '<svg class="m"><defs id="defs-a1b2c3"><pattern id="pa1b2c3-0f0f0f"/></defs>'
        '<g class="trace0f0f0f"/></svg>'
    )
    done, title = accessible(svg, figure), figure["layout"]["meta"]["title"]
    assert done.startswith(f'<svg role="img" class="m"><title>{title}</title>')
    assert "a1b2c3" not in done
    assert done.endswith('<pattern id="pfigure-0"/></defs><g class="trace0"/></svg>')


@pytest.mark.pictures
def test_pictures_are_drawn_at_full_size_and_always_the_same(tmp_path: Path) -> None:
    """Two PNG and two SVG in one batch; the PNG header holds width and height."""
    assert write_figures(figures(), tmp_path, "require") == []
    for lang in BOTH:
        png = (tmp_path / f"{CHART}.{lang}.png").read_bytes()
        assert struct.unpack(">II", png[16:24]) == (1920, 1080)
        svg = (tmp_path / f"{CHART}.{lang}.svg").read_text("utf-8")
        assert "CO" in svg
        assert "<desc>" in svg
    again = tmp_path / "again"
    write_figures(figures(), again, "require")
    for file in sorted(again.iterdir()):
        assert file.read_bytes() == (tmp_path / file.name).read_bytes(), file.name


def shown_in_browser(folder: Path, lang: Lang) -> str:
    """The document of a page after its scripts have run."""
    browser = find_browser()
    assert browser is not None
    return subprocess.run(
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder / 'profile'}",
            "--virtual-time-budget=5000",
            "--dump-dom",
            (folder / f"{CHART}.{lang}.html").as_uri(),
        ],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "LANG": "C.UTF-8"},
    ).stdout


@pytest.mark.pictures
@pytest.mark.parametrize("lang", BOTH)
def test_a_page_without_its_bundle_says_so_and_shows_its_data(tmp_path: Path, lang: Lang) -> None:
    write_figures(figures(), tmp_path, "no")
    (tmp_path / BUNDLE).unlink()
    shown = shown_in_browser(tmp_path, lang)
    assert '<body class="bare">' in shown
    assert '<th scope="row">2035</th>' in shown
    message = re.search(r'<p class="missing">([^<]*)</p>', shown)
    assert message is not None
    assert BUNDLE in message[1]
    assert {"en": "must lie beside this page", "zh": "同一文件夹"}[lang] in message[1]


def test_the_browser_is_found_by_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "chromium"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser() == shutil.which("chromium")
