"""Makes the case that is asked for, whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pathway.disk import write_new
from pathway.errors import UsageError
from pathway.examples import new_folder
from pathway.load import load
from pathway.load.units.measures import CURRENCIES
from pathway.starter.carriers import specs
from pathway.starter.company import company
from pathway.starter.draft import Draft
from pathway.starter.levers import levers
from pathway.starter.money import rate_in
from pathway.starter.numbers import Size
from pathway.starter.places import base_year, grid_of
from pathway.starter.tables import sources, tables
from pathway.starter.templates import ARCHETYPES, STARTER, template
from pathway.starter.wish import LANGUAGES, Wish


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


def lacking(wish: Wish) -> Mapping[str, str]:
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
        raise UsageError(
            f"{folder} cannot be written: {fault.strerror}. Name another folder."
        ) from fault


def _draft(wish: Wish) -> Draft:
    if wish.kind not in (STARTER, *ARCHETYPES):
        raise UsageError(
            f"--archetype {wish.kind}: there is none. There are: {', '.join(ARCHETYPES)}."
        )
    if wish.lang not in LANGUAGES:
        raise UsageError(f"--lang {wish.lang}: names are written in {' or '.join(LANGUAGES)}.")
    if wish.currency not in CURRENCIES:
        raise UsageError(f"--currency {wish.currency}: a code of three letters, such as EUR.")
    wish = replace(wish, countries=tuple(dict.fromkeys(c.upper() for c in wish.countries)))
    if not wish.countries:
        raise UsageError("--country: name one at least, by its code of two letters, such as DE.")
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
            raise UsageError(
                f"--price {name}: there is none of it. There are: {', '.join(priced)}."
            )
        if code not in ("", *wish.countries):
            raise UsageError(f"--price {name}: the company is in {', '.join(wish.countries)}.")
    for code in wish.rates:
        if code not in CURRENCIES:
            raise UsageError(f"--rate {code}: a code of three letters, such as USD=0.92.")
    now = datetime.now(UTC).year
    if wish.base_year is not None and wish.base_year > now:
        raise UsageError(f"--base-year {wish.base_year}: an inventory is of a year up to {now}.")


def _sizes(wish: Wish, chosen: Mapping[str, Any], year: int) -> dict[str, Size]:
    """The sizes of the company: as given, else those of its kind."""
    known = chosen["sizes"]
    for name in wish.sizes:
        if name not in known:
            listed = ", ".join(f"{n} [{_unit(s, wish)}]" for n, s in known.items())
            raise UsageError(f"--size {name}: there is none. There are: {listed}.")
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


def _needed(draft: Draft) -> str:
    listed = "".join(f"\n  {option}  ({why})" for option, why in draft.lacking.found.items())
    return f"The library does not have all that this case needs. Give as well:{listed}"
