"""What tests that compare with a golden file are given."""

from collections.abc import Callable
from pathlib import Path

Golden = Callable[[str, str | Path], None]
"""Compares a text or a file with the golden one of a name (``--update-golden`` writes it)."""

ROOT = Path(__file__).resolve().parents[1]
