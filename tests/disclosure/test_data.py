"""Editions and fields as data: whole, named in every language, refused with place and remedy."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest

from pathway.disclosure.claims.facts import OF_ROWS
from pathway.disclosure.claims.reading import book as rules
from pathway.disclosure.filling import INPUTS
from pathway.disclosure.reading import DATA, FILES, STANDARDS, book, read_book
from pathway.disclosure.views import VIEWS
from pathway.disclosure.views.measures import CLASSES
from pathway.locale import LANGUAGES, is_said, say
from pathway.locale.errors import InputError
from pathway.locale.messages import HERE
from pathway.tables.declared.schema import TABLES
from pathway.tables.expressions import Base, Reading, parts
from pathway_models.levers import LEVERS

TEXTS = {name: (DATA / name).read_text("utf-8") for name in FILES}
BOOK = book()


def test_every_standard_has_editions_one_after_the_other() -> None:
    """Each with a source; where one ends another is for the day after, or none follows."""
    assert {edition.standard for edition in BOOK.editions.values()} == set(STANDARDS)
    for edition in BOOK.editions.values():
        assert edition.source
        assert edition.confidence in ("high", "medium-high", "medium", "low", "unverified")
        if edition.end is not None:
            assert edition.start < edition.end
            after = edition.end + timedelta(days=1)
            own = [e for e in BOOK.editions.values() if e.standard == edition.standard]
            assert any(e.covers(after) for e in own)
    assert {field.edition for field in BOOK.fields} == set(BOOK.editions)


ALSO_RULES = {
    "ESRS E1 2023": ("esrs-e1-2023",),
    "ESRS E1 2026": ("esrs-e1-2026",),
    "IFRS S2": ("ifrs-s2-2023", "ifrs-s2-2025"),
    "CDP": ("cdp-2025",),
    "SBTi Near-Term Criteria V5.3.1": ("sbti-near-term",),
    "SBTi CNZS V2.0": ("sbti-v2",),
    "China exchanges 2024": ("cn-exchanges",),
    "CSDS No. 1 (trial)": ("cn-csds",),
    "China MEE factor notices": ("cn-mee",),
}
"""Standards that claims are judged by, too -> their editions."""


@pytest.mark.parametrize("standard", ALSO_RULES)
def test_disclosures_and_claims_have_one_set_of_dates(standard: str) -> None:
    """From when a standard is in force, and to when; a clause of it may begin later."""
    own = [rule for rule in rules().rules.values() if rule.standard == standard]
    editions = [BOOK.editions[e] for e in ALSO_RULES[standard]]
    assert min(rule.start for rule in own if rule.start) == min(e.start for e in editions)
    ends = {rule.end for rule in own}
    assert ends == {None if None in (of := [e.end for e in editions]) else max(of)}


def test_every_clause_says_what_it_is_known_from() -> None:
    """A text that is not public was not read, but for the criteria of SBTi; none is silent."""
    by = {e: {f.known for f in BOOK.fields if f.edition == e} for e in BOOK.editions}
    text, marked = {"text"}, {"general", "summary"}
    assert {e for e, known in by.items() if known == text} == {
        "esrs-e1-2023", "esrs-e1-2026", "sbti-v2",
    }  # fmt: skip
    assert all(known == text or known <= marked for known in by.values())
    for standard in ("gri-102", "gri-103", "gri-302", "gri-305", "cdp-2025", "ifrs-s2-2023"):
        assert by[standard] == {"general"}
    assert {f.clause for f in BOOK.fields if f.edition == "ifrs-s2-2025"} >= {"29A-29C"}
    assert by["ifrs-s2-2025"] == marked


def test_what_is_bought_is_not_told_as_the_companys_own() -> None:
    """Only what it captures is the company's own: credits that it buys are none."""
    asked = [f for f in book().fields if f.of == Reading("own_removals_t", None)]
    assert {field.clause for field in asked} == {"E1-9 33(b)", "102-9"}
    own = book().facts["own_removals_t"]
    assert (own.table, own.needs) == ("own_removals", "own-removals")


def test_every_fact_is_used_and_its_table_is_known() -> None:
    own = set(BOOK.facts) - set(rules().facts)
    terms = [f.of for f in BOOK.fields if f.of] + [
        BOOK.facts[n].of for n in own if BOOK.facts[n].of
    ]
    used = {t.name for of in terms if of for t in parts(of) if isinstance(t, Reading)}
    used |= {t.of.name for of in terms if of for t in parts(of) if isinstance(t, Base) and t.of}
    used |= {field.unit[1:] for field in BOOK.fields if field.unit[:1] == "@"}
    assert own <= used
    for name in own:
        fact = BOOK.facts[name]
        if fact.how in (*OF_ROWS, "words"):
            assert fact.table in VIEWS or fact.table in TABLES, name


