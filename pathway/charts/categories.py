"""What categories of emission sources are called: those of the GHG Protocol, and any other id."""

from __future__ import annotations

import re

from pathway_models.case import Name

_NUMBERED = re.compile(r"cat(\d+)_(.+)")

_NAMES = {
    # scope 1
    "stationary": Name("Stationary combustion", "固定源燃烧"),
    "mobile": Name("Own vehicles", "自有车辆"),
    "mobile_short_haul": Name("Own vehicles, short haul", "自有车辆（短途）"),
    "mobile_long_haul": Name("Own vehicles, long haul", "自有车辆（长途）"),
    "fugitive": Name("Fugitive emissions", "逸散排放"),
    "process": Name("Process emissions", "过程排放"),
    # scope 2
    "purchased_electricity": Name("Purchased electricity", "外购电力"),
    "purchased_heat": Name("Purchased heat", "外购热力"),
    "purchased_cooling": Name("Purchased cooling", "外购制冷"),
    "purchased_steam": Name("Purchased steam", "外购蒸汽"),
    # scope 3, after the number of the category
    "data_centres": Name("Data-centre services", "数据中心服务"),
    "logistics": Name("Warehousing services", "仓配服务"),
    "packaging": Name("Packaging", "包装材料"),
    "paper": Name("Paper", "纸张"),
    "goods": Name("Purchased goods", "外购商品"),
    "goods_and_services": Name("Purchased goods and services", "外购商品和服务"),
    "capital_goods": Name("Capital goods", "资本商品"),
    "fuel_energy": Name("Fuel and energy upstream", "燃料和能源上游"),
    "fuel_and_energy": Name("Fuel and energy upstream", "燃料和能源上游"),
    "transport": Name("Transport and distribution", "运输和配送"),
    "air_freight": Name("Air freight", "航空货运"),
    "long_haul": Name("Long-haul transport", "长途运输"),
    "same_city": Name("Same-city delivery", "同城运输"),
    "waste": Name("Waste", "废弃物"),
    "business_travel": Name("Business travel", "商务差旅"),
    "commuting": Name("Staff commuting", "员工通勤"),
    "leased_assets": Name("Leased assets", "租赁资产"),
    "processing": Name("Processing of sold products", "售出产品加工"),
    "use_of_products": Name("Use of sold products", "售出产品使用"),
    "end_of_life": Name("End of life of sold products", "售出产品废弃处理"),
    "let_assets": Name("Let assets", "出租资产"),
    "franchises": Name("Franchises", "特许经营"),
    "investments": Name("Investments", "投资"),
}


def category_name(category: str) -> Name:
    """In words, without its number; an id that is not known is written with spaces."""
    found = _NUMBERED.fullmatch(category)
    key = found[2] if found else category
    words = " ".join(re.split(r"[_\-\s]+", key.strip("_- "))) or category
    written = words if words[1:2].isupper() else words[:1].upper() + words[1:]
    return _NAMES.get(key, Name(written, written))


def category_label(category: str) -> Name:
    """In words, and the number of its category of scope 3."""
    name, found = category_name(category), _NUMBERED.fullmatch(category)
    if not found:
        return name
    return Name(f"{name.en} (cat. {found[1]})", f"{name.zh}（类别{found[1]}）")
