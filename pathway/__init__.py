"""Decarbonization pathway optimizer: input files in, an audited plan out.

Five lines from a folder to a table and a figure:

    import pathway
    case = pathway.read("my-company", study="operations")
    plan = case.set("prices.electricity", "*1.1").solve()
    plan.tables["levers"]
    plan.figure("neutrality-pathway", lang="en")

Nothing is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as that of typing, whose import takes as long as all else here
if TYPE_CHECKING:
    from pathway.api import Audit, Case, Plan, Tables, import_file, open, read
    from pathway.api.comparison import Comparison
    from pathway.api.many import solve_many
    from pathway.locale.errors import (
        AuditFailed,
        Fault,
        InputError,
        NoPlan,
        OutOfTime,
        PathwayError,
        SolverProblem,
        UsageError,
    )

_ROOMS = {
    "pathway.api": ("Audit", "Case", "Plan", "Tables", "import_file", "open", "read"),
    "pathway.api.comparison": ("Comparison",),
    "pathway.api.many": ("solve_many",),
    "pathway.locale.errors": (
        "AuditFailed",
        "Fault",
        "InputError",
        "NoPlan",
        "OutOfTime",
        "PathwayError",
        "SolverProblem",
        "UsageError",
    ),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Audit",
    "AuditFailed",
    "Case",
    "Comparison",
    "Fault",
    "InputError",
    "NoPlan",
    "OutOfTime",
    "PathwayError",
    "Plan",
    "SolverProblem",
    "Tables",
    "UsageError",
    "import_file",
    "open",
    "read",
    "solve_many",
]


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'pathway' has no attribute {name!r}")
    found: object = getattr(import_module(_ROOM_OF[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
