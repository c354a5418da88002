"""Levers and promises that leave a case with the sources that they were about."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from pathway.importer.target import Row, Target
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml
from pathway_models.case import ELECTRICITY

OF_POWER = ("levers/green_power.yaml", "levers/rooftop_pv.yaml")
"""Kinds that need electricity to act on."""
KEYS = {"source": "id"}
"""Key of a selector -> the column of sources.csv, where it is called otherwise."""
PROMISES = "targets.yaml"


def take_out_levers(target: Target, before: Sequence[Row]) -> Mapping[str, str]:
    """Take levers out that acted on a source, and have none left; give their text by id.

    ``before`` are the sources as they were: a lever that had none already is put there by hand,
    and stays.
    """
    out: dict[str, str] = {}
    for file in [file for file in target.files if file.startswith("levers/")]:
        out |= _take_out(target, file, before, "applies_to")
    return out


def take_out_promises(target: Target, before: Sequence[Row]) -> Mapping[str, str]:
    """Take promises out whose perimeter has lost all sources, of studies too; as levers are."""
    out = _take_out(target, PROMISES, before, "perimeter") if PROMISES in target.files else {}
    for file in [file for file in target.files if file.startswith("studies/")]:
        text = target.files[file].decode("utf-8-sig")
        shorter = _unlisted(text, out)
        if shorter != text:
            target.others[file] = shorter.encode()
    return out


def is_acted_on(target: Target, row: Row) -> bool:
    """Whether a lever that is left selects a source by name or kind."""
    for file, data in (target.files | target.others).items():
        if file.startswith("levers/"):
            levers = _values(file, data).values()
            chosen = [lever.get("applies_to") for lever in levers if isinstance(lever, dict)]
            if any(isinstance(c, dict) and _acts(file, c, [row]) for c in chosen):
                return True
    return False


def _values(file: str, data: bytes) -> Mapping[str, object]:
    with Faults().skipping():
        return read_yaml(file, data, "", Faults())[0]
    return {}


def _take_out(target: Target, file: str, before: Sequence[Row], key: str) -> dict[str, str]:
    """Take out of a file what selects no source any more by this key."""
    table = target.table("sources.csv")
    after = [*table.rows, *table.added]
    text, out = target.files[file].decode("utf-8-sig"), dict[str, str]()
    values = _values(file, target.files[file])
    for name, value in values.items():
        selector = value.get(key) if isinstance(value, dict) else None
        block = _block(text, str(name))
        idle = not _acts(file, selector, after) and _acts(file, selector, before)
        if block and idle:
            out[str(name)] = block
            text = text.replace(block, "")
    if out:
        target.others[file] = _whole(text, len(out) < len(values)).encode()
    return out


def _whole(text: str, has_any: bool) -> str:
    return text if has_any else f"{text.rstrip()}\n{{}}\n".lstrip()


def _unlisted(text: str, names: Collection[str]) -> str:
    """The text of a study without these promises in its list, however that is written."""
    for name in map(re.escape, names):
        text = re.sub(rf"^[ \t]*- +{name}[ \t]*\n", "", text, flags=re.MULTILINE)
        for found in _lists(text):
            less = re.sub(rf"(?<=[\[\s,]){name}\s*(,\s*|(?=\]))", "", found)
            text = text.replace(found, re.sub(r",\s*\]", "]", less))
    return text


def _lists(text: str) -> Iterator[str]:
    return (m[0] for m in re.finditer(r"^targets:\s*\[[^\]]*\]", text, re.MULTILINE))


def _block(text: str, name: str) -> str:
    """The lines of a lever: its key, and all below it that is indented."""
    below = r"(?:(?:[ \t].*)?\n|[ \t].*\Z)*"
    found = re.search(rf"^{re.escape(name)}:.*\n{below}", text, re.MULTILINE)
    return found[0] if found else ""


def _acts(file: str, selector: object, rows: Sequence[Row]) -> bool:
    """Whether it may select one of these sources; what cannot be told here may."""
    if file in OF_POWER and not any(row["carrier"] == ELECTRICITY for row in rows):
        return False
    if not isinstance(selector, dict) or "not" in selector or not rows:
        return True
    columns = {KEYS.get(str(key), str(key)): items for key, items in selector.items()}
    told = {c: _words(items) for c, items in columns.items() if c in rows[0] and c != "account"}
    return any(all(row[column] in words for column, words in told.items()) for row in rows)


def _words(items: object) -> set[str]:
    return {str(item) for item in (items if isinstance(items, list) else [items])}
