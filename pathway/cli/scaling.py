"""What ``check --scaling`` says: the numbers of a program, and what its solver cannot hold."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from pathway.locale import Count
from pathway.locale import say as told
from pathway.machine.console import print_line

if TYPE_CHECKING:
    from pathway.solve.scaling import Doubt, Scaling, Span
    from pathway_models.case import Case


def say_scaling(case: Case, found: Scaling, lang: str) -> None:
    """A line for each constraint, variable and stage; then each doubt, or that there is none."""
    facts = {"case": case.id, "study": case.study, "currency": case.currency}
    counts = {"rows": Count(found.rows), "columns": Count(found.columns)}
    print_line(told("scaling.program", lang, **facts, **counts))
    for part, spans in groupby(found.spans, lambda span: span.part):
        print_line(f"\n{told(f'scaling.{part}', lang)}")
        for span in spans:
            print_line(_line(span))
    print_line("")
    for doubt in found.doubts:
        print_line(_doubted(doubt, lang))
    if not found.doubts:
        print_line(told("scaling.holds", lang))


def _line(span: Span) -> str:
    ends = (f"{end.size:8.1e}  {end.place:36}" for end in (span.least, span.most))
    return f"  {span.family:26}{'  '.join(ends)}".rstrip()


def _doubted(doubt: Doubt, lang: str) -> str:
    from pathway.solve.scaling import closest

    end = doubt.end
    return told(
        f"scaling.{doubt.why}", lang, of=end.of, size=f"{end.size:.2g}",
        place=end.place or told("scaling.inputs", lang), known=f"{closest(end.size):.1g}",
    )  # fmt: skip
