"""A chart that exists only here, in this one file and its messages, goes the whole way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from pathway.figures import catalogue, when
from pathway.figures.kit.info import ChartInfo, chart_info
from pathway.figures.model import Figure, Mark, Panel, Series, Table
from pathway.figures.print.files import write_figures
from pathway.figures.print.picture import spec
from pathway.figures.study import charts_of, figures_of
from pathway.locale import Lang, say
from pathway.report.html.studies import study_data
from pathway.report.html.words import chart_name
from report_runs import full_case, run_of


def made_up(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """Gross emissions of each year; the worst is marked."""
    by_year = tables["emissions"].groupby("year")["gross_market_t"].sum()
    years, tonnes = tuple(map(int, by_year.index)), tuple(map(float, by_year))
    worst = tonnes.index(max(tonnes))
    return Figure(
        chart="made-up",
        titles=(say("made-up.title", lang, year=str(years[worst])),),
        subtitle=say("made-up.subtitle", lang, company=info.company.in_(lang)),
        panels=(
            Panel(
                x=years,
                series=(
                    Series(
                        key="gross",
                        name=say("made-up.gross", lang),
                        form="bar",
                        look="level",
                        y=tonnes,
                    ),
                ),
                marks=(Mark(x=years[worst], y=tonnes[worst], lines=(str(years[worst]),)),),
            ),
        ),
        table=Table(
            caption=say("made-up.gross", lang),
            columns=("", say("made-up.gross", lang)),
            rows=tuple((str(y), t) for y, t in zip(years, tonnes, strict=True)),
            measures=("text", "mass"),
        ),
    )


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    charts = {**catalogue.CATALOGUE, "made-up": catalogue.Viewed(made_up, when.emits)}
    monkeypatch.setattr("pathway.figures.catalogue.CATALOGUE", charts)
    monkeypatch.setattr("pathway.figures.study.CATALOGUE", charts)


@pytest.mark.usefixtures("known")
def test_a_chart_is_one_file_and_its_messages(tmp_path: Path) -> None:
    case = full_case()
    result = run_of(case)
    info = chart_info(case, "run")
    assert charts_of(case, result.tables, info)[-1] == "made-up"
    figures = figures_of(case, result.tables, "run")
    assert write_figures({"made-up": figures["made-up"]}, tmp_path, "no") == []
    by_year = result.tables["emissions"].groupby("year")["gross_market_t"].sum()
    worst = int(by_year.idxmax())
    for lang, title in (
        ("en", f"{worst} is the year with the most emissions"),
        ("zh", f"{worst}年排放最多"),
    ):
        page = (tmp_path / f"made-up.{lang}.html").read_text("utf-8")
        assert f"<title>{title}</title>" in page
        assert spec(figures["made-up"][lang], lang)["layout"]["meta"]["title"] == title
    drawn = spec(figures["made-up"]["en"], "en")
    (bars,) = (trace for trace in drawn["data"] if trace["type"] == "bar")
    assert max(by_year) == pytest.approx(_size(max(by_year)) * max(bars["y"]), rel=1e-5)
    shown = study_data(result, case, "en", figures)["charts"]["made-up"]["//"]
    assert shown["title"].startswith(str(worst))
    assert chart_name("made-up", "en") == "The worst year"


def _size(tonnes: float) -> float:
    """How many tonnes one of the axis is."""
    return 1e6 if tonnes >= 1e6 else 1e3 if tonnes >= 1e3 else 1.0
