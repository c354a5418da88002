"""Makes the case that is asked for, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pathway.cases.examples import new_folder
from pathway.cases.starter.carriers import specs
from pathway.cases.starter.company import company
from pathway.cases.starter.draft import Draft
from pathway.cases.starter.levers import levers
from pathway.cases.starter.money import rate_in
from pathway.cases.starter.numbers import Size
from pathway.cases.starter.places import base_year, grid_of
from pathway.cases.starter.tables import sources, tables
from pathway.cases.starter.templates import ARCHETYPES, STARTER, template
from pathway.cases.starter.wish import LANGUAGES, Wish
from pathway.load import load
from pathway.load.units.measures import CURRENCIES
from pathway.locale import Lines, Message, message
from pathway.locale.errors import UsageError
from pathway.machine.disk import write_new


def case_files(wish: Wish) -> dict[str, bytes]:
    """Give the files of the case.

    Raises:
        UsageError: something of it is unknown, or more must be said: all of that at once.

    """
    draft = _draft(wish)
    sources(draft)
    files = levers(draft)
    files = tables(draft) | files
    files = company(draft) | files  # says at what rates the others are
    if draft.lacking.found:
        raise UsageError(_needed(draft))
    load(files, every=True)
    return files


def lacking(wish: Wish) -> Mapping[str, Message]:
    """Give the options that must be given beside, such as ``--rate EUR=…``, and what each is.

    Raises:
        UsageError: something that is asked for is unknown.

    """
    draft = _draft(wish)
    sources(draft)
    levers(draft)
    tables(draft)
    return draft.lacking.found


def sizes_of(wish: Wish) -> Mapping[str, Size]:
    """Give how big a company of its kind is, if nothing else is said; raises as ``lacking``."""
    return _draft(wish).sizes


def write_case(folder: Path, wish: Wish) -> None:
    """Write it into a folder that is new or empty; raises as ``case_files``."""
    new_folder(folder)
    files = case_files(wish)
    try:
        write_new(folder, files)
    except OSError as fault:
        why = str(fault.strerror)
        raise UsageError(message("terminal.init-folder", folder=str(folder), why=why)) from fault


def _draft(wish: Wish) -> Draft:
    if wish.kind not in (STARTER, *ARCHETYPES):
        raise UsageError(_unknown("--archetype", wish.kind, ARCHETYPES))
    if wish.lang not in LANGUAGES:
        languages = ", ".join(LANGUAGES)
        raise UsageError(message("terminal.init-lang", lang=wish.lang, languages=languages))
    if wish.currency not in CURRENCIES:
        raise UsageError(message("terminal.init-currency", code=wish.currency))
    wish = replace(wish, countries=tuple(dict.fromkeys(c.upper() for c in wish.countries)))
    if not wish.countries:
        raise UsageError(message("terminal.init-no-country"))
    for code in wish.countries:
        grid_of(code)
    chosen = template(wish.kind)
    _insist_on_known(wish)
    year = wish.base_year or base_year(wish.countries)
    return Draft(wish, year, chosen, _sizes(wish, chosen, year))


def _insist_on_known(wish: Wish) -> None:
    """Raises ``UsageError`` for a price, a rate or a year that is of nothing."""
    for name in wish.prices:
        carrier, _, code = name.partition("@")
        priced = [key for key, spec in specs().items() if "per" in spec]
        if carrier not in priced:
            raise UsageError(_unknown("--price", name, priced))
        if code not in ("", *wish.countries):
            own = ", ".join(wish.countries)
            raise UsageError(message("terminal.init-elsewhere", name=name, countries=own))
    for code in wish.rates:
        if code not in CURRENCIES:
            raise UsageError(message("terminal.init-rate", code=code))
    now = datetime.now(UTC).year
    if wish.base_year is not None and wish.base_year > now:
        year, last = str(wish.base_year), str(now)
        raise UsageError(message("terminal.init-future", year=year, last=last))


def _sizes(wish: Wish, chosen: Mapping[str, Any], year: int) -> dict[str, Size]:
    """The sizes of the company: as given, else those of its kind."""
    known = chosen["sizes"]
    for name in wish.sizes:
        if name not in known:
            listed = [f"{n} [{_unit(s, wish)}]" for n, s in known.items()]
            raise UsageError(_unknown("--size", name, listed))
    found = {}
    for name, size in known.items():
        label = size["name"][wish.lang]
        unit = _unit(size, wish)
        usual = float(str(size["value"])) * _worth(str(size["unit"]), wish, year)
        value = wish.sizes.get(name, usual)
        found[name] = Size(value, unit, label, name in wish.sizes)
    return found


def _worth(unit: str, wish: Wish, year: int) -> float:
    """What a size in euros is in money of the case; its rate is asked for by the levers."""
    return (rate_in(wish, "EUR", year) or 1.0) if "EUR" in unit and wish.currency != "EUR" else 1.0


def _unit(size: Mapping[str, object], wish: Wish) -> str:
    """Its unit in money of the case, a word in the language of the case."""
    unit = size["unit"]
    return unit[wish.lang] if isinstance(unit, dict) else str(unit).replace("EUR", wish.currency)


def _unknown(option: str, name: str, known: Iterable[str]) -> Message:
    return message("terminal.init-unknown", option=option, name=name, known=", ".join(known))


def _needed(draft: Draft) -> Message:
    found = draft.lacking.found.items()
    lines = [message("terminal.init-option-why", option=option, why=why) for option, why in found]
    return message("terminal.init-lacking", listed=Lines(tuple(lines)))
