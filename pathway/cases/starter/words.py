"""What a case that is written says of its numbers, in every language of `init`."""

from __future__ import annotations

from collections.abc import Mapping

Texts = Mapping[str, str]

SAID: Mapping[str, Texts] = {
    "assumption": {"en": "assumption", "zh": "假设", "de": "Annahme"},
    "given": {
        "en": "given to `pathway init`",
        "zh": "由`pathway init`给出",
        "de": "bei `pathway init` angegeben",
    },
    "flat": {
        "en": "nothing grows or shrinks",
        "zh": "不增长也不萎缩",
        "de": "nichts wächst oder schrumpft",
    },
    "unpaid": {
        "en": "its cost is not counted",
        "zh": "未计其费用",
        "de": "die Kosten sind nicht gezählt",
    },
    "held": {
        "en": "the number of {year} held",
        "zh": "沿用{year}年数值",
        "de": "die Zahl von {year} gilt weiter",
    },
    "no_outlook": {
        "en": "the library has no outlook",
        "zh": "资料库无展望",
        "de": "die Bibliothek hat keinen Ausblick",
    },
    "residual": {
        "en": "no residual mix in the library: the grid's average",
        "zh": "资料库无剩余组合因子：以电网平均代替",
        "de": "kein Residualmix in der Bibliothek: der Durchschnitt des Netzes",
    },
    "ratio": {
        "en": "{ratio:.3g} of the factor of {year}",
        "zh": "{year}年因子的{ratio:.3g}倍",
        "de": "{ratio:.3g} des Faktors von {year}",
    },
    "lhv": {
        "en": "per LHV: ÷ 0.903",
        "zh": "折为低位热值：÷ 0.903",
        "de": "je Heizwert Hi: ÷ 0,903",
    },
    "sold": {
        "en": "30 % of what is paid, without its network fees and taxes",
        "zh": "购电价格的30%（不含输配电费与税费）",
        "de": "30 % des gezahlten Preises, ohne Netzentgelte und Steuern",
    },
    "shared": {"en": "÷ {n} countries", "zh": "÷ {n}国", "de": "÷ {n} Länder"},
    "tonnes": {
        "en": "t CO2e ÷ its factor",
        "zh": "t CO2e ÷ 排放因子",
        "de": "t CO2e ÷ Emissionsfaktor",
    },
    "over": {
        "en": "price of {carrier} {price:g} and a premium",
        "zh": "{carrier}价格{price:g}加溢价",
        "de": "Preis von {carrier} {price:g} und ein Aufschlag",
    },
    "yearly": {
        "en": "what can be built or bought in a year",
        "zh": "一年内可建成或购买的数量",
        "de": "was in einem Jahr gebaut oder gekauft werden kann",
    },
    "room": {
        "en": "how much there is room for",
        "zh": "可用的空间",
        "de": "wie viel davon Platz hat",
    },
    "certificates": {
        "en": "the library has no price of certificates here: that of Europe",
        "zh": "资料库无当地证书价格：采用欧洲价格",
        "de": "die Bibliothek hat keinen Preis von Nachweisen für hier: der von Europa",
    },
    "example": {
        "en": "an example, to be yours",
        "zh": "示例，请改为贵公司的承诺",
        "de": "ein Beispiel, durch Ihres zu ersetzen",
    },
    "sum": {"en": "sum of the sources", "zh": "各排放源之和", "de": "Summe der Quellen"},
    "ceiling": {
        "en": "cuts come first up to twice the price of a removal",
        "zh": "减排优先：上限为移除价格的两倍",
        "de": "Minderung zuerst, bis zum Doppelten des Preises einer Entnahme",
    },
    "rate": {
        "en": "real rate before inflation, a usual one",
        "zh": "常用的实际折现率",
        "de": "üblicher realer Zins vor Inflation",
    },
    "company": {"en": "The whole company", "zh": "全公司", "de": "Das ganze Unternehmen"},
    "operations": {
        "en": "Own operations (scopes 1 and 2)",
        "zh": "自身运营（范围一和二）",
        "de": "Eigener Betrieb (Scope 1 und 2)",
    },
    "head": {
        "en": "Written by `pathway init` from the library (docs/library.md): put your numbers in.",
        "zh": "由`pathway init`依资料库写成（docs/library.md）：请填入贵公司的数值。",
        "de": "Von `pathway init` aus der Bibliothek (docs/library.md): Ihre Zahlen eintragen.",
    },
    "own_rate": {
        "en": "as given with --rate",
        "zh": "由--rate给出",
        "de": "mit --rate angegeben",
    },
    "mean_rate": {
        "en": "mean of {year}, European Central Bank [library: {ids}]",
        "zh": "{year}年平均，欧洲中央银行 [library: {ids}]",
        "de": "Mittel von {year}, Europäische Zentralbank [library: {ids}]",
    },
    "undated": {
        "en": "money of {year}, not adjusted",
        "zh": "{year}年货币，未调整",
        "de": "Geld von {year}, nicht angepasst",
    },
}
