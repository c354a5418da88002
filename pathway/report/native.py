"""Native charts for slides: stacked areas or columns with lines over them, open to "Edit data"."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from pathway.charts.theme import GRID, INK, MUTED, TICK

from .canvas import Frame
from .page import Page, describe, fill, rgb

Values = Sequence[float | None]
KINDS = {"area": XL_CHART_TYPE.AREA_STACKED, "column": XL_CHART_TYPE.COLUMN_STACKED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series of a chart: an area or columns in ``color``, or a line of ``width`` [px].

    ``marker`` alone draws diamonds without a line. ``points``: colour, pattern and its ink of each
    column, where they differ. No colour: not seen.
    """

    name: str
    values: Values
    color: str = ""
    pattern: str = ""
    ink: str = ""
    width: float = 0
    dash: str = ""
    marker: bool = False
    points: Sequence[tuple[str, str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The axis of values."""

    low: float
    high: float
    step: float
    format: str
    hidden: bool = False


def add_chart(
    page: Page,
    kind: str,
    at: Frame,
    plot: Frame,
    categories: Sequence[str],
    series: Sequence[Series],
    axis: Axis,
    alt: str,
) -> None:
    """A chart whose plot lies exactly in ``plot`` [px], inside its frame ``at``.

    All series are made areas or columns, whose workbook python-pptx knows; the last ones, which
    have a ``width`` or a ``marker``, are then moved into a line chart on the same axes.
    """
    data: Any = CategoryChartData(number_format=axis.format)  # type: ignore[no-untyped-call]
    data.categories = categories
    for one in series:
        data.add_series(one.name, one.values)
    made = page.slide.shapes.add_chart(KINDS[kind], *page.place(at), data)
    describe(made, alt)
    chart = made.chart
    chart.part.chart_workbook.update_from_xlsx_blob(_workbook(categories, series, axis.format))
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = page.canvas.points(TICK), rgb(INK)
    for drawn, one in zip(chart.plots[0].series, series, strict=True):
        _paint(drawn, one)
    _draw_axes(chart, axis, page, len(categories))
    _move_lines(chart, series, page)
    _place_plot(chart, at, plot)
    if kind == "column":
        chart.plots[0].gap_width, chart.plots[0].overlap = 47, 100


def _workbook(categories: Sequence[str], series: Sequence[Series], number: str) -> bytes:
    """What "Edit data" opens; names are text, whatever they begin with."""
    data = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(data, options)
    sheet, shown = book.add_worksheet("Sheet1"), book.add_format({"num_format": number})
    for i, category in enumerate(categories, start=1):
        sheet.write_string(i, 0, category)
    for j, one in enumerate(series, start=1):
        sheet.write_string(0, j, one.name)
        for i, value in enumerate(one.values, start=1):
            if value is not None:
                sheet.write_number(i, j, value, shown)
    sheet.set_column(0, len(series), 14)
    book.close()
    return data.getvalue()


def _paint(drawn: Any, one: Series) -> None:
    if not one.color:
        drawn.format.fill.background()
        drawn.format.line.fill.background()
        return
    fill(drawn.format.fill, one.color, one.pattern, one.ink)
    drawn.format.line.color.rgb, drawn.format.line.width = rgb("white"), Pt(0.75)
    for i, (color, pattern, ink) in enumerate(one.points):
        if color:
            fill(drawn.points[i].format.fill, color, pattern, ink)
    for number in drawn._element.findall(f"{qn('c:dPt')}/{qn('c:idx')}"):
        # Else PowerPoint draws columns below zero white.
        number.addnext(parse_xml(f'<c:invertIfNegative {nsdecls("c")} val="0"/>'))


def _draw_axes(chart: Any, axis: Axis, page: Page, count: int) -> None:
    values, years = chart.value_axis, chart.category_axis
    values.minimum_scale, values.maximum_scale = axis.low, axis.high
    values.major_unit = axis.step
    values.has_major_gridlines = not axis.hidden
    values.major_tick_mark = years.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    values.tick_labels.font.size = page.canvas.points(TICK)
    values.tick_labels.font.color.rgb = rgb(MUTED)
    values.tick_labels.number_format = axis.format
    values.tick_labels.number_format_is_linked = False
    if axis.hidden:
        values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        years.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    else:
        values.major_gridlines.format.line.color.rgb = rgb(GRID)
        values.major_gridlines.format.line.width = Pt(0.75)
        years.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        years.tick_labels.font.size = page.canvas.points(TICK)
    years.format.line.color.rgb, years.format.line.width = rgb(INK), Pt(1)
    if count > 16:
        label = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="5"/>')
        years._element.find(qn("c:noMultiLvlLbl")).addprevious(label)


_DASHES = {"dotted": "sysDot", "dashed": "dash"}


def _move_lines(chart: Any, series: Sequence[Series], page: Page) -> None:
    """The last series as lines on the same axes; blanks stay gaps."""
    plot = chart.plots[0]._element
    area = chart._chartSpace.chart.plotArea
    lines = [i for i, one in enumerate(series) if one.width or one.marker]
    _number_axes(area)
    if not lines:
        return
    made = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/>'
        '<c:marker val="1"/></c:lineChart>'
    )
    for i, element in enumerate(list(plot.findall(qn("c:ser")))):
        if i in lines:
            plot.remove(element)
            _as_line(element, series[i], page)
            made.find(qn("c:marker")).addprevious(element)
    for axis in plot.findall(qn("c:axId")):
        made.append(parse_xml(f'<c:axId {nsdecls("c")} val="{axis.get("val")}"/>'))
    plot.addnext(made)
    blanks = chart._chartSpace.chart.find(qn("c:dispBlanksAs"))
    if blanks is not None:
        blanks.set("val", "gap")


def _number_axes(area: Any) -> None:
    """Axis numbers of our own: some programs refuse the negative ones of the library."""
    numbers: dict[str, str] = {}
    for element in area.iter(qn("c:axId"), qn("c:crossAx")):
        old = element.get("val")
        element.set("val", numbers.setdefault(old, str(1000 + len(numbers))))


def _as_line(element: Any, one: Series, page: Page) -> None:
    """What a series of a line chart holds, in the order that the format asks for."""
    for tag in ("c:spPr", "c:invertIfNegative"):
        for old in element.findall(qn(tag)):
            element.remove(old)
    color, width = one.color.removeprefix("#"), int(page.canvas.stroke(one.width or 1))
    solid = f'<a:solidFill><a:srgbClr val="{color}"/></a:solidFill>'
    dash = f'<a:prstDash val="{_DASHES[one.dash]}"/>' if one.dash else ""
    stroke = f"{solid}{dash}<a:round/>" if one.width else "<a:noFill/>"
    white = '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>'
    mark = (
        f'<c:symbol val="diamond"/><c:size val="14"/><c:spPr>{solid}{white}</c:spPr>'
        if one.marker
        else '<c:symbol val="none"/>'
    )
    spaces = nsdecls("c", "a")
    look = f'<c:spPr {spaces}><a:ln w="{width}" cap="rnd">{stroke}</a:ln></c:spPr>'
    marker = parse_xml(f"<c:marker {spaces}>{mark}</c:marker>")
    element.find(qn("c:tx")).addnext(marker)
    element.find(qn("c:tx")).addnext(parse_xml(look))
    element.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))


def _place_plot(chart: Any, at: Frame, plot: Frame) -> None:
    """Fixes the plot, so that texts beside the chart line up with its values."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    shares = {
        "x": (plot.x - at.x) / at.width,
        "y": (plot.y - at.y) / at.height,
        "w": plot.width / at.width,
        "h": plot.height / at.height,
    }
    sizes = "".join(f'<c:{key} val="{share:.6f}"/>' for key, share in shares.items())
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{sizes}</c:manualLayout></c:layout>'
        ),
    )
