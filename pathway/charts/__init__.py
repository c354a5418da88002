"""Charts: tables in, figures out; pages and pictures of them. Pure functions, one theme."""

from .info import LANGS, ChartInfo, Lang, chart_info
from .neutrality_pathway import neutrality_pathway

__all__ = ["LANGS", "ChartInfo", "Lang", "chart_info", "neutrality_pathway"]
