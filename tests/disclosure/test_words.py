"""What a disclosure is called by: editions, clauses and sheets in the reader's language."""

from __future__ import annotations

import pytest

from pathway.disclosure.filling import Table
from pathway.disclosure.reading import book
from pathway.disclosure.said import clause, edition_name
from pathway.locale import LANGUAGES, Lang, is_said, say
from pathway.report.disclosure import sheet_name
from pathway.report.disclosure_contents import LONGEST_NAME, called

BOOK = book()
TABLES = {(f.edition, f.table): Table(BOOK.editions[f.edition], f.table, ()) for f in BOOK.fields}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_name_of_a_sheet_is_cut(lang: Lang) -> None:
    for table in TABLES.values():
        whole = (called(table, lang), called(table, lang, short=True))
        assert sheet_name(table, lang, []) in whole
        assert len(sheet_name(table, lang, [])) <= LONGEST_NAME


def test_chinese_editions_have_their_own_names() -> None:
    """In English as the data have them."""
    own = [e for e in BOOK.editions.values() if e.standard == "cn"]
    assert len(own) == 4
    for edition in own:
        assert edition_name(edition, "en") == edition.name
        assert edition_name(edition, "en", short=True) == edition.short
        for short in (False, True):
            assert not edition_name(edition, "zh", short).isascii()
    csds = edition_name(BOOK.editions["cn-csds"], "zh")
    assert csds == "《企业可持续披露准则第1号——气候（试行）》"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_clause_without_a_number_is_said_in_the_language(lang: Lang) -> None:
    bare = [f for f in BOOK.fields if f.edition.startswith("cn-") or f.edition == "sbti-near-term"]
    for field in bare:
        told = clause(field, lang).split("\N{NO-BREAK SPACE}")[0]
        assert (told == field.clause) == (lang == "en"), (field.clause, told)


def test_what_is_lacking_is_nominative_in_german() -> None:
    """It stands behind "es fehlt"."""
    needs = {need for field in BOOK.fields for need in field.needs}
    needs |= {fact.needs for fact in BOOK.facts.values() if fact.needs}
    for need in needs:
        assert is_said(f"claims.needs-{need}")
        first = say(f"claims.needs-{need}", "de").split()[0]
        assert first not in ("den", "einen", "dem", "einem"), need
