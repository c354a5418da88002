"""What is wrong with the inputs is said in each language, the remedy and what it offers too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from pathway.load import load
from pathway.locale.errors import Fault, InputError

BROKEN = [
    # what is edited: file, old, new; then what the fault says in German and in Chinese
    ("businesses.csv", "fleet,Fleet", "shop,Fleet",
     "schon vergeben, in businesses.csv, Zeile 2, Spalte id ('shop'). Geben Sie einem von beiden",
     "已被占用，见 businesses.csv，第 2 行、id 列（'shop'）。请为两者之一换一个标识"),
    ("sources.csv", "freight,fleet,north", "freight,fleet,nort",
     "Zeile 4, Spalte region: diese Region gibt es nicht ('nort'). Meinten Sie 'north'?",
     "sources.csv，第 4 行、region 列：没有这个区域（'nort'）。是否指 'north'？"),
    ("growth.csv", "flat,2020,1,", "flat,2020,1.2,",
     "growth.csv: der Index ist im Basisjahr 2020 nicht 1 ('flat: 1.2'). Teilen Sie den Index",
     "growth.csv：基准年 2020 的指数不是 1（'flat: 1.2'）。请将各年指数除以 2020 年的指数"),
    ("targets.yaml", "  in: 2024", "  in: 2030",
     "die Zusage fiele weg ('2030'). Berichtigen Sie es, lassen Sie den Plan 2030 oder später",
     "这项承诺将被略去（'2030'）。请改正，或让方案到 2030 年或更晚结束，或删去这项承诺"),
]  # fmt: skip


def faults_of(folder: Path, files: dict[str, str | bytes]) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load(write_case(folder, files))
    return caught.value.faults


@pytest.mark.parametrize(("file", "old", "new", "german", "chinese"), BROKEN)
def test_a_fault_is_said_in_german_and_in_chinese(
    tmp_path: Path, file: str, old: str, new: str, german: str, chinese: str
) -> None:
    faults = faults_of(tmp_path, edited(file, old, new))
    assert any(german in fault.in_("de") for fault in faults)
    assert any(chinese in fault.in_("zh") for fault in faults)


def test_what_the_library_offers_for_a_factor_is_said_too(tmp_path: Path) -> None:
    """A factor that is missing: the years, the unit, and the command that adds one."""
    factors = re.sub("diesel.*\n", "", FILES["factors.csv"])
    (fault, *_) = faults_of(tmp_path, {**FILES, "factors.csv": factors})
    german, chinese = fault.in_("de"), fault.in_("zh")
    assert "keinen Emissionsfaktor ('diesel@north'). Ergänzen Sie dafür Zeilen von 2020" in german
    assert "bis 2025, in t/ML oder Ähnlichem; die Bibliothek hat" in german
    assert "没有这种能源或物料的排放因子（'diesel@north'）。请为其添加 2020 至 2025 年" in chinese
    assert "的行，单位如 t/ML；资料库中有" in chinese
    command = re.search("`pathway library add .*`", fault.in_("en"))
    assert command is not None
    assert command[0] in german
    assert command[0] in chinese


def test_facts_that_cannot_be_are_said_with_the_marks_of_each_language(tmp_path: Path) -> None:
    """10 GWh of wind were added, and 12 are said to be covered; the remedy is of the same words."""
    head = "year,quantity,of,value,unit,source,confidence\n"
    rows = "".join(
        f"2021,{quantity},wind,{value},MWh,ledger,measured\n"
        for quantity, value in {"added": 10000, "covered": 12000}.items()
    )
    (fault, *_) = faults_of(tmp_path, {**FILES, "actuals/ledger.csv": head + rows})
    assert "covered ist mehr, als der Bestand in Betrieb vermag: 2021 10.000 MWh von wind" in (
        fault.in_("de")
    )
    assert "covered 的数量超出在用存量所能：wind 在 2021 年为 10,000 MWh" in fault.in_("zh")
    assert "Berichtigen Sie es, oder geben Sie an, was hinzukam" in fault.in_("de")
