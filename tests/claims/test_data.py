"""The rules as data: whole, with sources, and refused with place and remedy where they are not."""

from __future__ import annotations

import csv
import io
import re

import pytest

from pathway.disclosure.claims.given import GIVEN
from pathway.disclosure.claims.reading import DATA, FILES, book, read_book
from pathway.disclosure.reading import book as fields
from pathway.locale import LANGUAGES, is_said, say
from pathway.locale.errors import InputError
from pathway.locale.messages import HERE
from pathway.tables.expressions import Base, Reading, parts

TEXTS = {name: (DATA / name).read_text("utf-8") for name in FILES}
BOOK, FIELDS = book(), fields()


def test_there_are_all_rules_each_with_a_source() -> None:
    """156 rules were collected; that of both methods is two."""
    assert len(BOOK.rules) == 157
    for rule in BOOK.rules.values():
        assert rule.standard
        assert rule.clause
        assert rule.source
        assert rule.confidence in ("high", "medium-high", "medium", "low", "unverified")
        assert rule.conditions or rule.needs
        if rule.start and rule.end:
            assert rule.start < rule.end


def test_every_fact_is_used_or_is_that_of_another() -> None:
    terms = [side for r in BOOK.rules.values() for c in (*r.when, *r.conditions)
             for side in (c.left, c.right)]  # fmt: skip
    terms += [fact.of for fact in BOOK.facts.values() if fact.how == "formula" and fact.of]
    used = {t.name for term in terms for t in parts(term) if isinstance(t, Reading)}
    used |= {t.of.name for term in terms for t in parts(term) if isinstance(t, Base) and t.of}
    own = {"scope3_location_change"}  # of no rule: the report of scope 3 may ask for it
    assert set(BOOK.facts) - used <= own
    assert set(GIVEN) == {name for name, fact in BOOK.facts.items() if fact.how == "case"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_rule_is_named_and_each_that_can_fail_has_a_cure(lang: str) -> None:
    text = (HERE / lang / "claims-rules.ftl").read_text("utf-8")
    named = re.findall(r"^([A-Z][\w-]*) =", text, re.MULTILINE)
    assert named == list(BOOK.rules)
    for rule in BOOK.rules.values():
        assert say(f"claims-rules.{rule.id}", lang)
        assert is_said(f"claims-rules.{rule.id}.mend") == bool(rule.conditions)


def test_what_is_missing_is_named_and_nothing_idle() -> None:
    text = (HERE / "en" / "claims.ftl").read_text("utf-8")
    named = set(re.findall(r"^needs-([\w-]+) =", text, re.MULTILINE))
    used = {n for r in BOOK.rules.values() for n in (*r.needs, *r.provided)}
    used |= {fact.needs for fact in (*BOOK.facts.values(), *FIELDS.facts.values()) if fact.needs}
    used |= {need for field in FIELDS.fields for need in field.needs}
    of_runs = {"above-zero", "column", "number", "study", "table", "told", "year"}
    assert named - used == of_runs
    assert used <= named


def test_no_wording_of_others_is_long_enough_to_be_theirs() -> None:
    """The data name clauses; what is asked stands in our messages."""
    rows = list(csv.DictReader(io.StringIO(TEXTS["rules.csv"])))
    assert "claim" not in rows[0]
    assert max(len(row["clause"]) for row in rows) < 60


def changed(name: str, old: str, new: str) -> dict[str, str]:
    assert TEXTS[name].count(old) >= 1
    return {**TEXTS, name: TEXTS[name].replace(old, new, 1)}


GAP = "net_gap_t <= little_t"
HOSTILE = [
    ("rules.csv", GAP, "net_gap <= 1", "there is no fact 'net_gap'", "net_gap_t"),
    ("rules.csv", GAP, "__import__(1) <= 1", "there is no function", "Use one of"),
    ("rules.csv", GAP, "p95(net_t) <= 1", "there is no function 'p95'", "max"),
    ("rules.csv", GAP, "net_gap_t", "a comparison is missing", "Write it as"),
    ("rules.csv", GAP, "base <= 1", "base of what?", "base(net_t)"),
    ("rules.csv", GAP, "(" * 40 + "1" + ")" * 40 + " <= 1", "too deeply", "simpler"),
    ("rules.csv", GAP, "1+" * 300 + "1 <= 1", "longer than 500", "Split it"),
    ("rules.csv", f"{GAP},t,", f"{GAP},stone,", "there is no 'stone'", "Use one"),
    ("rules.csv", "INV-02,", "INV-01,", "this stands twice", "Take one"),
    ("rules.csv", "INV-02,", "inv 02,", "this is no id", "Write it as"),
    ("rules.csv", "INV-02,", "ZZ-99,", "no message names it", "claims-rules.ftl"),
    ("rules.csv", "consolidation", "nonsense", "no message says 'nonsense'", "needs-nonsense"),
    ("rules.csv", "consolidation", "", "neither a condition nor what is missing", "Give one"),
    ("rules.csv", "2004-03-01", "1 March", "this is no date", "YYYY-MM-DD"),
    ("rules.csv", ",must,", ",perhaps,", "there is no 'perhaps'", "must"),
    ("rules.csv", "id,standard", "name,standard", "the columns are others", "id,standard"),
    ("rules.csv", "INV-02,GHG", "INV-02,a,GHG", "more or fewer cells", "Quote commas"),
    ("rules.csv", "INV-02,GHG", 'INV-02,"GHG', "", "Mend the quotes"),
    ("facts.csv", "scope=1,", "scope is 1,", "picks no rows", "scope=1|2"),
    ("facts.csv", "scope1_t,sum", "scope1_t,mode", "there is no 'mode'", "sum"),
    ("facts.csv", "-0.9,", "nan,", "this is no number", "-0.9"),
    ("facts.csv", "in_order,case", "in_odour,case", "the case says no such thing", "in_order"),
    ("facts.csv", "clean_gwh,sum,electricity", "clean_gwh,sum,../x", "a table is asked", "Name"),
    (
        "facts.csv", "clean_share,formula,,matched_gwh", "clean_share,formula,,clean_share",
        "made of itself", "Take it out",
    ),
    ("words.csv", "SB1-15", "SB1-99", "there is no 'SB1-99'", "SB1-"),
    ("words.csv", "net-zero", "green", "no message names it", "word-green"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "problem", "remedy"), HOSTILE)
def test_what_is_wrong_with_the_data_is_told(
    name: str, old: str, new: str, problem: str, remedy: str
) -> None:
    with pytest.raises(InputError) as told:
        read_book(changed(name, old, new))
    fault = next(f for f in told.value.faults if problem in f.problem and remedy in f.remedy)
    assert fault.file == f"pathway/disclosure/claims/data/{name}"
    assert re.match(r"(row|line) \d+", fault.place)


def test_all_faults_are_told_at_once() -> None:
    texts = changed("rules.csv", "INV-02,", "INV-01,")
    texts["words.csv"] = TEXTS["words.csv"].replace("whole", "half", 1)
    with pytest.raises(InputError) as told:
        read_book(texts)
    assert len(told.value.faults) >= 2
