"""The facts that are said about the commitments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.locale import Count, Fact, language

from .commitments_data import Standing
from .metrics import brief
from .quantities import Quantity, quantity
from .speaker import Speaker

HEADS = (
    "commitments.status.head", "commitments.commitment", "commitments.section",
    "commitments.year", "commitments.required", "commitments.achieved", "commitments.slack",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """Everything that is said about the commitments in one language."""

    speaker: Speaker
    standings: Sequence[Standing]

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    def name(self, standing: Standing) -> str:
        """What the commitment is called."""
        return self.speaker.name(self.speaker.info.names.targets, standing.id)

    def status(self, standing: Standing) -> str:
        """Met or missed, as a word."""
        return self.say("commitments.status", met="yes" if standing.met else "no")

    def cells(self, standing: Standing) -> list[str]:
        """As in the table, the status first."""
        shown = self._quantity(standing)
        sign = "≥" if standing.least else "≤"
        return [
            self.status(standing),
            self.name(standing),
            standing.section,
            str(standing.year),
            f"{sign} {shown.text(standing.required)}",
            shown.number(standing.achieved),
            shown.number(standing.slack),
            self.say("commitments.binds") if standing.binding and standing.met else "",
        ]

    def _quantity(self, standing: Standing) -> Quantity:
        """Never so rounded that what is missed looks met."""
        values = (standing.required, standing.achieved)
        return quantity(self.speaker, standing.unit, values, not standing.met)

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        missed = [s for s in self.standings if not s.met]
        if missed:
            yield from self._missed(missed)
            return
        count, tight = len(self.standings), sum(s.binding for s in self.standings)
        room = "none" if tight == count else "some" if tight else "unsaid"
        for said in (room, "unsaid"):
            if count == 1:
                name = brief(self.name(self.standings[0]), 1, 40)
                yield self.say("commitments.one-met", name=name, room=said)
            else:
                counts = {"n": Count(count), "tight": Count(tight)}
                yield self.say("commitments.all-met", **counts, room=said)

    def _missed(self, missed: Sequence[Standing]) -> Iterator[str]:
        counts = {"n": Count(len(missed)), "all": Count(len(self.standings))}
        worst = sorted(missed, key=lambda s: s.slack / max(abs(s.required), 1e-9))
        for kept in range(min(3, len(missed)), 0, -1):
            names = [self._short_by(s) for s in worst[:kept]]
            if more := len(missed) - kept:
                names.append(self.say("commitments.more", n=Count(more)))
            listed = language(self.speaker.lang).listed(names)
            yield self.say("commitments.missed", **counts, names=listed)
        yield self.say("commitments.missed-brief", **counts)

    def _short_by(self, standing: Standing) -> str:
        """Whose commitment is missed, by how much, when."""
        name = brief(self.name(standing), 1, 24)
        miss = self._quantity(standing).text(abs(standing.slack))
        if standing.unit == "share":
            miss = self.say("commitments.points", x=miss.rstrip("%"))
        return self.say("commitments.by", name=name, miss=miss, year=str(standing.year))

    def subtitle(self) -> str:
        """What is shown, as markup."""
        return self.say("commitments.subtitle", subject=self.speaker.subject)

    def footer(
        self, years: Sequence[int], drawn: Sequence[Standing], requirements: int
    ) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        yield self.speaker.source(years)
        yield self.say("commitments.method")
        if left := [s for s in self.standings if s not in drawn]:
            missed = Count(sum(not s.met for s in left))
            yield self.say("commitments.left-out", n=Count(len(left)), missed=missed)
        if requirements:
            yield self.say("commitments.requirements", n=Count(requirements))

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        for s in self.standings:
            status, name, _, year, required, achieved, *_ = self.cells(s)
            facts = {"name": name, "status": status, "year": year}
            yield self.say("commitments.standing", **facts, required=required, achieved=achieved)

    def table(self) -> dict[str, Any]:
        """The data as printed: every commitment, its name first."""
        status, name, *heads = map(self.say, HEADS)
        rows = [[cells[1], cells[0], *cells[2:]] for cells in map(self.cells, self.standings)]
        columns = [name, status, *heads, self.say("commitments.binds")]
        return {"caption": name, "columns": columns, "rows": rows}
