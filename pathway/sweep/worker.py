"""What a worker does: one scenario after another, on a case that it keeps in memory."""

from __future__ import annotations

import hashlib
import pickle
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pathway.load.build.variants import Variants
from pathway.locale import FIRST, LANGUAGES
from pathway.locale.errors import InputError, NoPlan, SolverProblem
from pathway.solve.repeat import Held, Repeated, Unmet, solve_again
from pathway.sweep.measure import COMMITMENTS, HIERARCHY, measure
from pathway.sweep.record import Record, Status
from pathway.sweep.scenario import Follow, Scenario
from pathway_models.case import Case


@dataclass(frozen=True, slots=True)
class Work:
    """What all scenarios of a sweep share, packed to be sent with each; unpacked once a worker."""

    digest: str
    packed: bytes

    @staticmethod
    def pack(
        files: Mapping[str, bytes],
        case_id: str,
        study: str,
        readings: Sequence[str],
        gap: float | None,
    ) -> Work:
        """Packs a case, and what is wanted of it."""
        shared = (dict(files), case_id, study, tuple(readings), gap)
        packed = zlib.compress(pickle.dumps(shared))
        return Work(hashlib.sha256(packed).hexdigest(), packed)


class Bench:
    """A case in memory, and the plans that are followed in other worlds."""

    def __init__(self, work: Work) -> None:
        shared = pickle.loads(zlib.decompress(work.packed))  # noqa: S301 - packed by the runner
        self.digest = work.digest
        self.files, self.case_id, self.study, self.wanted, self.gap = shared
        self.variants: dict[str, Variants] = {}
        self.plans: dict[Follow, Repeated] = {}

    def run(self, scenario: Scenario) -> Record:
        """Solves one; that there is no plan, or no case, is a result."""
        try:
            case = self._case(scenario.sets, scenario.study)
            solved = solve_again(
                case,
                gap=self.gap,
                without_hierarchy=HIERARCHY in self.wanted,
                without_commitments=COMMITMENTS in self.wanted,
                held=self._held(scenario.follow),
            )
        except InputError as fault:
            return _failed(scenario, "input_fault", {FIRST: str(fault)})
        except NoPlan as none:
            short = none.short if isinstance(none, Unmet) else {}
            missed = tuple((k, round(s, 9)) for k, s in sorted(short.items()))
            told = {lang: none.in_(lang) for lang in LANGUAGES}
            return _failed(scenario, "no_plan", told, missed)
        except SolverProblem as fault:
            return _failed(scenario, "solver_problem", {FIRST: str(fault)})
        readings = tuple(measure(case, solved, self.wanted))
        status: Status = "optimal" if solved.status == "optimal" else "time_limit"
        return Record(scenario.id, status, round(solved.gap, 6) + 0.0, {}, (), readings)

    def _case(self, sets: Sequence[str], study: str | None) -> Case:
        name = study or self.study
        if name not in self.variants:
            self.variants[name] = Variants.of(self.files, self.case_id, name)
        return self.variants[name].case(sets)

    def _held(self, follow: Follow | None) -> Held | None:
        """What the plan that is followed has added, solved once a worker."""
        if follow is None:
            return None
        if follow not in self.plans:
            case = self._case(follow.sets, follow.study)
            self.plans[follow] = solve_again(case, gap=self.gap)
        plan = self.plans[follow].plan
        return Held(plan.added, follow.until, plan.closed)


def _failed(
    scenario: Scenario,
    status: Status,
    message: Mapping[str, str],
    short: Sequence[tuple[str, float]] = (),
) -> Record:
    return Record(scenario.id, status, None, message, short)


_kept: list[Bench] = []


def run_scenario(work: Work, scenario: Scenario) -> Record:
    """Runs one scenario in this process; the case is kept for the next."""
    if not _kept or _kept[0].digest != work.digest:
        _kept[:] = [Bench(work)]
    return _kept[0].run(scenario)


def forget() -> None:
    """Gives back what this process has kept."""
    _kept.clear()
