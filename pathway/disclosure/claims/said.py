"""Verdicts and words as people read them, in any language: lines, and rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Any

from pathway.disclosure.claims.judging import Number, Says, Verdict
from pathway.disclosure.claims.plan import Claims
from pathway.disclosure.claims.words import Word
from pathway.locale import Count, Lang, Say, language, say
from pathway.locale.amounts import day
from pathway.locale.amounts import quantity as tonnes
from pathway.locale.errors import ClaimBroken
from pathway.locale.numbers import (
    half_up,
    mass,
    number,
    plain_decimal,
    quantity,
    scale,
    share,
    written,
)

ORDER: tuple[Says, ...] = ("fails", "holds", "unknown", "apart")
SENSES = {"<=": "most", ">=": "least", "<": "below", ">": "above", "==": "equal"}
SEEN = 1000
"""How many times smaller than the other a number of tonnes still stands in its unit; both in tonnes
beyond."""
LEAST = 0.0005
"""Half a kilogram [t]: less is said to be none."""
COLUMNS = (
    *("id", "standard", "clause", "severity", "verdict", "claim", "year", "value", "sign"),
    *("limit", "unit", "why", "mend", "in_force_from", "in_force_to", "text", "source"),
    "confidence",
)
"""Of the table of verdicts."""


def claim(verdict: Verdict, lang: Lang) -> str:
    """What the rule asks, in our own words."""
    return say(f"claims-rules.{verdict.rule.id}", lang)


def why(verdict: Verdict, currency: str, lang: Lang) -> str:
    """The number behind a verdict, who says that it is so or not, or what is missing."""
    told = Say(lang)
    found = verdict.number and _number(verdict.number, currency, lang)
    if verdict.source:
        tells = told("claims.shown", met="yes" if verdict.holds else "no", source=verdict.source)
        return joined([found or "", tells], lang)
    if verdict.says == "unknown":
        missing = told("claims.unjudged", needs=_listed(verdict, lang))
        return joined([missing, told("claims.so-far", number=found) if found else ""], lang)
    return found or told("claims.not-asked", year=str(verdict.year))


def mend(verdict: Verdict, lang: Lang) -> str:
    """What would mend a rule that fails, or what is to be given; "" where nothing is."""
    if verdict.says == "fails" and verdict.source:
        needs = [say(f"claims.needs-{need}", lang) for need in verdict.rule.needs]
        return say("claims.shown-mend", lang, needs=say("language.semicolon", lang).join(needs))
    if verdict.says == "fails":
        return say(f"claims-rules.{verdict.rule.id}.mend", lang)
    return ""


def provided(verdict: Verdict, lang: Lang) -> str:
    """What a plan cannot show and must be true as well; "" where there is nothing."""
    if not verdict.rule.provided or verdict.says != "holds":
        return ""
    needs = [say(f"claims.needs-{need}", lang) for need in verdict.rule.provided]
    return say("claims.provided", lang, needs=say("language.semicolon", lang).join(needs))


def force(verdict: Verdict, lang: Lang) -> str:
    """When the rule is in force."""
    rule = verdict.rule
    which = "both" if rule.start and rule.end else "from" if rule.start else "none"
    dates = {"from": day(str(rule.start or ""), lang), "until": day(str(rule.end or ""), lang)}
    return say(
        "claims.force", lang, which="until" if rule.end and not rule.start else which, **dates
    )


def text_of(verdict: Verdict, lang: Lang) -> str:
    """That the text of a clause is not public, or a draft; "" where it is public."""
    kind = verdict.rule.text
    return "" if kind in ("public", "own") else say(f"claims.{kind}", lang)


def lines(verdict: Verdict, currency: str, lang: Lang) -> list[str]:
    """A verdict as a person reads it: what, where it stands, why, and what would mend it."""
    told = Say(lang)
    head = told("claims.told", says=said(verdict.says, lang), rule=claim(verdict, lang))
    texts = (reason(verdict, currency, lang), place(verdict, lang))
    return [f"{verdict.rule.id}  {head}", *(f"    {text}" for text in texts)]


def reason(verdict: Verdict, currency: str, lang: Lang) -> str:
    """Why, what must be true as well, and what would mend it."""
    cure = mend(verdict, lang)
    found = [why(verdict, currency, lang), provided(verdict, lang)]
    return joined([*found, say("claims.mend", lang, what=cure) if cure else ""], lang)


def place(verdict: Verdict, lang: Lang) -> str:
    """Standard and clause, when in force, and whether its text is public."""
    rule = verdict.rule
    clause = say("claims.clause", lang, standard=rule.standard, clause=rule.clause)
    return joined([sentence(clause, lang), force(verdict, lang), text_of(verdict, lang)], lang)


def sentence(text: str, lang: Lang) -> str:
    """With the full stop of the language."""
    return say("terms.sentence", lang, text=text)


def joined(sentences: Iterable[str], lang: Lang) -> str:
    """Those that say something, as one text."""
    return language(lang).join([text for text in sentences if text])


def said(says: str, lang: Lang) -> str:
    """A verdict in a word."""
    return say(f"claims.{says}", lang)


def out_of_force(rules: Iterable[str], claims: Claims, lang: Lang) -> list[str]:
    """A line for each of these rules that is not in force in the year that is judged."""
    asked, first, last = set(rules), date(claims.year, 1, 1), date(claims.year, 12, 31)
    return [
        say(
            "claims.out-of-force", lang, rule=v.rule.id, year=str(claims.year), force=force(v, lang)
        )
        for v in claims.verdicts
        if v.rule.id in asked and ((v.rule.start or first) > last or (v.rule.end or last) < first)
    ]


def insist_on(rules: Iterable[str], claims: Claims, lang: Lang) -> None:
    """Raises ``ClaimBroken`` where one of these rules does not hold, with why of each."""
    verdicts = {v.rule.id: v for v in claims.verdicts}
    broken = [verdicts[rule] for rule in dict.fromkeys(rules) if not verdicts[rule].holds]
    if broken:
        reasons = {v.rule.id: why(v, claims.currency, lang) for v in broken}
        told = [say("claims.broken", lang, rule=r, why=text) for r, text in reasons.items()]
        head = say("claims.none-must", lang, n=Count(len(broken)))
        raise ClaimBroken("\n  ".join([head, *told]))


def row(verdict: Verdict, currency: str, lang: Lang) -> dict[str, Any]:
    """A verdict as a row of ``COLUMNS``."""
    rule, found = verdict.rule, verdict.number
    number = (found.year, found.value, found.sign, found.limit) if found else ("",) * 4
    cells = (
        *(rule.id, rule.standard, rule.clause, rule.severity, verdict.says, claim(verdict, lang)),
        *number,
        _unit(found.unit, currency) if found else "",
        *(why(verdict, currency, lang), mend(verdict, lang)),
        *(str(rule.start or ""), str(rule.end or ""), rule.text, rule.source, rule.confidence),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def document(claims: Claims, lang: Lang) -> dict[str, Any]:
    """Verdicts and words for programs."""
    return {
        "year": claims.year,
        "verdicts": [row(v, claims.currency, lang) for v in claims.verdicts],
        "words": [
            {
                "word": w.key,
                "of": w.perimeter.in_(lang),
                "year": w.year,
                "may": w.may,
                "because": [v.rule.id for v in w.because],
                "why": because(w, claims.currency, lang),
            }
            for w in claims.words
        ],
    }


def because(word: Word, currency: str, lang: Lang) -> str:
    """Why a word may be used or not."""
    told = Say(lang)
    reasons = []
    for v in word.because:
        facts = {"says": said(v.says, lang), "rule": claim(v, lang), "id": v.rule.id}
        head = told("claims.ruled" if v.says == "unknown" else "claims.because", **facts)
        reasons += [sentence(head, lang), why(v, currency, lang)]
        reasons += [provided(v, lang)]
    return joined(reasons, lang)


def year_by_year(words: Iterable[Word], lang: Lang) -> Iterator[tuple[str, str, str]]:
    """Each word, and in which years it may be used or not: a row for each stretch of years."""
    for said_of, of_word in groupby(words, key=lambda w: w.in_(lang)):
        for may, stretch in groupby(of_word, key=lambda w: w.may):
            years = [w.year for w in stretch]
            ends = {"from": str(years[0]), "until": str(years[-1])}
            span = str(years[0]) if len(years) == 1 else say("claims.years", lang, **ends)
            yield said_of, span, may


def tell(claims: Claims, lang: Lang) -> list[str]:
    """Words and verdicts, those that fail first."""
    told = Say(lang)
    year = str(claims.year)
    found = [told("claims.words", year=year)]
    for word in (w for w in claims.words if w.year == claims.year):
        reasons = [sentence(said(word.may, lang), lang), because(word, claims.currency, lang)]
        found += [f"  {word.in_(lang)}", f"    {joined(reasons, lang)}"]
    found += ["", told("claims.words-by-year")]
    for word_of, span, may in year_by_year(claims.words, lang):
        found.append(f"  {word_of}  {span}  {said(may, lang)}")
    found += ["", told("claims.rules", year=year)]
    for says in ORDER:
        for verdict in (v for v in claims.verdicts if v.says == says):
            found += lines(verdict, claims.currency, lang)
    return found


def summary(claims: Claims, lang: Lang) -> list[str]:
    """How many rules say what, and which scope 3 is told."""
    counts = {says: Count(claims.counted(says)) for says in ORDER}
    found = [claims.of_study.in_(lang)] if claims.of_study else []
    found.append(say("claims.counted", lang, year=str(claims.year), **counts))
    if claims.scope3 is not None:
        market, location = (mass(t, lang, max(claims.scope3)) for t in claims.scope3)
        facts = {"market": market, "location": location, "year": str(claims.year)}
        found.append(say("claims.scope3", lang, **facts))
    return found


def _listed(verdict: Verdict, lang: Lang) -> str:
    """What is missing, each thing once."""
    needs = dict.fromkeys(need.in_(lang) for need in verdict.needs)
    return say("language.semicolon", lang).join(needs)


def _number(found: Number, currency: str, lang: Lang) -> str:
    if found.unit == "count" and (found.sign, found.limit) == ("<=", 0):
        return say("claims.against", lang, n=Count(round(found.value)), year=str(found.year))
    both = (found.value, found.limit)
    small, large = sorted(map(abs, both))
    if found.unit == "t" and 0 < small < large / SEEN:
        value, limit = (tonnes(n, "t", currency, lang, noise=LEAST) for n in both)
    else:
        value, limit = (amount(n, found.unit, currency, lang, large) for n in both)
    facts = {"value": value, "limit": limit, "sign": SENSES[found.sign]}
    return say("claims.number", lang, year=str(found.year), **facts)


def amount(value: float, unit: str, currency: str, lang: Lang, like: float) -> str:
    """A number of a verdict with its unit, tonnes in that of ``like``; a change against the base
    year with its sign.
    """
    match unit:
        case "t":
            seen = abs(value) >= LEAST
            text = scale("mass", like if seen else 0.0, lang).text(value if seen else 0.0)
        case "share":
            text = share(value, lang)
        case "change":
            text = ("+" if half_up(100 * value, 1) > 0 else "") + share(value, lang)
        case "GWh" | "t/MWh":
            shown = written(plain_decimal(half_up(value, 4)), lang)
            text = say("claims.gwh" if unit == "GWh" else "claims.factor", lang, n=shown)
        case "t/M":
            text = quantity(value, _unit(unit, currency), currency, lang)
        case "year":
            text = str(round(value))
        case _:
            text = number(value, 0, lang)
    return text


def _unit(unit: str, currency: str) -> str:
    return f"t/M{currency}" if unit == "t/M" else unit
