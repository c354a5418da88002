"""What a chart shows: lines, wedges, bars and marks, each with its numbers and its message.

Values are in the tables' units (tonnes, units of money, shares); a printer scales and writes them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pathway.locale.messages import Spoken
from pathway_models.vocabulary.lever import Look

Text = str | Spoken
"""A name of the inputs, a message, an amount: whatever can be said in a language."""

Measure = Literal["mass", "money", "share", "rate", "count"]
Form = Literal["wedge", "area", "line", "bar"]
Shape = Literal["ring", "diamond", "none"]
Dash = Literal["solid", "dot", "dash"]
Values = tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values along the axis, drawn in one form and one look.

    ``wedge``: what is taken off (positive) or added (negative) between the panel's level ``hangs``
    and what is left. ``area`` and ``bar`` stack, or begin at ``start``; a bar has the ``width`` of
    the axis' unit. ``look`` names a colour and pattern: a lever kind, or one of the theme's.
    ``told`` is what is said of each point beside its value; ``valued`` writes values at the bars,
    ``signed`` a plus before those above zero. ``note`` stands beside the name in the legend.
    ``hidden``: not shown until it is asked for in the legend.
    ``quiet``: one of many of its key, which stand in the legend once and are not told one by one.
    """

    key: str
    name: Text
    form: Form
    y: Values
    look: str
    start: Values = ()
    width: Values = ()
    dash: Dash = "solid"
    told: tuple[Text, ...] = ()
    stacked: bool = True
    valued: bool = False
    quiet: bool = False
    signed: bool = False
    hidden: bool = False
    note: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point of the picture that is named; ``rank`` 1 is named where there is room for little."""

    x: float
    y: float
    lines: tuple[Text, ...]
    rank: int = 2
    shape: Shape = "ring"
    look: str = "net"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across the panel at a value, or at a place of the axis (``upright``)."""

    at: float
    name: Text = ""
    upright: bool = False
    look: str = "muted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A bracket over places of the axis, from the first to the last, and what they are together."""

    first: float
    last: float
    name: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One plot. ``x`` are years, numbers or, with ``names``, the places of categories.

    ``measure`` says what the values are; ``unit`` their unit where it is neither tonnes nor money;
    ``along`` what an axis of numbers is of.
    """

    x: tuple[float, ...]
    series: tuple[Series, ...]
    measure: Measure = "mass"
    unit: Text = ""
    title: Text = ""
    names: tuple[Text, ...] = ()
    hangs: str = ""
    marks: tuple[Mark, ...] = ()
    rules: tuple[Rule, ...] = ()
    spans: tuple[Span, ...] = ()
    along: Text = ""
    bold: tuple[float, ...] = ()
    numbered: bool = False
    """Whether the axis is of numbers, not of years."""
    span: tuple[float, float] | None = None
    """Ends of the axis, where it is wider than its values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the column beside a picture: a level (bold) or a change, with its share.

    ``at``: the value of the axis of its ``panel`` at which it stands; ``look`` and ``dash``: of a
    level's line.
    """

    name: Text
    value: Text
    share: Text = ""
    key: str = ""
    level: bool = False
    at: float | None = None
    look: str = ""
    dash: Literal["solid", "dot", "dash"] = "solid"
    panel: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch in a line of a list, in its ``row``, from ``first`` to where it ends.

    ``sizes``: how high each step of the axis in it is, as shares of the row; ``thin``: a line in
    the middle of its row, as of an interval.
    """

    first: float
    end: float
    look: str
    told: Text = ""
    row: int = 0
    sizes: tuple[float, ...] = ()
    thin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shade:
    """The ground of a cell: a look, by a share of it (0 to 1)."""

    look: str
    share: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a list: a lever with the years in which it is bought, a promise kept or missed.

    ``shades`` are the grounds of the cells, where any has one.
    """

    name: Text
    cells: tuple[Text, ...] = ()
    shades: tuple[Shade | None, ...] = ()
    bars: tuple[Bar, ...] = ()
    look: str = ""
    group: Text = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A picture that is a list: ``columns`` head the cells.

    Bars lie between the ends of ``span``, in so many ``rows``; ``years`` are named over them.
    ``key`` names looks. A ``grid`` is read down as well as across: its cells stay side by side.
    ``looks`` are of the bars that the columns after the first are of, where they are of any.
    """

    columns: tuple[Text, ...]
    lines: tuple[Line, ...]
    span: tuple[float, float] | None = None
    years: tuple[int, ...] = ()
    rows: int = 1
    key: tuple[tuple[str, Text], ...] = ()
    grid: bool = False
    looks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The numbers behind a picture: cells are text, or numbers of their column's measure."""

    caption: Text
    columns: tuple[Text, ...]
    rows: tuple[tuple[Text | float | None, ...], ...]
    measures: tuple[Measure | Literal["text"], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A chart: its message, the fullest first; its panels or its list; its column, table, notes.

    ``looks`` are names of what the legend shows, where it is not the series.
    """

    chart: str
    titles: tuple[Text, ...]
    subtitle: Text
    panels: tuple[Panel, ...] = ()
    listing: Listing | None = None
    column: tuple[Row, ...] = ()
    header: Text = ""
    share: Text = ""
    notes: tuple[Text, ...] = ()
    about: tuple[Text, ...] = ()
    table: Table | None = None
    currency: str = ""
    across: int = 1
    """Panels beside each other where there is room."""
    alike: bool = False
    """Whether all panels have one scale."""
    looks: Mapping[str, Look] = field(default_factory=dict)
    """Of series that are no kind of the theme: programmes, businesses."""
