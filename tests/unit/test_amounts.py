"""Amounts of stock stand in the unit that shows them, as each language counts."""

import pytest

from pathway.locale.amounts import amount, in_sight, many_of


@pytest.mark.parametrize(
    ("value", "unit", "en", "zh", "de"),
    [
        (1600, "thousand_firms", "1.6 million firms", "160万家企业", "1,6 Mio. Betriebe"),
        (100, "thousand_firms", "100,000 firms", "10万家企业", "100.000 Betriebe"),
        (0.001, "thousand_firms", "1 firm", "1家企业", "1 Betrieb"),
        (12, "ML", "12 million litres", "1,200万升", "12 Mio. L"),
        (0.000477, "GWh", "477 kWh", "477千瓦时", "477 kWh"),
        (0.9999999, "GWh", "1 GWh", "100万千瓦时", "1 GWh"),
        (1750, "GWh", "1,750 GWh", "17.5亿千瓦时", "1.750 GWh"),
        (81.45, "kt", "81.45 kt", "8.145万吨", "81,45 Tsd. t"),
        (0.012, "MW", "12 kW", "12 kW", "12 kW"),
        (1.59, "m2", "1.59 m²", "1.59平方米", "1,59 m²"),
        (351, "truck", "351 trucks", "351辆卡车", "351 Lkw"),
        (0, "GWh", "0 GWh", "0万千瓦时", "0 GWh"),
    ],
)
def test_an_amount_is_in_the_unit_that_shows_it(
    value: float, unit: str, en: str, zh: str, de: str
) -> None:
    assert [amount(value, unit, lang) for lang in ("en", "zh", "de")] == [en, zh, de]


def test_what_is_seen_together_has_one_unit() -> None:
    """From 0.4 to 1,600 thousand firms: 0.0004 and 1.6 million."""
    factor, put = in_sight(1600, "thousand_firms", "en")
    assert 0.4 * factor == pytest.approx(0.0004)
    assert put("1.6") == "1.6 million firms"


@pytest.mark.parametrize(
    ("unit", "largest", "told"),
    [
        ("Mtkm", 4.6e6, ((1e-6, "trillion tkm"), (1e-6, "万亿吨公里"), (1e-6, "Bio. tkm"))),
        ("kt", 9100.0, ((1e-3, "Mt"), (0.1, "万吨"), (1e-3, "Mio. t"))),
        ("MWh", 3000.0, ((1e-3, "GWh"), (0.1, "万千瓦时"), (1e-3, "GWh"))),
        ("pair", 8e6, ((1e-6, "million pair"), (1e-4, "万pair"), (1e-6, "Mio. pair"))),
    ],
)
def test_outputs_are_told_in_the_unit_that_shows_them(
    unit: str, largest: float, told: tuple[tuple[float, str], ...]
) -> None:
    """4.6 million million tonne-km are 4.6 trillion; it was “4.6 million Mtkm”."""
    for lang, (factor, name) in zip(("en", "zh", "de"), told, strict=True):
        found, called = many_of(unit, largest, lang)
        assert (found, called) == (pytest.approx(factor), name)
