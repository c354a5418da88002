"""A part of a plan is drawn as a plan of its own."""

from __future__ import annotations

from typing import Any

import pytest

from pathway.figures.catalogue import figure_of
from pathway.figures.kit.info import ChartInfo
from pathway.figures.print.said import said
from pathway.figures.views import View, made_views, restrict, view_years, views_of_parts
from report_run import Finished, solve_small, whole, zeros

__all__ = ["solve_small", "whole"]

CHART = "neutrality-pathway"


def test_a_business_has_its_own_accounts_sources_and_tables(whole: Finished) -> None:
    """The fleet in 2020: vans 10 ML and freight 5 ML at 2,680 t/ML, 26,800 + 13,400 t."""
    result, case = whole
    part, tables = restrict(case, result.tables, "fleet")
    emissions = tables["emissions"]
    assert emissions[emissions["year"] == 2020]["bau_t"].sum() == pytest.approx(40_200)
    assert set(part.sources) == {"vans", "freight"}
    assert set(part.businesses) == {"fleet"}
    assert set(tables["costs"]["business"]) <= {"fleet"}


def test_commitments_are_kept_where_all_they_cover_is_in_the_part(whole: Finished) -> None:
    """`clean` is the shop's scope 2; `neutral` and `interim` are scopes 1 and 2 of both."""
    result, case = whole
    shop, tables = restrict(case, result.tables, "shop")
    assert set(shop.targets) == set(tables["targets"]["id"]) == {"clean"}
    assert set(restrict(case, result.tables, scope=2)[0].targets) == {"clean"}
    assert "vans-electric" in restrict(case, result.tables, "fleet")[0].targets
    assert not restrict(case, result.tables, scope=3)[0].targets


def test_what_does_not_tell_scopes_apart_is_left_out(whole: Finished) -> None:
    result, case = whole
    _, tables = restrict(case, result.tables, scope=1)
    assert "costs" not in tables
    assert set(tables["levers"]["scope"]) <= {"1"}
    assert set(tables["emissions"]["scope"]) == {1}


def test_the_whole_is_what_it_was(whole: Finished) -> None:
    result, case = whole
    part, tables = restrict(case, result.tables)
    assert part is case
    assert tables == dict(result.tables)


def test_views_are_the_parts_that_emit(whole: Finished) -> None:
    """The shop emits in scope 2, the fleet in 1 (vans), 3 (freight) and 2 (vans that charge)."""
    result, case = whole
    keys = [view.key for view in views_of_parts(case, result.tables)]
    assert keys[:2] == ["shop//", "fleet//"]
    assert {"/1/", "/2/", "/3/", "shop/2/", "fleet/1/", "fleet/3/"} <= set(keys)
    assert "shop/1/" not in keys
    nothing, _ = zeros(whole)
    assert not [*views_of_parts(case, nothing.tables)]


def test_one_business_has_no_views_by_business(whole: Finished) -> None:
    result, case = whole
    part, tables = restrict(case, result.tables, "fleet")
    assert all(view.business is None for view in views_of_parts(part, tables))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_titles_and_tables_are_those_of_the_part(whole: Finished, lang: Any) -> None:
    """The fleet starts at 40.20 kt, 4.02万吨, its scope 3 at 13.40."""
    result, case = whole

    def draw(chart: str, tables: Any, info: ChartInfo, year: int | None) -> dict[str, Any]:
        return said(figure_of(chart, tables, info, lang, year), lang)

    drawn = made_views(case, result.tables, "run", [CHART], draw)[CHART]
    first = {view.key: figure["table"]["rows"][0][1] for view, figure in drawn.items()}
    assert first["fleet//"] == {"en": "40.20", "zh": "4.02"}[lang]
    assert first["/3/"] == first["fleet/3/"] == {"en": "13.40", "zh": "1.34"}[lang]
    assert {"en": "Tiny (Fleet)", "zh": "小（车队）"}[lang] in drawn[View("fleet")]["subtitle"]


def test_a_chart_of_years_is_drawn_for_each(whole: Finished) -> None:
    """Plan 2021–2025, headline from 2025: the first and the last year, and those of a part."""
    result, case = whole
    asked: list[int | None] = []

    def draw(chart: str, tables: object, info: object, year: int | None) -> str:
        asked.append(year)
        return chart

    drawn = made_views(case, result.tables, "run", ["composition", "unknown"], draw)
    assert [view.key for view in drawn["composition"]] == ["//2021", "//2025"]
    assert asked == view_years(case) == [2021, 2025]
