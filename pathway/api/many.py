"""Many cases, side by side."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Any, Literal, NamedTuple, overload

from pathway.api.case import Case
from pathway.api.plan import Plan
from pathway.locale import message
from pathway.locale.errors import PathwayError, SolverProblem, UsageError
from pathway.machine.pools import Pool, cores, pool_of
from pathway.runs.result import Result


class Asked(NamedTuple):
    """What is asked of every case."""

    gap: float | None
    time_limit: float | None
    audit: bool


@overload
def solve_many(
    cases: Iterable[Case],
    *,
    workers: int | None = ...,
    client: Any = ...,
    gap: float | None = ...,
    time_limit: float | None = ...,
    audit: bool = ...,
    errors: Literal["raise"] = ...,
) -> list[Plan]: ...
@overload
def solve_many(
    cases: Iterable[Case],
    *,
    workers: int | None = ...,
    client: Any = ...,
    gap: float | None = ...,
    time_limit: float | None = ...,
    audit: bool = ...,
    errors: Literal["return"],
) -> list[Plan | PathwayError]: ...
def solve_many(
    cases: Iterable[Case],
    *,
    workers: int | None = None,
    client: Any = None,
    gap: float | None = None,
    time_limit: float | None = None,
    audit: bool = True,
    errors: Literal["raise", "return"] = "raise",
) -> Any:
    """Solve cases side by side; the plans in the order of the cases, as each alone would have it.

    ``workers`` are processes of this machine, one for each core if not said; ``client`` is a
    ``distributed.Client``, whose workers solve then. ``gap``, ``time_limit`` and ``audit`` are
    those of ``Case.solve``, for each case.

    Raises:
        NoPlan, OutOfTime, AuditFailed: the first case that fails ends all; ``error.case`` is that
            case. With ``errors="return"`` the error stands in the place of the plan instead.
        UsageError: both ``workers`` and ``client``, or a worker of the client with other versions.
        SolverProblem: a worker died.

    >>> import pathway
    >>> case = pathway.read("my-company")
    >>> plans = pathway.solve_many(case.set("prices.diesel", f"*{x}") for x in (1, 2))
    >>> [plan.status for plan in plans]
    ['optimal', 'optimal']

    """
    asked = list(cases)
    if workers is not None and (client is not None or workers < 1):
        raise UsageError(message("usage.workers-or-client"))
    how = Asked(gap, time_limit, audit)
    found: dict[int, Plan | PathwayError] = {}
    if asked:
        wanted = workers or min(cores(), len(asked))
        with pool_of(wanted, client) as pool, _telling_death(pool):
            for n, outcome in _outcomes(pool, asked, how):
                if isinstance(outcome, PathwayError) and errors == "raise":
                    raise outcome
                found[n] = outcome
    return [found[n] for n in range(len(asked))]


def _outcomes(
    pool: Pool, cases: Sequence[Case], how: Asked
) -> Iterator[tuple[int, Plan | PathwayError]]:
    """The place of each case and what came of it, as it comes."""
    waiting = deque(range(len(cases)))
    running: dict[Future[Result], int] = {}
    while waiting or running:
        while waiting and len(running) < pool.ahead:
            n = waiting.popleft()
            running[pool.submit(_solved, cases[n], how)] = n
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=running.__getitem__):
            n = running[future]
            yield n, _outcome(future, cases[n], how, f"case {n + 1} of {len(cases)}, {cases[n]}")
            del running[future]


def _outcome(future: Future[Result], case: Case, how: Asked, name: str) -> Plan | PathwayError:
    """The plan, or the error with its case."""
    try:
        plan = Plan(future.result(), case)
        return plan.insist() if how.audit else plan
    except PathwayError as fault:
        fault.case = case
        fault.add_note(f"This is {name}.")
        return fault
    except Exception as fault:
        fault.add_note(f"This is {name}.")
        raise


@contextmanager
def _telling_death(pool: Pool) -> Iterator[None]:
    """Turns the death of a worker into an error that says what to do."""
    try:
        yield
    except Exception as fault:
        if not pool.is_death(fault):
            raise
        raise SolverProblem(
            "A worker died: perhaps there is too little memory for so many at a time. "
            "Try with fewer workers."
        ) from fault


def _solved(case: Case, how: Asked) -> Result:
    """Solves one in a worker; what is found goes back without the case."""
    plan = case.solve(gap=how.gap, time_limit=how.time_limit, audit=False)
    if how.audit:
        plan.audit()
    return plan._result
