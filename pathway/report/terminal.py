"""What is said of a run on the terminal."""

from __future__ import annotations

import math
import shlex
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathway.figures.kit.goals import interim, missed_before
from pathway.load import as_set
from pathway.load.check.inventory import base_year
from pathway.locale import FIRST, Count, Lang, Say, languages_of, say
from pathway.locale.amounts import money, money_above, money_step, quantity
from pathway.locale.numbers import percent
from pathway.review.plan import review_plan
from pathway.review.remark import Remark
from pathway.runs.finished import sets_of
from pathway.tables.known import Tables, missed
from pathway_models.case import Case, Target
from pathway_models.promises import promise_of

if TYPE_CHECKING:
    from pathway.report.pack import Pack
    from pathway.runs.run import Run

REMARKS = 3
"""How many remarks on a plan are told after a solve, where no more are grave."""

KINDS = {"commitments": "commitments", "caps": "commitments", "requirements": "requirements"}
"""What is told of what is kept -> where it stands in the summary: caps on money promise nothing."""

ABOUT = 0.05
"""A sum that is known to this share of itself is told as one number, with "about"."""


def _chart(run: Run, name: str, lang: Lang) -> Path:
    """The page of a chart in a language, or in the first that it is drawn in."""
    langs = (lang, *languages_of(run.case.languages))
    pages = [run.folder / "charts" / f"{name}.{one}.html" for one in langs]
    return next((page for page in pages if page.is_file()), pages[-1])


def tell(run: Run, lang: Lang, notes: Sequence[str] = (), plan: Tables | None = None) -> list[str]:
    """The lines that a user reads after a solve; ``notes`` are those on its inputs, ``plan`` the
    tables of the old plan, if it is planned anew.
    """
    summary, say = run.result.summary, Say(lang)
    study = f"{run.case.study_name.in_(lang)} [{summary['study']}]"
    checks = run.result.audit["checks"]
    failed = sum(not check["passed"] for check in checks)
    charts = (_chart(run, name, lang) for name in run.charts)
    targets, since = run.result.tables["targets"], run.case.open_years.start
    kept = _status(run) == "optimal" and missed_before(targets, since)
    status = "optimal.since" if kept else _status(run)
    status = status if run.case.open_years else "over"
    return [
        say("terminal." + status, study=study, year=str(min(since, run.case.end))),
        *missed_lines(run.case, run.result.tables, lang, plan),
        *_set(run, lang),
        *(line for which in KINDS for line in _rows(run, lang, which)),
        *(_money(run, lang) if run.case.options else ()),
        say("terminal.audit", n=Count(len(checks)), failed=Count(failed)),
        *_remarks(run, lang),
        *(say("terminal.noted", text=text) for text in notes),
        *(say("terminal.noted", text=text) for text in run.warnings),
        *(say("terminal.chart", path=str(path)) for path in charts),
        say("terminal.tables", path=str(run.folder / "tables")),
    ]


def missed_lines(case: Case, tables: Tables, lang: Lang, plan: Tables | None = None) -> list[str]:
    """A line that names the commitments that were missed in years that are past, if any was.

    Where facts do not tell whether a commitment was kept, nothing is claimed.
    """
    named = [
        say(
            "terminal.missed-in",
            lang,
            name=case.held[key].name.in_(lang),
            years=_years(years, lang),
        )
        for key, years in missed(case, tables, plan).items()
    ]
    return (
        [say("terminal.missed-before", lang, named=say("language.semicolon", lang).join(named))]
        if named
        else []
    )


def _years(years: Sequence[int], lang: Lang) -> str:
    return say("language.comma", lang).join(map(str, years))


def _money(run: Run, lang: Lang) -> list[str]:
    """What it costs, and how exactly that is known."""
    return [say("terminal.money", lang), *aligned(_costs(run, lang)), f"  {_accuracy(run, lang)}"]


