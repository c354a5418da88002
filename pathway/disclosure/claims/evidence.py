"""What no plan shows of a rule, and somebody tells: a table of verdicts, each with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pathway.disclosure.claims.book import Rule
from pathway.load.files.csvfile import LONGEST_SOURCE, Row, read_csv
from pathway.load.files.faults import Faults, Invalid, nearest
from pathway.load.files.folder import BIGGEST
from pathway.load.inputs.actuals import year_of
from pathway.locale import message
from pathway.locale.errors import InputError, UsageError
from pathway_models.case import Case

COLUMNS = ("rule", "year", "met", "source")
EVERY = None
"""In place of a year: all of them."""


class Shown(NamedTuple):
    """Whether what a rule needs beyond the numbers of a plan is so, and who says it."""

    met: bool
    source: str


Evidence = Mapping[tuple[str, "int | None"], Shown]
"""By rule and year."""


def read_evidence(path: Path, rules: Mapping[str, Rule], case: Case) -> Evidence:
    """Read a table of evidence for a plan of ``case``; only of rules that need what it has not.

    Raises:
        UsageError: there is no such file.
        InputError: what is wrong with it, each with its row, value and remedy.

    """
    faults, found = Faults(), dict[tuple[str, int | None], Shown]()
    try:
        if not path.is_file() or path.stat().st_size > BIGGEST:
            raise UsageError(message("usage.no-evidence", file=str(path)))
        data = path.read_bytes()
    except OSError as error:
        why = str(error.strerror or error)
        raise UsageError(message("import.unread", file=str(path), why=why)) from error
    rows: Iterable[Row] = ()
    with faults.skipping():
        rows = read_csv(path.name, data, COLUMNS, (), faults)
    for row in rows:
        with faults.skipping():
            key, shown = _read(row, rules, case)
            if key in found:
                faults.fail(row.at("rule"), row.cells["rule"], "target-twice")
            found[key] = shown
    if faults.found:
        raise InputError(faults.found)
    return found


def _read(row: Row, rules: Mapping[str, Rule], case: Case) -> tuple[tuple[str, int | None], Shown]:
    """Read a row, all that is wrong with it at once."""
    faults, told = row.faults, len(row.faults.found)
    rule, year, met, source = "", EVERY, "", ""
    with faults.skipping():
        rule = _rule(row, rules)
    with faults.skipping():
        year = _year(row, case) if row.cells["year"] else EVERY
    with faults.skipping():
        met = row.one_of("met", ("yes", "no"))
    with faults.skipping():
        source = row.text("source", LONGEST_SOURCE)
    if len(faults.found) > told:
        raise Invalid
    return (rule, year), Shown(met == "yes", source)


def _year(row: Row, case: Case) -> int:
    year = year_of(row, case.year_starts).year
    if year not in case.all_years:
        first, last = str(case.base_year), str(case.end)
        out, told = message("faults.leave-row-out"), row.cells["year"]
        row.faults.fail(row.at("year"), told, "not-of-the-plan", out, first=first, last=last)
    return year


def _rule(row: Row, rules: Mapping[str, Rule]) -> str:
    rule = row.text("rule").upper()
    if rule not in rules:
        row.faults.fail(row.at("rule"), rule, "no-rule", nearest(rule, rules))
    if not rules[rule].needs:
        row.faults.fail(row.at("rule"), rule, "judged-by-plan")
    return rule


def of_rule(evidence: Evidence, rule: str, year: int) -> Shown | None:
    """What is told of a rule in a year: of that year, else of all."""
    return evidence.get((rule, year), evidence.get((rule, EVERY)))
