"""Levers and promises that leave a case with the sources that they were about."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from pathway.cases.importer.place.target import Row, Target
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml
from pathway_models.case import ELECTRICITY

OF_POWER = ("levers/green_power.yaml", "levers/rooftop_pv.yaml")
"""Kinds that need electricity to act on."""
KEYS = {"source": "id"}
"""Key of a selector -> the column of sources.csv, where it is called otherwise."""
PROMISES = "targets.yaml"
OF_BUSINESSES = ("revenue.csv", "outputs.csv")
"""Tables of what businesses earn and make."""


def take_out_levers(target: Target, before: Sequence[Row]) -> Mapping[str, str]:
    """Take levers out that acted on a source, and have none left; give their text by id.

    ``before`` are the sources as they were: a lever that had none already is put there by hand,
    and stays.
    """
    out: dict[str, str] = {}
    for file in [file for file in target.files if file.startswith("levers/")]:
        out |= _take_out(target, file, before, "applies_to", "eligible")
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


def take_out_businesses(target: Target, before: Sequence[Row]) -> tuple[list[str], dict[str, str]]:
    """Take businesses out that had sources and have none left, with what they earn and make.

    Give those that are gone, and those that another file names, which stay, with that file.
    """
    table = target.table("sources.csv")
    used = {row["business"] for row in (*table.rows, *table.added)}
    gone, named = list[str](), dict[str, str]()
    for business in dict.fromkeys(row["business"] for row in before):
        file = "" if business in used else _naming(target, business)
        if file:
            named[business] = file
        elif business not in used:
            gone.append(business)
    target.take_out("businesses.csv", lambda row: row["id"] in gone)
    for name in OF_BUSINESSES:
        target.take_out(name, lambda row: row["business"] in gone)
    return gone, named


def _naming(target: Target, business: str) -> str:
    """Give another file that names a business; nothing if none does."""
    for file, data in target.after().items():
        if file.endswith(".yaml") and business in _selected(_values(file, data)):
            return file
        if file.endswith(".csv") and file not in ("sources.csv", "businesses.csv", *OF_BUSINESSES):
            rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
            if any(row.get("business") == business for row in rows):
                return file
    return ""


def _selected(node: object) -> set[str]:
    """The businesses that selectors name, wherever these stand."""
    if not isinstance(node, dict | list):
        return set()
    found = _words(node["business"]) if isinstance(node, dict) and "business" in node else set()
    return found.union(*map(_selected, node.values() if isinstance(node, dict) else node))


def is_acted_on(target: Target, row: Row) -> bool:
    """Whether a lever that is left selects a source by name or kind."""
    for file, data in (target.files | target.others).items():
        if file.startswith("levers/"):
            levers = _values(file, data).values()
            chosen = [lever.get("applies_to") for lever in levers if isinstance(lever, dict)]
            if any(isinstance(c, dict) and _acts(file, c, [row]) for c in chosen):
                return True
    return False


def would_act(levers: Mapping[str, str], row: Row) -> list[str]:
    """Give those of levers that are set aside, by id and text, that would act on a source."""
    found = []
    for name, text in levers.items():
        lever = _values("", text.encode()).get(name)
        chosen = lever.get("applies_to") if isinstance(lever, dict) else None
        if isinstance(chosen, dict) and _acts("", chosen, [row]):
            found.append(name)
    return found


def _values(file: str, data: bytes) -> Mapping[str, object]:
    with Faults().skipping():
        return read_yaml(file, data, "", Faults())[0]
    return {}


def _take_out(target: Target, file: str, before: Sequence[Row], *keys: str) -> dict[str, str]:
    """Take out of a file what selects no source any more by one of these keys, or in its market."""
    table = target.table("sources.csv")
    after = [*table.rows, *table.added]
    text, out = target.files[file].decode("utf-8-sig"), dict[str, str]()
    values = _values(file, target.files[file])
    for name, value in values.items():
        says = value if isinstance(value, dict) else {}
        selector = next((says[key] for key in keys if key in says), None)
        there, left = (_in_market(target, rows, says.get("market")) for rows in (before, after))
        block = _block(text, str(name))
        idle = not _acts(file, selector, left) and _acts(file, selector, there)
        if block and idle:
            out[str(name)] = block
            text = text.replace(block, "")
    if out:
        target.others[file] = _whole(text, len(out) < len(values)).encode()
    return out


def _in_market(target: Target, rows: Sequence[Row], market: object) -> Sequence[Row]:
    """The sources in regions of a market for certificates; all where none is named."""
    regions = target.table("regions.csv")
    own = {r["id"] for r in (*regions.rows, *regions.added) if r.get("market") == market}
    return [row for row in rows if row["region"] in own] if isinstance(market, str) else rows


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
