"""Carriers that leave a case with the sources that used them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from pathway.cases.importer.place.target import Target
from pathway.load.files.faults import Faults
from pathway.load.files.yamlfile import read_yaml

RESERVED = ("electricity",)


def take_out_carriers(target: Target, before: Set[str]) -> None:
    """Take the carriers out, with their factors and prices, that no source or lever uses now.

    Of those alone that sources used ``before``, or levers: what a case had besides, it may mean.
    """
    table = target.table("sources.csv")
    used = {row["carrier"] for row in (*table.rows, *table.added)} | {*RESERVED}
    out = (before | _of_levers(target.files)) - used - _of_levers(target.files | target.others)
    target.take_out("carriers.csv", lambda row: row["id"] in out)
    for file in ("factors.csv", "prices.csv"):
        target.take_out(file, lambda row: row["carrier"] in out)


def _of_levers(files: Mapping[str, bytes]) -> set[str]:
    """The carriers that levers use."""
    found = set[str]()
    for file, data in files.items():
        if file.startswith("levers/"):
            with Faults().skipping():
                found |= set(_used(read_yaml(file, data, "", Faults())[0]))
    return found


def _used(node: object) -> Iterator[str]:
    """What stands under ``uses``, wherever that is."""
    if isinstance(node, dict):
        for key, below in node.items():
            if key == "uses" and isinstance(below, dict):
                yield from map(str, below)
            yield from _used(below)
