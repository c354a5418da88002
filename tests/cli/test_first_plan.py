"""From nothing to a plan and a chart, on an inventory of 25 lines as a stranger has it.

With title, subtotals, notes and mixed units. Few numbers are typed, one file is edited by hand.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook

from pathway.cli import main

MOST_NUMBERS = 15

NORDLICHT: list[list[object]] = [
    ["Nordlicht Packaging GmbH – Corporate carbon footprint 2024"],
    ["prepared by facility mgmt, status 12.03.2025 – preliminary!"],
    [],
    ["Scope", "Category", "Source", "Consumption 2024", "Unit", "t CO2e 2023", "t CO2e 2024", "?"],
    [
        "Scope 1",
        "Stationary combustion",
        "Natural gas, plant Halle",
        18450000,
        "kWh",
        3812.5,
        3729.8,
    ],
    ["", "", "Natural gas, office", 620000, "kWh", 131.2, 125.3],
    ["", "", "Heating oil, warehouse", 84000, "litres", 231, 226.4, "meter broken May"],
    ["", "Mobile combustion", "Diesel, trucks", 412000, "L", 1150.2, 1106.3],
    ["", "", "Diesel, company cars", 96500, "L", 270.4, 259.1],
    ["", "", "Petrol, company cars", 38200, "L", 92.0, 87.7],
    ["", "Fugitive emissions", "R-410A refill", 42, "kg", 75.2, 80.8, "leak in hall 3"],
    ["", "", "Subtotal scope 1", None, "", 5762.5, 5615.4],
    ["Scope 2", "Purchased electricity", "Electricity, plant Halle", 21300000, "kWh", 7740, 7021.5],
    ["", "", "Electricity, office and warehouse", 1850000, "kWh", 655.2, 609.9],
    ["", "", "Subtotal scope 2", None, "", 8395.2, 7631.4, "location-based"],
    [
        "Scope 3",
        "3.1 Purchased goods",
        "Polymer granulate",
        "9,800",
        "t",
        "21,560",
        "20,580",
        "EPD",
    ],
    ["", "", "Cardboard and paper", "1,450", "t", 1230, 1189],
    ["", "", "Services (spend based)", None, "", 940, "n/a", "to do"],
    ["", "3.2 Capital goods", "Machinery", None, "", 610, 455],
    ["", "3.3 Fuel- and energy-related", "Upstream of energy", None, "", 2105, 2018.4],
    ["", "3.4 Upstream transport", "Road freight inbound", None, "", 1820.4, 1765.2],
    ["", "3.5 Waste", "Waste", 1240, "t", 162, 158.3],
    ["", "3.6 Business travel", "Flights", None, "", 148, 201.4, "back to normal"],
    ["", "", "Rail and hotel", None, "", 22, 25.1],
    ["", "3.7 Employee commuting", "Commuting 430 FTE", None, "", 512, 498, "survey 2022"],
    ["", "3.9 Downstream transport", "Road freight outbound", None, "", 2410, 2377.7],
    ["", "3.12 End of life", "Packaging at end of life", None, "", 4110, 3980, "estimate"],
    ["", "", "Subtotal scope 3", None, "", 35629.4, 33248.1],
    ["", "", "Total", None, "", 49787.1, 46494.9],
    [],
    ["* factors: DEFRA 2024, supplier data. 2022 restated."],
]
HUADONG = """\
华东某包装材料有限公司 2024年度温室气体排放清单（试算稿）,,,,,,
编制：安环部  日期：2025-03-12,,,,,,
,,,,,,
范围,类别,排放源,活动数据,单位,排放量（tCO2e）,备注
范围一,固定燃烧,天然气（锅炉）,"66,400",GJ,"3,728.6",发票
,,天然气（食堂）,"2,230",GJ,125.2,
,移动燃烧,柴油（货车）,"412,000",升,"1,106.3",
,,柴油（叉车）,"9,800",升,26.3,
,,汽油（公务车）,"38,200",升,87.7,
,逸散排放,制冷剂R-410A补充,42,kg,80.8,3号厂房泄漏
,,范围一小计,,,"5,154.9",
范围二,外购电力,电力（生产车间）,"2,130",万kWh,"11,189.7",
,,电力（办公楼）,"1,850,000",kWh,971.9,
,,电力（宿舍）,"150,000",kWh,78.8,
,,范围二小计,,,"12,240.4",
范围三,类别1 采购的商品和服务,塑料粒子,"9,800",t,"20,580",供应商EPD
,,纸板,"1,450",t,"1,189",
,,服务,,,n/a,待补
,类别2 资本货物,机器设备,,,455,
,类别3 燃料和能源相关活动,能源上游,,,"2,018.4",
,类别4 上游运输,原料公路运输,,,"1,765.2",
,类别5 废物,生产废物,"1,240",t,158.3,
,类别6 商务差旅,飞机,,,201.4,
,,火车与住宿,,,25.1,
,类别7 员工通勤,员工通勤（430人）,,,498,2022年调查
,类别9 下游运输,成品公路运输,,,"2,377.7",
,类别12 报废处理,包装报废,,,"3,980",估算
,,范围三小计,,,"33,248.1",
,,合计,,,"50,643.4",
,,,,,,
注：2023年数据已重新核算。,,,,,,
"""


STEPS = {
    "en": """\
