"""A chart as plain data, which is what pages are made of; and as a figure of plotly."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec

from pathway.locale import speaks

if TYPE_CHECKING:
    import plotly.graph_objects as go

Spec = dict[str, Any]
"""``data``, its traces, and ``layout``, as plotly.js reads them; ``layout.meta`` says of it in
words what it shows: chart, lang, title, description, table."""

P = ParamSpec("P")


class Chart(Generic[P]):
    """A function that draws a chart: called, it returns a figure of plotly, which checks it all.

    ``spec`` is the same as plain data, in a fraction of the time; ``lang`` is among its arguments.
    """

    def __init__(self, spec: Callable[P, Spec]) -> None:
        self.spec = speaks(spec)
        update_wrapper(self, spec)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> go.Figure:
        """Draws."""
        import plotly.graph_objects as go

        return go.Figure(self.spec(*args, **kwargs))


def drawn(spec: Spec) -> Spec:
    """What is drawn of it: without the names of its traces, by which only tests tell them."""
    traces = [{k: v for k, v in trace.items() if k != "uid"} for trace in spec["data"]]
    return {"data": traces, "layout": spec["layout"]}
