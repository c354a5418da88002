"""The rows of the inputs that a number of the case is from, as they are written there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pathway.review.book import Book, Line
from pathway.trace.once import once
from pathway.trace.terms import Cited
from pathway_models.arithmetic.clashes import rounding
from pathway_models.arithmetic.sharing import able
from pathway_models.arithmetic.told import spoken_of
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import ELECTRICITY, Case, Fact, Option

BOUGHT = ("added", "stock")
DONE = ("served", "covered", "retired", *BOUGHT)
"""What actuals tell of what is bought of a lever, and of what it does."""
KEYS = ("value", "path", "by")
"""What a number of a YAML file may say."""


class Cites:
    """Looks up rows of a case; ``files`` as they were read, ``told`` with what is set in them."""

    def __init__(self, case: Case, files: Mapping[str, bytes], told: Mapping[str, bytes]) -> None:
        self.case, self.book, self.written = case, Book(case, told), Book(case, files)
        self._series: dict[tuple[str, ...], dict[tuple[str, ...], list[Line]]] = {}

    @once
    def factor(self, carrier: str, region: str, method: str, year: int) -> tuple[Cited, ...]:
        """Those of an emission factor; of power by ``location`` or ``residual``, else ``-``."""
        keys = [(carrier, where, method) for where in (region, "*")]
        return self._in_series("factors.csv", ("carrier", "region", "method"), keys, year)

    @once
    def power(self, account: str, method: str, year: int) -> tuple[Cited, ...]:
        """Those of the factor of an account's power: of its supplier, else of its region."""
        own = self.factor(ELECTRICITY, account, method, year) if method == "residual" else ()
        at = self.case.accounts[account]
        return (
            own
            if own and self.case.residual.get(account)
            else self.factor(ELECTRICITY, at.region, method, year)
        )

    @once
    def price(self, carrier: str, region: str, year: int) -> tuple[Cited, ...]:
        """Those of a price."""
        keys = [(carrier, where) for where in (region, "*")]
        return self._in_series("prices.csv", ("carrier", "region"), keys, year)

    @once
    def activity(self, source: str, year: int) -> tuple[Cited, ...]:
        """Those of what is expected of a source: by year, or an amount and what it grows with."""
        own = self._in_series("activity.csv", ("of",), [(source,)], year)
        return own or tuple(self._grown(source, year))

    @once
    def observed(self, source: str, year: int) -> tuple[Cited, ...]:
        """Those of what it was: of the last year, up to this one, in which facts tell of it."""
        told = [f for f in self.case.facts if ("source", source) in spoken_of(self.case, f)]
        last = max((f.year for f in told if f.year <= year), default=None)
        return tuple(_fact(f) for f in told if f.year == last)

    def actuals(
        self, things: Collection[str], year: int, quantities: Collection[str]
    ) -> tuple[Cited, ...]:
        """What is told of some things in a year that is past; else around it, and before it."""
        told = [f for f in self.case.facts if f.quantity in quantities and {*f.of} & {*things}]
        years = sorted({f.year for f in told})
        near = {y for y in years if y == year} or {
            *[y for y in years if y < year][-1:],
            *[y for y in years if y > year][:1],
        }
        return tuple(_fact(f) for f in told if f.year in near)

    def done(
        self,
        row: Cited,
        year: int,
        option: str,
        quantities: Collection[str] = (),
        account: str = "",
    ) -> tuple[Cited, ...]:
        """The row of a run in which something is done: decided, or, in a year that is over, as
        actuals tell it, with their rows; or as it was expected where none does.
        """
        if year not in self.case.past:
            return (row,)
        told = tuple(
            _fact(f)
            for f in self.case.facts
            if f.year == year and f.quantity in quantities and option in f.of
            if not (account and f.at) or account in f.at
        )
        return (replace(row, past="told" if told else "expected"), *told)

    def bought(self, row: Cited, year: int, option: Option) -> tuple[Cited, ...]:
        """The row in which something is bought; in a year that is over with the actuals that show
        how much, or where none does with those around it.
        """
        if year not in self.case.past:
            return (row,)
        own = [f for f in self.case.facts if option.id in f.of and self._shows(f, option, year)]
        if own:
            return (replace(row, past="told"), *map(_fact, own))
        return (replace(row, past="expected"), *self.actuals({option.id}, year, BOUGHT))

    def _shows(self, f: Fact, option: Option, year: int) -> bool:
        """Whether a fact shows what was bought of an option: that it was, that it was in service,
        or what all that was in service did.
        """
        if f.quantity == "added" or f.year != year + option.lead:
            return f.quantity == "added" and f.year == year
        most = able(option, f.year) * locked_in(option)[f.year]
        did_all = most - option.done.get(f.year, 0.0) <= rounding(most)
        return f.quantity == "stock" or (f.quantity in ("served", "covered", "retired") and did_all)

    def _grown(self, source: str, year: int) -> Iterator[Cited]:
        for line in self.source_row(source):
            yield self._cited(line, "activity", line.cells.get("activity_unit", ""), source)
            driver, business = line.cells.get("growth", ""), line.cells.get("business", "")
            growth = self._in_series("growth.csv", ("driver",), [(driver,)], year)
            key = ("business", "product")
            yield from growth or (
                *self._in_series("outputs.csv", key, [(business, driver)], self.case.base_year),
                *self._in_series("outputs.csv", key, [(business, driver)], year),
            )

    def share(self, source: str) -> tuple[Cited, ...]:
        """That of the share of savings that reaches the company."""
        rows = [r for r in self.source_row(source) if r.cells.get("pass_through")]
        return tuple(self._cited(line, "pass_through", "share", source) for line in rows)

    def source_row(self, source: str) -> list[Line]:
        """The row of a source."""
        return [line for line in self.book.rows("sources.csv") if line.cells.get("id") == source]

    @once
    def lever(self, option: Option, *names: str) -> tuple[Cited, ...]:
        """Those of numbers of an option's lever that it gives, such as ``capex``; a number of a
        mapping is ``uses.electricity``.
        """
        file = f"levers/{option.kind}.yaml"
        own: Any = self.book.text(file)[0].get(option.lever)
        found: list[Cited] = []
        for name in names if isinstance(own, dict) else ():
            steps = name.split(".")
            node = _at(own, steps)
            if node is not None:
                found.append(self._of_yaml(file, (option.lever, *steps), node, own))
        return tuple(found)

    @once
    def effect(self, option: Option, source: str) -> tuple[Cited, ...]:
        """That of what goes with what an option does at a source: by its id, or by a selection."""
        own = self.lever(option, f"co_effects.{source}")
        values = self.book.text(f"levers/{option.kind}.yaml")[0].get(option.lever)
        given = values.get("co_effects") if isinstance(values, dict) else None
        chosen = [k for k, v in given.items() if "at" in v] if isinstance(given, dict) else []
        return own or self.lever(option, *(f"co_effects.{name}" for name in chosen))

    @once
    def company(self, *path: str) -> tuple[Cited, ...]:
        """That of a number of company.yaml, if it is there."""
        node = _at(self.book.text("company.yaml")[0], path)
        return () if node is None else (self._of_yaml("company.yaml", path, node, {}),)

    def _of_yaml(self, file: str, path: Sequence[str], node: Any, own: Mapping[str, Any]) -> Cited:
        """A number of a YAML file; source and confidence are its own, or its lever's."""
        is_number = isinstance(node, dict)
        given = next((node[key] for key in KEYS if key in node), node) if is_number else node
        number = node if is_number else {}
        source, confidence = (
            _text(number, key) or _text(own, key) for key in ("source", "confidence")
        )
        return Cited(
            file,
            self.book.place(file, *path),
            _plain(given),
            _text(number, "unit"),
            source,
            confidence,
            is_set=node != _at(self.written.text(file)[0], path),
        )

    def _in_series(
        self, file: str, columns: tuple[str, ...], keys: Sequence[tuple[str, ...]], year: int
    ) -> tuple[Cited, ...]:
        """The rows around a year of the first of these keys that a table has."""
        name = (file, *columns)
        if name not in self._series:
            self._series[name] = self.book.series(file, *columns)
        lines = next((found for key in keys if (found := self._series[name].get(key))), [])
        value = "index" if file == "growth.csv" else "value"
        return tuple(
            self._cited(
                line, value, line.cells.get("unit", ""), _key(line, columns), year=line.year
            )
            for line in _around(lines, year)
        )

    def _cited(self, line: Line, column: str, unit: str, about: str, year: int = 0) -> Cited:
        """A row, by its number in the file as it was read."""
        what, cells = ", ".join(filter(None, (about, str(year or "")))), line.cells
        own = next((row for row in self.written.rows(line.file) if row.cells == cells), None)
        return Cited(
            line.file,
            f"{(own or line).place} ({what})",
            cells.get(column, ""),
            unit,
            cells.get("source", ""),
            cells.get("confidence", ""),
            is_set=own is None,
        )


