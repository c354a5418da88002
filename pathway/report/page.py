"""A slide in the making: text, marks, tables and notes at places given in pixels of 1920 × 1080."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from pathway.charts.metrics import LINE_HEIGHT, plain, text_size
from pathway.charts.theme import (
    COLUMN_RIGHT,
    FOOTER,
    GRID,
    INK,
    MARGIN,
    MUTED,
    SUBTITLE,
    TITLE,
)
from pathway.locale import Lang, language

from .canvas import Canvas, Column, Frame
from .markup import runs_of

ALIGN = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
_ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
_PLAIN_TABLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid


_TITLE = Frame(MARGIN, 36, 1808, 112)


@dataclass(slots=True)
class Page:
    """One slide; ``own``: the title is placed by us, not by the template."""

    slide: Any
    title_shape: Any
    canvas: Canvas
    lang: Lang
    own: bool

    def frame(self, title: Sequence[str], subtitle: str, footer: Sequence[str]) -> None:
        """Title (lines), what is shown in which unit, and the audit trail."""
        self._title(title)
        below = 100 if self.own and len(title) == 1 else 150
        self.write(subtitle, Frame(MARGIN, below, 1808, 40), SUBTITLE, color=MUTED)
        text = language(self.lang).join(footer)
        at = Frame(MARGIN, 1000, COLUMN_RIGHT - MARGIN, 66)
        self.write(text, at, FOOTER, color=MUTED, anchor="bottom")

    def opening(self, title: Sequence[str], footer: str) -> None:
        """The frame of the first slide: its title is larger."""
        size = 56
        while size > TITLE and max(text_size(f"<b>{plain(t)}</b>", size)[0] for t in title) > 1780:
            size -= 1
        self._title(title, Frame(MARGIN, 70, 1808, 190), size)
        at = Frame(MARGIN, 1000, COLUMN_RIGHT - MARGIN, 66)
        self.write(footer, at, FOOTER, color=MUTED, anchor="bottom")

    def _title(
        self,
        lines: Sequence[str],
        at: Frame = _TITLE,
        size: float = TITLE,
    ) -> None:
        shape, canvas = self.title_shape, self.canvas
        if self.own:
            shape.left, shape.top, shape.width, shape.height = self._place(at)
        frame = shape.text_frame
        frame.text = "\v".join(lines)
        if not self.own:
            largest = 36 if size > TITLE else 28
            for run in frame.paragraphs[0].runs:
                run.font.size = _fitting(lines, int(shape.width), int(shape.height), largest)
        else:
            _fit(frame, "top")
            paragraph = frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.LEFT
            for run in paragraph.runs:
                _style(run, canvas.points(size), INK, bold=True)

    def write(
        self,
        text: str,
        at: Frame,
        size: float,
        *,
        color: str = INK,
        bold: bool = False,
        align: str = "left",
        anchor: str = "top",
        apart: float = 0,
    ) -> None:
        """Text in a frame, one paragraph a line, ``apart`` [px]; a ₂ is written lowered."""
        canvas = self.canvas
        box = self.slide.shapes.add_textbox(*self._place(at))
        _fit(box.text_frame, anchor)
        for i, line in enumerate(text.split("\n")):
            paragraphs = box.text_frame.paragraphs
            paragraph = paragraphs[0] if i == 0 else box.text_frame.add_paragraph()
            paragraph.alignment = ALIGN[align]
            if apart:
                paragraph.space_after = canvas.points(apart)
            _write_runs(paragraph, line, canvas.points(size), color, bold)

    def write_markup(self, markup: str, at: Frame, size: float, color: str, align: str) -> None:
        """A text of a figure: lines, bold and lowered runs; its middle in the frame's."""
        box = self.slide.shapes.add_textbox(*self._place(at))
        _fit(box.text_frame, "middle")
        box.text_frame.word_wrap = False
        for i, line in enumerate(markup.split("<br>")):
            paragraphs = box.text_frame.paragraphs
            paragraph = paragraphs[0] if i == 0 else box.text_frame.add_paragraph()
            paragraph.alignment = ALIGN[align]
            for text, bold, lowered in runs_of(line):
                run = paragraph.add_run()
                run.text = text
                _style(run, self.canvas.points(size), color, bold)
                if lowered:
                    run.font._element.set("baseline", "-25000")

    def ring(self, x: float, y: float, size: float, color: str) -> None:
        """An open circle around a point."""
        at = Frame(x - size / 2, y - size / 2, size, size)
        shape = self.slide.shapes.add_shape(MSO_SHAPE.OVAL, *self._place(at))
        fill(shape.fill, "white")
        shape.line.color.rgb, shape.line.width = rgb(color), self.canvas.stroke(5)
        _bare(shape)

    def rectangle(self, at: Frame, color: str, pattern: str = "", ink: str = "") -> None:
        """A mark of one colour, or hatched."""
        shape = self.slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *self._place(at))
        fill(shape.fill, color, pattern, ink)
        shape.line.fill.background()
        _bare(shape)

    def line(
        self, start: tuple[float, float], end: tuple[float, float], color: str, width: float
    ) -> None:
        """A straight line [px]."""
        (x0, y0), (x1, y1), canvas = start, end, self.canvas
        shape = self.slide.shapes.add_connector(
            MSO_CONNECTOR.STRAIGHT, canvas.x(x0), canvas.y(y0), canvas.x(x1), canvas.y(y1)
        )
        shape.line.color.rgb = rgb(color)
        shape.line.width = canvas.stroke(width)
        _bare(shape)

    def table(
        self,
        at: Frame,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str]],
        size: float,
        alt: str,
        row_height: float = 48,
    ) -> None:
        """A native table: a header, thin lines between rows, nothing else."""
        shapes, canvas = self.slide.shapes, self.canvas
        place = Frame(at.x, at.y, at.width, row_height * (len(rows) + 1))
        made = shapes.add_table(len(rows) + 1, len(columns), *self._place(place))
        _describe(made, alt)
        table = made.table
        style = table._tbl.tblPr
        style.set("bandRow", "0")
        style.find(qn("a:tableStyleId")).text = _PLAIN_TABLE
        total = sum(column.width for column in columns)
        for i, column in enumerate(columns):
            table.columns[i].width = Emu(round(place_width(canvas, at.width * column.width, total)))
        for row in table.rows:
            row.height = Emu(canvas.y(at.y + row_height) - canvas.y(at.y))
        for i, texts in enumerate([[c.head for c in columns], *rows]):
            for cell, text, column in zip(table.rows[i].cells, texts, columns, strict=True):
                color = MUTED if i == 0 else INK
                _write_cell(cell, text, canvas.points(size), color, column.align)

    def note(self, text: str) -> None:
        """What the speaker reads."""
        self.slide.notes_slide.notes_text_frame.text = text

    def _place(self, at: Frame) -> tuple[Emu, Emu, Emu, Emu]:
        canvas = self.canvas
        left, top = canvas.x(at.x), canvas.y(at.y)
        right, bottom = canvas.x(at.x + at.width), canvas.y(at.y + at.height)
        return left, top, Emu(right - left), Emu(bottom - top)

    def place(self, at: Frame) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height of a frame [EMU]."""
        return self._place(at)


def _fitting(lines: Sequence[str], width: int, height: int, largest: int) -> Pt:
    """The size in which a title fits a template's placeholder [EMU], in its master's font."""
    for size in range(largest, 12, -1):
        widest = max(text_size(f"<b>{plain(line)}</b>", size)[0] for line in lines)
        high = len(lines) * size * LINE_HEIGHT
        if widest * 12700 * 1.12 < width and high * 12700 < height:
            return Pt(size)
    return Pt(12)


def place_width(canvas: Canvas, part: float, total: float) -> float:
    """The width of a column [EMU]."""
    return int(canvas.x(part)) / total


def rgb(color: str) -> RGBColor:
    """A colour of the theme."""
    digits = "FFFFFF" if color == "white" else color.removeprefix("#")
    return RGBColor(*bytes.fromhex(digits))  # type: ignore[no-untyped-call]


def fill(target: Any, color: str, pattern: str = "", ink: str = "") -> None:
    """Fills a shape, a series or a point in the colour and the pattern of a wedge."""
    from pptx.enum.dml import MSO_PATTERN

    hatches = {
        "/": MSO_PATTERN.WIDE_UPWARD_DIAGONAL,
        "\\": MSO_PATTERN.WIDE_DOWNWARD_DIAGONAL,
        ".": MSO_PATTERN.PERCENT_20,
    }
    if pattern not in hatches:
        target.solid()
        target.fore_color.rgb = rgb(color)
        return
    target.patterned()
    target.pattern = hatches[pattern]
    target.fore_color.rgb, target.back_color.rgb = rgb(ink), rgb(color)


def _describe(shape: Any, alt: str) -> None:
    """The text alternative of a chart or a table."""
    shape._element.xpath("./*/p:cNvPr")[0].set("descr", alt)


describe = _describe


def _fit(frame: Any, anchor: str) -> None:
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = _ANCHOR[anchor]


def _style(run: Any, size: Pt, color: str, bold: bool) -> None:
    run.font.size, run.font.bold, run.font.color.rgb = size, bold, rgb(color)


def _write_runs(paragraph: Any, text: str, size: Pt, color: str, bold: bool) -> None:
    for i, part in enumerate(text.split("₂")):
        if i:
            lowered = paragraph.add_run()
            lowered.text = "2"
            _style(lowered, size, color, bold)
            lowered.font._element.set("baseline", "-25000")
        if part:
            run = paragraph.add_run()
            run.text = part
            _style(run, size, color, bold)


def _write_cell(cell: Any, text: str, size: Pt, color: str, align: str) -> None:
    cell.margin_left, cell.margin_right = Pt(0), Pt(12 if align == "right" else 8)
    cell.margin_top = cell.margin_bottom = Pt(1)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = ALIGN[align]
    _write_runs(paragraph, text, size, color, bold=False)
    properties = cell._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "9525"})
    solid = line.makeelement(qn("a:solidFill"), {})
    solid.append(solid.makeelement(qn("a:srgbClr"), {"val": GRID.removeprefix("#")}))
    line.append(solid)
    properties.insert(0, line)


def _bare(shape: Any) -> None:
    """Without the effects of the template; decoration, which a screen reader may pass over."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