pathway init my-company --base-year 2024
pathway import inventory.xlsx --into my-company --alone
pathway check my-company  # exit 2
my-company/prices.csv << heating-oil,*,2025,0.95,EUR/L,our invoices,report
my-company/prices.csv << gasoline,*,2025,1.45,EUR/L,our invoices,report
pathway check my-company
pathway library search heat pump --kind measures
pathway library add my-company heat-hp-125 --for natural-gas-plant-halle --potential '30 %' \
--yearly '4 %' --basis LHV --rate 0.98 --hold
pathway check my-company
pathway solve my-company
pathway solve my-company --study operations
""",
    "zh": """\
pathway init wode --lang zh --country CN --currency CNY --base-year 2024 --rate EUR=7.8
pathway import 清单.csv --into wode --alone --lang zh
pathway check wode  # exit 2
wode/prices.csv << gasoline,*,2025,8.1,CNY/L,加油发票,report
pathway library search 热泵
pathway library add wode heat-hp-125 --for natural-gas-stationary --potential '30 %' \
--yearly '4 %' --basis LHV --rate 7.8 --hold
pathway check wode
pathway solve wode --lang zh
pathway solve wode --study operations --lang zh
""",
}
"""What is typed: commands with how they end, and lines that are added to a file in an editor."""


class Told(NamedTuple):
    """What a reader types, and the files that are edited."""

    typed: list[str]
    edited: set[str]


@pytest.fixture
def stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the two inventories and nothing else."""
    monkeypatch.chdir(tmp_path)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "GHG 2024"
    for row in NORDLICHT:
        sheet.append(row)
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("A5:A12")
    book.save("inventory.xlsx")
    (tmp_path / "清单.csv").write_bytes(HUADONG.encode("gb18030"))
    return tmp_path


def follow(text: str, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Do what is said; each command ends as it says."""
    told = Told([], set())
    for step in text.splitlines():
        file, edit, line = step.partition(" << ")
        if edit:
            path = Path(file)
            path.write_text(f"{path.read_text('utf-8')}{line}\n", "utf-8")
            told.edited.add(file)
            told.typed.append(line)
            continue
        command, _, comment = step.partition("  # exit ")
        told.typed.append(command)
        words = shlex.split(command)
        quick = ["--pictures", "no"] if words[1] == "solve" else []
        monkeypatch.setattr(sys, "argv", [*words, *quick])
        with pytest.raises(SystemExit) as ended:
            main()
        assert ended.value.code == int(comment or 0), command
    return told


def numbers(typed: list[str]) -> list[str]:
    """The numbers that a reader types; names of measures and sources hold none of theirs."""
    words = [word for line in typed for word in re.split(r"[\s,'=]+", line)]
    return [word for word in words if re.fullmatch(r"\d+(\.\d+)?", word)]


@pytest.mark.parametrize(("lang", "case"), [("en", "my-company"), ("zh", "wode")])
def test_a_stranger_comes_from_nothing_to_a_plan(
    lang: str, case: str, stranger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = follow(STEPS[lang], monkeypatch)
    assert len(numbers(told.typed)) <= MOST_NUMBERS
    assert len(told.edited) == 1
    for run in (case, f"{case}-operations"):
        folder = stranger / "reports" / run
        assert (folder / f"charts/neutrality-pathway.{lang}.html").is_file()
        assert json.loads((folder / "audit.json").read_text("utf-8"))["passed"] is True


def test_each_inventory_has_25_lines() -> None:
    """Between the header and the note below the total."""
    assert len([row for row in NORDLICHT[4:] if len(row) > 1]) == 25
    assert len(HUADONG.splitlines()[4:-2]) == 25
