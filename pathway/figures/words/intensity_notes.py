"""What stands beside, under and behind a chart of intensity."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pathway.figures.data.intensity import Series
from pathway.figures.kit.metrics import brief, plain
from pathway.figures.kit.numbers import decimals_for
from pathway.figures.kit.text import CO2E
from pathway.figures.kit.theme import SUBTITLE
from pathway.figures.kit.wording import Wording
from pathway.locale.amounts import many_of
from pathway.locale.numbers import number, percent

from .intensity import RateWords


def blocks(words: RateWords) -> list[tuple[str, str, tuple[str, str], str]]:
    """Name, unit, values in both years, change."""
    path, at, tonnes = words.path, words.path.milestone, _tonnes(words)
    factor, unit_of = _of(words)
    decimals = min(1, decimals_for(max(path.of[0], path.of[at]) * factor))

    def change(series: Series) -> str:
        return percent(path.growth(series), words.lang, plus=True)

    def of(i: int) -> str:
        return number(path.of[i] * factor, decimals, words.lang)

    return [
        (
            words.say("intensity.intensity"),
            words.unit,
            (words.number(path.rates[0]), words.number(path.rates[at])),
            change(path.rates),
        ),
        (_of_name(words), unit_of, (of(0), of(at)), change(path.of)),
        (
            words.say("terms.gross-emissions"),
            f"{tonnes.unit_name} {CO2E}",
            (tonnes.number(path.gross[0]), tonnes.number(path.gross[at])),
            change(path.gross),
        ),
    ]


def _tonnes(words: RateWords) -> Wording:
    """How tonnes are written."""
    return Wording.tonnes(max(words.path.gross), words.info, words.lang)


def _of_name(words: RateWords) -> str:
    return words.say("intensity.output" if words.path.unit else "intensity.revenue")


def _of(words: RateWords) -> tuple[float, str]:
    """From millions to the unit that revenue is written in, and its name; so of output."""
    largest = max(words.path.of)
    if not words.path.unit:
        money = words.money(max(largest, 1.0))
        return 1 / money.millions, money.label
    return many_of(words.path.unit.removeprefix("t/"), largest, words.lang)


def subtitle(words: RateWords) -> str:
    """What is drawn, in which unit, as markup."""
    subject = plain(brief(words.say(words.info.subject), SUBTITLE, 500))
    name = plain(brief(words.say(words.path.name), SUBTITLE, 300))
    return words.say("intensity.subtitle", subject=subject, name=name, unit=words.unit)


def footer(words: RateWords) -> Iterator[str]:
    """The audit trail, sentence by sentence."""
    money = {"currency": words.currency, "price_year": str(words.info.price_year)}
    yield _tonnes(words).source(words.path.years)
    yield words.say("intensity.measured", name=words.covered, **words.of, **money)
    yield words.say("intensity.limits")


def description(words: RateWords) -> Iterator[str]:
    """The text alternative after the title, sentence by sentence."""
    path, say, rate = words.path, words.say, words.number
    first, last = str(path.years[0]), str(path.years[-1])
    yield say("intensity.chart", first=first, last=last, unit=words.unit)
    for key, rates in (("without-action", path.bau_rates), ("plan", path.rates)):
        a, b = rate(rates[0]), rate(rates[-1])
        yield say("intensity.goes", name=say(f"intensity.{key}"), a=a, b=b)
    head, plan = words.goal()
    yield say("terms.kept", limit=head, plan=plan, met="no" if path.goal.missed else "yes")
    for name, unit, (a, b), change in blocks(words)[1:]:
        plain_unit = unit.replace(CO2E, "CO2e")
        yield say("intensity.block-goes", name=name, unit=plain_unit, a=a, b=b, change=change)


def table(words: RateWords) -> dict[str, Any]:
    """The data as printed: a caption, columns and rows of text."""
    path, say, tonnes = words.path, words.say, _tonnes(words)
    factor, unit_of = _of(words)
    gross = say("terms.gross-emissions")
    columns = [
        say("intensity.year"),
        say("intensity.without-action"),
        say("intensity.plan"),
        say("intensity.limit"),
        say("intensity.column", name=gross, unit=tonnes.unit_name),
        say("intensity.column", name=_of_name(words), unit=unit_of),
    ]
    rows = [
        [
            str(year),
            words.number(path.bau_rates[i]),
            words.number(path.rates[i]),
            words.number(path.limits[year]) if year in path.limits else "",
            tonnes.number(path.gross[i]),
            number(path.of[i] * factor, 1, words.lang),
        ]
        for i, year in enumerate(path.years)
    ]
    caption = say("intensity.caption", unit=plain(words.unit))
    return {"caption": caption, "columns": columns, "rows": rows}
