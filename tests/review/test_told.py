"""How remarks are told: counts with their plurals, numbers with the marks of each language."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pathway.locale import LANGUAGES, Lang, Listed, percent
from pathway.report.terminal import first_remarks, grave_remarks
from pathway.review.remark import Remark, counted, number, remark


def some(*severities: str) -> Sequence[Remark]:
    return [remark("twice", str(i), 2, "times", s, first="a") for i, s in enumerate(severities)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "3 remarks: 1 grave, one warning, one note."),
        ("de", "3 Hinweise: 1 schwerwiegend, eine Warnung, eine Notiz."),
        ("zh", "共3条：严重1条，警告1条，注意1条。"),
    ],
)
def test_how_many_there_are(lang: Lang, told: str) -> None:
    assert counted(some("grave", "warning", "note"), lang) == told


def test_one_and_none_have_their_own_plurals() -> None:
    assert counted(some("note"), "en") == "One remark: 0 grave, 0 warnings, one note."
    assert counted((), "en").startswith("No remarks")


def test_all_grave_ones_are_told_and_few_others() -> None:
    """Of 5 grave and 2 warnings the 5; of 1 grave and warnings of one kind that and the first."""
    lines = first_remarks(some(*["grave"] * 5, "warning", "warning"), "review it", "en")
    assert [line.partition(":")[0] for line in lines[:-1]] == ["Grave"] * 5
    assert lines[-1].strip() == "2 more: `review it`"
    lines = first_remarks(some("grave", "warning", "warning"), "review it", "de")
    assert [line.partition(":")[0] for line in lines[:-1]] == ["Schwerwiegend", "Warnung"]
    assert "review it --lang de" in lines[-1]
    assert len(grave_remarks(some("grave", "warning"), "review it", "en")) == 2
    assert grave_remarks(some("warning", "note"), "review it", "en") == []


def test_numbers_have_the_marks_of_a_language() -> None:
    assert [number(1234.5).in_(lang) for lang in ("en", "zh", "de")] == ["1,234"] * 2 + ["1.234"]
    german = "6,25\N{NO-BREAK SPACE}%"
    assert [percent(0.0625, 2).in_(lang) for lang in ("en", "de")] == ["6.25%", german]


def test_lists_have_the_commas_of_a_language() -> None:
    places = Listed(["row 1", "row 2"])
    assert [places.in_(lang) for lang in ("en", "zh", "de")] == [
        "row 1, row 2", "row 1、row 2", "row 1, row 2",
    ]  # fmt: skip


def test_places_are_said_in_each_language() -> None:
    one = remark("twice", "row 3 (vans)", 2, "times", file="sources.csv", first="a")
    assert one.where == "sources.csv, row 3 (vans)"
    assert one.line("zh").startswith("注意：sources.csv，第3行 (vans)：")
    assert one.line("de").startswith("Notiz: sources.csv, Zeile 3 (vans): ")


def test_a_remark_is_said_in_every_language() -> None:
    """A remark that is told to other programs, too, in as many."""
    (one,) = some("warning")
    assert len({one.line(lang) for lang in LANGUAGES}) == len(LANGUAGES)
    said = one.document()["said"]
    assert isinstance(said, dict)
    assert list(said) == list(LANGUAGES)
