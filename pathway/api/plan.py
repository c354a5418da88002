"""A plan: tables, summary, audit, figures; compared, saved and made into a board pack."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pathway.api.audit import Audit
from pathway.api.tables import Tables, nearest
from pathway.locale import Lang, message
from pathway.locale.errors import AuditFailed, UsageError
from pathway_models.frozen import frozen

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from pathway.api.case import Case
    from pathway.api.comparison import Comparison
    from pathway.api.disclosures import Disclosures
    from pathway.compare.comparison import Settles
    from pathway.disclosure.claims import Claims
    from pathway.figures.print.files import Pictures
    from pathway.report.pack import Pack
    from pathway.review import Remark
    from pathway.runs.result import Result
    from pathway.runs.run import Progress, Run
    from pathway.runs.since import Since
    from pathway.runs.trail.reproduced import Difference, Reproduction
    from pathway.trace import Trace

Place = str | os.PathLike[str]


class Plan:
    """A plan of a case: what is decided, what comes of it, and whether that is right.

    Nothing changes it: tables leave as copies. It pickles.

    >>> import pathway
    >>> plan = pathway.read("my-company").solve()
    >>> plan
    Plan(my-company, operations: optimal, NPV -245.8 million CNY)
    >>> plan.tables["costs"].columns.tolist()
    ['year', 'business', 'item', 'value_mcny', 'discounted_mcny']
    >>> plan.summary["commitments"]["neutral"]["met"]
    True
    """

    __slots__ = ("_audit", "_case", "_folder", "_remarks", "_result")

    def __init__(
        self, result: Result, case: Case | Callable[[], Case], folder: Path | None = None
    ) -> None:
        self._result, self._folder = result, folder
        self._case: Any = case
        self._audit: Audit | None = None
        self._remarks: tuple[Remark, ...] | None = None

    @property
    def case(self) -> Case:
        """The case it is a plan of; raises ``InputError`` where the inputs of a run have faults."""
        if callable(self._case):
            self._case = self._case()
        found: Case = self._case
        return found

    @property
    def status(self) -> str:
        """``optimal``; ``time_limit``, the best found by then; ``nearest``, which misses least."""
        return str(self._result.summary["status"])

    @property
    def tables(self) -> Tables:
        """The tables of a run, each a tidy DataFrame with units in its columns' names.

        ``emissions``, ``levers``, ``costs``, … as docs/outputs.md and docs/data-dictionary.md
        describe them: tonnes, GWh, million of the currency.
        """
        return Tables({name: partial(self._table, t) for name, t in self._result.tables.items()})

    def _table(self, table: pd.DataFrame) -> pd.DataFrame:
        from pathway.tables.declared.schema import in_currency

        # Deep: what a shallow copy gives by ``.array`` is still the plan's own.
        currency = str(self._result.manifest["currency"])
        return table.rename(columns=lambda column: in_currency(column, currency)).copy()

    @property
    def summary(self) -> Mapping[str, Any]:
        """The figures to look at first, as ``summary.json`` has them (docs/outputs.md)."""
        found: Mapping[str, Any] = frozen(self._result.summary_file)
        return found

    @property
    def manifest(self) -> Mapping[str, Any]:
        """How it came about: versions, options, digests of the inputs, stages of the solve, [s]."""
        found: Mapping[str, Any] = frozen(self._result.manifest)
        return found

    def audit(self, progress: Progress | None = None) -> Audit:
        """The plan checked against its inputs; a run that was opened is checked again.

        Raises ``InputError`` where the inputs of a run that was opened are at fault.

        >>> import pathway
        >>> pathway.read("my-company").solve().audit().passed
        True

        """
        if self._audit is None and self._folder is not None:
            from pathway.runs.finished import audit_again

            self._audit = Audit(audit_again(self._result, lambda: self.case.data))
        elif self._audit is None:
            if not self._result.audit:
                from pathway.runs.run import audited

                self._result = audited(self.case.data, self._result, progress)
            self._audit = Audit(self._result.audit)
        return self._audit

    def changed_since(self) -> Since | None:
        """Which files of the case have changed since this run; None where none has.

        The case is looked for where it lay, in or below the folder that holds ``reports/``; if it
        lay elsewhere, or the run was not opened from a folder, it is None, too.

        >>> import pathway
        >>> run = pathway.read("my-company").solve().save("reports/plan")
        >>> pathway.open("reports/plan").changed_since() is None
        True

        """
        from pathway.runs.since import changed_since

        return None if self._folder is None else changed_since(self.manifest, self._folder)

    def reproduce(self, progress: Progress | None = None) -> Reproduction:
        """Solve a run that was opened once more, and compare all that a solve makes but charts.

        Where the inputs in its folder are no longer those of the run, nothing is solved.

        Raises:
            UsageError: it was not opened from a folder, or only ``explain`` makes such a run.
            InputError: its inputs are at fault.
            NoPlan: there is no plan now.

        >>> import pathway
        >>> run = pathway.read("my-company").solve().save("reports/plan")
        >>> pathway.open("reports/plan").reproduce().same
        True

        """
        from pathway.runs.trail.reproduced import (
            Reproduction,
            asked,
            changed_inputs,
            changed_versions,
            differences,
            left,
        )

        if self._folder is None:
            raise UsageError(message("usage.plan-unsaved"))
        result, options = self._result, asked(self._result, self._folder)
        inputs, versions = changed_inputs(result), changed_versions(result)
        unlike: tuple[Difference, ...] = ()
        if not inputs:
            again = self.case.solve(**options, audit=False, progress=progress)
            again.audit(progress)
            unlike = tuple(differences(self._folder, again._result))
        count = len(result.tables)
        return Reproduction(inputs, versions, unlike, count, left(self._folder), self.status)

    def insist(self, progress: Progress | None = None) -> Plan:
        """The plan itself, where its audit agrees; else raises ``AuditFailed`` with it."""
        found = self.audit(progress)
        if found.passed:
            return self
        lines = "".join(f"\n  {line}" for line in found.failed)
        fault = AuditFailed(message("usage.audit-of-plan", lines=lines))
        fault.plan = self
        raise fault

    @property
    def charts(self) -> tuple[str, ...]:
        """The charts for which there is something to draw."""
        from pathway.figures.kit.info import chart_info
        from pathway.figures.study import charts_of

        case = self.case.data
        return tuple(charts_of(case, self._result.tables, chart_info(case, self._id)))

    def figure(self, chart: str = "neutrality-pathway", lang: Lang = "en") -> go.Figure:
        """A chart as a figure of Plotly, 1920 x 1080 (a short list: less); ``charts`` names them.

        Raises:
            UsageError: there is no such chart, or nothing to draw in it; no such language.

        >>> import pathway
        >>> plan = pathway.read("my-company").solve()
        >>> plan.figure("neutrality-pathway", lang="en").layout.width
        1920

        """
        import plotly.graph_objects as go

        from pathway.figures.catalogue import figure_of
        from pathway.figures.kit.info import LANGS, chart_info
        from pathway.figures.print.picture import spec
        from pathway.tables.known import as_told

        if lang not in LANGS:
            remedy = nearest(lang, LANGS)
            raise UsageError(message("usage.no-language", lang=repr(lang), remedy=remedy))
        if chart not in self.charts:
            remedy = nearest(chart, self.charts)
            raise UsageError(message("usage.no-chart", chart=repr(chart), remedy=remedy))
        case = self.case.data
        info, tables = chart_info(case, self._id), as_told(case, self._result.tables)
        return go.Figure(spec(figure_of(chart, tables, info, lang), lang))

    def review(self) -> tuple[Remark, ...]:
        """What a planner would look at twice in it and in its inputs, the gravest first.

        >>> import pathway
        >>> found = pathway.read("my-company").solve().review()
        >>> {remark.severity for remark in found}
        {'note'}
        >>> [remark.key for remark in found][-3:]
        ['one_cost', 'measure_first', 'mostly_assumed']

        """
        from pathway.review.plan import review_plan

        if self._remarks is None:
            case = self.case
            self._remarks = tuple(review_plan(case.data, self._result.tables, case.read))
        return self._remarks

    def claims(self, year: int | str | None = None, evidence: Path | None = None) -> Claims:
        """What rules of standards say of it, and which words the company may use year by year.

        ``year``: that in which nothing net is promised, else the last, if left out
        (docs/claims.md); a financial one as ``FY2027``. ``evidence``: a table of what no plan
        shows, for rules that need more.

        Raises:
            UsageError: there is no such year, or no such table.
            InputError: what is wrong with the table.

        >>> import pathway
        >>> claims = pathway.read("my-company").solve().claims()
        >>> {verdict.says for verdict in claims.verdicts} <= {"holds", "fails", "unknown", "apart"}
        True

        """
        from pathway.disclosure.claims import claims_of

        self._insist_on_whole()
        audited, asked = self.audit().document, self._year(year)
        return claims_of(self._result.tables, self.case.data, audited, asked, evidence)

    def _year(self, told: int | str | None) -> int | None:
        """The year that is asked for, which may be a financial one."""
        from pathway.tables.period import asked_year

        return None if told is None else asked_year(told, self.case.data.year_starts).year

    def trace(self, table: str, year: int | str, *keys: str, column: str | None = None) -> Trace:
        """Where a number of a table is from: its arithmetic, down to rows of the inputs.

        The number is the sum of ``column`` (the main one, if left out) over the rows of the year
        (a financial one as ``FY2027``) in which all ``keys`` stand; docs/outputs.md lists the
        tables and columns that can be traced.

        Raises:
            UsageError: it cannot be traced, there is no such row, or the tables do not add up.

        >>> import pathway
        >>> plan = pathway.read("my-company").solve()
        >>> plan.trace("emissions", 2025, "fleet").value == sum(
        ...     cell.value for cell in plan.trace("emissions", 2025, "fleet").cells)
        True

        """
        from pathway.load import as_set
        from pathway.trace.traced import Desk, trace

        self._insist_on_whole()
        case = self.case
        told = as_set(case.files, case.study, case.sets)
        desk = Desk(case.data, self._result.tables, case.files, told)
        return trace(desk, table, self._year(year) or 0, keys, column)

    def disclose(
        self, *standards: str, year: int | str | None = None, on: date | None = None
    ) -> Disclosures:
        """The tables that standards ask for, filled in from it: ``esrs-e1``, … or ``all``.

        ``year`` (a financial one as ``FY2027``): the last that is past, else ``today`` of the case,
        else the first of the plan, if left out; ``on``: the date by which the editions of a
        standard are chosen, the first day of that year if left out (docs/disclosures.md).

        Raises:
            UsageError: there is no such standard or year.

        >>> import pathway
        >>> pathway.read("my-company").solve().disclose("gri-305").editions
        ('GRI 305: Emissions (2016)', 'GRI 302: Energy (2016)')

        """
        from pathway.api.disclosures import Disclosures
        from pathway.disclosure.plan import disclose

        self._insist_on_whole()
        asked = self._year(year)
        return Disclosures(disclose(self._result.tables, self.case.data, standards, asked, on))

    def compare(self, *others: Plan, frontier: pd.DataFrame | None = None) -> Comparison:
        """How one or two others differ from this plan, and why.

        ``frontier``: what staying close to this plan costs, as ``Case.closeness`` finds it.

        Raises:
            UsageError: there are more or fewer, or the plans have no year in common.

        >>> import pathway
        >>> case = pathway.read("my-company")
        >>> plans = case.solve(), case.set("prices.diesel", "*2").solve()
        >>> plans[0].compare(plans[1]).tables["summary"].columns.tolist()
        ['figure', 'unit', 'a', 'b', 'b_minus_a']

        """
        from pathway.api.comparison import Comparison

        plans = (self, *others)
        for plan in plans:
            plan._insist_on_whole()
        sides = [(plan._name, plan._result, plan.case.data) for plan in plans]
        return Comparison(sides, frontier, plans[1]._settles() if others else None)

    def _settles(self) -> Settles:
        """Of the nearest plan there is: why it is no other, as ``pathway explain`` wrote it."""
        from pathway.report.pack import read_explained

        if self._folder is None or self.status != "nearest":
            return {}
        found = read_explained(self._folder, str(self._result.manifest["currency"]))
        if found.get("plan") is not False:
            return {}
        return {how: found[how] for how in ("said", "briefly") if how in found}

    def save(
        self,
        folder: Place,
        *,
        pictures: Pictures = "no",
        lang: Lang | None = None,
        progress: Progress | None = None,
    ) -> Run:
        """Write the run folder of ``pathway solve`` (docs/outputs.md), audited.

        ``pictures``: whether PNG and SVG are drawn beside the pages, which needs a browser;
        ``lang``: a language in which is drawn beside those of the case. A run that is there is
        replaced. ``pathway.open`` opens it again.

        Raises:
            UsageError: something else is there, it cannot be written, or pictures cannot be made.

        """
        from pathway.runs.run import write

        self.audit(progress)
        case = self.case
        return write(
            case.data, self._result, Path(folder), pictures, progress, lang, place=case.place
        )

    def report(
        self,
        lang: Lang = "en",
        *,
        pictures: Pictures = "no",
        template: Place | None = None,
        also: Sequence[Plan] = (),
        progress: Progress | None = None,
    ) -> Pack:
        """Write the board pack of ``pathway report`` into the folder it was opened from.

        ``template`` is a .pptx whose master the slides use; ``also`` are other studies;
        ``progress`` is told what is being made.

        Raises:
            UsageError: it was not opened from a folder, which cannot be written, or ``template``
                is no presentation.

        """
        from pathway.report.pack import write_pack

        if self._folder is None:
            raise UsageError(message("usage.plan-unsaved"))
        for plan in (self, *also):
            plan._insist_on_whole()
        runs = [(plan._result, plan.case.data) for plan in (self, *also)]
        master = None if template is None else Path(template)
        say = progress or (lambda _: None)
        known = "abatement" in self._result.tables  # not of an older run
        return write_pack(
            runs[0], self._folder, lang, pictures, template=master, others=runs[1:],
            review=self.review if known else lambda: None, progress=say,
        )  # fmt: skip

    def _insist_on_whole(self) -> None:
        """Raises ``UsageError`` where a folder was opened whose tables were edited to pieces."""
        from pathway.runs.finished import insist_on_whole

        if self._folder is not None:
            insist_on_whole(self._result, self.case.data, self._folder)

    @property
    def _id(self) -> str:
        return str(self._result.manifest["run"])

    @property
    def _name(self) -> str:
        """Of its folder; without one, of what it is."""
        head = self._result.manifest
        return self._folder.name if self._folder else f"{head['case']}-{head['study']}"

    def __repr__(self) -> str:
        head, summary = self._result.manifest, self._result.summary
        npv = f"NPV {summary['npv_cost_m']:,.1f} million {head['currency']}"
        return f"Plan({head['case']}, {head['study']}: {self.status}, {npv})"
