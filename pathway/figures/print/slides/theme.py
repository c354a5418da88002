"""What a template says of its slides: their ground, the colour of text, and the fonts."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from pathway.figures.print.colours import TEXT, channels, contrast, luminance, mixed, written
from pathway.figures.print.paper import Paper

WHITE, DARK, BLACK = "#FFFFFF", "#17202A", "#000000"
COVERS = 0.85
"""Of the width and of the height of a slide: a shape that covers more is its ground."""
DEFAULT = {
    "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fonts:
    """Typefaces of text: Latin ones are inherited where none is named."""

    latin: str
    east: str


def paper_of(layout: Any, width: int, height: int) -> Paper:
    """What slides of a layout are painted on; the size is that of the slides [EMU]."""
    colors = _Colors.of(layout)
    text = colors.named("tx1") or DARK
    ground = _ground(layout, colors, width, height)
    if ground is None:  # a picture: its text tells what can be read on it
        ground = DARK if luminance(text) > 0.4 else WHITE
    themed = contrast(text, ground) >= TEXT
    read = (color for color in (text, DARK, WHITE, BLACK) if contrast(color, ground) >= TEXT)
    return Paper(ground=ground, ink=next(read), plain=False, themed=themed)


def fonts_of(master: Any, fallback: str) -> Fonts:
    """Those of the master's theme; ``fallback`` writes Chinese where the theme names no font."""
    minor = _theme(master).find(f".//{qn('a:minorFont')}")
    east = minor.find(qn("a:ea")) if minor is not None else None
    named = east is not None and east.get("typeface")
    return Fonts("", "+mn-ea" if named else fallback)


@dataclass(frozen=True, slots=True)
class _Colors:
    """Colours of a theme, by the names that a master gives them."""

    scheme: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of(cls, layout: Any) -> _Colors:
        master = layout.slide_master
        found = _theme(master).find(f".//{qn('a:clrScheme')}")
        scheme = {one.tag.split("}")[1]: _plain(one[0]) for one in found if len(one)}
        own = layout._element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
        names = own if own is not None else master._element.find(qn("p:clrMap"))
        return cls(
            {key: color for key, color in scheme.items() if color},
            {**DEFAULT, **(dict(names.attrib) if names is not None else {})},
        )

    def named(self, name: str) -> str | None:
        return self.scheme.get(self.names.get(name, name))

    def read(self, element: Any) -> str | None:
        """The colour that an element of a fill says, lighter or darker as it asks."""
        scheme = element.tag == qn("a:schemeClr")
        color = self.named(element.get("val")) if scheme else _plain(element)
        return _changed(color, element) if color else None

    def filled(self, parent: Any) -> str | None:
        """Of a plain fill, or the middle of one that changes."""
        solid, changing = parent.find(qn("a:solidFill")), parent.find(qn("a:gradFill"))
        if solid is not None and len(solid):
            return self.read(solid[0])
        if changing is None:
            return None
        stops = [self.read(stop[0]) for stop in changing.iter(qn("a:gs")) if len(stop)]
        parts = [channels(stop) for stop in stops if stop]
        return written(tuple(sum(p) / len(p) for p in zip(*parts, strict=True))) if parts else None


def _theme(master: Any) -> Any:
    return parse_xml(master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)


def _plain(element: Any) -> str | None:
    """A colour that is given by its digits; of the system's the last one that was seen."""
    digits = element.get("lastClr" if element.tag == qn("a:sysClr") else "val", "")
    try:
        return f"#{bytes.fromhex(digits).hex().upper()}" if len(digits) == 6 else None
    except ValueError:
        return None


def _changed(color: str, element: Any) -> str:
    """With the changes that stand in the element [1000ths of a percent]."""
    for change in element:
        tag, value = change.tag.split("}")[1], float(change.get("val", "100000")) / 100_000
        if tag in ("lumMod", "lumOff"):
            hue, light, much = colorsys.rgb_to_hls(*channels(color))
            light = light * value if tag == "lumMod" else light + value
            color = written(colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), much))
        elif tag in ("tint", "shade"):
            color = mixed("#FFFFFF" if tag == "tint" else "#000000", color, value)
    return color


def _ground(layout: Any, colors: _Colors, width: int, height: int) -> str | None:
    """What lies under all text: a shape over the whole slide, else the background."""
    for shape in _covering(layout, width, height):
        return colors.filled(shape._element.spPr)
    for part in (layout, layout.slide_master):
        found = part._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if found is None or not len(found):
            continue
        if found[0].tag == qn("p:bgRef"):
            return colors.read(found[0][0]) if len(found[0]) else colors.named("bg1")
        return colors.filled(found[0])
    return colors.named("bg1") or WHITE


def _covering(layout: Any, width: int, height: int) -> Iterator[Any]:
    """Shapes of the layout, then of its master, that cover the slide, the uppermost first."""
    parts = [layout]
    if layout._element.get("showMasterSp", "1") not in ("0", "false"):
        parts.append(layout.slide_master)
    for part in parts:
        for shape in reversed(list(part.shapes)):
            drawn = shape._element.tag in (qn("p:sp"), qn("p:pic")) and not shape.is_placeholder
            if not drawn or shape.width is None or shape.height is None:
                continue
            clear = shape._element.spPr.find(qn("a:noFill")) is not None
            if shape.width >= COVERS * width and shape.height >= COVERS * height and not clear:
                yield shape
