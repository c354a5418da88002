"""What stands in the files and is used by nothing, stands twice, or names no source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from pathway.load.files.folder import is_blank
from pathway.load.inputs.series import EXPORT
from pathway.locale import Count, percent
from pathway.review.book import Book, Line, is_bare
from pathway.review.remark import Remark, remark
from pathway_models.case import ELECTRICITY

SMALL = 0.02
"""Share of savings that is hardly one: 0.5 % for a half."""
NAMED = ("source", "confidence")
"""What each row of a number says of it."""


def idle_rows(book: Book) -> Iterator[Remark]:
    """Rows of tables that no source, lever or promise uses: one remark a series."""
    pairs, everywhere = _used(book)
    everywhere |= (likely := _of_bare_tonnes(book))
    for file in ("prices.csv", "factors.csv"):
        for (carrier, region), lines in book.series(file, "carrier", "region").items():
            of = ELECTRICITY if carrier == EXPORT else carrier
            here = of in everywhere if region == "*" else of in likely or (of, region) in pairs
            if not here and "/" not in region:
                yield _idle(lines[0], f"{carrier}@{region}", "idle_row-unused")
    drivers = {line.cells.get("growth", "") for line in book.rows("sources.csv")}
    for (driver,), lines in book.series("growth.csv", "driver").items():
        if driver not in drivers:
            moves = any(line.cells.get("index", "").strip() != "1" for line in lines)
            told = _idle(lines[0], driver, "idle_row-driver")
            yield told if moves else replace(told, severity="note")  # at 1, nothing is lost


def _used(book: Book) -> tuple[set[tuple[str, str]], set[str]]:
    """Carriers with the regions in which sources or levers use them; and those used anywhere.

    What is of an account of a source by name is of it as what is of its region.
    """
    sources = [line.cells for line in book.rows("sources.csv")]
    places = ("region", "account")
    pairs = {(row.get("carrier", ""), row.get(place, "")) for row in sources for place in places}
    users = {
        str(name): entry["uses"]
        for file in book.files
        if file.startswith("levers/")
        for name, entry in book.text(file)[0].items()
        if isinstance(entry, dict) and isinstance(entry.get("uses"), dict)
    }
    if users.keys() <= {o.lever for o in book.case.using}:  # where they book it is known
        used = ((o.uses_in[c], c) for o in book.case.using for c in o.uses)
        at = book.case.accounts
        pairs |= {(carrier, at[account].region) for account, carrier in used if account in at}
        pairs |= {(ELECTRICITY, a.region) for a in at.values()}
        return pairs, {carrier for carrier, _ in pairs}
    levers = {str(carrier) for uses in users.values() for carrier in uses}
    regions = {row.get("region", "") for row in sources}
    pairs |= {(carrier, region) for carrier in (*levers, ELECTRICITY) for region in regions}
    return pairs, {carrier for carrier, _ in pairs}


def _of_bare_tonnes(book: Book) -> set[str]:
    """Carriers that tonnes without an activity may be of, for which their rows are needed."""
    sources = book.case.sources.values()
    scopes = {str(s.scope) for s in sources if s.scope < 3 and is_bare(book, s)}
    rows = (line.cells for line in book.rows("carriers.csv"))
    return {row.get("id", "") for row in rows if row.get("scope") in scopes}


def _idle(line: Line, what: str, why: str, advice: str = "wrong-id") -> Remark:
    place = f"{line.place} ({what})"
    return remark("idle_row", place, line.row, "row", "warning", line.file, says=why, advice=advice)


def _unemitting(line: Line, name: str) -> Remark:
    """A business or a region for which no row of sources.csv stands."""
    return _idle(line, name, "idle_row-source", advice="")


def bare(book: Book) -> Iterator[Remark]:
    """Businesses without a source or revenue, regions and carriers that nothing is in."""
    sources = [line.cells for line in book.rows("sources.csv")]
    earning = {line.cells.get("business", "") for line in book.rows("revenue.csv")}
    for line in book.rows("businesses.csv"):
        name = line.cells.get("id", "")
        if name not in {row.get("business", "") for row in sources}:
            yield _unemitting(line, name)
        elif name not in earning and earning:
            yield remark(
                "idle_row", name, line.row, "row", "warning", "revenue.csv",
                says="idle_row-revenue",
            )  # fmt: skip
    for line in book.rows("regions.csv"):
        name = line.cells.get("id", "")
        if name not in {row.get("region", "") for row in sources}:
            yield replace(_unemitting(line, name), severity="note")


def misplaced(book: Book) -> Iterator[Remark]:
    """Sources whose id ends in another region than theirs."""
    regions = {line.cells.get("id", "") for line in book.rows("regions.csv")}
    for line in book.rows("sources.csv"):
        name, own = line.cells.get("id", ""), line.cells.get("region", "")
        named = max((r for r in regions if name.endswith(f"-{r}")), key=len, default=own)
        if named != own and not own.endswith(named):
            yield remark(
                "misplaced", f"{line.place} ({name})", line.row, "row", "warning", line.file,
                named=named, own=own,
            )  # fmt: skip


def scopes(book: Book) -> Iterator[Remark]:
    """What is burnt on site booked as bought, and the other way round."""
    of = {
        line.cells.get("id", ""): line.cells.get("scope", "") for line in book.rows("carriers.csv")
    }
    for line in book.rows("sources.csv"):
        scope, carrier = line.cells.get("scope", ""), line.cells.get("carrier", "")
        if {scope, of.get(carrier, "")} == {"1", "2"}:
            yield remark(
                "scope_off", f"{line.place} ({line.cells.get('id', '')})", int(scope), "scope",
                "warning", line.file, scope=scope, carrier=carrier, own=of[carrier],
            )  # fmt: skip


def shares(book: Book) -> Iterator[Remark]:
    """Shares of savings that reach the company and are next to none."""
    for line in book.rows("sources.csv"):
        text = line.cells.get("pass_through", "")
        if text and 0 < float(text) < SMALL:
            yield remark(
                "share_small", f"{line.place} ({line.cells.get('id', '')})", float(text), "share",
                "warning", line.file, says="share_small-passed", share=percent(float(text), 2),
            )  # fmt: skip


def unsourced(book: Book) -> Iterator[Remark]:
    """Rows that name no source or no confidence, one remark a table."""
    for file in sorted(name for name in book.files if name.endswith(".csv")):
        lines = [
            line for line in book.rows(file) if any(_is_silent(line, column) for column in NAMED)
        ]
        if lines:
            n, whole = len(lines), Count(len(book.rows(file)))
            lacks = {column for line in lines for column in NAMED if _is_silent(line, column)}
            yield remark(
                "no_source", lines[0].place, n, "rows", "warning", file, n=Count(n), all=whole,
                what=lacks.pop() if len(lacks) == 1 else "both",
            )  # fmt: skip


def _is_silent(line: Line, column: str) -> bool:
    return is_blank(line.cells.get(column, "x"))


def twice(book: Book) -> Iterator[Remark]:
    """Sources, or levers, that are the same but for their id and name."""
    alike = defaultdict(list)
    own = ("id", "source", "confidence", "note", "growth")
    for line in book.rows("sources.csv"):
        cells = {k: v for k, v in line.cells.items() if k not in own and not k.startswith("name_")}
        if cells.get("activity"):
            alike[tuple(sorted(cells.items()))].append(line)
    for lines in alike.values():
        if len(lines) > 1:
            first, second = (line.cells.get("id", "") for line in lines[:2])
            yield _twice(f"{lines[1].place} ({second})", first, lines[1].file)
    for file in book.files:
        if file.startswith("levers/"):
            yield from _levers_twice(book, file)


def _levers_twice(book: Book, file: str) -> Iterator[Remark]:
    seen: list[tuple[str, object]] = []
    for name, entry in book.text(file)[0].items():
        if not isinstance(entry, dict):
            continue
        own = {k: v for k, v in entry.items() if k not in ("name", "source", "note", "confidence")}
        same = next((other for other, told in seen if told == own), None)
        if same is not None:
            yield _twice(book.place(file, str(name)), same, file)
        seen.append((str(name), own))


def _twice(place: str, first: str, file: str) -> Remark:
    return remark("twice", place, 2, "times", "warning", file, first=first)
