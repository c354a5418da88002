"""A chart as a web page that opens from disk: no request, no foreign script, text for everyone."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from pathlib import Path
from typing import Any

from plotly.offline import get_plotlyjs, get_plotlyjs_version

from pathway.locale import language, say

from .figure import Spec, drawn
from .theme import INK, MUTED

BUNDLE = "plotly-basic.min.js"
"""The file beside the pages that draws them."""

_ASSET = Path(__file__).with_name("assets") / BUNDLE

_SCRIPT = """
(() => {
  const figure = JSON.parse(document.getElementById("figure").textContent);
  const frame = document.getElementById("frame"), chart = document.getElementById("chart");
  if (typeof Plotly === "undefined") {
    document.body.classList.add("bare");
    document.querySelector("details").open = true;
    return;
  }
  const { width, height } = figure.layout;
  const fit = () => {
    const room = (window.innerHeight - 72) / height;
    const scale = Math.min(1, frame.clientWidth / width, Math.max(room, 0.45));
    chart.style.transform = `scale(${scale})`;
    chart.style.marginLeft = `${(frame.clientWidth - width * scale) / 2}px`;
    frame.style.height = `${height * scale}px`;
  };
  Plotly.newPlot(chart, figure.data, figure.layout, { displayModeBar: false });
  window.addEventListener("resize", fit);
  fit();
})();
"""

_STYLE = f"""
body {{ margin: 0; background: white; color: {INK}; }}
#frame {{ overflow: hidden; }}
#chart {{ transform-origin: 0 0; width: 1920px; }}
#chart text {{ font-variant-numeric: tabular-nums; }}
.hidden {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
details {{ margin: 8px 2.9%; font-size: 16px; }}
summary {{ cursor: pointer; color: {MUTED}; padding: 4px 0; }}
.missing, .bare #frame {{ display: none; }}
.bare .missing {{ display: block; }}
.bare p, noscript p {{ margin: 24px 2.9%; font-size: 18px; max-width: 60em; }}
.bare .hidden {{ position: static; width: auto; height: auto; clip-path: none; }}
.scroll {{ overflow-x: auto; }}
table {{ border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 12px 0; }}
caption {{ text-align: left; color: {MUTED}; padding: 4px 0; }}
th, td {{ padding: 4px 14px; text-align: right; border-bottom: 1px solid #E3E7EB; }}
th {{ vertical-align: bottom; }}
td:first-child, th:first-child {{ text-align: left; padding-left: 0; }}
"""

_READABLE = """
#frame { display: none; }
.hidden { position: static; width: auto; height: auto; clip-path: none; margin: 24px 2.9%; }
"""

_PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}body {{ font-family: {fonts}; }}</style>
</head>
<body>
<main>
<div id="frame">
<div id="chart" role="img" aria-label="{title}" aria-describedby="about"></div>
</div>
<noscript><style>{readable}</style><p>{no_script}</p></noscript>
<p class="missing">{no_bundle}</p>
<p id="about" class="hidden">{description}</p>
<details><summary>{data}</summary><div class="scroll">{table}</div></details>
</main>
<script id="figure" type="application/json">{figure}</script>
<script src="{bundle}"></script>
<script>{script}</script>
</body>
</html>
"""


def page(figure: Spec) -> str:
    """The page of a figure whose ``layout.meta`` holds lang, title, description and table."""
    meta = figure["layout"]["meta"]
    lang = meta["lang"]
    return _PAGE.format(
        lang=language(lang).tag,
        policy=_policy(),
        title=html.escape(meta["title"]),
        style=_STYLE,
        fonts=language(lang).fonts,
        description=html.escape(meta["description"]),
        no_script=say("page.no-script", lang),
        no_bundle=say("page.no-bundle", lang, file=BUNDLE),
        readable=_READABLE,
        data=say("page.data", lang),
        table=_table(meta["table"]),
        figure=_data(figure),
        bundle=BUNDLE,
        script=_SCRIPT,
    )


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


def _policy() -> str:
    """No script but the bundle beside the page and our own, by its hash; no request at all."""
    digest = base64.b64encode(hashlib.sha256(_SCRIPT.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'self' file: 'sha256-{digest}'; "
        "style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _data(figure: Spec) -> str:
    """For a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(drawn(figure), separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e")


def _table(table: dict[str, Any]) -> str:
    """Its caption is markup of ours; columns and rows are text."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in table["columns"])
    body = "\n".join(
        f'<tr><th scope="row">{html.escape(first)}</th>'
        + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for first, *cells in table["rows"]
    )
    return (
        f"<table><caption>{table['caption']}</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table>"
    )
