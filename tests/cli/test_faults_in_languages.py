"""A fault is told in the language that is asked for; as text, it is English."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from casefiles import edited, write_case
from cli.running import Pathway
from pathway.load import load_case
from pathway.locale.errors import InputError

TOLD = {
    "en": "1 fault in the input:\n"
    "  prices.csv, row 2, column value: this is not a number ('7,1'). "
    "Write a plain number, such as 1234.5, without separators or a unit\n",
    "zh": "输入中有 1 处错误：\n"
    "  prices.csv，第 2 行、value 列：这不是数字（'7,1'）。"
    "请写普通数字，如 1234.5，不带千分位和单位\n",
    "de": "1 Fehler in den Eingaben:\n"
    "  prices.csv, Zeile 2, Spalte value: das ist keine Zahl ('7,1'). "
    "Schreiben Sie eine einfache Zahl wie 1234.5, ohne Tausendertrennung und Einheit\n",
}


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write_case(tmp_path / "case", edited("prices.csv", "2021,0.7,", '2021,"7,1",'))


@pytest.mark.parametrize("lang", sorted(TOLD))
def test_check_tells_faults_in_the_language_asked_for(
    broken: Path, pathway: Pathway, lang: str
) -> None:
    said = pathway("check", broken, "--lang", lang)
    assert (said.code, said.err) == (2, TOLD[lang])


def test_a_command_after_another_is_english_again(broken: Path, pathway: Pathway) -> None:
    pathway("check", broken, "--lang", "zh")
    assert pathway("check", broken).err == TOLD["en"]


def test_a_fault_that_comes_from_a_worker_has_every_language(broken: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_case(broken)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert again.faults == caught.value.faults
    assert {lang: f"{again.in_(lang)}\n" for lang in TOLD} == TOLD
