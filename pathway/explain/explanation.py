"""A case explained, step by step: what is known stays when the work is cut short."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from pathway.amounts import Lang
from pathway.errors import NoPlan
from pathway.report.pack import EXPLAINED
from pathway.result import in_currency, write_json
from pathway.run import Job, Run
from pathway.words import LANGS
from pathway_models.case import Case

from .entered import mark_what_cannot_be_entered
from .frontier import Frontier
from .nearest import relaxed
from .noplan import explain_no_plan
from .phrases import PHRASES
from .prices import Explained
from .words import tell_document


@dataclass(slots=True)
class Explanation:
    """What is asked about the case of a job, and what is known of it so far."""

    job: Job
    every: bool = False
    """Whether all commitments are asked about, not only the headlines."""
    document: dict[str, Any] = field(default_factory=dict)
    run: Run | None = None
    _explained: Explained | None = None
    _only_said: bool = False

    @property
    def case(self) -> Case:
        """The case that is explained."""
        return self.job.case

    def find_conflicts(self) -> None:
        """Explains why there is no plan, and writes nothing."""
        self._only_said = True
        self._find_conflicts()

    @property
    def asked(self) -> list[str]:
        """The commitments that are asked about: the headlines, or all where there is none."""
        headlines = [k for k, target in self.case.targets.items() if target.headline]
        return list(self.case.targets) if self.every or not headlines else headlines

    def explain(self) -> None:
        """Solves the case, and explains its plan or why there is none, into its run folder.

        Raises ``UsageError``, ``InputError``, ``OutOfTime``.
        """
        self.document |= {"case": self.case.id, "study": self.case.study, "complete": False}
        try:
            solved = self.job.solve(margins=True)
        except NoPlan:
            self._without_plan()
        else:
            self.run = self.job.write(solved)
            targets = self.run.result.tables["targets"]
            self._explained = Explained(self.case, solved, targets, self.asked)
            self._with_plan(self._explained)
        self.document["complete"] = True
        self.save()

    def save(self) -> None:
        """Writes what is known into the run folder, if there is one."""
        if self._explained is not None:
            self.document |= self._explained.document()
        if self.run is not None:
            self.document["said"] = {
                lang: tell_document(self.document, self.case, lang) for lang in LANGS
            }
            currency = self.case.currency
            write_json(self.run.folder / EXPLAINED, _named(self.document, currency))

    def tell(self, lang: Lang) -> list[str]:
        """The lines that a user reads, with where it is written."""
        lines = tell_document(self.document, self.case, lang)
        if self.run is not None:
            lines.append(PHRASES[lang]["written"].format(path=self.run.folder))
        elif self.document.get("plan") is False and self._only_said:
            lines.append(PHRASES[lang]["writes"])
        return lines

    def explain_frontier(self, frontier: Frontier) -> None:
        """Cost against how strictly and how early a commitment holds, into the run folder.

        Raises ``UsageError``, ``InputError``, ``NoPlan``, ``OutOfTime``.
        """
        self.document |= {"case": self.case.id, "study": self.case.study, "complete": False}
        solved = self.job.solve()
        self.run = self.job.write(solved)
        try:
            frontier.solve(solved, self.job.progress)
        finally:
            self.document["frontier"] = frontier.document()
            frontier.write(self.run)
        self.document["complete"] = True
        self.save()

    def _find_conflicts(self) -> None:
        explain_no_plan(self.case, self.document, self.job.progress)
        mark_what_cannot_be_entered(self.job, self.document)

    def _without_plan(self) -> None:
        self._find_conflicts()
        by = self.document.get("nearest_by")
        if by:
            self.run = self.job.write(self.job.solve(relaxed(self.case, by)), nearest=True)

    def _with_plan(self, explained: Explained) -> None:
        def solved(done: int, total: int) -> None:
            self.job.progress(f"solving again|{done}|{total}")

        solves = explained.solve(solved)
        self.document["solves"] = {
            "searches": solves.count,
            "seconds": round(solves.seconds, 1),
        }


def _named(content: Any, currency: str) -> Any:
    """The document with the names of files: ``cost_mcny`` is ``cost_meur`` in a case in EUR."""
    if isinstance(content, dict):
        return {in_currency(str(k), currency): _named(v, currency) for k, v in content.items()}
    if isinstance(content, list):
        return [_named(item, currency) for item in content]
    return content