def test_a_fact_of_the_case_says_its_file() -> None:
    terms = [field.of for field in BOOK.fields if field.of]
    seen: set[str] = set()
    todo = {t.name for of in terms for t in parts(of) if isinstance(t, Reading)}
    while todo - seen:
        name = (todo - seen).pop()
        seen.add(name)
        fact = BOOK.facts.get(name)
        if fact is not None and fact.how == "formula" and fact.of is not None:
            todo |= {t.name for t in parts(fact.of) if isinstance(t, Reading)}
            todo |= {t.of.name for t in parts(fact.of) if isinstance(t, Base) and t.of}
    assert {n for n in seen if n in BOOK.facts and BOOK.facts[n].how == "case"} == set(INPUTS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_is_named_and_nothing_idle(lang: str) -> None:
    text = (HERE / lang / "disclosure-fields.ftl").read_text("utf-8")
    assert set(re.findall(r"^([\w-]+) =", text, re.MULTILINE)) == {f.name for f in BOOK.fields}
    text = (HERE / lang / "disclosure.ftl").read_text("utf-8")
    tables = set(re.findall(r"^table-([\w-]+) =", text, re.MULTILINE))
    assert tables == {field.table for field in BOOK.fields}
    for field in BOOK.fields:
        if field.each is not None:
            assert say(f"disclosure.none-{field.each.column}", lang)


def test_every_kind_of_lever_has_a_class() -> None:
    """But those that take nothing off gross emissions."""
    rows = list(csv.DictReader(CLASSES.read_text("utf-8").splitlines()))
    assert {row["kind"] for row in rows} == set(LEVERS) - {"removal", "offset", "ecosystem"}
    assert all(is_said(f"disclosure.word-{row['class']}") for row in rows)


def test_no_wording_of_others() -> None:
    """The data name clauses; what is asked stands in our messages."""
    rows = list(csv.DictReader(io.StringIO(TEXTS["fields.csv"])))
    assert max(len(row["clause"]) for row in rows) < 40


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert TEXTS[name].count(old) >= 1
    return {**TEXTS, name: TEXTS[name].replace(old, new, 1)}


FIELD = "gri-305,305-1 a,general,emissions,scope1,,scope1_t,years,t,,must"
HOSTILE = [
    ("fields.csv", FIELD, FIELD.replace("scope1_t", "scope9_t"), "no fact 'scope9_t'", "scope"),
    ("fields.csv", FIELD, FIELD.replace("scope1_t", "__import__(1)"), "no function", "Use one"),
    ("fields.csv", FIELD, FIELD.replace("scope1_t", ""), "neither a number nor", "Give one"),
    ("fields.csv", FIELD, FIELD.replace(",t,", ",stone,"), "there is no 'stone'", ""),
    ("fields.csv", FIELD, FIELD.replace(",t,", ",word,"), "words have the unit word", "Correct"),
    ("fields.csv", FIELD, FIELD.replace(",t,", ",@scope1_t,"), "no such fact of words", "Name"),
    ("fields.csv", FIELD, FIELD.replace("years", "weeks"), "there is no 'weeks'", "years"),
    ("fields.csv", FIELD, FIELD.replace("general", "hearsay"), "there is no 'hearsay'", "general"),
    ("fields.csv", FIELD, FIELD.replace("general", ""), "one is asked", "text"),
    ("fields.csv", FIELD, FIELD.replace("must", "maybe"), "there is no 'maybe'", "m"),
    ("fields.csv", FIELD, FIELD.replace("scope1,,", "scope1,levers,"), "no column", "levers.lever"),
    ("fields.csv", FIELD, FIELD.replace(",scope1,", ",scope9,"), "no message names it", "scope9"),
    ("fields.csv", FIELD, FIELD.replace("emissions,", "tonnes,"), "no message names it", "table"),
    ("fields.csv", FIELD, FIELD.replace(",,must", ",riches,must"), "no message says", "riches"),
    ("fields.csv", FIELD, FIELD.replace("gri-305,", "gri-999,"), "no 'gri-999'", "gri"),
    ("editions.csv", "2018-07-01", "1 July", "this is no date", "YYYY-MM-DD"),
    ("editions.csv", "2018-07-01", "", "from when it is", "YYYY-MM-DD"),
    ("editions.csv", ",gri-305,GRI 305", ",gri,GRI 305", "there is no 'gri'", "gri-305"),
    ("facts.csv", "fuel_mwh,sum", "fuel_mwh,mode", "there is no 'mode'", "sum"),
    ("facts.csv", "energy_mwh,formula,,fuel_mwh", "energy_mwh,formula,,energy_mwh",
     "made of itself", "Take it out"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem", "remedy"), HOSTILE)
def test_what_is_wrong_with_the_data_is_told(
    name: str, old: str, new: str, problem: str, remedy: str
) -> None:
    with pytest.raises(InputError) as told:
        read_book(changed(name, old, new))
    fault = next(f for f in told.value.faults if problem in f.problem and remedy in f.remedy)
    assert fault.file == f"pathway/disclosure/data/{name}"
    assert re.match(r"line \d+", fault.place)
