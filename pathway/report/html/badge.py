"""What a plan, and the program that made it, were checked by: a line at the foot of the page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pathway.locale import Count, Lang

from .words import Words

COUNTED = Path(__file__).parent / "assets" / "trust.json"
"""What ``make trust`` has counted, in a release that it was run for."""


def badge(checks: list[Mapping[str, Any]], lang: Lang, counted: Path = COUNTED) -> str:
    """Nothing is said that was not counted, and nothing of a plan that its audit disagrees with."""
    if not checks or not all(check["passed"] for check in checks):
        return ""
    words = Words(lang)
    said = [words("badge-plan", n=Count(len(checks)))]
    if counted.is_file():
        found = json.loads(counted.read_text("utf-8"))
        held = {
            "badge-second": found["counts"].get("second", 0),
            "badge-solved": sum(found["counts"].get(name, 0) for name in ("scip", "cbc", "glpk")),
        }
        said += [words(key, n=Count(n), day=found["on"]) for key, n in held.items() if n]
    return " ".join(said)
