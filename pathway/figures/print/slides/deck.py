"""A slide deck in the making: the company's template or a plain one, pages, fonts, saving."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from pathway.figures.kit.theme import HEIGHT, WIDTH
from pathway.figures.print.paper import Paper
from pathway.locale import Lang, message, say
from pathway.locale.errors import UsageError

from .archive import without_dates
from .canvas import Canvas
from .page import Page
from .theme import Fonts, fonts_of, paper_of

PX = 6350
"""EMU of a pixel on a slide of 1920 × 1080 px, which is 13.333 × 7.5 in."""

LATIN, EAST_ASIAN = "Arial", "Microsoft YaHei"
TITLE = 16
"""The size to which titles of a deck come down, so that all are alike [pt]."""
OTHER = "en-GB"
"""The language of words that are not of the slide's own."""
_TEMPLATE_TYPE = b"presentationml.template.main+xml"
_DECK_TYPE = b"presentationml.presentation.main+xml"
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_KEPT = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


@dataclass(slots=True)
class Deck:
    """Slides in the making. ``own``: on the plain template, whose titles are placed by us."""

    lang: Lang
    deck: Any
    own: bool
    fonts: Fonts

    @classmethod
    def open(cls, lang: Lang, template: Path | None) -> Deck:
        """An empty deck; raises ``UsageError`` where the template is none."""
        if template is None:
            deck = Presentation()
            deck.slide_width, deck.slide_height = Emu(WIDTH * PX), Emu(HEIGHT * PX)
            return cls(lang, deck, True, Fonts(LATIN, EAST_ASIAN))
        deck = _read(template)
        _empty(deck)
        made = cls(lang, deck, False, fonts_of(deck.slide_master, EAST_ASIAN))
        if made._layout() is None:
            raise UsageError(message("usage.template-without-title", path=str(template)))
        return made

    def page(self) -> Page:
        """A new slide."""
        layout = self._layout()
        slide = self.deck.slides.add_slide(layout)
        slide.shapes.turbo_add_enabled = True  # numbers shapes without reading all of them
        title = slide.shapes.title
        for shape in list(slide.placeholders):
            keeps = shape.placeholder_format.type in _TITLES
            if not keeps:
                shape._element.getparent().remove(shape._element)
        width, height = int(self.deck.slide_width), int(self.deck.slide_height)
        paper = Paper() if self.own else paper_of(layout, width, height)
        return Page(slide, title, self._canvas(title), self.lang, self.own, paper)

    def save(self, path: Path, title: str) -> None:
        """Writes it: fonts everywhere, nobody's name in it, the same bytes for the same deck.

        Raises ``UsageError`` where it cannot be written.
        """
        about = self.deck.core_properties
        about.title, about.author, about.last_modified_by = title, "", ""
        about.comments = about.keywords = about.subject = about.category = ""
        about.created = about.modified = datetime(1980, 1, 1)
        about.revision = 1
        self._even_titles()
        for element in self._texts():
            set_fonts(element, self.lang, self.fonts)
        package = self.deck.part.package
        for key, link in list(package._rels.items()):
            if link.reltype.endswith("/thumbnail"):
                package._rels.pop(key)
        data = io.BytesIO()
        self.deck.save(data)
        try:
            path.write_bytes(without_dates(data.getvalue()))
        except OSError as fault:
            why = str(fault.strerror)
            raise UsageError(message("usage.write-file", path=str(path), why=why)) from fault

    def _even_titles(self) -> None:
        """Gives titles that a template places the size of the longest, if that is not too small."""
        titles = [slide.shapes.title for slide in self.deck.slides]
        runs = [r for t in titles if t is not None for r in t.text_frame.paragraphs[0].runs]
        sizes = [run.font.size for run in runs if run.font.size is not None]
        for run in runs if sizes and not self.own else ():
            run.font.size = min(run.font.size or sizes[0], max(min(sizes), Pt(TITLE)))

    def _texts(self) -> Iterator[Any]:
        """The roots of all that is written by us: slides, notes, charts."""
        for slide in self.deck.slides:
            yield slide._element
            yield from (s.chart._chartSpace for s in slide.shapes if s.has_chart)
            if slide.has_notes_slide:
                yield slide.notes_slide._element

    def _layout(self) -> Any:
        """The plainest layout with a title, of a title slide only where there is no other."""
        ranked = []
        for i, layout in enumerate(self.deck.slide_layouts):
            kinds = [p.placeholder_format.type for p in layout.placeholders]
            if not any(kind in _TITLES for kind in kinds):
                continue
            centred = PP_PLACEHOLDER.CENTER_TITLE in kinds
            others = sum(kind not in (*_TITLES, *_KEPT) for kind in kinds)
            ranked.append((centred, others, i, layout))
        return min(ranked, key=lambda found: found[:3])[3] if ranked else None

    def _canvas(self, title: Any) -> Canvas:
        """Where content goes: everywhere on our own pages, else below the template's title."""
        width, height = int(self.deck.slide_width), int(self.deck.slide_height)
        if self.own:
            return Canvas(width, height, 0.0, 0.0, WIDTH, HEIGHT)
        top = (title.top + title.height) / height if title is not None else 0.0
        top = top if 0.05 < top < 0.45 else 0.2
        return Canvas(width, height, 0.0, top, WIDTH, HEIGHT, first=140, last=HEIGHT)


