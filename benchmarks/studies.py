"""Every study of the reference case beside `operations`: seconds of its solves, in turns.

    .venv/bin/python benchmarks/studies.py [--repeat 3]

Each measurement is a process of its own; the fastest counts. Asked: each study at most 3 times
`operations`, the default study (everything) at most 6 times.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

from run import PATHWAY, versions

from pathway.cases.examples import reference_case

FLOOR = "operations"


def main() -> None:
    """Prints a table of seconds, and of ratios to the study of operations."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--repeat", type=int, default=3)
    repeat = parser.parse_args().repeat
    studies = sorted(p.stem for p in (reference_case() / "studies").glob("*.yaml"))
    seconds: dict[str, list[float]] = {study: [] for study in studies}
    searches: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(repeat):
            for study in studies:
                manifest = _solved(study, Path(folder) / study)
                seconds[study].append(manifest["seconds"]["solve"])
                searches[study] = ", ".join(
                    f"{s['name']} {s['seconds']:.1f}" for s in manifest["stages"] if s["seconds"]
                )
    floor = min(seconds[FLOOR])
    print(f"{versions('pyomo', 'highspy')}; fastest of {repeat}\n")
    print(f"| study | solve, s | / {FLOOR} | searches, s |\n|---|---|---|---|")
    for study in studies:
        fastest = min(seconds[study])
        print(f"| `{study}` | {fastest:.2f} | {fastest / floor:.1f} | {searches[study]} |")


def _solved(study: str, out: Path) -> dict[str, dict[str, float]]:
    command = [PATHWAY, "solve", "--study", study, "--no-pictures", "--out", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads((out / "manifest.json").read_text())  # type: ignore[no-any-return]


if __name__ == "__main__":
    main()