def _status(run: Run) -> str:
    """What there is of a plan; where nothing is emitted or can be done, that it is none."""
    if not any(base_year(run.case).location.values()):
        return "unemitted"
    if not run.case.options:
        return "without-levers"
    status = str(run.result.summary["status"])
    promised = any(not promise_of(t).is_cap for t in run.case.targets.values())
    return status if promised or status != "optimal" else "unpromised"


def tell_pack(folder: Path, pack: Pack, lang: Lang) -> list[str]:
    """The lines that a user reads after a board pack was made."""
    say, n, languages = Say(lang), Count(len(pack.charts)), Count(len(pack.languages))
    return [
        *(say("terminal.noted", text=text) for text in pack.warnings),
        *(say("terminal.document", path=str(path)) for path in pack.documents),
        say("terminal.charts", n=n, path=str(folder / "charts"), languages=languages),
    ]


def difference(value: float, ends: Sequence[float | None] | None, currency: str, lang: Lang) -> str:
    """What one plan costs above another [million], as exactly as the gaps allow.

    ``ends``: least and most; None where they are not known.
    """
    sense = "saves" if value < 0 else "costs"
    low, high = (math.nan if x is None else x for x in ends or (value, value))
    if low <= 0 <= high and low < high:
        return say("terminal.nothing", lang, x=money_above(max(-low, high), currency, lang))
    if not value and not low and not high:
        return say("terminal.exactly-nothing", lang)
    shown, step = money(abs(value), currency, lang), money_step(value, lang)
    off = max(high - value, value - low)
    if off <= step / 2:
        return say("terminal.difference", lang, sense=sense, known="exactly", x=shown)
    if math.isnan(off) or off <= max(step, ABOUT * abs(value)):
        return say("terminal.difference", lang, sense=sense, known="about", x=shown)
    small, large = sorted((abs(low), abs(high)))
    between = {"low": money(small, currency, lang), "high": money_above(large, currency, lang)}
    return say("terminal.difference", lang, sense=sense, known="between", **between)


def _remarks(run: Run, lang: Lang) -> list[str]:
    """The gravest of what somebody who plans would look at twice, and how many more there are."""
    result = run.result
    files = as_set(result.inputs, str(result.manifest["study"]), sets_of(result))
    found = review_plan(run.case, result.tables, files)
    return first_remarks(found, f"pathway review {shlex.quote(str(run.folder))}", lang)


def first_remarks(found: Sequence[Remark], command: str, lang: Lang) -> list[str]:
    """The gravest remarks, and the command that tells the others.

    All that are grave; up to ``REMARKS`` with others, one of each kind.
    """
    grave = [remark for remark in found if remark.severity == "grave"]
    others = {remark.key: remark for remark in reversed(found) if remark not in grave}
    room = max(0, REMARKS - len(grave))
    first = [remark for remark in found if remark in others.values()]
    return _told([*grave, *first[:room]], found, command, lang)


def grave_remarks(found: Sequence[Remark], command: str, lang: Lang) -> list[str]:
    """The grave ones, and the command that tells the others; nothing where none is."""
    grave = [remark for remark in found if remark.severity == "grave"]
    return _told(grave, found, command, lang) if grave else []


def _told(told: Sequence[Remark], found: Sequence[Remark], command: str, lang: Lang) -> list[str]:
    lines = [remark.line(lang) for remark in told]
    if len(found) == len(told):
        return lines
    left = Count(len(found) - len(told))
    command = command if lang == FIRST else f"{command} --lang {lang}"
    return [*lines, f"      {say('terminal.more', lang, n=left, command=command)}"]


def _set(run: Run, lang: Lang) -> list[str]:
    """What is other in this run than in the files."""
    texts = run.result.manifest["options"]["set"]
    return [say("terminal.set", lang), *(f"  {text}" for text in texts)] if texts else []


