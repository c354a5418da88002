"""``python -m pathway`` is the command ``pathway``."""

from pathway.cli import main

main()
