"""The facts that are said about the commitments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.figures.data.commitments import Standing
from pathway.figures.kit.metrics import brief
from pathway.figures.kit.quantities import Quantity, quantity
from pathway.figures.kit.speaker import Speaker
from pathway.locale import Count, Fact, language

HEADS = (
    "commitments.status.head", "commitments.commitment", "commitments.year",
    "commitments.required", "commitments.achieved", "commitments.room", "commitments.tight.head",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CommitmentWords:
    """Everything that is said about the commitments in one language."""

    speaker: Speaker
    standings: Sequence[Standing]
    caps: Sequence[Standing] = ()

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of this chart."""
        return self.speaker.say(key, **facts)

    def name(self, standing: Standing) -> str:
        """What the commitment is called."""
        return self.speaker.name(self.speaker.info.names.targets, standing.id)

    def status(self, standing: Standing) -> str:
        """Met or missed, as a word."""
        return self.say("commitments.status", met="yes" if standing.met else "no")

    def signed(self, standing: Standing) -> str:
        """Met or missed, under its sign."""
        met, status = "yes" if standing.met else "no", self.status(standing)
        return self.say("commitments.status.sign", met=met, status=status)

    def cells(self, standing: Standing) -> list[str]:
        """As in the table, the status first."""
        shown = self._quantity(standing)
        sign = "≥" if standing.least else "≤"
        return [
            self.status(standing),
            self.name(standing),
            str(standing.year),
            self._step(standing, f"{sign} {shown.full(standing.required)}"),
            shown.cell(standing.achieved),
            self._room(standing),
            self._tight(standing),
        ]

    def _step(self, standing: Standing, required: str) -> str:
        """What is required, and that it is an interim target where it is one."""
        step = self.say("commitments.interim", required=required)
        return step if standing.interim else required

    def _room(self, standing: Standing) -> str:
        shown = self._quantity(standing)
        if standing.unit != "share":
            return shown.cell(standing.slack)
        return self._points(shown.digits(standing.slack), "commitments.points.short")

    def _points(self, number: str, key: str = "commitments.points") -> str:
        one = "yes" if number == "1" else "no"
        return self.say(key, x=number, one=one)

    def _tight(self, standing: Standing) -> str:
        if standing.tight is None or not standing.met:
            return ""
        when = "then" if standing.tight == standing.year else "else"
        return self.say("commitments.tight", when=when, year=str(standing.tight))

    def _quantity(self, standing: Standing) -> Quantity:
        """Never so rounded that what is missed looks met; alike in all of its row."""
        values = (standing.required, standing.achieved)
        shown = quantity(self.speaker, standing.unit, values, not standing.met)
        return shown.alike((*values, standing.slack))

    def titles(self) -> Iterator[str]:
        """The message, the fullest first."""
        missed = [s for s in self.standings if not s.met]
        if missed:
            yield from self._missed(missed)
            return
        count, tight = len(self.standings), sum(s.tight is not None for s in self.standings)
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
        shown, short_by = self._quantity(standing), abs(standing.slack)
        points = standing.unit == "share"
        miss = self._points(shown.digits(short_by)) if points else shown.text(short_by)
        step = "yes" if standing.interim else "no"
        facts = {"name": name, "miss": miss, "year": str(standing.year)}
        return self.say("commitments.by", **facts, interim=step)

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
        if self.caps:
            over = [self._short_by(s) for s in self.caps if not s.met]
            counts = {"n": Count(len(self.caps)), "over": Count(len(over))}
            names = language(self.speaker.lang).listed(over)
            yield self.say("commitments.caps", **counts, names=names)

    def description(self) -> Iterator[str]:
        """The text alternative after the title, sentence by sentence."""
        for s in self.standings:
            status, name, year, required, achieved, *_ = self.cells(s)
            facts = {"name": name, "status": status, "year": year}
            yield self.say("commitments.standing", **facts, required=required, achieved=achieved)

    def table(self) -> dict[str, Any]:
        """The data as printed: every commitment, its name first."""
        status, name, *heads = map(self.say, HEADS)
        rows = []
        for standing in self.standings:
            met, called, *cells = self.cells(standing)
            rows.append([called, met, standing.section, *cells])
        columns = [name, status, self.say("commitments.section"), *heads]
        return {"caption": name, "columns": columns, "rows": rows}
