"""Faults of files, units, studies, what is set, workbooks and sweeps, in each language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from pathway.load import load_case
from pathway.locale.errors import InputError, PathwayError
from sweep.sweeps import HEAD, sweep

EV = "levers/electrify.yaml"


def said(folder: Path, files: dict[str, str | bytes], *sets: str) -> list[str]:
    """What is wrong, in Chinese and in German: a line each."""
    with pytest.raises(PathwayError) as caught:
        load_case(write_case(folder, files), None, sets)
    return lines(caught.value)


def lines(error: PathwayError) -> list[str]:
    return [line for lang in ("zh", "de") for line in error.in_(lang).split("\n")]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (EV, "path: {2021: 50000, 2025: 30000}", "path: {2022: 50000, 2025: 30000}", (
            "路径没有给出 2021 年的数值。请添加涵盖该年的数值",
            "im Pfad fehlt: 2021. Ergänzen Sie Jahre, die es abdecken",
        )),
        ("prices.csv", "diesel,*,2025", "diesel,*,2024", (
            "prices.csv：没有 2025 年的数据行（'diesel@*'）。请添加涵盖该年的数据行，",
            "或说明此后如何延续：在 company.yaml 中写 `beyond: {prices: hold}`",
            "prices.csv: es gibt keine Zeile für 2025 ('diesel@*'). Ergänzen Sie Zeilen, die es ",
            "oder sagen Sie, wie es weitergeht: `beyond: {prices: hold}` in company.yaml",
        )),
        ("levers/offset.yaml", "  unit: t\n", "  unit: tons\n", (
            "这不是可计数的单位（'tons'）。请写 t、short_ton 或 long_ton",
            "keine Einheit, in der gezählt wird ('tons'). Schreiben Sie t, short_ton oder long_ton",
        )),
    ],
)  # fmt: skip
def test_the_first_faults_of_a_newcomer_are_said_in_each_language(
    tmp_path: Path, file: str, old: str, new: str, expected: Sequence[str]
) -> None:
    told = "\n".join(said(tmp_path / "case", edited(file, old, new)))
    for line in expected:
        assert line in told


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("currency：CNY\n", "请将 ： 改为半角：冒号 `:`（后加空格）、逗号 `,`、引号和括号"),
        ("horizon:\n\tend: 2030\n", "请用空格缩进，不用制表符（Tab）"),
        ("currency: CNY: x  # 注：一\n", "请在该处或其上一行改正"),
    ],
)
def test_yaml_written_by_a_chinese_keyboard(tmp_path: Path, new: str, expected: str) -> None:
    """The parser's own words name neither the colon of full width nor the tab."""
    files = {**FILES, "company.yaml": "name: {en: a}\n" + new + "price_year: 2024\n"}
    assert expected in "\n".join(said(tmp_path / "case", files))


def test_a_folder_that_holds_no_case(tmp_path: Path) -> None:
    with pytest.raises(PathwayError) as caught:
        load_case(tmp_path)
    init = "或用 `pathway init DIR`"
    begin = "eines Falls, oder beginnen Sie einen mit `pathway init DIR`"
    assert lines(caught.value) == [
        f"{tmp_path} 中没有案例：缺少 company.yaml。请指定案例所在的文件夹，{init} 新建一个。",
        f"{tmp_path} enthält keinen Fall: company.yaml fehlt. Nennen Sie den Ordner {begin}.",
    ]


def test_what_is_set_and_cannot_be(tmp_path: Path) -> None:
    """The cell, a path that is near, and how a value is written."""
    told = said(tmp_path / "case", FILES, "sources.vans.name_en=*2", "levers.ev.capx=5")
    assert (
        "  --set，levers.ev.capx：没有这个路径（'levers.ev.capx'）。是否指 'levers.ev.capex'？"
        in told
    )
    cell = "sources.csv，第 2 行、name_en 列 不是数字（'Vans'）。请改为设定一个值"
    assert f"  --set，sources.vans.name_en：只有数字可以用 * 更改；{cell}" in told
    assert (
        "  --set, sources.vans.name_en: nur eine Zahl kann durch * geändert werden, und Zeile 2, "
        "Spalte name_en in sources.csv ist keine ('Vans'). Setzen Sie stattdessen einen Wert"
    ) in told


def test_a_threshold_names_the_money_of_the_case_in_each_language(tmp_path: Path) -> None:
    text = f"{HEAD}design: {{kind: scenarios}}\nreadings: [npv_cost_mcny]\nassert: [net_t >=]\n"
    with pytest.raises(InputError) as caught:
        sweep(tmp_path, text)
    chinese, german = lines(caught.value)[1::2]
    assert "缺少数字或指标（在末尾）（'net_t >='）。请写成 npv_cost_mcny 的形式" in chinese
    assert "eine Kennzahl, am Ende ('net_t >='). Schreiben Sie etwa npv_cost_mcny" in german
