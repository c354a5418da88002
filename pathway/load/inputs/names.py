"""Names by language: those of the case, of which the first is in every name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pathway.load.files.csvfile import Row
from pathway.load.files.faults import Faults, Location, nearest
from pathway_models.case import Name
from pathway_models.vocabulary.schema import NameText

CODE = re.compile(r"[a-z]{2,3}")
COLUMN = "name_"
"""What a column of names starts with; its language follows."""


def read_languages(
    given: Sequence[str] | None, name: object, spot: Location, faults: Faults
) -> tuple[str, ...]:
    """Give the languages of a case: those that it lists, else those of the company's name."""
    written = [str(key) for key in name] if isinstance(name, dict) else []
    listed, at = (written, spot / "name") if given is None else (given, spot / "languages")
    for place, code in enumerate(listed):
        step = code if given is None else place
        if not CODE.fullmatch(code):
            faults.add(at / step, code, "no-language")
        elif code in listed[:place]:
            faults.add(at / step, code, "language-twice")
    return tuple(c for c in dict.fromkeys(listed) if CODE.fullmatch(c)) or ("en",)


def check_name(text: NameText, languages: Sequence[str], spot: Location, faults: Faults) -> None:
    """Tell a name that lacks the case's first language, or is in one that the case has not."""
    said, first = text.said, languages[0]
    if first not in said:
        faults.add(spot / "name" / first, None, "name-missing", language=first)
    for code in [c for c in said if c not in languages]:
        remedy = None if CODE.fullmatch(code) else nearest(code, languages)
        facts = {"code": code, "wanted": ", ".join((*languages, code))}
        faults.add(spot / "name" / code, said[code], "language-not-of-case", remedy, **facts)


def name_of(text: NameText, languages: Sequence[str] = ()) -> Name:
    """Give a name as it is drawn, the case's first language first."""
    said = text.said
    return Name.of({code: said[code] for code in (*languages, *said) if code in said})


def name_in(row: Row, languages: Sequence[str]) -> Name:
    """Read the name in a row. Raises Invalid where it has none in the first language."""
    first, *others = languages
    said = {first: row.text(f"{COLUMN}{first}")}
    given = (c for c in others if row.cells.get(f"{COLUMN}{c}"))
    return Name.of({**said, **{c: row.text(f"{COLUMN}{c}") for c in given}})
