"""The command line: thin functions over the application. Heavy imports wait until they are used."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from typing import Annotated

import typer

from pathway.cli import (
    cases,
    claims,
    disclose,
    imports,
    library,
    packs,
    plans,
    sweeps,
    trail,
)
from pathway.locale import FIRST, message
from pathway.locale.errors import OutOfMemory, PathwayError, UsageError, is_out_of_memory
from pathway.locale.messages import BrokenMessages
from pathway.machine import interrupts
from pathway.machine.console import answer, answer_in, flush, open_closed_streams, say

INTERRUPTED = 130
"""What Typer answers Ctrl-C with."""
RESERVE = 16_000_000
"""Bytes that are held, and not used, until there must be words for a fault: of memory, too."""

_reserve: list[bytearray] = []

app = typer.Typer(
    name="pathway",
    help="The cheapest way to keep every climate commitment: cut first, then remove, then offset.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for group in (cases, imports, library, plans, claims, disclose, trail, packs, sweeps):
    app.add_typer(group.app)


@app.callback(invoke_without_command=True)
def pathway(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Decarbonization pathway optimizer."""
    if version:
        from importlib.metadata import version as installed

        typer.echo(f"pathway {installed('neutrality-pathway')}")
        raise typer.Exit


def main() -> None:
    """The entry point: every error a user can cause has a message and a documented exit code."""
    gc.set_threshold(100_000, 5, 5)  # A command keeps most of what it makes: seldom search it.
    open_closed_streams()
    interrupts.listen()
    answer_in(FIRST)
    code = _ended(_work)
    flushed = _ended(flush)
    gc.freeze()  # All goes with the process: Python would first search it for circles, twice.
    raise SystemExit(code or flushed)


def _work() -> object:
    """The command; where it fails, there is memory to say so."""
    try:
        _reserve[:] = [bytearray(RESERVE)]
        return app(standalone_mode=False)
    except BaseException:
        _reserve.clear()
        raise


def _ended(work: Callable[[], object]) -> int:
    """Does it, says what came of it, and gives its exit code."""
    try:
        code = work()
    except (PathwayError, BrokenMessages) as fault:
        answer(fault)
        return getattr(fault, "exit_code", UsageError.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except SystemExit:  # how Typer answers a closed pipe
        return 0
    except Exception as fault:  # an import that is cut short may end with quite another error
        return _interrupted() if interrupts.noted else _unexpected(fault)
    if code == INTERRUPTED:
        return _interrupted()
    return code if isinstance(code, int) else 0


def _interrupted() -> int:
    answer(message("usage.interrupted"))
    return interrupts.exit_code()


def _unexpected(fault: Exception) -> int:
    """Typer's own usage errors show themselves; memory may run out; anything else is a bug."""
    show, code = getattr(fault, "show", None), getattr(fault, "exit_code", None)
    if callable(show) and isinstance(code, int):
        show()
        return code
    if is_out_of_memory(fault):
        answer(message("usage.out-of-memory"))
        return OutOfMemory.exit_code
    from pathway.machine.disk import FAULTS

    if isinstance(fault, OSError) and fault.errno in FAULTS:
        where = [str(name) for name in (fault.filename, fault.strerror) if name]
        answer(message("usage.refused", why=": ".join(where)))
        return UsageError.exit_code
    import traceback

    if os.environ.get("PATHWAY_DEBUG"):
        say(traceback.format_exc())
    answer(message("usage.bug", fault=f"{type(fault).__name__}: {fault}"))
    return 1
