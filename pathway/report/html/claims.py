"""What a plan may claim, as the report shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pathway.disclosure.claims import Verdict, claims_of
from pathway.disclosure.claims.said import ORDER, claim, place, reason, said, summary, year_by_year
from pathway.locale import Count, Lang, say
from pathway.runs.result import Result
from pathway_models.case import Case

MARKS = {"fails": "missed", "holds": "met", "may": "met", "may-not": "missed"}
"""How a verdict looks; any other is neither kept nor missed."""
HEADS = (
    *("section", "about", "column-words", "years-head", "column-verdict", "asks-head"),
    *("why-head", "stands-head"),
)


def claims_section(result: Result, case: Case, lang: Lang) -> dict[str, Any]:
    """Words by stretches of years, the rules that fail, and all rules."""
    found = claims_of(result.tables, case, result.audit)
    ranked = sorted(found.verdicts, key=lambda v: ORDER.index(v.says))
    words = [
        {"word": word, "years": years, "verdict": said(may, lang), "look": MARKS.get(may, "")}
        for word, years, may in year_by_year(found.words, lang)
    ]
    heads = {key.replace("-", "_"): say(f"claims.{key}", lang) for key in HEADS}
    rest = [v for v in ranked if v.says != "fails"]
    return {
        **heads,
        "words": words,
        "summary": summary(found, lang),
        "failing": _rows([v for v in ranked if v.says == "fails"], case.currency, lang),
        "rest": _rows(rest, case.currency, lang),
        "all": say("claims.all-rules", lang, n=Count(len(rest))),
    }


def _rows(verdicts: Sequence[Verdict], currency: str, lang: Lang) -> list[dict[str, str]]:
    return [
        {
            "id": v.rule.id,
            "asks": claim(v, lang),
            "verdict": said(v.says, lang),
            "look": MARKS.get(v.says, ""),
            "why": reason(v, currency, lang),
            "stands": place(v, lang),
        }
        for v in verdicts
    ]
