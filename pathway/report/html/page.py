"""``report.html``: one file that opens anywhere, without a network, and prints well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pathway.figures.kit.info import chart_info
from pathway.figures.kit.numbers import half_up, show
from pathway.figures.parts import plain
from pathway.figures.print.bundle import bundle
from pathway.figures.print.document import listed
from pathway.figures.print.page import as_json, asset, colours, packed, policy, setup
from pathway.figures.print.said import text
from pathway.figures.study import Figures
from pathway.locale import Count, Lang, language, say, speaks
from pathway.locale.amounts import day, money_above
from pathway.locale.numbers import currency, money
from pathway.report.decision import Decision, brief_of, decision_of
from pathway.report.decision import kept as promises
from pathway.review.numbers import Assumption, assumptions
from pathway.runs.result import Result
from pathway_models.case import Case

from .arithmetic import packed_traces
from .assumptions import assumption_table, counted
from .badge import badge
from .checks import check_name, check_place, check_unit
from .claims import claims_section
from .commitments import lines, missed
from .decision import shown
from .figures import share
from .overlaid import lay_over
from .studies import study_data
from .summary import costs, is_of_neutrality, last_year, sum_of, tonnes
from .tables import plan_tables
from .words import Words, chart_name

HERE = Path(__file__).parent


def write_report(
    result: Result,
    case: Case,
    figures: Figures,
    lang: Lang,
    path: Path,
    explained: Mapping[str, Any] | None = None,
    others: Sequence[tuple[Result, Case]] = (),
    priced: Mapping[str, Any] | None = None,
    decision: Decision | None = None,
    traces: Markup | None = None,
) -> None:
    """Writes the report of a plan, in one language.

    ``figures`` are its charts, in the order in which they are shown; those that can be seen for a
    part of the plan are drawn for each part. ``explained``: ``text``, sentences, ``every``, all of
    them where these are but the main ones, and ``tables`` of text (``caption``, ``columns``,
    ``rows``). ``others``: plans of other studies to choose from.
    ``priced`` is ``explain.json``, where prices are among the charts; ``decision`` that of the
    plan, where more than the run is known of it; ``traces`` what ``packed_traces`` gives, where it
    is at hand.
    """
    text = report(result, case, figures, lang, explained, others, priced, decision, traces)
    path.write_text(text, "utf-8", newline="\n")


@speaks
def report(
    result: Result,
    case: Case,
    figures: Figures,
    lang: Lang,
    explained: Mapping[str, Any] | None = None,
    others: Sequence[tuple[Result, Case]] = (),
    priced: Mapping[str, Any] | None = None,
    decision: Decision | None = None,
    traces: Markup | None = None,
) -> str:
    """The report as text; see ``write_report``."""
    studies = [study_data(result, case, lang, figures)]
    studies += [study_data(other, its_case, lang) for other, its_case in others]
    if others:
        lay_over(studies, [(result, case), *others], lang)
    brief = brief_of(decision or decision_of(result, case, priced))
    found, unread = assumptions(result.inputs, case, lang)
    library, script = bundle().decode(), asset("figure.js") + _asset("report.js")
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            _content(result, case, lang),
            decision=shown(brief, lang),
            language=language(lang),
            policy=policy(library, script),
            style=Markup(_style(lang)),  # noqa: S704 - of ours
            library=Markup(library),  # noqa: S704 - of ours
            script=Markup(script),  # noqa: S704 - of ours
            message=_message(figures, lang),
            studies=_side_by_side(result, case, others, lang),
            charts=_blocks(studies, lang),
            explained=_explained(explained, lang),
            claims=claims_section(result, case, lang),
            unread=unread,
            counted=counted(found, lang),
            data={
                **_data(result, case, studies, found, lang),
                "traces": packed_traces(result, case, lang) if traces is None else traces,
            },
        )
    )


def _content(result: Result, case: Case, lang: Lang) -> dict[str, Any]:
    """What stands in the page as text."""
    words, kept = Words(lang), promises.commitments(result, case)
    return {
        "t": words,
        "written": day(str(result.manifest.get("written") or "")[:10], lang),
        "filter_hint": words(
            "filter-hint",
            business=next(iter(case.businesses.values())).name.in_(lang),
            year=str(case.end),
        ),
        "count": Count,
        "case": case,
        "neutral": "yes" if is_of_neutrality(result, case) else "no",
        "name": case.name.in_(lang),
        "study": case.study_name.in_(lang),
        "facts": [tonnes(result, case, lang), costs(result, case, lang)],
        "commitments": lines(kept, case.currency, lang),
        "caps": lines(promises.caps(result, case), case.currency, lang),
        "requirements": lines(promises.requirements(result, case), case.currency, lang),
        "missed": missed(kept),
        "audit": _audit(result, lang),
        "badge": badge(result.audit["checks"], lang),
        "result": result,
        "stages": _stages(result, lang),
        "status": words.of_id("status", result.summary["status"]),
        "options": result.manifest.get("options") or {},
        "gap": _gap(result, case, lang),
        "currency": words(
            "currency-of", currency=currency(case.currency, lang), year=str(case.price_year)
        ),
    }


def _data(
    result: Result,
    case: Case,
    studies: Sequence[Mapping[str, Any]],
    found: Sequence[Assumption],
    lang: Lang,
) -> dict[str, Markup]:
    """What the script of the page reads."""
    shared = share(studies)
    info = chart_info(case, str(result.manifest["run"]))
    return {
        "setup": as_json(setup(lang)),
        "charts": packed({"studies": shared["figures"], "shared": shared["shared"]}),
        "plan": packed(plan_tables(result.tables, info, lang)),
        "assumptions": packed([assumption_table(found, lang)] if found else []),
        "words": as_json(Words(lang).for_script()),
    }


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _asset(name: str) -> str:
    return (HERE / "assets" / name).read_text("utf-8")


def _style(lang: Lang) -> str:
    """The style sheet with the colours and the fonts of the charts."""
    return "\n".join([colours(lang), asset("figure.css"), _asset("report.css")])


def _message(figures: Figures, lang: Lang) -> str:
    """What the first chart says."""
    first = next((langs[lang] for langs in figures.values()), None)
    return "" if first is None else text(first.titles[0], lang)


def _blocks(studies: Sequence[Mapping[str, Any]], lang: Lang) -> list[dict[str, Any]]:
    """A place for each chart of any study; one of another study is empty until it is chosen."""
    blocks: dict[str, dict[str, Any]] = {}
    for study in studies:
        for chart, views in study["charts"].items():
            if chart not in blocks:
                here = study is studies[0]
                blocks[chart] = {
                    "id": chart,
                    "name": chart_name(chart, lang),
                    "whole": views["//"] if here else None,
                }
    return list(blocks.values())


def _side_by_side(
    result: Result, case: Case, others: Sequence[tuple[Result, Case]], lang: Lang
) -> list[dict[str, Any]]:
    """The headline figures of this study and of the others."""
    if not others:
        return []
    rows, names = [], Counter(of.study_name.in_(lang) for _, of in [(result, case), *others])
    for run, of in [(result, case), *others]:
        kept, name = promises.commitments(run, of), of.study_name.in_(lang)
        rows.append(
            {
                "name": name if names[name] == 1 else f"{name} ({run.manifest['run']})",
                "run": run.manifest["run"],
                "facts": last_year(run, of, lang),
                "costs": _sums(run, of, lang),
                "met": len(kept) - missed(kept),
                "all": len(kept),
            }
        )
    return rows


def _sums(result: Result, case: Case, lang: Lang) -> list[str]:
    """What the commitments and the whole plan cost; savings are negative."""
    sums = (sum_of(result, key) for key in ("cost-of-commitments", "npv-cost"))
    return ["–" if s is None else money(s, case.currency, lang) for s in sums]


def _explained(explained: Mapping[str, Any] | None, lang: Lang) -> Mapping[str, Any] | None:
    if not explained:
        return None
    tables = [
        {**table, "caption": plain(str(table.get("caption", "")))}
        for table in explained.get("tables", ())
    ]
    text, every = (listed(explained.get(key, ())) for key in ("text", "every"))
    return {
        "text": Markup(text),  # noqa: S704 - escaped
        "every": Markup(every),  # noqa: S704 - escaped
        "fold": say("compare.cannot-title.settings", lang),
        "tables": tables,
    }


def _audit(result: Result, lang: Lang) -> list[dict[str, Any]]:
    """Every check, those that failed first."""
    rows = [
        {
            "name": check_name(str(check["name"]), lang),
            "passed": bool(check["passed"]),
            "worst": f"{float(check['worst']):.2g}" if check["worst"] else "0",
            "unit": check_unit(str(check.get("unit", "")), lang),
            "where": check_place(str(check.get("where", "")), lang),
        }
        for check in result.audit["checks"]
    ]
    return sorted(rows, key=lambda row: row["passed"])


def _stages(result: Result, lang: Lang) -> list[list[str]]:
    """What the manifest says of each stage of the solve."""
    words, keys = Words(lang), ("objective", "bound", "gap_reached", "nodes", "seconds")
    return [
        [
            words.of_id("stage", stage["name"]),
            words.of_id("ended", stage["status"]),
            *(_plain(stage.get(key)) for key in keys),
        ]
        for stage in result.manifest.get("stages", ())
    ]


def _plain(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return "" if value is None else str(value)
    return show(half_up(value, 0 if isinstance(value, int) else 2))


def _gap(result: Result, case: Case, lang: Lang) -> str:
    """How far at most from the best there can be; rounded up."""
    if not result.summary.get("gap_m"):
        return ""
    return Words(lang)("at-most", x=money_above(result.gap, case.currency, lang))
