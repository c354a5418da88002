"""Lists of many companies, which are no businesses of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from pathway.cases.importer.read.columns import Column
from pathway.cases.importer.read.entries import Read
from pathway.cases.importer.read.mapping import MapText, flow
from pathway.cases.importer.read.tables import Table
from pathway.cases.importer.read.words import plain
from pathway.load.files.faults import shown
from pathway.locale import Count
from pathway.locale.errors import Fault

COMPANY = re.compile(r"compan(y|ies)|corporations?|issuer|unternehmen|企业|公司")
OWN = re.compile(r"subsidiar|group|tochter|konzern|子公司|分公司|下属|集团")
"""Words of a header over companies of one group."""
MANY = 10
"""Companies from which on a list is one of a provider of data, unless a map says otherwise."""
NAMED = 3


class Part(Protocol):
    """A table, its columns and its rows."""

    table: Table
    columns: list[Column]
    read: Read


def many_companies(file: str, said: MapText, parts: Sequence[Part]) -> Iterator[Fault]:
    """Ask which company of many is meant, where no map picks one or says that all are."""
    if "business" in said.only:
        return
    for part in parts:
        for column in part.columns:
            words = plain(column.header)
            asked = column.role == "business" and not column.said
            if not asked or not COMPANY.search(words) or OWN.search(words):
                continue
            names = list(dict.fromkeys(e.business for e in part.read.entries if e.business))
            if len(names) >= MANY:
                yield Fault.of(
                    "import.many-companies",
                    file,
                    "!".join(filter(None, (part.table.sheet.name, column.letters))),
                    shown(", ".join([*names[:NAMED], "…"])),
                    n=Count(len(names)),
                    one=f"only: {flow({'business': names[:1]})}",
                    all=f"columns: {flow({column.header: 'business'})}",
                )
