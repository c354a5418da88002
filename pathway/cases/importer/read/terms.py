"""English terms of the field for names in Chinese: ids are made of them, names stay."""

from __future__ import annotations

import re
from functools import cache

from pathway import library

_TERMS = {
    "总部": "headquarters",
    "集团": "group",
    "零售": "retail",
    "门店": "stores",
    "商超": "supermarkets",
    "超市": "supermarkets",
    "电商": "e-commerce",
    "物流": "logistics",
    "快递": "parcels",
    "运输": "transport",
    "航运": "shipping",
    "仓储": "warehousing",
    "仓库": "warehouse",
    "云": "cloud",
    "云计算": "cloud",
    "数据中心": "data-centres",
    "办公": "offices",
    "办公室": "offices",
    "餐饮": "catering",
    "食品": "food",
    "制造": "manufacturing",
    "生产": "production",
    "工厂": "plant",
    "研发": "research",
    "钢铁": "steel",
    "粗钢": "crude-steel",
    "钢材": "steel",
    "生铁": "pig-iron",
    "水泥": "cement",
    "熟料": "clinker",
    "化工": "chemicals",
    "能源": "energy",
    "地产": "real-estate",
    "酒店": "hotels",
    "金融": "finance",
    "海外": "overseas",
    "国内": "domestic",
    "其他": "other",
    "其它": "other",
}
"""Parts of companies and what they make."""
_ENDINGS = re.compile(
    r"(股份)?(有限)?(责任)?[分子]?公司$|集团$|事业[部群]$|业务$|板块$|部门?$|产品$"
    r"|(特别行政|(壮族|回族|维吾尔)?自治|地)?区$|区域$|电网$|[省市厂]$"
)


def term(text: str) -> str:
    """Give the English term of a name in Chinese, as an id; else its words in Latin letters.

    Nothing where neither is known.
    """
    bare = re.sub(r"\s", "", text)
    known = _TERMS | _regions()
    found = known.get(bare) or known.get(_ENDINGS.sub("", bare, count=1), "")
    latin = "-".join(re.findall(r"[a-z0-9]+", text.lower()))
    return found or (latin if re.search("[a-z]{2}", latin) else "")


def nation_of(text: str) -> str:
    """Give the code of the country that has a grid of this name in a part of it; else nothing."""
    bare = re.sub(r"\s", "", text)
    codes = {name: code for code, *names in _grids() for name in names if "-" in code}
    return codes.get(bare, codes.get(_ENDINGS.sub("", bare, count=1), "")).partition("-")[0]


@cache
def _regions() -> dict[str, str]:
    """Name in Chinese -> English term, of the regions whose grids are in the library."""
    found = dict[str, str]()
    for _, zh, en in _grids():
        words = re.findall(r"[a-z]+", en.lower().removesuffix(" grid"))
        if re.search(r"[\u4e00-\u9fff]", zh):
            found.setdefault(zh, "-".join(words))
    return found


@cache
def _grids() -> tuple[tuple[str, str, str], ...]:
    """Code, name in Chinese and in English of each region whose grid is in the library."""
    return tuple(
        (entry.region, _place(entry.name("zh")), _place(entry.name("en")))
        for entry in library.entries("grid")
    )


def _place(name: str) -> str:
    """The region in the name of an entry: Electricity, Germany."""
    return re.split("[,，] ?", name, maxsplit=1)[-1]
