"""Everything that a finished sweep tells, on disk: tables, and a chart of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathway.figures.catalogue import sweep_figure_of
from pathway.figures.print.files import Pictures, write_figures
from pathway.locale import Lang, languages_of, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import drafting, put
from pathway.sweep.readings.found import WITH_PROBABILITIES, Found
from pathway.sweep.readings.names import sweep_info
from pathway.sweep.readings.tables import readings_of
from pathway.sweep.result import SweepResult
from pathway.sweep.tables import write_tables


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written, relative to the folder, and warnings about pictures."""

    files: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """For which designs and groups of readings a chart is drawn."""

    designs: Sequence[str] = ()
    reading: str = ""
    but: Sequence[str] = ()


CHARTS: Mapping[str, _Drawn] = {
    "tornado": _Drawn(("one_at_a_time",)),
    "regret": _Drawn(("regret",)),
    "heat-map": _Drawn(("grid",)),
    "sensitivity": _Drawn(("sobol", "morris")),
    "cumulative": _Drawn(WITH_PROBABILITIES),
    "fan-emissions": _Drawn(reading="emissions", but=("regret",)),
    "fan-cost": _Drawn(reading="costs", but=("regret",)),
    "robust-core": _Drawn(reading="added"),
}
"""In the order in which they are looked at."""


def charts_of(found: Found, readings: Sequence[str]) -> list[str]:
    """The charts that a sweep has; ``readings`` are the groups that it asked for."""
    return [
        name
        for name, chart in CHARTS.items()
        if (not chart.designs or found.kind in chart.designs)
        and (not chart.reading or chart.reading in readings)
        and found.kind not in chart.but
        and (name != "heat-map" or len(found.factors) == 2)
    ]


def read_sweep(
    result: SweepResult,
    out: Path,
    langs: Sequence[Lang] = (),
    pictures: Pictures = "auto",
) -> Written:
    """Writes what a finished sweep tells: tables beside its own, charts in ``charts/``.

    Without ``langs`` in the languages of its case.

    A table without a row is not written; a chart with nothing to draw says why.

    Raises:
        UsageError: it is a shard; SALib is missing; pictures are required and cannot be made.

    """
    if not result.whole:
        raise UsageError(message("sweep-told.shard-alone"))
    langs = langs or languages_of(result.sweep.languages)
    found = Found(result.tables, result.sweep.made_of)
    made = readings_of(found)
    kept = {name: table for name, table in made.items() if not table.empty}
    out.mkdir(parents=True, exist_ok=True)
    parquet = write_tables(out, kept, result.sweep.currency)
    files = [f"{name}.{form}" for name in kept for form in ("csv", "parquet")[: 1 + parquet]]
    info = sweep_info(result, found)
    told = {**found.tables, **made}
    figures = {
        name: {lang: sweep_figure_of(name, told, info, lang) for lang in langs}
        for name in charts_of(found, result.sweep.readings)
    }
    with drafting(out, "charts") as draft:
        warnings = write_figures(figures, draft / "charts", pictures)
        put(draft / "charts", out / "charts")
    drawn = [
        f"charts/{name}.{lang}.{form}"
        for name, langs_ in figures.items()
        for lang in langs_
        for form in ("html", "png", "svg")
        if (out / "charts" / f"{name}.{lang}.{form}").is_file()
    ]
    return Written((*files, *drawn), tuple(warnings))
