"""The register, the plan of record and a run solved again, as people read them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from pathway.locale import Count, Lang, Say, language
from pathway.locale.amounts import money, quantity, span
from pathway.report.terminal import difference
from pathway.runs.result import KEPT, reports_of
from pathway.runs.trail.record import Mark
from pathway.runs.trail.register import Entry
from pathway.runs.trail.reproduced import Difference, Reproduction

RECORD = "* "
"""Stands before the plan of record."""
DAY = 10
"""Characters of a date in a time as manifests write it."""


def entry_lines(entry: Entry, lang: Lang) -> list[str]:
    """A run of the register: which, then what came of it and what was asked."""
    say = Say(lang)
    if entry.fault:
        head = say("trail.unread", run=seen(entry.run))
        return [f"  {head}", f"    {seen(entry.fault)}"]
    mark = RECORD if entry.of_record else " " * len(RECORD)
    head = say(
        "trail.run",
        run=seen(entry.run),
        written=seen(entry.written.replace("T", " ")[:16]),
        case=seen(entry.case),
        hash=entry.case_hash,
        study=seen(entry.study),
    )
    parts = language(lang).join(list(_parts(entry, lang)))
    return [f"{mark}{head}", f"    {parts}"]


def _parts(entry: Entry, lang: Lang) -> Iterator[str]:
    say, status = Say(lang), seen(entry.status)
    yield say("terms.sentence", text=say("trail.status", status=status, name=status))
    if entry.net_t is not None and entry.npv_cost_m is not None:
        yield say(
            "trail.headline",
            year=str(entry.year),
            net=quantity(entry.net_t, "t", entry.currency, lang),
            cost=difference(entry.npv_cost_m, None, entry.currency, lang),
        )
    if entry.set:
        what = say("language.comma").join(seen(text) for text in entry.set)
        yield say("trail.set", what=what)
    if entry.gap is not None:
        yield say("trail.gap", gap=money(entry.gap, entry.currency, lang))
    if entry.time_limit is not None:
        yield say("trail.time-limit", span=span(entry.time_limit, lang))
    if entry.asked_by:
        yield say("trail.asked-by", who=seen(entry.asked_by))
    if entry.of_record:
        yield say("trail.of-record", case=seen(entry.case))


def accepted_lines(
    run: Path, case: str, mark: Mark, before: Mark | None, missed: Iterable[str], lang: Lang
) -> list[str]:
    """That a run was accepted, what was before, and what it does not keep."""
    say, kept = Say(lang), _kept(run, mark)
    if before == mark:
        return [say("trail.already", run=str(run), case=seen(case), kept=kept)]
    lines = [say("trail.accepted", run=str(run), case=seen(case), kept=kept)]
    if names := say("language.comma").join(seen(name) for name in missed):
        lines.append(say("trail.misses", commitments=names))
    return lines + ([say("trail.replaced", **_of(before))] if before else [])


def undone_lines(run: Path, case: str, mark: Mark, now: Mark | None, lang: Lang) -> list[str]:
    """That a mark was taken off, and which run has it again."""
    say, kept = Say(lang), _kept(run, mark)
    undone = say("trail.undone", run=str(run), case=seen(case), kept=kept)
    again = say("trail.again", **_of(now)) if now else say("trail.none-left", case=seen(case))
    return [undone, again]


def _kept(run: Path, mark: Mark) -> str:
    """Where a run is kept, as one would write it from here."""
    place = reports_of(run) / KEPT / mark.folder
    return str(place) if run.is_absolute() else os.path.relpath(place)


def _of(mark: Mark) -> dict[str, str]:
    return {"before": seen(mark.folder), "date": seen(mark.accepted[:DAY])}


def verdict(run: Path, found: Reproduction, lang: Lang) -> str:
    """In a line whether a run is reproduced."""
    say, all_ = Say(lang), Count(found.compared)
    if found.inputs:
        told = [say(f"trail.{how}-file", file=seen(f)) for f, how in found.inputs.items()]
        return say("trail.inputs", run=str(run), files=say("language.comma").join(told))
    if found.same:
        return say("trail.same", run=str(run), n=all_)
    return say(
        "trail.not-same", run=str(run), n=Count(len(found.tables)), all=Count(found.compared + 3)
    )


def reasons(run: Path, found: Reproduction, lang: Lang) -> list[str]:
    """What differs: versions, and where, tables; and what was not compared."""
    say = Say(lang)
    lines = [say("trail.versions")] if found.versions else []
    for what, (then, now) in found.versions.items():
        key = "recorded" if then else "unrecorded"
        lines.append("  " + say(f"trail.{key}", what=what, now=now, **_then(key, then)))
    for each in found.tables:
        lines += _table(each, lang)
    if not found.inputs:
        files = say("language.comma").join(map(seen, found.left))
        lines.append(say("trail.left", files=files, n=Count(len(found.left))))
    if found.status == "time_limit":
        lines.append(say("trail.ended-by-time"))
    elif found.tables and not any(then for then, _ in found.versions.values()):
        lines.append(say("trail.versions-alike", run=str(run)))
    return lines


def _then(key: str, then: str) -> dict[str, str]:
    return {"then": seen(then)} if key == "recorded" else {}


def _table(each: Difference, lang: Lang) -> list[str]:
    say, table = Say(lang), seen(each.table)
    if each.how == "values":
        cell = {"then": seen(each.then), "now": seen(each.now)}
        first = say("trail.first-value", key=seen(each.key), **cell)
        return [say("trail.values", file=table, n=Count(each.rows)), f"  {first}"]
    if each.how != "changed":
        return [say(f"trail.table-{each.how}", table=table)]
    lines = [say("trail.table", table=table, rows=Count(each.rows))]
    if each.column:
        cell = {"column": seen(each.column), "then": seen(each.then), "now": seen(each.now)}
        lines.append("  " + say("trail.cell", key=seen(each.key), **cell))
    elif each.rows:
        lines.append("  " + say(f"trail.row-{'gone' if each.then else 'new'}", key=seen(each.key)))
    return lines


def seen(text: str) -> str:
    """A text of a file as it can be printed, in one line."""
    return "".join(c if c.isprintable() else " " for c in text)
