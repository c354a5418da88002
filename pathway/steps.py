"""The steps of the work, as they are said while one waits, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

from pathway.amounts import span
from pathway.locale import Lang


def step(text: str, lang: Lang, left: float | None = None) -> str:
    """What is being done now, and how long it will take yet [s], in a line.

    ``text``: the name of a step; and after a ``|`` each, which of how many it is, and the gap
    of a search, as a share.
    """
    key, *numbers = text.split("|")
    said = [_STEPS[lang].get(key, key).format(*numbers)]
    if numbers[2:]:
        said.append(_STEPS[lang]["gap"].format(float(numbers[2])))
    if left:
        said.append(_STEPS[lang]["left"].format(span(left, lang)))
    return " · ".join(said)


_STEPS: Mapping[Lang, Mapping[str, str]] = {
    "en": {
        "reduce": "search {} of {}: what to cut",
        "reduce_location": "search {} of {}: what to cut, by location",
        "reduce_cost": "search {} of {}: the cheapest that cuts as much",
        "reduce_location_cost": "search {} of {}: the cheapest that cuts as much, by location",
        "remove": "search {} of {}: what to remove",
        "remove_cost": "search {} of {}: the cheapest that offsets as little",
        "cost": "search {} of {}: the least cost",
        "none": "search {} of {}: the least cost in no order, to compare",
        "free": "search {} of {}: the least cost without commitments, to compare",
        "bare": "search {} of {}: the least cost without requirements either, to compare",
        "solving again": "solving again, a little changed: {} of {}",
        "what would settle each conflict": "what would settle each conflict: {}",
        "gap": "gap {:.2%}",
        "left": "about {} left",
    },
    "zh": {
        "reading the case": "读取输入",
        "building the model": "建立模型",
        "reduce": "求解 {}/{}：减排",
        "reduce_location": "求解 {}/{}：按位置法减排",
        "reduce_cost": "求解 {}/{}：减排量相同的最低成本",
        "reduce_location_cost": "求解 {}/{}：按位置法减排量相同的最低成本",
        "remove": "求解 {}/{}：移除",
        "remove_cost": "求解 {}/{}：抵消量相同的最低成本",
        "cost": "求解 {}/{}：最低成本",
        "none": "求解 {}/{}：不分先后的最低成本（对照）",
        "free": "求解 {}/{}：不设承诺的最低成本（对照）",
        "bare": "求解 {}/{}：不设承诺和必备条件的最低成本（对照）",
        "no plan: looking for what cannot be met": "没有可行方案，正在查找无法兑现的承诺",
        "which commitments collide": "查找哪些承诺相互冲突",
        "the nearest plan": "查找差距最小的方案",
        "what would settle each conflict": "查找如何化解每处冲突：{}",
        "how loosely and how strictly it can hold": "查找可放宽与可收紧的范围",
        "solving again": "略作改动后重新求解：{} / {}",
        "writing the tables": "整理数据表",
        "auditing": "复核",
        "solving the scenarios": "求解各情景",
        "joining the shards": "合并各分片",
        "comparing": "比较",
        "reading the file": "读取文件",
        "writing the workbook": "写入工作簿",
        "drawing": "绘图",
        "reading the run": "读取运行结果",
        "making the charts": "制作图表",
        "writing the report": "写网页报告",
        "making the slides and the workbook": "制作幻灯片和工作簿",
        "drawing the pictures": "绘制图片",
        "gap": "差距 {:.2%}",
        "left": "约剩 {}",
    },
}
