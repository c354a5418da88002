"""What pictures need from the machine: a browser that draws, fonts that hold the glyphs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium-headless-shell",
    "chrome-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
PLACES = (
    "/usr/lib/chromium/chromium-headless-shell",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
_DOWNLOADS = (
    "chrome-*/chrome",
    "chrome-*/chrome.exe",
    "chrome-*/*.app/Contents/MacOS/*",
)


def find_browser() -> str | None:
    """``BROWSER_PATH``, else a Chromium or Chrome on the PATH or in its usual place."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        return shutil.which(named)
    return next(_found(), None)


def how_to_install() -> str:
    """The command that gives this machine a browser."""
    if sys.platform.startswith("linux") and shutil.which("apt-get"):
        return "apt install chromium-headless-shell fonts-noto-cjk fonts-inter"
    return "kaleido_get_chrome"


def lacks_chinese() -> bool:
    """Whether the machine certainly has no Chinese font."""
    tool = shutil.which("fc-list")
    if not sys.platform.startswith("linux") or tool is None:
        return False
    listed = subprocess.run(  # noqa: S603
        [tool, ":lang=zh-cn", "family"], capture_output=True, text=True, check=False, timeout=30
    )
    return listed.returncode == 0 and not listed.stdout.strip()


def _found() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    yield from (place for place in PLACES if os.access(place, os.X_OK))
    try:
        from platformdirs import user_data_path
    except ImportError:
        return
    downloads = user_data_path("choreographer", "plotly") / "deps"  # of kaleido_get_chrome
    for pattern in _DOWNLOADS:
        yield from (str(path) for path in sorted(Path(downloads).glob(pattern)))
