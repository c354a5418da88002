"""``pathway init`` of a small case, from the library."""

from __future__ import annotations

import io
import shlex
import sys
from pathlib import Path

import pytest

from cli.running import Pathway, contents, tree


@pytest.mark.parametrize("lang", ["en", "de", "zh"])
def test_on_the_command_line(tmp_path: Path, pathway: Pathway, lang: str) -> None:
    place = tmp_path / "with space"
    words = ("--lang", lang, "--country", "DE,FR", "--base-year", "2025", "--size", "trucks=10")
    said = pathway("init", place, *words)
    assert (said.code, said.out) == (0, "")
    assert f"pathway check '{place}'" in said.err
    assert f"pathway import FILE --into '{place}' --alone" in said.err
    assert pathway("check", place).code == 0
    again = pathway("init", place, *words)
    told = {"en": "is not empty", "de": "ist nicht leer", "zh": "不是空的"}[lang]
    assert (again.code, told in again.err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--example", "alibaba", "--lang", "zh"), "请去掉 --lang"),
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


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        return True


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal("".join(f"{line}\n" for line in lines)))


def test_on_a_terminal_it_asks_with_defaults(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Eleven times Enter is the starter; the command that is printed writes the same."""
    answers(monkeypatch, *[""] * 11)
    asked = pathway("init", tmp_path / "asked")
    assert asked.code == 0, asked.err
    assert "In which countries? Codes of two letters, with commas [DE]:" in asked.err
    assert "How much: heated floor [m2]? [60000]:" in asked.err
    assert asked.out.strip() == ""
    again = asked.err.partition("without questions: pathway ")[2].splitlines()[0]
    words = shlex.split(again.replace("asked", "again"))
    assert pathway(*words, "--yes").code == 0
    assert contents(tmp_path / "again") == contents(tmp_path / "asked")


def test_what_is_missing_is_asked_and_what_cannot_be_is_asked_again(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dollars of Taiwan in India need two rates and two prices; sizes come last."""
    given = ("--lang", "zh", "--currency", "TWD", "--base-year", "2024", "--size", "area=1000")
    lines = ["grocerie", "grocery", "我的店", "XX", "IN", "90", "98", "-8", "8", "5.5", "850"]
    answers(monkeypatch, *lines, "", "")
    said = pathway("init", tmp_path / "in", *given)
    assert said.code == 0, said.err
    assert "--archetype grocerie：没有这一项" in said.err
    assert "--country XX：资料库中没有该国的电网" in said.err
    assert "1 EUR 值多少 TWD？" in said.err
    assert "-8：请输入大于 0 的数字" in said.err
    assert "--price natural-gas=5.5 --size area=1000 --size stores=850 --name '我的店'" in said.err
    assert "electricity,*,2025,8,TWD/kWh" in (tmp_path / "in/prices.csv").read_text("utf-8")


def test_the_money_of_the_country_and_an_empty_answer(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Chinese starter is in China and in yuan, at the year's rate: nothing is left to ask. A rate
    that nobody knows is asked for; none is no answer, and it says how to leave.
    """
    answers(monkeypatch, *[""] * 12)
    said = pathway("init", tmp_path / "cn", "--lang", "zh", "--base-year", "2025")
    assert said.code == 0, said.err
    assert "[CN]" in said.err
    assert "[CNY]" in said.err
    assert "# 1 EUR = 8.1185" in (tmp_path / "cn/company.yaml").read_text("utf-8")
    answers(monkeypatch, *[""] * 5, "", "0.05", *[""] * 7)
    given = ("--lang", "zh", "--base-year", "2025", "--currency", "TWD")
    assert "按Ctrl-C退出" in pathway("init", tmp_path / "ke", *given).err
    assert "自有柴油货车是多少（辆）" in said.err


@pytest.mark.parametrize("how", ["ci", "yes", "example"])
def test_nothing_is_asked_where_nobody_answers(
    how: str, tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch)
    if how == "ci":
        monkeypatch.setenv("CI", "true")
    words = {"yes": ("--yes",), "example": ("--example", "alibaba")}.get(how, ())
    assert pathway("init", tmp_path / "quiet", *words).code == 0


def test_a_stranger_who_leaves_leaves_nothing(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "en")
    assert pathway("init", tmp_path / "left").code == 130
    assert tree(tmp_path) == []
