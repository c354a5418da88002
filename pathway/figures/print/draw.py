"""Draws pictures in a process of its own: ``python -P draw.py JOB.json``.

The job holds the browser and the pictures (figure, path, format, size). Errors are printed as a
JSON list. It is run as a file, so that it imports nothing but kaleido.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import kaleido


async def draw(job: dict[str, Any]) -> list[str]:
    """All pictures with one browser; MathJax would be fetched from a network, so it is off."""
    pictures = [
        {
            "fig": picture["figure"],
            "path": Path(picture["path"]),
            "opts": {
                "format": picture["format"],
                "width": picture["width"],
                "height": picture["height"],
                "scale": 1,
            },
        }
        for picture in job["pictures"]
    ]
    async with kaleido.Kaleido(
        n=1, timeout=job["seconds"], mathjax=False, path=job["browser"]
    ) as browser:
        errors = await browser.write_fig_from_object(pictures)
    return [f"{type(error).__name__}: {error}" for error in errors or ()]


if __name__ == "__main__":
    job = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    json.dump(asyncio.run(draw(job)), sys.stdout)
