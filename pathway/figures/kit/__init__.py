"""What charts share: what they are told of a case, names, units, colours, how text is measured."""

from .info import LANGS, ChartInfo, chart_info

__all__ = ["LANGS", "ChartInfo", "chart_info"]
