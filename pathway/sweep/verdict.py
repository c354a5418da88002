"""What came of the thresholds, for people (Markdown) and for CI (JUnit XML, exit 6)."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pathway.charts.numbers import axis_number
from pathway.errors import SweepBroken
from pathway.locale import Lang
from pathway.sweep.assertions import Verdict
from pathway.sweep.record import Record
from pathway.sweep.spec import Sweep

WORDS: Mapping[str, Mapping[Lang, str]] = {
    "thresholds": {"en": "Thresholds", "zh": "阈值"},
    "none": {"en": "No thresholds are set.", "zh": "未设阈值。"},
    "all_hold": {"en": "All {n} thresholds hold.", "zh": "全部 {n} 个阈值成立。"},
    "broken": {"en": "{k} of {n} thresholds are broken.", "zh": "{n} 个阈值中有 {k} 个未守住。"},
    "columns": {"en": "threshold | holds | left | right | missed by",
                "zh": "阈值 | 成立 | 左 | 右 | 差距"},
    "yes": {"en": "yes", "zh": "是"},
    "no": {"en": "**no**", "zh": "**否**"},
    "scenarios": {
        "en": "{n} scenarios beside the unchanged case: {planned} with a plan, {none} without, "
              "{faulty} whose inputs do not fit, {failed} that the solver could not end.",
        "zh": "除基准外共 {n} 个情景：{planned} 个有方案，{none} 个没有，"
              "{faulty} 个输入有误，{failed} 个求解失败。",
    },
    "base_without": {"en": "The unchanged case has no plan.", "zh": "基准情景没有可行方案。"},
    "collide": {"en": "Commitments that fall short", "zh": "未能兑现的承诺"},
    "collide_columns": {"en": "commitment | in scenarios | at most missed by",
                        "zh": "承诺 | 情景数 | 最大差距"},
    "baseline": {"en": "`base` is that of {name}.", "zh": "`base` 取自 {name}。"},
}  # fmt: skip


def insist(verdicts: Sequence[Verdict], lang: Lang = "en") -> None:
    """Raises ``SweepBroken`` with a table of what is broken, and by how much."""
    bad = [v for v in verdicts if not v.held]
    if bad:
        told = _word("broken", lang).format(n=len(verdicts), k=len(bad))
        raise SweepBroken("\n".join([told, *(f"  {v.text}: {said(v, lang)}" for v in bad)]))


def tell(
    sweep: Sweep, records: Mapping[str, Record], verdicts: Sequence[Verdict], lang: Lang
) -> list[str]:
    """The lines that a user reads after a sweep."""
    lines = [_scenarios(sweep, records, lang)]
    if not records[sweep.scenarios[0].id].planned:
        lines.append(_word("base_without", lang))
    lines += [f"  {'✓' if v.held else '✗'} {v.text}: {said(v, lang)}" for v in verdicts]
    return [*lines, *([_verdict(verdicts, lang)] if verdicts else [])]


def said(verdict: Verdict, lang: Lang) -> str:
    """Both sides and the distance, or why there are none."""
    if verdict.left is None or verdict.right is None:
        return verdict.why[lang]
    left, right, by = map(number, (verdict.left, verdict.right, verdict.by or 0.0))
    if lang == "zh":
        return f"左 {left}，右 {right}" + ("" if verdict.held else f"，差 {by}")
    return f"{left} against {right}" + ("" if verdict.held else f", missed by {by}")


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
            | ({"why": dict(v.why)} if v.why else {})
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
    name = sweep.name.en if lang == "en" else sweep.name.zh
    lines = [f"## {escaped(name)}", "", _scenarios(sweep, records, lang)]
    if not records[sweep.scenarios[0].id].planned:
        lines.append(_word("base_without", lang))
    if baseline is not None:
        lines.append(_word("baseline", lang).format(name=escaped(baseline)))
    lines += ["", f"### {_word('thresholds', lang)}", "", _verdict(verdicts, lang)]
    if verdicts:
        lines += ["", *_table(_word("columns", lang), [_row(v, lang) for v in verdicts])]
    collided = _collided(sweep, records)
    if collided:
        lines += ["", f"### {_word('collide', lang)}", ""]
        lines += _table(_word("collide_columns", lang), collided)
    return "\n".join(lines) + "\n"


def _scenarios(sweep: Sweep, records: Mapping[str, Record], lang: Lang) -> str:
    counted = counts(sweep, records)
    return _word("scenarios", lang).format(
        n=counted["scenarios"],
        planned=counted["with_plan"],
        none=counted["no_plan"],
        faulty=counted["input_fault"],
        failed=counted["solver_problem"],
    )


def _verdict(verdicts: Sequence[Verdict], lang: Lang) -> str:
    bad = sum(not v.held for v in verdicts)
    if not verdicts:
        return _word("none", lang)
    return _word("broken" if bad else "all_hold", lang).format(n=len(verdicts), k=bad)


def _row(verdict: Verdict, lang: Lang) -> list[str]:
    if verdict.left is None or verdict.right is None:
        sides = [verdict.why[lang], "", ""]
    else:
        sides = [number(verdict.left), number(verdict.right)]
        sides.append("" if verdict.held else number(verdict.by or 0.0))
    holds = _word("yes" if verdict.held else "no", lang)
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


def _word(key: str, lang: Lang) -> str:
    return WORDS[key][lang]
