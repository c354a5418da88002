"""Small multiples: business as usual and the plan of each business, or of each scope."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures.data import panels as panels_data
from pathway.figures.kit.info import ChartInfo
from pathway.figures.model import Figure, Panel, Series
from pathway.figures.parts import plain, plains, table_of
from pathway.figures.words.panels import By, PanelWords
from pathway.locale import Lang, say

Tables = Mapping[str, pd.DataFrame]


def pathways_by_business(tables: Tables, info: ChartInfo, lang: Lang) -> Figure:
    """From the table ``emissions``."""
    return _figure("pathways-by-business", tables, info, lang, "business")


def pathways_by_scope(tables: Tables, info: ChartInfo, lang: Lang) -> Figure:
    """From the table ``emissions``."""
    return _figure("pathways-by-scope", tables, info, lang, "scope")


def _figure(chart: str, tables: Tables, info: ChartInfo, lang: Lang, by: By) -> Figure:
    found = panels_data.read_panels(tables, info, by)
    words = PanelWords.of(found, info, lang, by)
    return Figure(
        chart=chart,
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        panels=tuple(
            Panel(
                x=tuple(found.years),
                title=panel.name,
                series=(
                    Series(
                        key="bau",
                        name=say("terms.business-as-usual", lang),
                        form="line",
                        y=tuple(panel.bau),
                        look="bau",
                    ),
                    Series(
                        key="net",
                        name=say("terms.net-emissions", lang),
                        form="line",
                        y=tuple(panel.net),
                        look="net",
                    ),
                ),
            )
            for panel in found.panels
        ),
        notes=plains(words.footer()),
        about=plains(words.description()),
        table=table_of(words.table()),
        across=4,
        alike=True,
    )
