"""Whatever a file holds, loading ends in a case or in faults; never in another error."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles import FILES as PLAIN
from casefiles import write_case
from pathway.load import load_case
from pathway.locale.errors import InputError, UsageError

MONEY = """\
internal_carbon_price: {value: 300, unit: CNY/t, nominal: true}
carbon_price: {perimeter: {scope: [1]}, price: {by: {fleet: {2021: 50}}, unit: CNY/t}}
deflator: {path: {2015: 0.9, 2025: 1.2}, unit: index}
beyond: {company: hold, levers: trend}
"""
FILES = {**PLAIN, "company.yaml": PLAIN["company.yaml"] + MONEY}
NAMES = st.sampled_from(sorted(FILES))
PIECES = st.sampled_from(
    ["", "0", "-1", "1e400", "nan", "null", "{}", "[]", "- ", ": ", '"', "'", "&a", "*a", "!!int",
     ",", ",,", "\n", "\n\n", "\t", "\r", "{", "}", "[", "#", "%", "é", "\u202e", "x" * 300, "2020",
     "2021: 5", "vans", "shop", "north", "electricity", "share", "GWh", "true", "inf", "1/0", "\\",
     "9" * 40, "all", "group", "*", "<<: {a: 1}", "not: {scope: [1]}", "?", "|", "\x85", "\ufeff"]
)  # fmt: skip


def load(files: dict[str, str | bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_case(Path(folder), files)
        with contextlib.suppress(InputError, UsageError):
            load_case(Path(folder))


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, content=st.binary(max_size=200))
def test_random_bytes(name: str, content: bytes) -> None:
    load({**FILES, name: content})


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, data=st.data())
def test_a_piece_of_a_file_replaced(name: str, data: st.DataObject) -> None:
    text = FILES[name]
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(PIECES) + text[start + length :]
    load({**FILES, name: text})


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, data=st.data())
def test_a_value_replaced(name: str, data: st.DataObject) -> None:
    """A cell, or what stands behind a colon: the shape of the file stays sound."""
    lines = FILES[name].split("\n")
    place = data.draw(st.integers(0, len(lines) - 2))
    mark = "," if name.endswith(".csv") else ": "
    cells = lines[place].split(mark)
    cell = data.draw(st.integers(0, len(cells) - 1))
    cells[cell] = data.draw(PIECES)
    lines[place] = mark.join(cells)
    load({**FILES, name: "\n".join(lines)})


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(name=NAMES, data=st.data())
def test_lines_left_out_doubled_and_moved(name: str, data: st.DataObject) -> None:
    lines = FILES[name].split("\n")
    chosen = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=len(lines) + 3))
    load({**FILES, name: "\n".join(lines[i] for i in chosen)})
