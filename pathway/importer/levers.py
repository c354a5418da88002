"""Levers that leave a case with the sources on which they acted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pathway.importer.target import Row, Target
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml
from pathway_models.case import ELECTRICITY

OF_POWER = ("levers/green_power.yaml", "levers/rooftop_pv.yaml")
"""Kinds that need electricity to act on."""
KEYS = {"source": "id"}
"""Key of a selector -> the column of sources.csv, where it is called otherwise."""


def take_out_levers(target: Target) -> Mapping[str, str]:
    """Take the levers out that select none of the sources that are left; give their text by id."""
    table = target.table("sources.csv")
    rows = [*table.rows, *table.added]
    has_power = any(row["carrier"] == ELECTRICITY for row in rows)
    out: dict[str, str] = {}
    for file, data in target.files.items():
        if not file.startswith("levers/"):
            continue
        text = data.decode("utf-8-sig")
        with Faults().skipping():
            for name, lever in read_yaml(file, data, "", Faults())[0].items():
                idle = file in OF_POWER and not has_power
                block = _block(text, str(name))
                if block and (idle or not _acts(lever, rows)):
                    out[str(name)] = block
                    text = text.replace(block, "")
        if text != data.decode("utf-8-sig"):
            target.others[file] = (text if text.strip() else "{}\n").encode()
    return out


def _block(text: str, name: str) -> str:
    """The lines of a lever: its key, and all below it that is indented."""
    below = r"(?:(?:[ \t].*)?\n|[ \t].*\Z)*"
    found = re.search(rf"^{re.escape(name)}:.*\n{below}", text, re.MULTILINE)
    return found[0] if found else ""


def _acts(lever: object, rows: list[Row]) -> bool:
    """Whether a lever may act on one of these sources; what cannot be told here may."""
    selector = lever.get("applies_to") if isinstance(lever, dict) else None
    if not isinstance(selector, dict) or "not" in selector or not rows:
        return True
    columns = {KEYS.get(str(key), str(key)): items for key, items in selector.items()}
    told = {c: _words(items) for c, items in columns.items() if c in rows[0] and c != "account"}
    return any(all(row[column] in words for column, words in told.items()) for row in rows)


def _words(items: object) -> set[str]:
    return {str(item) for item in (items if isinstance(items, list) else [items])}