def _fact(f: Fact) -> Cited:
    """The row of a fact."""
    place = f"{f.place[1]} ({f.quantity}, {f.year})"
    return Cited(f.place[0], place, written(f.written), f.unit, f.source, f.confidence)


def _around(lines: Sequence[Line], year: int) -> list[Line]:
    """The row of a year, or the two that it lies between; after the last the last two, or one."""
    exact = [line for line in lines if line.year == year]
    before = [line for line in lines if line.year < year]
    after = [line for line in lines if line.year > year]
    return exact[:1] or (before[-1:] + after[:1] if after else before[-2:])


def _key(line: Line, columns: Sequence[str]) -> str:
    return ", ".join(c for column in columns if (c := line.cells.get(column, "")) not in ("", "-"))


def _at(node: Any, path: Sequence[str]) -> Any:
    """What stands under a path of keys; None where nothing does."""
    for step in path:
        node = node.get(step) if isinstance(node, dict) else None
    return node


def _text(node: Mapping[str, Any], key: str) -> str:
    return str(node.get(key) or "").strip()


def _plain(given: Any) -> str:
    """A number, or those of several years or things, as they are written."""
    if isinstance(given, dict):
        return ", ".join(f"{key}: {_plain(value)}" for key, value in given.items())
    return ", ".join(map(_plain, given)) if isinstance(given, list) else str(given)


def written(value: float) -> str:
    """A number of a table as its file has it."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def decided(table: str, year: int, *key: str, value: float, unit: str = "") -> Cited:
    """The row of a table of the run in which the plan decides it."""
    return Cited(f"tables/{table}.csv", ", ".join((str(year), *key)), written(value), unit)
