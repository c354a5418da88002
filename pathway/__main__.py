"""The command ``pathway``; ``python -m pathway`` is the same."""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Until the command listens, Ctrl-C ends it as the system ends a program: without a trace."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if not os.environ.get("PATHWAY_DEBUG"):
        sys.unraisablehook = _unheard
    from pathway.cli import main as command

    command()


def _unheard(_: object) -> None:
    """What fails while a thing is thrown away was not to be: the fault itself is told elsewhere."""


if __name__ == "__main__":
    main()
