"""Formulas of the formulation, written as the code has them, typeset when the book is built.

``stock[o,t] <= potential[o,t]`` becomes letters with subscripts: HTML alone, which breaks at the
end of a line and needs no script and no font of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any

from docutils import nodes

PAGE = "docs/formulation"

_IS = re.compile(r"[≤≥=<>ΣΠ·∈∓−^]|\w\[|\w [+/] \w|^(?:\w+_)?\w'?$")
_IS_NOT = re.compile(r"[\"#]|^\w+: |\.(?:md|py|yaml|csv)\b|^--")
_TOKEN = re.compile(
    r"(?P<sum>[ΣΠ])(?:_(?P<under>\{[^}]*\}|\w))?"
    r"|(?P<hyphened>[a-z]{2,}(?:-[a-z]{2,})+)"
    r"|(?P<word>[^\W\d_ΣΠ]+(?:_[^\W_]{2,})*)(?:_(?P<index>\w)(?!\w))?(?P<mark>[*']?)"
    r"|(?P<open>[\[(])"
    r"|\^(?P<sign>[-−]?)(?P<power>\(|\w+)"
    r"|(?P<other><=|>=|.)",
    re.DOTALL,
)
_SAID = {"<=": "≤", ">=": "≥", "*": "·", "-": "−"}


def is_formula(text: str) -> bool:
    """Whether code is a formula, and not a name, a key or a command."""
    return bool(_IS.search(text)) and not _IS_NOT.search(text)


def typeset(text: str) -> str:
    """A formula as HTML."""
    out, at = "", 0
    while found := _TOKEN.match(text, at):  # the last of its ways takes any character
        at = found.end()
        opens = found["open"] or found["power"] == "("
        inner = text[at : _closing(text, at)] if opens else ""
        at += len(inner) + 1 if opens else 0
        out += _WAYS.get(str(found.lastgroup), _word)(found, inner)
    return out.replace("</sub><sub>", ",")


def _closing(text: str, start: int) -> int:
    """Where the bracket closes that was opened before ``start``."""
    depth = 1
    for at in range(start, len(text)):
        depth += (text[at] in "([") - (text[at] in ")]")
        if depth == 0:
            return at
    return len(text)


def _word(found: re.Match[str], _: str) -> str:
    word, index, mark = found["word"], found["index"], found["mark"]
    said = f"<i>{escape(word)}</i>" if len(word) == 1 else escape(word)
    return said + (f"<sub><i>{index}</i></sub>" if index else "") + (mark or "")


def _sum(found: re.Match[str], _: str) -> str:
    under = (found["under"] or "").strip("{}")
    return found["sum"] + (f"<sub>{typeset(under)}</sub>" if under else "")


def _bracket(found: re.Match[str], inner: str) -> str:
    return f"<sub>{typeset(inner)}</sub>" if found["open"] == "[" else f"({typeset(inner)})"


def _power(found: re.Match[str], inner: str) -> str:
    if found["sign"]:
        return f"<sup>−{typeset(found['power'] + inner + ')' if inner else found['power'])}</sup>"
    return f"<sup>{typeset(inner or found['power'])}</sup>"


def _other(found: re.Match[str], _: str) -> str:
    return escape(_SAID.get(found["other"], found["other"]))


def _hyphened(found: re.Match[str], _: str) -> str:
    return found["hyphened"]


_WAYS: dict[str, Callable[[re.Match[str], str], str]] = {
    "sum": _sum,
    "under": _sum,
    "open": _bracket,
    "power": _power,
    "other": _other,
    "hyphened": _hyphened,
}


def _typeset_page(app: Any, doctree: nodes.document) -> None:
    if app.env.docname != PAGE:
        return
    for code in list(doctree.findall(nodes.literal)):
        if is_formula(code.astext()):
            html = f'<span class="formula">{typeset(code.astext())}</span>'
            code.replace_self(nodes.raw("", html, format="html"))


def setup(app: Any) -> dict[str, bool]:
    """Makes it known to Sphinx."""
    app.connect("doctree-read", _typeset_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
