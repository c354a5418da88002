"""Plans over each other: three shown, others at a press; business as usual once where it is one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pandas as pd
import pytest

from pathway.figures.charts.plans_overlaid import Laid, plans_overlaid
from pathway.figures.print.said import said
from pathway.locale import LANGUAGES, Lang
from pathway.locale.numbers import money
from pathway.report.html.overlaid import lay_over
from pathway_models.case import Name

YEARS = range(2020, 2024)


def emissions(net: float, bau: float = 4e6) -> pd.DataFrame:
    """Two accounts, each with half of it; net falls by a tenth of itself each year."""
    rows = [
        {"year": year, "bau_t": bau / 2, "net_t": net * (1 - (year - 2020) / 10) / 2}
        for year in YEARS
        for _ in range(2)
    ]
    return pd.DataFrame(rows)


def laid(name: str, net: float, cost: float | None = 12.5, bau: float = 4e6) -> Laid:
    return Laid.of(name, emissions(net, bau), cost, "CNY")


def drawn(*plans: Laid, lang: Lang = "en") -> dict[str, Any]:
    return said(plans_overlaid(plans, ["It falls"], "", [2021, 2022, 2023], lang), lang)


def test_one_business_as_usual_where_it_is_the_same() -> None:
    alike = drawn(laid("A", 1e6), laid("B", 2e6))["panels"][0]["series"]
    assert [s["key"] for s in alike] == ["bau-0", "net-0", "net-1"]
    apart = drawn(laid("A", 1e6), laid("B", 2e6, bau=5e6))["panels"][0]["series"]
    assert [s["key"] for s in apart] == ["bau-0", "bau-1", "net-0", "net-1"]
    assert apart[1]["name"] == "Business as usual, B"


def test_a_fourth_plan_is_shown_when_it_is_asked_for() -> None:
    series = drawn(*(laid(name, 1e6) for name in "ABCD"))["panels"][0]["series"]
    assert {s["name"]: s["hidden"] for s in series if s["key"] != "bau-0"} == {
        "A": False, "B": False, "C": False, "D": True,
    }  # fmt: skip
    assert len({s["look"] for s in series}) == 5


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_legend_has_net_and_cost(lang: Lang) -> None:
    """A costs 12.5 million, B saves 3, of C it is not known; net is 0.7 Mt in 2023."""
    series = drawn(laid("A", 1e6), laid("B", 1e6, -3.0), laid("C", 1e6, None), lang=lang)
    notes = [s["note"] for s in series["panels"][0]["series"] if s["note"]]
    assert money(12.5, "CNY", lang) in notes[0]
    assert money(3.0, "CNY", lang) in notes[1]
    assert "−" not in notes[1]
    assert all("2023" in note for note in notes)


def test_tonnes_are_summed_over_the_years_that_all_have() -> None:
    """0.9 + 0.8 + 0.7 Mt."""
    found = drawn(laid("A", 1e6))
    assert [row["value"] for row in found["column"]] == ["2.40"]
    assert found["header"] == "Sum 2021–2023, Mt"


ENDS: dict[Lang, tuple[str, str]] = {
    "en": ("0.7", "1.4"), "zh": ("70", "140"), "de": ("0,7", "1,4"),
}  # fmt: skip


@pytest.mark.parametrize("lang", ENDS)
def test_a_report_has_them_after_the_first_chart_of_each_study(lang: Lang) -> None:
    runs = [
        (
            SimpleNamespace(summary={"npv_cost_m": 1.0}, tables={"emissions": emissions(net)}),
            SimpleNamespace(
                years=(2021, 2022, 2023), study_name=Name.of({"en": f"S{net}"}), currency="EUR"
            ),
        )
        for net in (1e6, 2e6)
    ]
    studies: list[dict[str, Any]] = [{"charts": {"a": {}, "b": {}}}, {"charts": {"c": {}}}]
    lay_over(studies, cast("Any", runs), lang)
    assert list(studies[0]["charts"]) == ["a", "plans-overlaid", "b"]
    assert list(studies[1]["charts"]) == ["c", "plans-overlaid"]
    title = studies[0]["charts"]["plans-overlaid"]["//"]["title"]
    least, most = ENDS[lang]
    assert least in title
    assert most in title
