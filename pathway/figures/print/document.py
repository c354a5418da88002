"""A document of tables and figures that answer: one page that opens from disk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import groupby
from typing import Any

from pathway.locale import Count, Lang, language, say

from .bundle import bundle
from .page import as_json, asset, colours, policy, setup

MOST = 300
"""Lines of a table on the page; the files beside it have all."""

NAME = 20
"""Characters that the first column has room for, where a name is as long."""

_START = """
const { setup, figures } = JSON.parse(document.getElementById("data").textContent);
pathwayFigures.bind(document.querySelector("main"), setup.breaks);
figures.forEach((figure, i) => {
  new pathwayFigures.Figure(document.getElementById(`figure-${i}`), setup).show(figure);
});
const widths = new Map();
const fold = new ResizeObserver((seen) => seen.forEach(({ target, contentRect: { width } }) => {
  if (widths.get(target) === width) return;
  widths.set(target, width);
  target.classList.remove("folded");
  target.classList.toggle("folded", target.scrollWidth > target.clientWidth);
}));
document.querySelectorAll(".rows").forEach((rows) => fold.observe(rows));
"""
"""Draws the figures; a table that its place is too narrow for stands row by row."""


def document(title: str, lang: Lang, body: str, figures: Sequence[Mapping[str, Any]]) -> str:
    """A page that opens from disk, with figures that answer where ``place`` puts them."""
    library, script = bundle().decode(), asset("figure.js") + _START
    data = as_json({"setup": setup(lang) | {"heading": "h2"}, "figures": figures})
    return (
        f'<!DOCTYPE html>\n<html lang="{language(lang).tag}">\n<head>\n'
        '<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy(library, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n"
        f"<style>{colours(lang)}\n{asset('figure.css')}\n{asset('document.css')}</style>\n</head>\n"
        f"<body>\n<main>\n{body}</main>\n"
        f'<script id="data" type="application/json">{data}</script>\n'
        f"<script>{library}</script>\n<script>{script}</script>\n</body>\n</html>\n"
    )


def place(figure: Mapping[str, Any], i: int) -> str:
    """Where a figure is drawn: until then, and without a script, what it says."""
    texts = (figure["subtitle"], figure["description"])
    about = "".join(f"<p>{escape(text)}</p>" for text in texts if text)
    return (
        f'<section class="answers" id="figure-{i}"><h2>{escape(figure["title"])}</h2>{about}'
        "</section>\n"
    )


def listed(told: Sequence[str]) -> str:
    """Lines of an explanation: those that are set in stand in lists."""
    made = ""
    for below, some in groupby(told, _is_item):
        tag = "li" if below else "p"
        items = "".join(f"<{tag}>{escape(line.strip(' -'))}</{tag}>\n" for line in some)
        made += f"<ul>\n{items}</ul>\n" if below else items
    return made


def _is_item(line: str) -> bool:
    """Whether a line of an explanation stands in a list; what ends in a colon heads one."""
    return line.startswith("  -") or (line.startswith(" ") and line[-1:] not in (":", "："))


def table(lang: Lang, title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table under its heading; of a long one the first lines, as its caption says."""
    if not rows:
        return f"<p>{escape(say('figure.no-rows', lang))}</p>\n"
    caption = ""
    if len(rows) > MOST:
        n, every = Count(MOST), Count(len(rows))
        told = say("figure.first-rows", lang, title=title, n=n, all=every)
        caption = f"<caption>{escape(told)}</caption>"
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
    named = [f' data-name="{escape(c)}"' for c in columns[1:]]
    lines = "".join(
        "<tr>"
        + "".join(f"<td{n}>{escape(cell)}</td>" for n, cell in zip(["", *named], row, strict=True))
        + "</tr>\n"
        for row in rows[:MOST]
    )
    name = min(NAME, max(len(row[0]) for row in rows[:MOST]))
    return (
        f'<div class="rows" tabindex="0" role="region" aria-label="{escape(title)}">'
        f'<table style="--name: {name}ch">{caption}<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{lines}</tbody></table></div>\n"
    )
