"""The command line: thin functions over the application. Heavy imports wait until they are used."""

from __future__ import annotations

import os
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
from pathway.console import flush, note_interrupts, open_closed_streams, say
from pathway.errors import PathwayError, UsageError
from pathway.locale.messages import BrokenMessages

INTERRUPTED = 130

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
    open_closed_streams()
    interrupts = note_interrupts()
    try:
        code = app(standalone_mode=False)
    except PathwayError as fault:
        say(str(fault))
        code = fault.exit_code
    except BrokenMessages as fault:
        say(str(fault))
        code = UsageError.exit_code
    except (KeyboardInterrupt, typer.Abort):
        code = INTERRUPTED
    except SystemExit:  # how Typer answers a closed pipe
        code = 0
    except Exception as fault:  # the last resort: a bug, said as one
        code = INTERRUPTED if interrupts else _unexpected(fault)
    if code == INTERRUPTED:
        say("Interrupted.")
    flush()
    raise SystemExit(code or 0)


def _unexpected(fault: Exception) -> int:
    """Typer's own usage errors show themselves; anything else is a bug."""
    show, code = getattr(fault, "show", None), getattr(fault, "exit_code", None)
    if callable(show) and isinstance(code, int):
        show()
        return code
    import traceback

    if os.environ.get("PATHWAY_DEBUG"):
        say(traceback.format_exc())
    say(
        f"This is a bug of pathway: {type(fault).__name__}: {fault}\n"
        "Please report it with the case and the command; PATHWAY_DEBUG=1 shows where it is."
    )
    return 1
