"""The command ``pathway``; ``python -m pathway`` is the same."""

from __future__ import annotations

import signal


def main() -> None:
    """Until the command listens, Ctrl-C ends it as the system ends a program: without a trace."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from pathway.cli import main as command

    command()


if __name__ == "__main__":
    main()