def _rows(run: Run, lang: Lang, which: str) -> list[str]:
    """Commitments, caps on money or requirements: a heading and a line each; nothing of none."""
    say = Say(lang)
    targets = run.result.tables["targets"]
    senses = dict(zip(targets["id"], targets["sense"], strict=True))
    rows = []
    for key, kept in run.result.summary.get(KINDS[which], {}).items():
        target = run.case.held[key]
        if which != "requirements" and promise_of(target).is_cap != (which == "caps"):
            continue
        name, most = target.name.in_(lang), max(abs(kept["required"]), abs(kept["achieved"]))
        required, achieved = (
            quantity(kept[what], kept["unit"], run.case.currency, lang, like=most)
            for what in ("required", "achieved")
        )
        sense = "at-most" if senses[key] == "<=" else "at-least"
        facts = {"achieved": achieved, "sense": sense, "required": required}
        told = _interim(run, target, kept, facts, lang) or say("terminal.achieved", **facts)
        met = say("terminal.met" if kept["met"] else "terminal.missed")
        rows.append((met, f"{name} [{key}]", str(kept["year"]), told))
    return [say("terminal." + which), *aligned(rows)] if rows else []


def _interim(
    run: Run, target: Target, kept: Mapping[str, Any], facts: Mapping[str, str], lang: Lang
) -> str | None:
    """What is achieved of an interim target, and what is promised at last; else None."""
    step = interim(run.result.tables["targets"], target.id, kept["year"])
    if step is None:
        return None
    until, last = str(step[0]), quantity(step[1], kept["unit"], run.case.currency, lang)
    value, base = target.value[kept["year"]], target.bases.get(kept["year"])
    of = "none" if not base or kept["unit"] == "share" else "base"
    return say(
        "terminal.achieved.interim", lang, **facts, last=last, until=until, of=of,
        share=percent(value / (base or 1.0), lang),
        base=str(target.past_year or run.case.base_year),
    )  # fmt: skip


def _costs(run: Run, lang: Lang) -> list[tuple[str, ...]]:
    summary, say = run.result.summary, Say(lang)
    keys = ["cost_of_commitments"] if run.case.targets else []
    keys += ["npv_cost"]
    keys += ["cost_of_requirements"] if "cost_of_requirements_m" in summary else []
    if summary["policy"] == "lexicographic" and run.case.targets:
        keys.append("price_of_hierarchy")
    keys += [key for key in ("npv_ecosystem", "hidden_cost") if summary[f"{key}_m"]]
    rows: list[tuple[str, ...]] = []
    currency = run.case.currency
    programmes = "apart" if summary["npv_ecosystem_m"] else "none"
    for key in keys:
        value, ends = summary[f"{key}_m"], summary.get(f"{key}_range_m")
        told = difference(value, ends, run.case.currency, lang)
        own = "terminal." + key
        rows.append((say(own, programmes=programmes), told, say(own + ".against")))
    if "stay_close" in summary:
        told = difference(summary["price_of_staying_close_m"], None, currency, lang)
        moved = (summary["changed_outlay_m"], summary["changed_outlay_at_least_cost_m"])
        x, y = (money(value, currency, lang) for value in moved)
        rows.append(
            (say("terminal.stay_close"), told, say("terminal.stay_close.against", x=x, y=y))
        )
    return rows


def _accuracy(run: Run, lang: Lang) -> str:
    """How far the plan is at most from the best; beside an old one, with what changes weigh."""
    gap, currency = run.result.gap, run.case.currency
    if not gap:
        return say("terminal.best", lang)
    asked = money(run.result.summary["gap_m"]["asked"], currency, lang)
    of, x = (
        "weighed" if run.result.summary.get("stay_close") else "cost",
        money_above(gap, currency, lang),
    )
    return say("terminal.accuracy", lang, x=x, asked=asked, of=of)


def aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Columns as wide as their widest cell; Chinese characters take two places."""
    rows = list(rows)
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    filled = [
        [cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)]
        for row in rows
    ]
    return [f"  {'  '.join(row)}".rstrip() for row in filled]


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
