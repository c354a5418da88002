"""Ids of names in Chinese: terms of the field in English, and a number where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from importer.files import brought, left, table
from pathway.cases.importer import bring, tell
from pathway.cases.importer.place.sources import ids
from pathway.cases.importer.read.terms import term

SHOPS = """\
2023年度温室气体排放清单,,,,,
业务,地区,范围,排放源,活动数据（MWh）,排放量（吨CO2e）
零售,华东,范围一：直接排放,天然气,100000,"20,000"
零售,华东,,汽油（公务车）,,234.5
零售,广东省,范围二：能源间接排放,外购电力,40000,"23,456.7"
物流事业部,华东,范围二：能源间接排放,外购电力,4000,"2,345.67"
物流事业部,华东,范围三：其他间接排放,员工通勤,,"1,000"
物流事业部,华东,,冷链外包车队,,800
物流事业部,华东,,外包柴油叉车,,40
某某,某地,,商务差旅,,30
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("零售", "retail"),
        ("物流事业部", "logistics"),
        ("上海分公司", "shanghai"),
        ("内蒙古自治区", "inner-mongolia"),
        ("德国", "germany"),
        ("南方电网", "south-china"),
        ("某某科技（ABC）有限公司", "abc"),
        ("一号楼A", ""),
        ("某某", ""),
    ],
)
def test_what_is_known_has_its_term(text: str, said: str) -> None:
    assert term(text) == said


def test_what_is_not_known_has_a_number() -> None:
    assert ids({}, "某某", "business", set()) == "business"
    assert ids({}, "某地", "business", {"business"}) == "business-2"
    assert ids({"某地": "there"}, "某地", "business", {"business"}) == "there"


def test_ids_are_terms_and_names_stay(tmp_path: Path) -> None:
    found = brought(tmp_path, SHOPS)
    named = {s.id: (s.name, s.business, s.region, s.scope) for s in found.filled.sources}
    assert named == {
        "natural-gas-stationary": ("天然气", "retail", "east-china", 1),
        "gasoline-mobile": ("汽油（公务车）", "retail", "east-china", 1),
        "purchased-electricity": ("外购电力", "retail", "guangdong", 2),
        "purchased-electricity-logistics-east-china": ("外购电力", "logistics", "east-china", 2),
        "commuting": ("员工通勤", "logistics", "east-china", 3),
        "value-chain": ("冷链外包车队", "logistics", "east-china", 3),
        "value-chain-2": ("外包柴油叉车", "logistics", "east-china", 3),
        "business-travel": ("商务差旅", "business", "region", 3),
    }
    names = {r["id"]: r["name_zh"] for r in found.target.table("businesses.csv").added}
    assert names == {"retail": "零售", "logistics": "物流事业部", "business": "某某"}


def test_they_stay_the_same_next_year(tmp_path: Path) -> None:
    """Rows in another order: each source keeps its id, and its name."""
    brought(tmp_path, SHOPS).write()
    _, head, *rows = SHOPS.splitlines()
    rows = [
        r.replace("华东,,冷", "华东,范围三,冷").replace("华东,,外", "华东,范围三,外") for r in rows
    ]
    order = [rows[k] for k in (7, 6, 5, 3, 4, 0, 1, 2)]
    again = table(tmp_path / "2024.csv", "\n".join([head, *order]) + "\n")
    found = bring(again, tmp_path / "case", year=2023)
    assert dict(found.filled.verdicts) == {"same": 8}


def test_the_map_is_called_as_the_file_is(tmp_path: Path) -> None:
    for name in ("排放清单 2023.csv", "../排放清单.csv"):
        file = table(tmp_path / Path(name).name, SHOPS)
        assert bring(file, tmp_path / "case").map_file in (
            "imports/排放清单-2023.yaml",
            "imports/排放清单.yaml",
        )


def test_products_in_chinese_are_told_apart_or_asked_for(tmp_path: Path) -> None:
    """Steel and clinker have terms; what has none is left, and says how to name it."""
    brought(tmp_path, SHOPS).write()
    text = "产品,公司,产量（t）\n粗钢,零售,100\n熟料,零售,50\n某物,零售,7\n"
    said = "into: outputs\ncolumns: {产品: product, 公司: business, 产量（t）: value}\nyear: 2023\n"
    found = brought(tmp_path, text, map=said)
    rows = found.target.table("outputs.csv").added
    assert {(r["product"], r["value"]) for r in rows} == {("crude-steel", "100"), ("clinker", "50")}
    assert "no_product" in left(found).values()


def test_the_next_command_goes_on_in_chinese(tmp_path: Path) -> None:
    found = brought(tmp_path, SHOPS)
    assert tell(found, "zh")[-1].endswith(f"pathway check {found.target.folder} --lang zh")
    assert tell(found, "en")[-1].endswith(f"pathway check {found.target.folder}")


def test_a_scope_stands_for_the_rows_below_of_the_same_business(tmp_path: Path) -> None:
    """Trucks of others below scope 3 are no fleet of scope 1, though their business is repeated."""
    text = (
        "Business,Scope,Source,t CO2e 2023\nA,Scope 3,Purchased goods,10\nA,,Trucks of others,8\n"
        "B,Scope 1,Own trucks,5\n"
    )
    found = brought(tmp_path, text)
    assert [(s.name, s.scope) for s in found.filled.sources] == [
        ("Purchased goods", 3),
        ("Trucks of others", 3),
        ("Own trucks", 1),
    ]
