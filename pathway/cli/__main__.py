"""``python -m pathway.cli``."""

from pathway.cli import main

main()
