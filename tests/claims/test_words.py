"""The words of a year, what decides them, and how verdicts are told in each language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from cases import SCOPE1, SCOPE2
from claims.made import LAST, SCOPE3, Made
from pathway.disclosure.claims import Claims, Word, claims_of, words
from pathway.disclosure.claims.judging import Number
from pathway.disclosure.claims.plan import known_rules
from pathway.disclosure.claims.said import (
    because,
    document,
    insist_on,
    lines,
    out_of_force,
    summary,
    tell,
    why,
    year_by_year,
)
from pathway.locale import LANGUAGES
from pathway.locale.errors import ClaimBroken, UsageError


def claims(made: Made, year: int | None = None) -> Claims:
    audit = {"checks": [{"name": k, "passed": passed} for k, passed in made.checks.items()]}
    return claims_of(made.tables, made.case, audit, year)


def of_year(found: tuple[Word, ...], year: int) -> dict[str, str]:
    """Each word with what may be, and the rules that say so."""
    return {
        word.in_("en"): " ".join([word.may, *(v.rule.id for v in word.because)])
        for word in found
        if word.year == year
    }


def test_a_plan_that_keeps_nearly_all_may_say_nearly_all() -> None:
    """From 2030 each scope is at 5 % of 2020 and all of that is removed for 1,000 years.

    Long-lived gases are not told apart, nor renewable from nuclear power: that cannot be shown.
    """
    assert of_year(words(Made().tables, Made().case), 2030) == {
        "“Carbon neutral” (the whole inventory)": "may CN-01",
        "“Carbon neutral” (own operations, scopes 1 and 2)": "may CN-01",
        "“Net zero” (the whole inventory)": "not-shown NZ-01 NZ-02",
        "“100% renewable electricity” (the whole inventory)": "not-shown RE-01",
        "“1.5 °C aligned” (the whole inventory)": "may SB1-02 SB1-02L SB1-08",
    }


def test_the_year_before_nothing_is_neutral() -> None:
    """14.5 kt of each scope in 2029, and no credit."""
    found = of_year(words(Made().tables, Made().case), 2029)
    assert found["“Carbon neutral” (the whole inventory)"] == "may-not CN-01"
    assert found["“Net zero” (the whole inventory)"] == "may-not SB1-15 NZ-01 NZ-02"


def reference_like() -> Made:
    """As a company that buys its way: scope 2 clean by contracts, the grid's by location.

    2030: scopes 1 and 2 are 5 and 9 kt of 200 by market (-93 %), 5 and 212 by location (+8.5 %);
    scope 3 is 91.7 of 100 kt (-8.3 %, where -25 % is due). Scopes 1 and 2 are neutralised, by
    removals that last 40 years.
    """
    made = Made()
    made.put("emissions", "gross_market_t", 9000.0, scope=2, year=2030)
    made.put("emissions", "removals_t", 9000.0, scope=2, year=2030)
    made.put("emissions", "gross_location_t", 212_000.0, scope=2, year=2030)
    for column in ("gross_market_t", "net_t"):
        made.put("emissions", column, 91_700.0, scope=3, year=2030)
    made.put("emissions", "removals_t", 0.0, scope=3, year=2030)
    made.put("credits", "durability_years", 40)
    return made


def test_what_is_only_expected_of_a_past_year_proves_nothing() -> None:
    """2030 is over: net is nothing, by fuel that is told and removals that were, or by neither."""
    made = Made()
    made.tell(2030, of="wind", what="added")
    verdict = made.judge("CN-01", 2030)
    assert verdict.says == "unknown"
    assert "only expected" in verdict.needs[0].in_("en")
    neutral = "“Carbon neutral” (the whole inventory)"
    assert of_year(words(made.tables, made.case), 2030)[neutral] == "not-shown CN-01"
    made.tell(2030, of="heat")
    assert made.judge("CN-01", 2030).says == "unknown"
    made.tell(2030, of="stone", what="retired")
    assert made.judge("CN-01", 2030).holds
    assert of_year(words(made.tables, made.case), 2030)[neutral] == "may CN-01"


def test_known_verdicts() -> None:
    made = reference_like()
    found = {v.rule.id: v for v in claims(made).verdicts}
    by_market, by_location, scope3 = (found[r].number for r in ("SB1-02", "SB1-02L", "SB1-08"))
    assert by_market is not None
    assert by_location is not None
    assert scope3 is not None
    assert found["SB1-02"].holds
    assert round(by_market.value, 3) == -0.93
    assert found["SB1-02L"].says == "fails"
    assert round(by_location.value, 3) == 0.085
    assert found["SB1-08"].says == "fails"
    assert (round(scope3.value, 3), scope3.limit) == (-0.083, -0.25)
    assert found["NZ-02"].says == "fails"
    assert of_year(claims(made).words, 2030) == {
        "“Carbon neutral” (the whole inventory)": "may-not CN-01",
        "“Carbon neutral” (own operations, scopes 1 and 2)": "may CN-01",
        "“Net zero” (the whole inventory)": "may-not SB1-15 NZ-01 NZ-02",
        "“100% renewable electricity” (the whole inventory)": "not-shown RE-01",
        "“1.5 °C aligned” (the whole inventory)": "may-not SB1-02L SB1-08",
    }


def test_a_promise_of_another_perimeter_has_a_word_of_its_own() -> None:
    """Scopes 1 and 3 are promised; the promise of all, and of scopes 1 and 2, are told already."""
    made = Made()
    zeros = dict.fromkeys(range(2030, LAST + 1), 0.0)
    for k, accounts in (("a", (SCOPE1, SCOPE3)), ("b", (SCOPE1, SCOPE2)), ("c", (SCOPE1, SCOPE3))):
        made.also(k, "net_emissions", zeros, accounts=accounts)
    neutral = [w for w in of_year(claims(made).words, 2030) if "neutral" in w]
    assert neutral[2:] == ["“Carbon neutral” (of the commitment “a”)"]


def test_years_are_told_in_stretches() -> None:
    stretches = list(year_by_year(words(Made().tables, Made().case), "en"))
    assert stretches[:2] == [
        ("“Carbon neutral” (the whole inventory)", "2021–2029", "may-not"),
        ("“Carbon neutral” (the whole inventory)", "2030–2050", "may"),
    ]


SAID = {
    "en": (
        "Fails: Scopes 1 and 2, by location, are on the 1.5 °C line",
        "+8.5% in 2030, where at most −42% is asked. Mend: Use less power",
        "In force 2026-04-14 to 2028-01-31. The text is licensed: only its clause is named here.",
    ),
    "zh": (
        "不成立：范围一和二（基于位置）符合1.5 °C减排线",
        "2030年为+8.5%，要求不高于−42%。补救：减少用电",
        "2026-04-14至2028-01-31有效。文本受许可限制，此处仅列条款号。",
    ),
    "de": (
        "Verletzt: Scope 1 und 2 liegen standortbasiert auf der 1,5-°C-Linie",
        (
            "+8,5\N{NO-BREAK SPACE}% im Jahr 2030, verlangt höchstens −42\N{NO-BREAK SPACE}%. "
            "Abhilfe: Weniger Strom"
        ),
        "In Kraft 14.04.2026 bis 31.01.2028. Der Text ist lizenziert",
    ),
}


@pytest.mark.parametrize("lang", SAID)
def test_a_verdict_is_told_in_each_language(lang: str) -> None:
    verdict = reference_like().judge("SB1-02L")
    first, second, third = lines(verdict, "CNY", lang)
    what, number, force = SAID[lang]
    assert first == f"SB1-02L  {what}"
    assert second.strip().startswith(number)
    assert force in third


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_is_said_in_each_language(lang: str) -> None:
    found = claims(reference_like())
    told = [*tell(found, lang), *summary(found, lang)]
    told += [because(word, "CNY", lang) for word in found.words]
    assert not [line for line in told if "claims.needs" in line or "None" in line]
    assert len(document(found, lang)["verdicts"]) == 157


def test_a_name_stays_text() -> None:
    made = Made()
    hostile = "{ $rule } <b>=1+1"
    kept = made.case.targets["zero"]
    accounts = (SCOPE1, SCOPE3)
    made.promise("zero", accounts=accounts, name=type(kept.name)(hostile, hostile))
    assert any(hostile in word.in_("zh") for word in claims(made).words)


def test_without_an_audit_its_rules_cannot_be_judged() -> None:
    found = {v.rule.id: v for v in claims_of(Made().tables, Made().case).verdicts}
    assert found["AU-1"].says == found["CN-05"].says == "unknown"
    assert [need.in_("en") for need in found["AU-1"].needs] == ["an audit of the run"]


def test_the_year_is_that_of_the_promise_of_nothing() -> None:
    assert claims(Made()).year == 2030
    assert claims(Made(), 2041).year == 2041
    made = Made()
    made.promise("zero")
    assert claims(made).year == LAST
    for year in (2020, 2051):
        with pytest.raises(UsageError, match="2021 to 2050"):
            claims(made, year)


def test_standards_are_parts_of_names() -> None:
    found = claims(Made())
    assert {v.rule.standard for v in found.of(["ifrs s2"]).verdicts} == {
        "IFRS S2", "TPT / IFRS S2 guidance", "ESRS 1 2026 / IFRS S2",
    }  # fmt: skip
    assert found.of([]) == found
    for text in ("ISO 1406x-1", " "):
        with pytest.raises(UsageError, match="no rule is of it"):
            found.of([text])


def test_a_rule_that_is_required_must_hold() -> None:
    found = claims(reference_like())
    insist_on(["SB1-02", "CN-05"], found, "en")
    with pytest.raises(ClaimBroken, match=r"2 rules .*:\n  SB1-08: −8") as told:
        insist_on(["SB1-02", "SB1-08", "RE-01"], found, "en")
    assert str(told.value).splitlines()[2] == (
        "  RE-01: Cannot be judged: needs proof that certificates and credits are retired. "
        "So far 100% in 2030, where at least 100% is asked."
    )
    assert told.value.exit_code == 6
    assert out_of_force(["SB1-02", "CN-05", "SB2-26"], found, "en") == [
        "SB1-02 is not in force in 2030. In force 2026-04-14 to 2028-01-31.",
        "SB2-26 is not in force in 2030. In force from 2035-01-01.",
    ]
    assert known_rules(["sb1-02l"]) == ["SB1-02L"]
    with pytest.raises(UsageError) as unknown:
        known_rules(["SB1-0Z", "nonsense"])
    assert re.search(r"no rule 'SB1-0Z'\. Did you mean SB1-\d\d, SB1-", str(unknown.value))
    assert "There is no rule 'nonsense'. There are INV-01, INV-02, " in str(unknown.value)


@pytest.mark.parametrize(
    ("value", "limit", "told"),
    [
        (10_000.0, 1.0, "10,000 t in 2030, where at most 1 t is asked."),
        (3_000_000.0, 0.3, "3,000,000 t in 2030, where at most 0.3 t is asked."),
        (9.09e-13, 1.0, "0 t in 2030, where at most 1 t is asked."),
        (-8.88e-16, 0.0, "0 t in 2030, where at most 0 t is asked."),
        (10_000.0, 2_500.0, "10 kt in 2030, where at most 2.5 kt is asked."),
    ],
)
def test_both_tonnes_of_a_sentence_are_in_one_unit(value: float, limit: float, told: str) -> None:
    """10 kt beside 1 t would be 0.00 kt: both are in tonnes."""
    verdict = replace(Made().judge("CN-01", 2030), says="fails")
    number = Number(value, "<=", limit, "t", 2030)
    assert why(replace(verdict, number=number), "CNY", "en") == told


def test_scope_3_is_told_both_ways() -> None:
    """91.7 kt by contracts in 2030, and 5 kt by location."""
    found: Any = claims(reference_like())
    assert found.scope3 == (91_700.0, 5000.0)
    assert "91.70 kt in 2030, and 5.00 kt" in summary(found, "en")[1]
