"""The commitments: what is required, what the plan achieves, with how much room."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from pathway.figures.data.commitments import Standing, chosen, read_caps, read_standings
from pathway.figures.data.credits import plan_years
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.speaker import Speaker
from pathway.figures.model import Figure, Line, Listing
from pathway.figures.parts import nothing, plain, plains, table_of
from pathway.figures.words.commitments import HEADS, CommitmentWords
from pathway.locale import Lang


def commitments(tables: Mapping[str, pd.DataFrame], info: ChartInfo, lang: Lang) -> Figure:
    """From the table ``targets``."""
    speaker, found = Speaker(info, lang), read_standings(tables, info)
    years = plan_years(tables)
    if not found:
        return nothing("commitments", speaker.say("commitments.nothing"), speaker.subject)
    words = CommitmentWords(speaker, found, read_caps(tables, info))
    drawn = chosen(found, info)
    requirements = len({s.id for s in (*found, *words.caps)} ^ set(tables["targets"]["id"]))
    heads = [plain(words.say(head)) for head in HEADS]
    listing = Listing(
        columns=(heads[1], heads[0], *heads[2:]),
        lines=tuple(_line(words, standing) for standing in drawn),
    )
    return Figure(
        chart="commitments",
        titles=tuple(words.titles()),
        subtitle=plain(words.subtitle()),
        listing=listing,
        notes=plains(words.footer(years, drawn, requirements)),
        about=plains(words.description()),
        table=table_of(words.table()),
    )


def _line(words: CommitmentWords, standing: Standing) -> Line:
    _, name, *rest = plains(words.cells(standing))
    look = "" if standing.met else "target"
    cells = (words.signed(standing).replace(" ", "\N{NO-BREAK SPACE}"), *rest)
    return Line(name=name, cells=cells, look=look, strong=not standing.met)
