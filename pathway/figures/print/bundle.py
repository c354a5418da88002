"""The plotting library that lies beside the pages of charts."""

from __future__ import annotations

import re
from pathlib import Path

from plotly.offline import get_plotlyjs, get_plotlyjs_version

BUNDLE = "plotly-basic.min.js"
"""The file beside the pages that draws them."""

_ASSET = Path(__file__).parent / "assets" / BUNDLE


def bundle() -> bytes:
    """The plotting library for pages: plotly's basic bundle, or its full one.

    The basic bundle here belongs to one version of plotly; with another installed, that one's own
    full bundle draws the figures as it should.
    """
    basic = _ASSET.read_bytes()
    if bundle_version(basic) == get_plotlyjs_version():
        return basic
    return str(get_plotlyjs()).encode()


def bundle_version(source: bytes) -> str:
    """The version that a plotly bundle says it is."""
    found = re.search(rb"v(\d+\.\d+\.\d+)", source[:200])
    return found[1].decode() if found else ""
