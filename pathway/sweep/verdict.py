"""What came of the thresholds, for people (Markdown) and for CI (JUnit XML, exit 6)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from pathway.figures.kit.numbers import axis_number
from pathway.load.inputs.names import name_of
from pathway.locale import LANGUAGES, Count, Lang, Say, say, speaks
from pathway.locale.errors import SweepBroken
from pathway.sweep.assertions import Verdict
from pathway.sweep.record import Record
from pathway.sweep.spec import Sweep
from pathway.tables.declared.schema import in_currency
from pathway_models.case import Name


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


@speaks
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
    plans: pd.DataFrame,
) -> dict[str, Any]:
    """The figures that CI looks at first; ``plans`` are those of a regret sweep."""
    rows: list[dict[str, Any]] = [
        {in_currency(str(k), sweep.currency): None if pd.isna(v) else v for k, v in row.items()}
        for row in plans.to_dict("records")
    ]
    return {
        "sweep": sweep.id,
        "case": sweep.case_id,
        "study": sweep.study,
        "design": sweep.made_of.design.kind,
        **counts(sweep, records),
        "base": records[sweep.scenarios[0].id].status,
        "baseline": baseline,
        **({"plans": rows} if rows else {}),
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


@speaks
def markdown(
    sweep: Sweep,
    records: Mapping[str, Record],
    verdicts: Sequence[Verdict],
    baseline: str | None,
    plans: pd.DataFrame,
    names: Mapping[str, Name],
    lang: Lang,
) -> str:
    """A summary that a pull request can show; ``names`` are those of what may fall short."""
    said = Say(lang)
    lines = [f"## {escaped(sweep.name.in_(lang))}", "", *ended(sweep, records, lang)]
    if baseline is not None:
        lines.append(said("sweep-told.baseline", name=escaped(baseline)))
    lines += ["", f"### {said('sweep-told.thresholds')}", "", tally(verdicts, lang)]
    if verdicts:
        lines += ["", *_table(said("sweep-told.columns"), [_row(v, lang) for v in verdicts])]
    if not plans.empty:
        rows = [_plan(sweep, row, lang) for row in plans.to_dict("records")]
        heads = said("sweep-told.regret-columns", unit=f"M{sweep.currency}")
        lines += ["", f"### {said('sweep-told.regret')}", "", *_table(heads, rows)]
    collided = _collided(sweep, records, names, lang)
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


def _plan(sweep: Sweep, row: Mapping[Hashable, Any], lang: Lang) -> list[str]:
    """A plan of a regret sweep: what it costs in worlds that it was not made for."""
    name = name_of(sweep.made_of.plans[row["plan"]].name)
    figures = (row[key] for key in ("worst_regret_m", "expected_cost_m", "cvar_m"))
    held = {"k": Count(row["worlds_with_plan"]), "n": Count(row["worlds"])}
    cells = ["–" if pd.isna(v) else number(round(v, 2)) for v in figures]
    return [escaped(name.in_(lang)), *cells, say("sweep-told.worlds", lang, **held)]


def _collided(
    sweep: Sweep, records: Mapping[str, Record], names: Mapping[str, Name], lang: Lang
) -> list[list[str]]:
    """What falls short in scenarios without a plan, the most frequent first."""
    worst: dict[str, dict[str, float]] = {}
    for scenario in sweep.scenarios:
        for commitment, short in records[scenario.id].short:
            own = worst.setdefault(commitment, {})
            own[scenario.id] = max(short, own.get(scenario.id, 0.0))
    ranked = sorted(worst.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        [
            escaped(f"{names[k].in_(lang)} [{k}]" if k in names else k),
            str(len(found)),
            f"{100 * max(found.values()):.3g} %",
        ]
        for k, found in ranked
    ]


def _table(columns: str, rows: Sequence[Sequence[str]]) -> list[str]:
    heads = columns.split(" | ")
    lines = [heads, ["---"] * len(heads), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def escaped(text: str) -> str:
    """A text that Markdown and HTML show as it is."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+!|~@" else c for c in safe)
