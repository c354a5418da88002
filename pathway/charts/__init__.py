"""Charts: tables in, figures out; pages and pictures of them. Pure functions, one theme."""

from .info import LANGS, ChartInfo, chart_info
from .intensity import scope3_intensity
from .ledger import ecosystem_ledger
from .neutrality_pathway import neutrality_pathway
from .study import chart_names, draw_first, draw_study

__all__ = [
    "LANGS",
    "ChartInfo",
    "chart_info",
    "chart_names",
    "draw_first",
    "draw_study",
    "ecosystem_ledger",
    "neutrality_pathway",
    "scope3_intensity",
]
