"""What came of the thresholds, for people (Markdown) and for CI (JUnit XML, exit 6)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pathway.charts.numbers import axis_number
from pathway.errors import SweepBroken
from pathway.locale import LANGUAGES, Count, Lang, Say, say
from pathway.sweep.assertions import Verdict
from pathway.sweep.record import Record
from pathway.sweep.spec import Sweep


def insist(verdicts: Sequence[Verdict], lang: Lang = "en") -> None:
    """Raises ``SweepBroken`` with a table of what is broken, and by how much."""
    bad = [v for v in verdicts if not v.held]
    if bad:
        raise SweepBroken(
            "\n".join([tally(verdicts, lang), *(f"  {v.text}: {said(v, lang)}" for v in bad)])
        )


def tally(verdicts: Sequence[Verdict], lang: Lang) -> str:
    """How many thresholds hold, or are broken."""
    if not verdicts:
        return say("sweep-told.no-thresholds", lang)
    bad = sum(not v.held for v in verdicts)
    key = "sweep-told.broken" if bad else "sweep-told.all-hold"
    return say(key, lang, n=Count(len(verdicts)), k=Count(bad))


def ended(sweep: Sweep, records: Mapping[str, Record], lang: Lang) -> list[str]:
    """How many scenarios ended how, and whether the unchanged case has a plan."""
    counted = {key: Count(n) for key, n in counts(sweep, records).items()}
    lines = [
        say(
            "sweep-told.scenarios", lang, n=counted["scenarios"], planned=counted["with_plan"],
            none=counted["no_plan"], faulty=counted["input_fault"],
            failed=counted["solver_problem"],
        )
    ]  # fmt: skip
    if not records[sweep.scenarios[0].id].planned:
        lines.append(say("sweep-told.base-without", lang))
    return lines


def said(verdict: Verdict, lang: Lang) -> str:
    """Both sides and the distance, or why there are none."""
    if verdict.left is None or verdict.right is None:
        return why(verdict, lang)
    left, right, by = map(number, (verdict.left, verdict.right, verdict.by or 0.0))
    key = "sweep-told.against" if verdict.held else "sweep-told.against.missed"
    return say(key, lang, left=left, right=right, by=by)


def why(verdict: Verdict, lang: Lang) -> str:
    """Why a threshold has no value; nothing where it has one."""
    return verdict.why.in_(lang) if verdict.why else ""


def number(value: float) -> str:
    """At most six digits behind the point, with a true minus."""
    return axis_number(value)


def counts(sweep: Sweep, records: Mapping[str, Record]) -> dict[str, int]:
    """How many scenarios, without the unchanged case, ended how."""
    ended = Counter(records[s.id].status for s in sweep.scenarios[1:])
    return {
        "scenarios": len(sweep.scenarios) - 1,
        "with_plan": ended["optimal"] + ended["time_limit"],
        "no_plan": ended["no_plan"],
        "input_fault": ended["input_fault"],
        "solver_problem": ended["solver_problem"],
    }


def summary(
    sweep: Sweep,
    records: Mapping[str, Record],
    verdicts: Sequence[Verdict],
    baseline: str | None,
) -> dict[str, Any]:
    """The figures that CI looks at first."""
    return {
        "sweep": sweep.id,
        "case": sweep.case_id,
        "study": sweep.study,
        "design": sweep.made_of.design.kind,
        **counts(sweep, records),
        "base": records[sweep.scenarios[0].id].status,
        "baseline": baseline,
        "holds": all(v.held for v in verdicts),
        "assertions": [
            {"text": v.text, "held": v.held, "left": v.left, "right": v.right, "by": v.by}
            | ({"why": {lang: why(v, lang) for lang in LANGUAGES}} if v.why else {})
            for v in verdicts
        ],
    }


def junit(sweep: Sweep, verdicts: Sequence[Verdict]) -> bytes:
    """A test case for each threshold, as CI servers read them."""
    bad = sum(not v.held for v in verdicts)
    totals = {"tests": str(len(verdicts)), "failures": str(bad), "errors": "0"}
    root = ET.Element("testsuites", totals)
    suite = ET.SubElement(root, "testsuite", {"name": f"sweep {sweep.id}", **totals})
    for verdict in verdicts:
        case = ET.SubElement(
            suite, "testcase", {"classname": f"sweep.{sweep.id}", "name": verdict.text}
        )
        if not verdict.held:
            failure = ET.SubElement(case, "failure", {"message": said(verdict, "en")})
            failure.text = f"{verdict.text}: {said(verdict, 'en')}"
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def markdown(
    sweep: Sweep,
    records: Mapping[str, Record],
    verdicts: Sequence[Verdict],
    baseline: str | None,
    lang: Lang,
) -> str:
    """A summary that a pull request can show."""
    said = Say(lang)
    lines = [f"## {escaped(sweep.name.in_(lang))}", "", *ended(sweep, records, lang)]
    if baseline is not None:
        lines.append(said("sweep-told.baseline", name=escaped(baseline)))
    lines += ["", f"### {said('sweep-told.thresholds')}", "", tally(verdicts, lang)]
    if verdicts:
        lines += ["", *_table(said("sweep-told.columns"), [_row(v, lang) for v in verdicts])]
    collided = _collided(sweep, records)
    if collided:
        lines += ["", f"### {said('sweep-told.short')}", ""]
        lines += _table(said("sweep-told.short-columns"), collided)
    return "\n".join(lines) + "\n"


def _row(verdict: Verdict, lang: Lang) -> list[str]:
    if verdict.left is None or verdict.right is None:
        sides = [why(verdict, lang), "", ""]
    else:
        sides = [number(verdict.left), number(verdict.right)]
        sides.append("" if verdict.held else number(verdict.by or 0.0))
    holds = say("sweep-told.yes" if verdict.held else "sweep-told.no", lang)
    return [escaped(verdict.text), holds, *sides]


def _collided(sweep: Sweep, records: Mapping[str, Record]) -> list[list[str]]:
    """Commitments that fall short in scenarios without a plan, the most frequent first."""
    worst: dict[str, dict[str, float]] = {}
    for scenario in sweep.scenarios:
        for commitment, short in records[scenario.id].short:
            own = worst.setdefault(commitment, {})
            own[scenario.id] = max(short, own.get(scenario.id, 0.0))
    ranked = sorted(worst.items(), key=lambda item: (-len(item[1]), item[0]))
    return [[k, str(len(found)), f"{100 * max(found.values()):.3g} %"] for k, found in ranked]


def _table(columns: str, rows: Sequence[Sequence[str]]) -> list[str]:
    heads = columns.split(" | ")
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def escaped(text: str) -> str:
    """A text that Markdown and HTML show as it is."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+!|~@" else c for c in safe)
