"""A case: what is read from a folder, changed by value, and solved."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from numbers import Integral
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pathway.api.plan import Plan
from pathway.api.tables import Tables, nearest, read_csv, write_csv
from pathway.load import Loaded, Source, as_set, list_paths, load, warnings
from pathway.load.inputs.actuals import FOLDER as ACTUALS
from pathway.load.set.replanned import with_key
from pathway.locale import FIRST, Lang, Message, message
from pathway.locale.errors import UsageError
from pathway_models.case import Case as Data
from pathway_models.frozen import Value, frozen

if TYPE_CHECKING:
    import pandas as pd

    from pathway.review import Remark
    from pathway.runs.result import Result
    from pathway.runs.run import Options, Progress
    from pathway.solve import Solved
    from pathway.solve.scaling import Scaling

Place = str | os.PathLike[str]
Setting = str | float | bool
"""Of an input: as behind the ``=`` of ``--set``, or a number to stand there."""


def read(
    folder: Place | None = None,
    study: str | None = None,
    *,
    sets: Sequence[str] = (),
    every: bool = False,
) -> Case:
    """Read and check a case: a folder with company.yaml, or a workbook.

    Without ``folder`` the reference case; without ``study`` the one that the case names. ``sets``
    are as with ``--set``: ``PATH=VALUE``. Where ``every`` study is asked for, all are checked.

    Raises:
        UsageError: the folder holds no case, or the case no such study.
        InputError: every fault of every file; ``error.faults`` has file, place, value and remedy.

    >>> import pathway
    >>> pathway.read("my-company", study="operations")
    Case(my-company, operations: 2 sources, 7 options, 4 commitments, 2020 to 2025)

    """
    from pathway.cases.examples import reference_case

    path = reference_case() if folder is None else Path(folder)
    case = replace(_made(path, study, sets, every=every), place=path.resolve())
    return replace(case, workbook={path.name: path.read_bytes()}) if path.is_file() else case


def open(folder: Place) -> Plan:
    """Open a finished run, as ``pathway solve`` and ``Plan.save`` write it.

    Its inputs are read when something needs them, and only then are they at fault.

    Raises:
        UsageError: the folder is no complete run.

    >>> import pathway
    >>> run = pathway.read("my-company").solve().save("reports/plan")
    >>> pathway.open("reports/plan").status
    'optimal'

    """
    from pathway.runs.result import Result

    place = Path(folder)
    result = Result.load(place)
    return Plan(result, partial(_of_run, result, place), place)


@dataclass(frozen=True, slots=True, repr=False)
class Case(Value):
    """One study of one company: its files, what is set in place of what they say, what they make.

    A value: nothing changes it, what changes something returns another; it hashes, compares and
    pickles. ``files`` are the inputs by name, ``sets`` what is set as ``PATH=VALUE``, and ``data``
    the numbers as the mathematics has them (kt CO2e, GWh, million of the currency). ``asked`` (the
    study that was), ``workbook`` and ``seconds`` (of reading) are for the manifest of a run,
    as is ``place``, where it was read.

    >>> import pathway
    >>> case = pathway.read("my-company")
    >>> case == pathway.read("my-company"), case == case.set("prices.diesel", 8)
    (True, False)
    """

    id: str
    study: str
    files: Mapping[str, bytes]
    sets: tuple[str, ...]
    data: Data = field(compare=False)
    asked: str | None = field(default=None, compare=False)
    workbook: Mapping[str, bytes] = field(default_factory=dict, compare=False)
    seconds: float = field(default=0.0, compare=False)
    place: Path | None = field(default=None, compare=False)
    read_with: tuple[Message, ...] = field(default=(), compare=False)

    def set(self, path: str, value: Setting) -> Case:
        """The case with another value for an input; ``paths`` finds the path.

        Text is as with ``--set``: ``"5"`` sets, ``"*1.1"`` scales, ``"+1"`` adds, ``"-1"`` takes
        off; a number is what shall stand there, in the unit of the file.

        Raises:
            InputError: every fault that the value makes.

        >>> import pathway
        >>> pathway.read("my-company").set("levers.led.life", "+5").set("discount_rate", 5).sets
        ('levers.led.life=+5', 'discount_rate=5')

        """
        return self.change(sets={path: value})

    def with_table(self, name: str, table: pd.DataFrame) -> Case:
        """The case with a DataFrame in place of one of its tables: ``tables`` names them.

        Columns are those of the file (docs/inputs.md), a named index is one of them. What is set
        is set in the new table.

        Raises:
            UsageError: there is no such table.
            InputError: every fault of the new table, by row and column.

        >>> import pathway
        >>> case = pathway.read("my-company")
        >>> prices = case.tables["prices"]
        >>> prices.loc[prices["carrier"] == "diesel", "value"] *= 1.5
        >>> case.with_table("prices", prices).tables["prices"]["value"].tolist()
        [0.7, 0.8, 0.3, 0.3, 10.5, 10.5]

        """
        return self.change(tables={name: table})

    def change(
        self,
        *,
        sets: Mapping[str, Setting] = MappingProxyType({}),
        tables: Mapping[str, pd.DataFrame] = MappingProxyType({}),
    ) -> Case:
        """The case with several changes at once, which only together need to be without fault.

        Raises as ``set`` and ``with_table``.

        >>> import pathway
        >>> case = pathway.read("my-company")
        >>> sources = case.tables["sources"].set_index("id")
        >>> sources.loc["vans", "activity"] *= 2
        >>> more = {"verified.scope1": "*2", "verified.scope3": 13400}
        >>> case.change(tables={"sources": sources}, sets=more).data.sources["vans"].activity[2020]
        20.0

        """
        for name in tables:
            if name not in self.tables:
                remedy = nearest(name, self.tables)
                raise UsageError(message("usage.no-table", name=repr(name), remedy=remedy))
        own = {f"{name}.csv": write_csv(table) for name, table in tables.items()}
        texts = [f"{path}={_text(value)}" for path, value in sets.items()]
        made = _made({**self.files, **own}, self.asked, (*self.sets, *texts), name=self.id)
        return made if tables else replace(made, workbook=self.workbook, place=self.place)

    @property
    def tables(self) -> Tables:
        """The tables of the inputs as they are written: a DataFrame for each CSV file."""
        csvs = {f.removesuffix(".csv"): c for f, c in self.files.items() if f.endswith(".csv")}
        return Tables({name: partial(read_csv, content) for name, content in csvs.items()})

    def paths(self, pattern: str = "*") -> pd.DataFrame:
        """What can be set, with what stands there: columns ``path, value, unit, file``.

        ``pattern`` is a part of the path, or one with ``*`` and ``?``.

        Raises:
            UsageError: nothing matches.

        >>> import pathway
        >>> pathway.read("my-company").paths("trees.price")
                       path value   unit                 file
        0  levers.trees.price   200  CNY/t  levers/removal.yaml

        """
        import pandas as pd

        found = list_paths(self.files, pattern, self.study, self.sets)
        rows = [(p.path, p.value, p.unit, p.file) for p in found]
        return pd.DataFrame(rows, columns=["path", "value", "unit", "file"])

    @property
    def notes(self) -> tuple[str, ...]:
        """What is no fault, but perhaps not meant; in English."""
        return self.notes_in(FIRST)

    def notes_in(self, lang: Lang) -> tuple[str, ...]:
        """The notes in a language."""
        return tuple(note.in_(lang) for note in (*self.read_with, *warnings(self.data)))

    @property
    def read(self) -> Mapping[str, bytes]:
        """The files as they were read: with what the study and ``sets`` put in their place."""
        return as_set(self.files, self.study, self.sets)

    def review(self) -> tuple[Remark, ...]:
        """What a planner would look at twice, as far as the inputs alone tell it.

        >>> import pathway
        >>> [remark.key for remark in pathway.read("my-company").review()]
        ['idle_row', 'late_promise', 'late_promise', 'mostly_assumed']

        """
        from pathway.review import review_inputs

        return tuple(review_inputs(self.data, self.read))

    def scaling(self) -> Scaling:
        """How far the numbers of its program are apart, from which inputs, and which are too far.

        >>> import pathway
        >>> pathway.read("my-company").scaling().doubts
        ()

        """
        from pathway.solve.made import Made
        from pathway.solve.scaling import scaling

        made = Made.of(self.data)  # its arrays do not keep the model, which they ask
        return scaling(self.data, made.arrays)

    def knowing(self) -> Case:
        """The same with what was, whatever its study says of actuals.

        Raises ``UsageError`` where the case has none, ``InputError`` where they are at fault.
        """
        if not any(name.startswith(f"{ACTUALS}/") for name in self.files):
            raise UsageError(message("usage.no-actuals", case=self.id, folder=ACTUALS))
        return self._with("actuals", "true")

    def staying_close(self, plan: Plan, price: float) -> Case:
        """The same, close to what another plan decided of the years that are still open.

        ``price`` is what it is worth not to change an outlay of 1; 0: nothing. It guides the choice
        among plans that keep every commitment and the order of the hierarchy, and is paid to no
        one. What the plan decided stands in ``decided.csv`` then.

        Raises:
            UsageError: the price is no number of 0 or more, or the plan has no year or no lever in
                common with the case.

        >>> import pathway
        >>> case = pathway.read("my-company")
        >>> close = case.set("prices.diesel", "*1.2").staying_close(case.solve(), 0.1)
        >>> close.data.stay_close.price
        0.1

        """
        from pathway.compare import common_years, decisions_of, insist_on_common

        if not 0 <= price < math.inf:
            raise UsageError(message("usage.price-of-change", price=str(price)))
        insist_on_common(plan.case.data, self.data, plan._name)
        if price == 0:
            return self if self.data.stay_close is None else self._with("stay_close", "0")
        old, years = plan.case.data, common_years(plan.case.data, self.data)
        lines = []
        for (o, year), added in sorted(decisions_of(plan._result).items()):
            option = self.data.options.get(o)
            alike = option is not None and option.unit == old.options[o].unit
            if alike and year in years and (added or year == years[-1]):
                lines.append(",".join(map(_cell, (year, o, added, old.options[o].unit))))
        if not lines:
            raise UsageError(message("usage.other-units", plan=plan._name, case=self.id))
        table = "\n".join(["year,option,added,unit", *lines, ""])
        return self._with("stay_close", repr(float(price)), {"decided.csv": table.encode()})

    def closeness(
        self,
        plan: Plan,
        prices: Sequence[float],
        *,
        time_limit: float | None = None,
        progress: Progress | None = None,
    ) -> pd.DataFrame:
        """What staying close to another plan costs: the best plan at each price of change.

        Columns ``price``, ``cost_m`` (above that of the lowest price), ``changed_m`` (outlay that
        is changed), how many of its ``decisions`` there are and how many ``stands``. All keep every
        commitment. Raises as ``staying_close`` and ``solve``.
        """
        import pandas as pd

        from pathway.compare import decisions_of, standing
        from pathway.runs.run import quiet
        from pathway.solve.staying import frontier

        stay = self.staying_close(plan, 1.0).data.stay_close
        if stay is None:
            raise UsageError(message("usage.buys-nothing", plan=plan._name))
        points = frontier(
            self.data, stay, prices, time_limit=time_limit, progress=progress or quiet
        )
        before, rows = decisions_of(plan._result), []
        for point in points:
            found = standing(plan.case.data, before, self.data, point.plan.added)
            rows.append(
                {
                    "price": point.price,
                    "cost_m": point.npv - points[0].npv,
                    "changed_m": point.changed,
                    "stands": found.count("stands"),
                    "decisions": found.decisions,
                    "gap_m": point.gap,
                }
            )
        return pd.DataFrame(rows)

    def _with(self, key: str, value: str, more: Mapping[str, bytes] = MappingProxyType({})) -> Case:
        """The case whose study says so of itself, with more files, or others."""
        name = f"studies/{self.study}.yaml"
        files = {**self.files, **more, name: with_key(self.files[name], key, value)}
        return replace(_made(files, self.asked, self.sets, name=self.id), place=self.place)

    def solve(
        self,
        *,
        gap: float | None = None,
        time_limit: float | None = None,
        solver: str = "highs",
        audit: bool = True,
        progress: Progress | None = None,
    ) -> Plan:
        """The least-cost plan that keeps every commitment, audited.

        ``gap`` is how far from the best it may be [million of the currency]; ``time_limit`` is for
        all solves together [s]; ``solver`` searches whole numbers: ``highs``, or ``scip`` where it
        is installed. ``audit=False`` leaves the audit to ``Plan.audit``. ``progress``
        is told what is being done.

        Raises:
            NoPlan: none can keep them; ``error.commitments`` are those that fall short.
            OutOfTime: the time limit came before any plan.
            AuditFailed: the audit disagrees with the solver; the plan is in ``error.plan``.

        >>> import pathway
        >>> pathway.read("my-company").solve()
        Plan(my-company, operations: optimal, NPV -245.8 million CNY)

        """
        options = self.ask(gap, time_limit, solver)
        plan = self.plan_of(self.search(options, progress), options, progress)
        return plan.insist(progress) if audit else plan

    def ask(
        self, gap: float | None = None, time_limit: float | None = None, solver: str = "highs"
    ) -> Options:
        """What is asked of a solve of this case; raises ``UsageError`` for no such number."""
        from pathway.runs.run import Options

        for name, value in (("gap", gap), ("time_limit", time_limit)):
            if value is not None and not 0 <= value < math.inf:
                raise UsageError(message("usage.below-zero", name=name, value=str(value)))
        return Options(self.asked, gap, time_limit, "no", self.sets, solver)

    def search(
        self, options: Options, progress: Progress | None = None, *, margins: bool = False
    ) -> Solved:
        """The solve alone, for rooms that ask the solver more than a plan; raises as ``solve``."""
        from pathway.runs.run import search

        return search(self.data, options, progress, margins=margins)

    def plan_of(
        self,
        solved: Solved,
        options: Options,
        progress: Progress | None = None,
        *,
        nearest: bool = False,
    ) -> Plan:
        """The plan of a solve, not audited yet; ``nearest`` names the commitments it misses."""
        from pathway.runs.run import Inputs, conclude

        inputs = Inputs(self.files, self.workbook, self.seconds)
        return Plan(conclude(self.data, solved, inputs, options, progress, nearest=nearest), self)

    def __repr__(self) -> str:
        data = self.data
        parts = {"sources": data.sources, "options": data.options, "commitments": data.targets}
        counts = [f"{len(things)} {name}" for name, things in parts.items()]
        counts += [f"{len(self.sets)} set"] if self.sets else []
        span = f"{data.base_year} to {data.end}"
        return f"Case({self.id}, {self.study}: {', '.join([*counts, span])})"


def _made(source: Source, study: str | None, sets: Sequence[str], **how: Any) -> Case:
    began = time.perf_counter()
    loaded = load(source, study, sets, **how)
    return _of(loaded, study, sets, time.perf_counter() - began)


def _of(loaded: Loaded, asked: str | None, sets: Sequence[str], seconds: float) -> Case:
    data = loaded.case
    files = frozen(loaded.files)
    return Case(
        data.id,
        data.study,
        files,
        tuple(sets),
        data,
        asked,
        seconds=round(seconds, 3),
        read_with=loaded.notes,
    )


def _of_run(result: Result, folder: Path) -> Case:
    from pathway.runs.finished import read_again, sets_of

    return _of(read_again(result, folder), result.manifest["study"], sets_of(result), 0.0)


def _cell(value: object) -> str:
    """As a cell of a CSV file."""
    text = repr(value) if isinstance(value, float) else str(value)
    return f'"{text}"' if "," in text else text


def _text(value: Setting) -> str:
    """A value as it stands behind the ``=`` of ``--set``; a negative number is set, not added."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    text = str(int(value)) if isinstance(value, Integral) else repr(float(value))
    return f"={text}" if value < 0 else text