def _read(template: Path) -> Any:
    try:
        data = template.read_bytes()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if _TEMPLATE_TYPE in archive.read("[Content_Types].xml"):
                data = _as_deck(archive)
        return Presentation(io.BytesIO(data))
    except OSError as fault:
        why = str(fault.strerror)
        raise UsageError(message("usage.template-unread", path=str(template), why=why)) from fault
    except (PythonPptxError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as fault:
        raise UsageError(message("usage.no-template", path=str(template))) from fault


def _as_deck(archive: zipfile.ZipFile) -> bytes:
    """A .potx as a .pptx: only the type that it says it has differs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in archive.namelist():
            content = archive.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(_TEMPLATE_TYPE, _DECK_TYPE)
            new.writestr(name, content)
    return packed.getvalue()


def _empty(deck: Any) -> None:
    """Takes the template's own slides out, and the sections that list them."""
    slides = deck.slides._sldIdLst
    for slide in list(slides):
        deck.part.drop_rel(slide.rId)
        slides.remove(slide)
    root = deck.part._element
    for section in root.xpath("//*[local-name()='sectionLst']"):
        extension = section.getparent()
        extension.getparent().remove(extension)


_BEFORE_FONTS = tuple(
    qn(f"a:{tag}")
    for tag in (
        "ln", "noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill", "effectLst",
        "effectDag", "highlight", "uLnTx", "uLn", "uFillTx", "uFill",
    )
)  # fmt: skip


def set_fonts(root: Any, lang: Lang, fonts: Fonts) -> None:
    """Gives every run, and every default of a chart's text, its fonts and its language."""
    spoken = say("slides.language", lang)
    named = {"a:latin": fonts.latin, "a:ea": fonts.east}
    for run in root.iter(qn("a:r"), qn("a:fld"), qn("a:br")):
        if run.find(qn("a:rPr")) is None:
            run.insert(0, run.makeelement(qn("a:rPr"), {}))
    for marks in root.iter(qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")):
        for tag in named:
            for old in marks.findall(qn(tag)):
                marks.remove(old)
        at = sum(child.tag in _BEFORE_FONTS for child in marks)
        for i, (tag, font) in enumerate((t, f) for t, f in named.items() if f):
            marks.insert(at + i, marks.makeelement(qn(tag), {"typeface": font}))
        marks.set("lang", spoken)
        if spoken != OTHER:
            marks.set("altLang", OTHER)
