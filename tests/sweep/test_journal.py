"""Records on disk: whatever happens to the file, a good line is read and a bad one is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pathway.sweep.journal import Journal, line_of, read_journal, write_journal
from pathway.sweep.measure import Measured
from pathway.sweep.record import Record

WORDS = st.text(max_size=20)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
READINGS = st.builds(Measured, WORDS, st.none() | st.integers(2000, 2100), NUMBERS, WORDS)
RECORDS = st.builds(
    Record,
    WORDS,
    st.sampled_from(["optimal", "no_plan"]),
    st.none() | NUMBERS,
    st.fixed_dictionaries({"en": WORDS, "zh": WORDS}),
    st.lists(st.tuples(WORDS, NUMBERS), max_size=2).map(tuple),
    st.lists(READINGS, max_size=3).map(tuple),
)
THREE = [Record(name, "optimal", 0.0, {}, (), (Measured("x", 2021, 1.5, "t"),)) for name in "abc"]


@given(record=RECORDS)
def test_a_record_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, record: Record
) -> None:
    path = tmp_path_factory.getbasetemp() / "round.jsonl"
    write_journal(path, [record])
    assert read_journal(path) == ({record.scenario: record}, 0)
    assert line_of(record).count(b"\n") == 1


def test_each_record_is_there_as_soon_as_it_is_added(tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    journal = Journal(path)
    for count, record in enumerate(THREE, start=1):
        journal.add(record)
        assert len(read_journal(path)[0]) == count
    journal.close()


@given(cut=st.integers(0, 10_000))
def test_cut_anywhere_whole_lines_are_kept(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    """Cut in the middle of a line, that line is lost and told; cut at its end, nothing is."""
    path = tmp_path_factory.getbasetemp() / "cut.jsonl"
    lines = [line_of(record) for record in THREE]
    whole = b"".join(lines)
    kept = whole[: cut % (len(whole) + 1)]
    path.write_bytes(kept)
    ends = [len(b"".join(lines[:n])) - 1 for n in range(1, 4)]  # the line break may be missing
    found, broken = read_journal(path)
    assert len(found) == sum(len(kept) >= end for end in ends)
    assert broken == (0 if any(len(kept) in (e, e + 1) for e in (-1, *ends)) else 1)


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_changed_bit_is_noticed(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "bit.jsonl"
    text = bytearray(b"".join(map(line_of, THREE)))
    text[place % len(text)] ^= 1 << bit
    path.write_bytes(bytes(text))
    found, broken = read_journal(path)
    assert broken
    assert all(record in THREE for record in found.values())
    assert len(found) < len(THREE)
