"""A figure as a web page that opens from disk and answers: toggles, hover, zoom, downloads.

No request is made but for the plotting library beside it; no script runs but ours, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pathway.figures.kit.metrics import BREAKS
from pathway.figures.model import Figure
from pathway.locale import Lang, Say, language

from .bundle import BUNDLE
from .looks import PAPER, looks
from .said import said

ASSETS = Path(__file__).parent / "assets"
_WORDS = ("tools", "zoom-in", "zoom-out", "reset", "data", "legend", "table", "left")
_BLANKS = {"totals": ("year", "bau", "cut", "left", "hidden"), "gap": ("names",)}
_START = """
const data = JSON.parse(document.getElementById("data").textContent);
if (typeof Plotly === "undefined") {
  document.body.classList.add("bare");
} else {
  document.body.classList.add("drawn");
  new pathwayFigures.Figure(document.getElementById("figure"), data.setup).show(data.figure);
}
"""


def page(figure: Figure, lang: Lang) -> str:
    """The page of a figure, as HTML; it needs ``BUNDLE`` beside it."""
    drawn, script = said(figure, lang), asset("figure.js") + _START
    return (
        environment()
        .get_template("page.html.j2")
        .render(
            tag=language(lang).tag,
            t=_say(lang),
            figure=drawn,
            bundle=BUNDLE,
            style=Markup(f"{colours(lang)}\n{asset('page.css')}\n{asset('figure.css')}"),  # noqa: S704 - of ours
            script=Markup(script),  # noqa: S704 - of ours
            policy=policy(script, beside=True),
            data=as_json({"figure": drawn, "setup": setup(lang) | {"heading": "h1"}}),
        )
    )


def setup(lang: Lang) -> dict[str, Any]:
    """What the script needs to draw any figure in a language: words, marks, fonts, looks."""
    say, writes = _say(lang), language(lang)
    blanks = {
        key: say(key, **{name: f"{{{name}}}" for name in names}) for key, names in _BLANKS.items()
    }
    return {
        "words": {key.replace("-", "_"): say(key) for key in _WORDS}
        | blanks
        | {"joint": writes.joint, "comma": Say(lang)("language.comma")},
        "marks": {
            "decimal": writes.decimal,
            "group": writes.group,
            "percent": Say(lang)("units.percent", n=""),
        },
        "fonts": writes.fonts,
        "breaks": BREAKS,
        "looks": looks(),
    }


def colours(lang: Lang) -> str:
    """Colours and fonts as variables of CSS: light, dark, and light again on paper."""
    names = ("paper", "ink", "muted", "grid", "target", "warning")
    own = {name: PAPER[name] for name in names} | {"edge": ("#8A939E", "#6B7683")}
    light, dark = ("".join(f"--{n}: {c[i]}; " for n, c in own.items()) for i in (0, 1))
    return (
        f":root {{ color-scheme: light dark; --fonts: {language(lang).fonts}; {light}}}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {dark}}} }}\n"
        f"@media print {{ :root {{ {light}}} }}"
    )


def policy(*scripts: str, beside: bool = False) -> str:
    """No request at all, and no script but these, by their hashes, and the bundle ``beside``."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in scripts
    )
    return (
        f"default-src 'none'; script-src {'file: ' if beside else ''}{hashes}; "
        "style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def as_json(data: object) -> Markup:
    """Data for a script element: nothing in it can end the element or begin a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704 - escaped


def packed(data: object) -> Markup:
    """Data for a script element, pressed to some fifth of its size: zlib, in base64."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(base64.b64encode(zlib.compress(text.encode(), 7)).decode())  # noqa: S704 - base64


@cache
def environment() -> Environment:
    """Templates, with everything in them escaped."""
    return Environment(
        loader=FileSystemLoader(ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def asset(name: str) -> str:
    """A script or style of ours."""
    return (ASSETS / name).read_text("utf-8")


def _say(lang: Lang) -> Any:
    say = Say(lang)
    return lambda key, **facts: say(f"figure.{key}", **facts)
