"""The steps of the work, as they are said while one waits."""

from __future__ import annotations

import re

from pathway.locale import Lang, say
from pathway.locale.amounts import span


def step(text: str, lang: Lang, left: float | None = None) -> str:
    """What is being done now, and how long it will take yet [s], in a line.

    ``text``: the name of a step; and after a ``|`` each, which of how many it is, and the gap
    of a search, as a share.
    """
    name, *numbers = text.split("|")
    k, n, *gap = [*numbers, *[""] * (2 - len(numbers))]
    said = [say("steps.step", lang, step=re.sub(r"[\W_]+", "-", name), name=name, k=k, n=n)]
    if gap:
        said.append(say("steps.gap", lang, gap=f"{float(gap[0]):.2%}"))
    if left:
        said.append(say("steps.left", lang, span=span(left, lang)))
    return " · ".join(said)
