"""A case explained, step by step: what is known stays when the work is cut short."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pathway.api import Case
from pathway.locale import ASKED, LANGUAGES, Lang, say
from pathway.locale.errors import NoPlan
from pathway.machine.disk import write_whole
from pathway.report.pack import EXPLAINED
from pathway.runs.result import json_file
from pathway.runs.run import Progress, Run, quiet
from pathway.solve import Solved
from pathway.tables.declared.schema import documented
from pathway_models.case import Case as Data

from .entered import tell_what_to_enter
from .frontier import Frontier
from .nearest import relaxed
from .noplan import explain_no_plan
from .prices import Explained
from .solves import Solves, cost_of
from .words import tell_briefly, tell_document


@dataclass(slots=True)
class Explanation:
    """What is asked about a case, and what is known of it so far; its run goes into ``out``."""

    subject: Case
    out: Path
    progress: Progress = quiet
    every: bool = False
    """Whether all commitments are asked about, not only the headlines."""
    quickly: bool = False
    """Whether only the first solves and linear relaxations are asked."""
    next_step: str = "explain.writes"
    """The message of what to do, where there is no plan and nothing is written."""
    document: dict[str, Any] = field(default_factory=dict)
    run: Run | None = None
    _explained: Explained | None = None
    _only_said: bool = False

    @property
    def case(self) -> Data:
        """The case that is explained, in numbers."""
        return self.subject.data

    def find_conflicts(self) -> None:
        """Explains why there is no plan, and writes nothing."""
        self._only_said = True
        self._find_conflicts()

    def settle(self) -> None:
        """Explains why there is no plan, with the nearest one in the run folder."""
        self._only_said = True
        self.document |= {"case": self.case.id, "study": self.case.study, "complete": False}
        self._without_plan()
        self.document["complete"] = True
        self.save()

    @property
    def asked(self) -> list[str]:
        """The commitments that are asked about: the headlines, or all where there is none."""
        return list(self.case.targets if self.every else self.case.headlines)

    def explain(self) -> None:
        """Solves the case, and explains its plan or why there is none, into its run folder.

        Raises ``UsageError``, ``InputError``, ``OutOfTime``.
        """
        self.document |= {"case": self.case.id, "study": self.case.study, "complete": False}
        try:
            solved = self._solve(self.subject, margins=True)
        except NoPlan:
            self._without_plan()
        else:
            self._with_plan(solved)
        self.document["complete"] = True
        self.save()

    def save(self) -> None:
        """Writes what is known into the run folder, if there is one."""
        if self._explained is not None:
            self.document |= self._explained.document()
        if self.run is not None:
            self.document["said"] = {
                lang: tell_document(self.document, self.case, lang) for lang in LANGUAGES
            }
            self.document["briefly"] = {
                lang: tell_briefly(self.document, self.case, lang) for lang in LANGUAGES
            }
            currency = self.case.currency
            told = json_file(documented(self.document, currency))
            write_whole(self.run.folder / EXPLAINED, told)

    def tell(self, lang: Lang) -> list[str]:
        """The lines that a user reads, with where it is written."""
        lines = tell_document(self.document, self.case, lang)
        if self.run is not None:
            lines.append(say("explain.written", lang, path=str(self.run.folder)))
        can_be_near = self.document.get("plan") is False and "data" not in self.document
        if can_be_near and self._only_said:
            lines.append(say(self.next_step, lang, asked=ASKED))
        return lines

    def explain_frontier(self, frontier: Frontier) -> None:
        """Cost against how strictly and how early a commitment holds, into the run folder.

        Raises ``UsageError``, ``InputError``, ``NoPlan``, ``OutOfTime``.
        """
        self.document |= {"case": self.case.id, "study": self.case.study, "complete": False}
        solved = self._solve(self.subject)
        self.run = self._write(solved)
        try:
            frontier.solve(solved, self.progress)
        finally:
            self.document["frontier"] = frontier.document()
            frontier.write(self.run)
        self.document["complete"] = True
        self.save()

    def _find_conflicts(self) -> None:
        explain_no_plan(self.case, self.document, self.progress, quickly=self.quickly)
        tell_what_to_enter(self.subject, self.document)

    def _without_plan(self) -> None:
        self._find_conflicts()
        by = self.document.get("nearest_by")
        if by and not self.quickly:
            looser = replace(self.subject, data=relaxed(self.case, by))
            self.run = self._write(self._solve(looser), nearest=True)

    def _solve(self, case: Case, *, margins: bool = False) -> Solved:
        return case.search(case.ask(), self.progress, margins=margins)

    def _write(self, solved: Solved, *, nearest: bool = False) -> Run:
        case = self.subject
        plan = case.plan_of(solved, case.ask(), self.progress, nearest=nearest)
        return plan.save(self.out, progress=self.progress)

    def _with_plan(self, solved: Solved) -> None:
        """Writes the plan, and solves its variations in processes that begin meanwhile."""
        if self.quickly:
            self._told_of(solved).estimate()
            return

        def told(done: int, total: int) -> None:
            self.progress(f"solving again|{done}|{total}")

        base = cost_of(self.case, solved)
        solves = Solves(self.case, solved.lots, solved.last.gap_asked, told, base)
        try:
            with solves.side_by_side():
                solves.ahead()
                self._told_of(solved).solve(solves)
        finally:
            self.document["solves"] = {
                "searches": solves.count,
                "seconds": round(solves.seconds, 1),
            }

    def _told_of(self, solved: Solved) -> Explained:
        """What is asked of a plan, which is written into the run folder."""
        self.run = self._write(solved)
        targets = self.run.result.tables["targets"]
        self._explained = Explained(self.case, solved, targets, self.asked)
        return self._explained
