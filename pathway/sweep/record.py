"""What came of a scenario."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from pathway.sweep.measure import Measured

Status = Literal["optimal", "time_limit", "no_plan", "input_fault", "solver_problem"]
PLANNED = ("optimal", "time_limit")


@dataclass(frozen=True, slots=True)
class Record:
    """What came of a scenario. ``short``: commitment, share of it that is missed."""

    scenario: str
    status: Status
    gap_m: float | None = None
    message: Mapping[str, str] = field(default_factory=dict)
    short: Sequence[tuple[str, float]] = ()
    readings: Sequence[Measured] = ()

    @property
    def planned(self) -> bool:
        """Whether there is a plan."""
        return self.status in PLANNED

    def to_json(self) -> dict[str, Any]:
        """Plain values, for a line of the journal."""
        return asdict(self)

    @staticmethod
    def of_json(content: Mapping[str, Any]) -> Record:
        """The inverse of ``to_json``."""
        return Record(
            content["scenario"],
            content["status"],
            content["gap_m"],
            content["message"],
            tuple((k, s) for k, s in content["short"]),
            tuple(Measured(*row) for row in content["readings"]),
        )
