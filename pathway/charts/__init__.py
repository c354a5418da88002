"""Facts and words of charts: tables in, numbers and sentences out. Pure functions."""

from .info import LANGS, ChartInfo, chart_info

__all__ = ["LANGS", "ChartInfo", "chart_info"]
