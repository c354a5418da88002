"""A slide in the making: text, marks, tables and notes at places given in pixels of 1920 × 1080."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from pathway.figures.kit.metrics import LINE_HEIGHT, WIDER, plain, text_size
from pathway.figures.kit.theme import COLUMN_RIGHT, FOOTER, MARGIN, SUBTITLE, TITLE
from pathway.figures.print.colours import mixed
from pathway.figures.print.paper import Paper
from pathway.figures.print.scene import Points, Write
from pathway.figures.print.series import dashed
from pathway.locale import Lang, language

from .canvas import Canvas, Column, Frame, Row
from .fill import DASHES, fill, rgb
from .lines import BULLET, hang

ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
_TITLE = Frame(MARGIN, 36, 1808, 112)
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
LARGEST = 28
"""Of a title in a template [pt]."""
CARD = 5.0
"""Around text on a card [px]."""


@dataclass(slots=True)
class Page:
    """One slide; ``own``: the title is placed by us, not by the template."""

    slide: Any
    title_shape: Any
    canvas: Canvas
    lang: Lang
    own: bool
    paper: Paper

    @property
    def shapes(self) -> Any:
        """What is on the slide."""
        return self.slide.shapes

    def frame(self, title: Sequence[str], subtitle: str, footer: Sequence[str]) -> None:
        """Title (lines), what is shown in which unit, and the audit trail."""
        self._title(title)
        below = 100 if len(title) == 1 else 150
        if not self.own:
            self.canvas = replace(self.canvas, first=below - 10)
        self.write(subtitle, Frame(MARGIN, below, 1808, 40), SUBTITLE, look="muted")
        self._foot(language(self.lang).join(footer), len(footer))

    def _foot(self, text: str, lines: int) -> None:
        high = 21.0 * max(lines, 2)
        at = Frame(MARGIN, 1058 - high, COLUMN_RIGHT - MARGIN, high)
        self.write(text, at, FOOTER, look="muted", anchor="bottom")

    def _title(self, lines: Sequence[str]) -> None:
        shape = self.title_shape
        if self.own:
            shape.left, shape.top, shape.width, shape.height = self.place(_TITLE)
        frame = shape.text_frame
        frame.text = "\v".join(lines)
        if not self.own:
            for run in frame.paragraphs[0].runs:
                run.font.size = _fitting(lines, int(shape.width), int(shape.height), LARGEST)
        else:
            _fit(frame, "top")
            paragraph = frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.LEFT
            for run in paragraph.runs:
                self._style(run, self.canvas.points(TITLE), "ink", bold=True)

    def write(
        self,
        text: str,
        at: Frame,
        size: float,
        *,
        look: str = "ink",
        bold: bool = False,
        align: str = "left",
        anchor: str = "top",
        apart: float = 0,
    ) -> None:
        """Text in a frame, one paragraph or item a line, ``apart`` [px]; a ₂ is written lowered."""
        if not text:
            return
        box = self.shapes.add_textbox(*self.place(at))
        _fit(box.text_frame, anchor)
        for i, line in enumerate(text.split("\n")):
            paragraph = _paragraph(box.text_frame, i)
            paragraph.alignment = ALIGN[align]
            if apart:
                paragraph.space_after = self.canvas.points(apart)
            if line.startswith(BULLET):
                hang(paragraph, self.canvas.stroke(size))
            self._runs(paragraph, line.removeprefix(BULLET), self.canvas.points(size), look, bold)

    def put(self, write: Write) -> None:
        """A text of a scene, at its place, on lines of its own; a card holds it in any font."""
        bold = {"all": len(write.lines), "first": 1, "": 0}[write.bold]
        edge, wider = (CARD, WIDER) if write.card else (0.0, 1.0)
        reach = write.reach(wider)
        wide, high = reach.x1 - reach.x0, reach.y1 - reach.y0
        at = Frame(reach.x0 - edge, reach.y0, wide + 2 * edge, high)
        box = self.shapes.add_textbox(*self.place(at))
        _fit(box.text_frame, "middle")
        box.text_frame.word_wrap = False
        if write.card:
            fill(box.fill, self.paper.of("paper"))
            box.text_frame.margin_left = box.text_frame.margin_right = self.canvas.stroke(CARD)
        for i, line in enumerate(write.lines):
            paragraph = _paragraph(box.text_frame, i)
            paragraph.alignment = ALIGN[write.align]
            self._runs(paragraph, line, self.canvas.points(write.size), write.look, i < bold)

    def mark(self, x: float, y: float, size: float, look: str, shape: str) -> None:
        """An open circle around a point, or a diamond on it."""
        kind = MSO_SHAPE.DIAMOND if shape == "diamond" else MSO_SHAPE.OVAL
        at = Frame(x - size / 2, y - size / 2, size, size)
        made = self.shapes.add_shape(kind, *self.place(at))
        inner, outer = self.paper.of("paper"), self.paper.of(look)
        inner, outer = (self.paper.of("target"), inner) if shape == "diamond" else (inner, outer)
        fill(made.fill, inner)
        made.line.color.rgb, made.line.width = rgb(outer), self.canvas.stroke(size / 5)
        _bare(made)

    def rectangle(self, at: Frame, look: str, edge: float = 0.0, share: float = 1.0) -> None:
        """A mark in a look, or in a ``share`` of it, with an ``edge`` of the paper [px]."""
        shape = self.shapes.add_shape(MSO_SHAPE.RECTANGLE, *self.place(at))
        self._filled(shape, look, edge)
        if share < 1:
            fill(shape.fill, mixed(self.paper.of("paper"), self.paper.of(look), share))

    def outline(self, points: Points, look: str) -> None:
        """A filled shape around points [px]."""
        self._filled(self._drawn(points, close=True), look, 0.0)

    def line(self, points: Points, look: str, width: float, dash: str = "solid") -> None:
        """A line through points [px]."""
        if len(points) == 2:
            (x0, y0), (x1, y1), canvas = *points, self.canvas
            ends = canvas.x(x0), canvas.y(y0), canvas.x(x1), canvas.y(y1)
            shape = self.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
        else:
            shape = self._drawn(points, close=False)
            shape.fill.background()
        shape.line.color.rgb = rgb(self.paper.of(look))
        shape.line.width = self.canvas.stroke(width)
        if dashed(dash):
            shape.line.dash_style = DASHES[dashed(dash)]
        _bare(shape)

    def _drawn(self, points: Points, close: bool) -> Any:
        places = [(int(self.canvas.x(x)), int(self.canvas.y(y))) for x, y in points]
        builder = self.shapes.build_freeform(*places[0])
        return builder.add_line_segments(places[1:], close=close).convert_to_shape()

    def _filled(self, shape: Any, look: str, edge: float) -> None:
        fill(shape.fill, self.paper.of(look), *self.paper.pattern(look))
        if edge:
            shape.line.color.rgb = rgb(self.paper.of("paper"))
            shape.line.width = self.canvas.stroke(edge)
        else:
            shape.line.fill.background()
        _bare(shape)

    @contextmanager
    def grouped(self, alt: str) -> Iterator[None]:
        """What is added meanwhile is one group, which ``alt`` tells."""
        before = len(self.shapes)
        yield
        added = list(self.shapes)[before:]
        if added:
            describe(self.shapes.add_group_shape(added), alt)

    def table(
        self,
        at: Frame,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str] | Row],
        size: float,
        alt: str,
        row_height: float = 48,
    ) -> None:
        """A native table: a header, thin lines between rows, nothing else."""
        place = Frame(at.x, at.y, at.width, row_height * (len(rows) + 1))
        made = self.shapes.add_table(len(rows) + 1, len(columns), *self.place(place))
        describe(made, alt)
        table = made.table
        style = table._tbl.tblPr
        style.set("bandRow", "0")
        style.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
        total, canvas = sum(column.width for column in columns), self.canvas
        for i, column in enumerate(columns):
            table.columns[i].width = Emu(round(canvas.x(at.width * column.width) / total))
        for row in table.rows:
            row.height = Emu(canvas.y(at.y + row_height) - canvas.y(at.y))
        head = Row([column.head for column in columns], "muted")
        lines = [head, *(row if isinstance(row, Row) else Row(row) for row in rows)]
        for i, line in enumerate(lines):
            for cell, text, column in zip(table.rows[i].cells, line.cells, columns, strict=True):
                self._cell(cell, text, canvas.points(size), line, column.align)

    def _cell(self, cell: Any, text: str, size: Pt, row: Row, align: str) -> None:
        cell.margin_left, cell.margin_right = Pt(0), Pt(12 if align == "right" else 8)
        cell.margin_top = cell.margin_bottom = Pt(1)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        paragraph = cell.text_frame.paragraphs[0]
        paragraph.alignment = ALIGN[align]
        self._runs(paragraph, text, size, row.look, row.bold)
        grid = self.paper.of("grid").removeprefix("#")
        line = f'<a:lnB {nsdecls("a")} w="9525"><a:solidFill><a:srgbClr val="{grid}"/>'
        cell._tc.get_or_add_tcPr().insert(0, parse_xml(f"{line}</a:solidFill></a:lnB>"))

    def note(self, text: str) -> None:
        """What the speaker reads."""
        self.slide.notes_slide.notes_text_frame.text = text

    def place(self, at: Frame) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height of a frame [EMU]."""
        canvas = self.canvas
        left, top = canvas.x(at.x), canvas.y(at.y)
        right, bottom = canvas.x(at.x + at.width), canvas.y(at.y + at.height)
        return left, top, Emu(right - left), Emu(bottom - top)

    def _runs(self, paragraph: Any, text: str, size: Pt, look: str, bold: bool) -> None:
        for i, part in enumerate(text.split("₂")):
            if i:
                lowered = paragraph.add_run()
                lowered.text = "2"
                self._style(lowered, size, look, bold)
                lowered.font._element.set("baseline", "-25000")
            if part:
                run = paragraph.add_run()
                run.text = part
                self._style(run, size, look, bold)

    def _style(self, run: Any, size: Pt, look: str, bold: bool) -> None:
        """In the theme's own colour of text, where that can be read."""
        run.font.size, run.font.bold = size, bold
        if look == "ink" and self.paper.themed:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
        else:
            run.font.color.rgb = rgb(self.paper.text(look))


def _fitting(lines: Sequence[str], width: int, height: int, largest: int) -> Pt:
    """The size in which a title fits a template's placeholder [EMU], in its master's font."""
    for size in range(largest, 12, -1):
        widest = max(text_size(f"<b>{plain(line)}</b>", size)[0] for line in lines)
        high = len(lines) * size * LINE_HEIGHT
        if widest * 12700 * WIDER < width and high * 12700 < height:
            return Pt(size)
    return Pt(12)


def describe(shape: Any, alt: str) -> None:
    """The text alternative of a chart, a table or a group."""
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", alt)


def _fit(frame: Any, anchor: str) -> None:
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = _ANCHOR[anchor]


def _paragraph(frame: Any, i: int) -> Any:
    return frame.paragraphs[0] if i == 0 else frame.add_paragraph()


def _bare(shape: Any) -> None:
    """Without the effects of the template; decoration, which a screen reader passes over."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    told = f'<adec:decorative xmlns:adec="{_DECORATIVE}" val="1"/>'
    extension = f'<a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">{told}</a:ext>'
    about = shape._element.xpath("./*/p:cNvPr")[0]
    about.append(parse_xml(f"<a:extLst {nsdecls('a')}>{extension}</a:extLst>"))
