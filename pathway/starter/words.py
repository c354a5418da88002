"""What a case that is written says of its numbers, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, str]

SAID: Mapping[str, Texts] = {
    "assumption": {"en": "assumption", "zh": "假设"},
    "given": {"en": "given to `pathway init`", "zh": "由`pathway init`给出"},
    "flat": {"en": "nothing grows or shrinks", "zh": "不增长也不萎缩"},
    "unpaid": {"en": "its cost is not counted", "zh": "未计其费用"},
    "held": {"en": "the number of {year} held", "zh": "沿用{year}年数值"},
    "no_outlook": {"en": "the library has no outlook", "zh": "资料库无展望"},
    "residual": {
        "en": "no residual mix in the library: the grid's average",
        "zh": "资料库无剩余组合因子：以电网平均代替",
    },
    "ratio": {"en": "{ratio:.3g} of the factor of {year}", "zh": "{year}年因子的{ratio:.3g}倍"},
    "lhv": {"en": "per LHV: ÷ 0.903", "zh": "折为低位热值：÷ 0.903"},
    "sold": {
        "en": "30 % of what is paid, without its network fees and taxes",
        "zh": "购电价格的30%（不含输配电费与税费）",
    },
    "shared": {"en": "÷ {n} countries", "zh": "÷ {n}国"},
    "tonnes": {"en": "t CO2e ÷ its factor", "zh": "t CO2e ÷ 排放因子"},
    "over": {
        "en": "price of {carrier} {price:g} and a premium",
        "zh": "{carrier}价格{price:g}加溢价",
    },
    "yearly": {"en": "what can be built or bought in a year", "zh": "一年内可建成或购买的数量"},
    "room": {"en": "how much there is room for", "zh": "可用的空间"},
    "certificates": {
        "en": "the library has no price of certificates here: that of Europe",
        "zh": "资料库无当地证书价格：采用欧洲价格",
    },
    "example": {"en": "an example, to be yours", "zh": "示例，请改为贵公司的承诺"},
    "sum": {"en": "sum of the sources", "zh": "各排放源之和"},
    "ceiling": {
        "en": "cuts come first up to twice the price of a removal",
        "zh": "减排优先：上限为移除价格的两倍",
    },
    "rate": {"en": "real rate before inflation, a usual one", "zh": "常用的实际折现率"},
    "company": {"en": "The whole company", "zh": "全公司"},
    "operations": {"en": "Own operations (scopes 1 and 2)", "zh": "自身运营（范围一和二）"},
    "head": {
        "en": "Written by `pathway init` from the library (docs/library.md): put your numbers in.",
        "zh": "由`pathway init`依资料库写成（docs/library.md）：请填入贵公司的数值。",
    },
    "undated": {"en": "money of {year}, not adjusted", "zh": "{year}年货币，未调整"},
}
