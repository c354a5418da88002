"""Native charts for slides: stacked areas, columns or bars, and lines, open to "Edit data"."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from pathway.figures.kit.metrics import WIDER, pieces, text_size
from pathway.figures.kit.theme import TICK
from pathway.figures.print.paper import Paper
from pathway.figures.print.series import Charted, Series

from .axis import Axis
from .canvas import Frame
from .fill import fill, rgb
from .page import Page, describe

KINDS = {
    "area": XL_CHART_TYPE.AREA_STACKED,
    "column": XL_CHART_TYPE.COLUMN_STACKED,
    "bar": XL_CHART_TYPE.BAR_STACKED,
}


AIR = 0.92
"""Of the width of a column, for the name below it."""


def add_chart(page: Page, data: Charted, at: Frame, plot: Frame, axis: Axis, alt: str) -> None:
    """A chart whose plot lies exactly in ``plot`` [px], inside its frame ``at``.

    All series are made areas or columns, whose workbook python-pptx knows; the last ones, which
    have a ``width`` or a ``marker``, are then moved into a line chart on the same axes.
    """
    given: Any = CategoryChartData(number_format=axis.format)  # type: ignore[no-untyped-call]
    given.categories = data.categories
    for one in data.series:
        given.add_series(one.name, one.values)
    made = page.shapes.add_chart(KINDS[data.kind], *page.place(at), given)
    describe(made, alt)
    chart, paper = made.chart, page.paper
    book = _workbook(data.categories, data.series, axis.format)
    chart.part.chart_workbook.update_from_xlsx_blob(book)
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = page.canvas.points(TICK), rgb(paper.of("ink"))
    for drawn, one in zip(chart.plots[0].series, data.series, strict=True):
        _paint(drawn, one, paper)
    _draw_axes(chart, axis, page, data, plot)
    if data.kind != "area":
        chart.plots[0].gap_width, chart.plots[0].overlap = data.gap, 100
    _move_lines(chart, data.series, page)
    _place_plot(chart, at, plot)


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


def _paint(drawn: Any, one: Series, paper: Paper) -> None:
    if not one.color:
        drawn.format.fill.background()
        drawn.format.line.fill.background()
        return
    fill(drawn.format.fill, one.color, one.pattern, one.ink)
    drawn.format.line.color.rgb, drawn.format.line.width = rgb(paper.of("paper")), Pt(0.75)
    for i, (color, pattern, ink) in enumerate(one.points):
        if color:
            fill(drawn.points[i].format.fill, color, pattern, ink)
    for number in drawn._element.findall(f"{qn('c:dPt')}/{qn('c:idx')}"):
        # Else PowerPoint draws columns below zero white.
        number.addnext(parse_xml(f'<c:invertIfNegative {nsdecls("c")} val="0"/>'))


def _label_size(data: Charted, plot: Frame) -> float:
    """The size at which the longest word below columns is no wider than its column [px]."""
    if data.kind != "column":
        return TICK
    words = [word.strip() for name in data.categories for word in pieces(name)]
    room = AIR * plot.width / len(data.categories) / WIDER
    return TICK * min(1.0, room / max(text_size(word, TICK)[0] for word in words))


def _draw_axes(chart: Any, axis: Axis, page: Page, data: Charted, plot: Frame) -> None:
    values, places, paper = chart.value_axis, chart.category_axis, page.paper
    values.minimum_scale, values.maximum_scale = axis.low, axis.high
    values.major_unit = axis.step
    values.has_major_gridlines = not axis.hidden
    values.major_tick_mark = places.major_tick_mark = XL_TICK_MARK.NONE
    values.format.line.fill.background()
    values.tick_labels.font.size = page.canvas.points(TICK)
    values.tick_labels.font.color.rgb = rgb(paper.of("muted"))
    values.tick_labels.number_format = axis.format
    values.tick_labels.number_format_is_linked = False
    places.reverse_order = data.kind == "bar"
    if axis.hidden:
        values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        places.tick_label_position = XL_TICK_LABEL_POSITION.NONE
        places.format.line.fill.background()
    else:
        values.major_gridlines.format.line.color.rgb = rgb(paper.of("grid"))
        values.major_gridlines.format.line.width = Pt(0.75)
        places.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        places.tick_labels.font.size = page.canvas.points(_label_size(data, plot))
        # Where names are long, programs turn them, and shrink the plot that texts line up with.
        places._element.txPr.find(qn("a:bodyPr")).set("rot", "0")
        places.format.line.color.rgb, places.format.line.width = rgb(paper.of("ink")), Pt(1)
    crossing = values._element.find(qn("c:crossBetween"))
    if crossing is not None:
        crossing.set("val", "between" if data.between else "midCat")
    if len(data.categories) > 16:
        label = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="5"/>')
        places._element.find(qn("c:noMultiLvlLbl")).addprevious(label)


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
    if len(lines) == len(series):
        area.remove(plot)
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
    dash = f'<a:prstDash val="{"sysDot" if one.dash == "dotted" else "dash"}"/>' if one.dash else ""
    stroke = f"{solid}{dash}<a:round/>" if one.width else "<a:noFill/>"
    paper = page.paper.of("paper").removeprefix("#")
    edge = f'<a:ln w="12700"><a:solidFill><a:srgbClr val="{paper}"/></a:solidFill></a:ln>'
    lone = sum(value is not None for value in one.values) == 1
    symbol = ("diamond", 14) if one.marker else ("circle", 7) if lone else ("none", 0)
    mark = f'<c:symbol val="{symbol[0]}"/>'
    if symbol[1]:
        mark += f'<c:size val="{symbol[1]}"/><c:spPr>{solid}{edge}</c:spPr>'
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
