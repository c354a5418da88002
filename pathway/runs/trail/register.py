"""The register: the runs of a folder, read off what each of them holds; nothing is kept beside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pathway.locale import message
from pathway.locale.errors import UsageError
from pathway.runs.result import KEPT, MANIFEST, Result, is_other
from pathway.runs.trail.record import fingerprint, marked

NEEDED = ("emissions", "targets")
"""The tables that a line of the register is read off."""
SHOWN = 8
"""Digits of a hash that tell runs and cases apart for people."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A run of the register.

    ``case_hash`` is of the inputs alone: runs that have it in common were asked of the same files.
    ``set`` is what ``--set`` said, ``gap`` [million] and ``time_limit`` [s] what else was asked.
    ``net_t`` is net of all accounts of the study in ``year``: that in which nothing net is
    promised, else the last; ``npv_cost_m`` the company's cash against doing nothing [million].
    ``of_record``: whether it is the plan of record of its case. A run whose files cannot be read
    has a ``fault``, and nothing else.
    """

    run: str
    id: str = ""
    written: str = ""
    case: str = ""
    case_hash: str = ""
    study: str = ""
    asked_by: str = ""
    set: tuple[str, ...] = ()
    gap: float | None = None
    time_limit: float | None = None
    status: str = ""
    year: int | None = None
    net_t: float | None = None
    npv_cost_m: float | None = None
    currency: str = ""
    of_record: bool = False
    fault: str = ""

    def document(self) -> dict[str, Any]:
        """As ``--json`` prints it."""
        return {**asdict(self), "set": list(self.set)}


def runs(reports: Path) -> list[Entry]:
    """The runs in a folder, the newest first; those that cannot be read come last.

    A plan of record that is kept apart stands for itself once another run has taken its place.

    Raises:
        UsageError: there is no such folder, or its marks cannot be read.

    """
    if not reports.is_dir():
        raise UsageError(message("usage.no-folder-of-runs", folder=str(reports)))
    accepted = {mark.fingerprint for mark in marked(reports).values()}
    seen, found = set[str](), []
    for folder in _folders(reports):
        mark = fingerprint(folder)
        if mark not in seen:
            seen.add(mark)
            entry = _entry(folder, folder.relative_to(reports).as_posix())
            found.append(replace(entry, of_record=mark in accepted))
    return sorted(found, key=lambda entry: (entry.written, entry.run), reverse=True)


def _folders(reports: Path) -> Iterator[Path]:
    """Run folders, and after them those that are kept."""
    for place in (reports, reports / KEPT):
        for folder in sorted(place.glob("[!.]*/")):
            if (folder / MANIFEST).is_file() and not is_other(folder):
                yield folder


def _entry(folder: Path, name: str) -> Entry:
    try:
        return _told(Result.load(folder, NEEDED), name)
    except UsageError as fault:
        return Entry(name, fault=str(fault))
    except (KeyError, TypeError, ValueError) as fault:
        return Entry(name, fault=f"{folder} is no complete run: {fault!r}. Solve again.")


def _told(result: Result, name: str) -> Entry:
    head, summary = result.manifest, result.summary
    options = head.get("options")
    options = options if isinstance(options, Mapping) else {}
    year, net = _headline(result)
    return Entry(
        run=name,
        id=str(head["run"]),
        written=str(head["written"]),
        case=head["case"],
        case_hash=case_hash(head["inputs"]),
        study=head["study"],
        asked_by=str(head.get("asked_by", "")),
        set=tuple(str(text) for text in options.get("set") or ()),
        gap=_number(options.get("gap")),
        time_limit=_number(options.get("time_limit")),
        status=str(summary["status"]),
        year=year,
        net_t=net,
        npv_cost_m=float(summary["npv_cost_m"]),
        currency=head["currency"],
    )


def case_hash(inputs: Mapping[str, str]) -> str:
    """One hash of the digests of all input files."""
    text = json.dumps(dict(inputs), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:SHOWN]


def _headline(result: Result) -> tuple[int, float]:
    """The year in which nothing net is promised, else the last, and what is net in it [t]."""
    emissions, targets = result.tables["emissions"], result.tables["targets"]
    net = (targets["metric"] == "net_emissions") & (targets["required"] == 0)
    headlines = targets["id"].isin(list(result.summary.get("commitments", {})))
    zeros = targets.loc[net & headlines, "year"]
    year = int(emissions["year"].max() if zeros.empty else zeros.min())
    return year, round(float(emissions.loc[emissions["year"] == year, "net_t"].sum()), 6)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
