"""Emissions by part: business as usual and net of every business or scope, year by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pandas as pd

from pathway.figures.kit.info import ChartInfo, scope_name
from pathway.figures.kit.numbers import few, nothing
from pathway.locale import Count, message
from pathway.locale.messages import Spoken
from pathway_models.case import Name

MOST = 12
"""Panels on a page; of more, the smallest are counted together."""

SMALL = 0.1
"""A panel whose values stay under this share of the largest is marked."""

SWING = 0.1
"""Of a panel's largest value: net that rises by more than that beyond business as usual is told."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One part, by year [t]; ``members`` of several counted together."""

    name: Spoken
    bau: tuple[float, ...]
    net: tuple[float, ...]
    members: tuple[Spoken, ...] = ()

    @property
    def largest(self) -> float:
        """The highest value drawn."""
        return max(*self.bau, *self.net)

    @property
    def below(self) -> float:
        """How far net is below business as usual in the last year."""
        return self.bau[-1] - self.net[-1]

    @property
    def swings(self) -> bool:
        """Whether net rises again where business as usual does not."""
        lines = list(zip(self.net, self.bau, strict=True))
        return any(
            later - net - max(usual_later - usual, 0.0) > SWING * self.largest
            for (net, usual), (later, usual_later) in combinations(lines, 2)
        )


@dataclass(frozen=True, slots=True)
class Panels:
    """The parts of a company; all add up to the whole."""

    years: tuple[int, ...]
    panels: tuple[Panel, ...]
    credits: float = 0.0  # removals and offsets of all in the last year [t]

    @property
    def largest(self) -> float:
        """The highest value drawn in any panel."""
        return max(panel.largest for panel in self.panels)

    @property
    def nothing(self) -> float:
        """Tonnes that are as good as none."""
        return nothing(sum(max(panel.bau) for panel in self.panels))

    @property
    def bau(self) -> float:
        """Business as usual of all in the last year."""
        return sum(panel.bau[-1] for panel in self.panels)

    @property
    def net(self) -> float:
        """Net of all in the last year."""
        return sum(panel.net[-1] for panel in self.panels)

    def is_small(self, panel: Panel) -> bool:
        """Whether it is hard to see on the scale of the largest."""
        return panel.largest < SMALL * self.largest


def read_panels(tables: Mapping[str, pd.DataFrame], info: ChartInfo, by: str) -> Panels:
    """From the table ``emissions``: scopes in their order, businesses from the largest."""
    table = tables["emissions"]
    years = tuple(sorted(int(year) for year in table["year"].unique()))
    sums = table.groupby([by, "year"])[["bau_t", "net_t"]].sum()
    found = set(table[by])
    known = [key for key in info.names.businesses if key in found]
    keys = sorted(found) if by == "scope" else [*known, *sorted(found - set(known))]

    def name(key: Any) -> Spoken:
        if by == "scope":
            return scope_name([int(key)])
        return info.names.businesses.get(key, Name(key, key))

    panels = []
    for key in keys:
        rows = sums.loc[key].reindex(years, fill_value=0.0)
        panels.append(Panel(name(key), tuple(rows["bau_t"]), tuple(rows["net_t"])))
    least = few(max((max(panel.bau) for panel in panels), default=0.0))
    seen = [panel for panel in panels if (most := max(panel.bau + panel.net)) and most >= least]
    if by == "business":
        seen.sort(key=lambda panel: -panel.largest)
    last = table[table["year"] == years[-1]]
    credits = float(last["removals_t"].sum() + last["offsets_t"].sum())
    return Panels(years, tuple(_largest(seen)), credits)


def _largest(panels: list[Panel]) -> list[Panel]:
    if len(panels) <= MOST:
        return panels
    ranked = sorted(panels, key=lambda panel: -panel.largest)
    small = [panel for panel in panels if panel in ranked[MOST - 1 :]]
    together = Panel(
        message("panels.others", n=Count(len(small))),
        tuple(sum(values) for values in zip(*(p.bau for p in small), strict=True)),
        tuple(sum(values) for values in zip(*(p.net for p in small), strict=True)),
        tuple(panel.name for panel in small),
    )
    return [*(panel for panel in panels if panel not in small), together]
