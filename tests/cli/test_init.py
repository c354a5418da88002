"""``pathway init`` of a small case, from the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.running import Pathway, tree


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_on_the_command_line(tmp_path: Path, pathway: Pathway, lang: str) -> None:
    place = tmp_path / "with space"
    words = ("--lang", lang, "--country", "DE,FR", "--base-year", "2025", "--size", "trucks=10")
    said = pathway("init", place, *words)
    assert (said.code, said.out) == (0, "")
    assert f"pathway check '{place}'" in said.err
    assert f"pathway import FILE --into '{place}' --alone" in said.err
    assert pathway("check", place).code == 0
    again = pathway("init", place, *words)
    assert (again.code, "is not empty" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--example", "alibaba", "--lang", "zh"), "leave out --lang"),
        (("--price", "electricity"), "--price electricity: say a name and a number"),
        (("--rate", "USD=-1"), "--rate USD=-1: say a name and a number above 0"),
        (("--size", "floor=nan"), "--size floor=nan"),
        (("--country", "IN"), "--price natural-gas=…"),
    ],
)
def test_refusals_write_nothing(
    tmp_path: Path, pathway: Pathway, words: tuple[str, ...], said: str
) -> None:
    refused = pathway("init", tmp_path / "new", *words)
    assert (refused.code, said in refused.err) == (2, True), refused.err
    assert tree(tmp_path) == []
