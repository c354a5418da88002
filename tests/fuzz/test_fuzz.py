"""Whatever is read: a plan that audits, or a clean error with its exit code, soon and in little."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

import counting
import pathway
from casefiles import FILES, write_case
from fuzz.mutate import PIECES, mutated, text_mutated
from pathway.cases.export.workbook import build
from pathway.cases.starter import Wish, case_files
from pathway.load import load, read_files
from pathway.locale.errors import PathwayError
from pathway.locale.messages import BrokenMessages, resource

ROOT = Path(__file__).resolve().parents[2]
PLANS = 3.0  # seconds that each search may take
LIMIT = 30  # seconds until something hangs
CASES: dict[str, Callable[[], dict[str, bytes]]] = {
    "tiny": lambda: {n: t.encode() for n, t in FILES.items()},
    "starter": lambda: dict(case_files(Wish(base_year=2025))),
    "steel": lambda: read_files(ROOT / "inputs" / "steel"),
    "shipping": lambda: read_files(ROOT / "inputs" / "shipping"),
    "alibaba": lambda: read_files(ROOT / "inputs" / "alibaba"),
}
CLEAN = {2, 3, 4}
"""Exit codes of what a user can mend: bad input, no plan, no time."""


class Hung(BaseException):
    """It took too long."""


@contextlib.contextmanager
def in_time() -> Iterator[None]:
    """Raises ``Hung`` where it takes too long."""

    def stop(*_: object) -> None:
        raise Hung

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def code_of(work: Callable[[], object]) -> int:
    """The exit code that the command line would end with; any other error is a finding."""
    try:
        with in_time():
            work()
    except PathwayError as fault:
        return fault.exit_code
    except BrokenMessages:
        return 2
    return 0


def planned(files: dict[str, bytes]) -> None:
    """Solved within seconds, and audited."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data in files.items():
            path = Path(folder) / "case" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        pathway.read(Path(folder) / "case").solve(time_limit=PLANS)


def seeded(name: str, seed: int, number: int) -> Random:
    """What is drawn for this case, and for no other."""
    return Random(f"{name}-{seed}-{number}")  # noqa: S311 - no secret


def tried(name: str, count: int, seed: int, every: int) -> Counter[int]:
    """How so many changed cases end; of those without a fault each ``every``-th is planned."""
    files, ends = CASES[name](), Counter[int]()
    left = every
    for number in range(count):
        made = mutated(files, seeded(name, seed, number))
        where = f"{name}, seed {seed}, number {number}"
        code = found(lambda made=made: load(made, name=name, every=True), where)  # type: ignore[misc]
        if code == 0:
            left -= 1
            if left == 0:
                left = every
                code = found(lambda made=made: planned(made), where)  # type: ignore[misc]
        ends[code] += 1
    return ends


def found(work: Callable[[], object], where: str) -> int:
    """Its exit code; fails with where it is found where that is none of the clean ones."""
    try:
        code = code_of(work)
    except (Exception, Hung) as fault:
        raise AssertionError(f"{where}: {type(fault).__name__}: {fault}") from fault
    assert code in {0, *CLEAN}, (where, code)
    return code


def test_a_hundred_changed_cases() -> None:
    assert sum(tried("tiny", 100, 1, 10).values()) == 100


@pytest.mark.trust
@pytest.mark.parametrize(
    ("name", "count", "every"),
    [("tiny", 1000, 8), ("starter", 1500, 25), ("steel", 1500, 60), ("shipping", 1000, 100),
     ("alibaba", 400, 100)],
)  # fmt: skip
def test_thousands_of_changed_cases(
    name: str, count: int, every: int, request: pytest.FixtureRequest
) -> None:
    seed = int(request.config.getoption("--seed"))
    ends = tried(name, count, seed, every)
    print(name, dict(ends))  # noqa: T201 - read by who counts
    assert sum(ends.values()) == count
    counting.count("mutated-inputs", count)


# Readers, one by one


def as_set(text: str) -> object:
    return load(CASES["tiny"](), sets=[text], name="tiny")


def as_sweep(data: bytes, folder: Path) -> object:
    from pathway.sweep.spec import read_sweep

    return read_sweep("x.yaml", data, folder)


def as_expression(text: str) -> object:
    from pathway.tables.expressions import Unreadable, parse

    with contextlib.suppress(Unreadable):
        return parse(text)
    return None


def as_messages(data: bytes, folder: Path) -> object:
    path = folder / "x.ftl"
    path.write_bytes(data)
    return resource(path)


def as_map(data: bytes, folder: Path) -> object:
    from pathway.cases.importer.read.mapping import read_map

    (folder / "map.yaml").write_bytes(data)
    return read_map(folder / "map.yaml")


def as_table(data: bytes, folder: Path) -> object:
    from pathway.cases.importer import bring

    (folder / "rows.csv").write_bytes(data)
    return bring(folder / "rows.csv", folder / "new")


def as_actuals(data: bytes) -> object:
    company = FILES["company.yaml"] + "today: 2023\n"
    files = {**CASES["tiny"](), "company.yaml": company.encode(), "actuals/2021.csv": data}
    return load(files, name="tiny", every=True)


def as_changes(data: bytes) -> object:
    return load({**CASES["tiny"](), "changes.yaml": data}, name="tiny", every=True)


def as_workbook(data: bytes, folder: Path) -> object:
    path = folder / "x.xlsx"
    path.write_bytes(data)
    return load(path)


def damaged(book: bytes, drawn: Random) -> bytes:
    """A workbook with a part changed as a text, or with damaged bytes."""
    if drawn.randrange(4) == 0:
        place = drawn.randrange(len(book))
        return book[:place] + bytes([drawn.randrange(256)]) + book[place + drawn.randrange(3) :]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        hit = drawn.choice(names)
        for name in names:
            data = old.read(name)
            new.writestr(name, text_mutated(data, drawn) if name == hit else data)
    return out.getvalue()


SETS = (
    "discount_rate=5", "levers.ev.capex=*1.5", "prices.diesel=+1", "sources.vans.activity=20",
    "levers.roofs.potential=1e12", "horizon.end=2030", "targets.neutral.value=5",
    "levers.ev.capex.path.2021=3", "limits.wind-depth.at_most=1", "levers.ev={}",
)  # fmt: skip
EXPRESSIONS = ("share_with_plan >= 1", "max(npv_cost_mcny) <= base + 1", "p90(net_t[2025]) < 5 * 2")
SWEEP = (
    b"name: {en: X}\ncase: case\ndesign: {kind: one_at_a_time}\nreadings: [npv_cost_mcny]\n"
    b"assert: [max(npv_cost_mcny) <= base + 1]\nfactors:\n  d:\n    name: {en: D}\n"
    b"    paths: [prices.diesel]\n    change: multiply\n    range: {low: 0.5, high: 2}\n"
    b"    confidence: assumption\n"
)
TABLE = b"Scope,Source,Unit,2020\n1,Natural gas,t CO2e,1200\n3,Business travel,t CO2e,300\n"
MAP = b"business: shop\nregion: north\nyear: 2020\nsheets: [A]\nlang: en\ncolumns: {A: scope}\n"
ACTUALS = (
    b"year,quantity,of,scope,method,value,unit,source,confidence\n"
    b"2021,activity,vans,,,9,ML,meter,measured\n2021,emissions,,1,,24120,t,report,verified\n"
)
CHANGES = (
    b"sold:\n  name: {en: Sold}\n  year: 2022\n  cause: divestment\n  source: report\n"
    b"  confidence: verified\n  moves:\n    - {of: {scope: [1]}, tonnes: {value: -5, unit: t}}\n"
)
MESSAGES = (ROOT / "pathway" / "locale" / "en" / "stock.ftl").read_bytes()

Read = Callable[[Random, Path], object]


def _text(of: tuple[str, ...], drawn: Random) -> str:
    text = text_mutated(drawn.choice(of).encode(), drawn).decode("utf-8", "replace")
    return text + drawn.choice(("", "", drawn.choice(PIECES)))


_book: list[bytes] = []


def book() -> bytes:
    """The small case as a workbook, made once."""
    if not _book:
        _book.append(build(CASES["tiny"]()))
    return _book[0]


READERS: dict[str, Read] = {
    "set": lambda drawn, _: as_set(_text(SETS, drawn)),
    "expression": lambda drawn, _: as_expression(_text(EXPRESSIONS, drawn)),
    "sweep": lambda drawn, folder: as_sweep(text_mutated(SWEEP, drawn), folder),
    "messages": lambda drawn, folder: as_messages(text_mutated(MESSAGES, drawn), folder),
    "map": lambda drawn, folder: as_map(text_mutated(MAP, drawn), folder),
    "table": lambda drawn, folder: as_table(text_mutated(TABLE, drawn), folder),
    "actuals": lambda drawn, _: as_actuals(text_mutated(ACTUALS, drawn)),
    "changes": lambda drawn, _: as_changes(text_mutated(CHANGES, drawn)),
    "workbook": lambda drawn, folder: as_workbook(damaged(book(), drawn), folder),
}


def read_many(name: str, count: int, seed: int, folder: Path) -> dict[int, int]:
    write_case(folder / "case")
    ends = Counter[int]()
    for number in range(count):
        drawn = seeded(name, seed, number)
        where = f"{name}, seed {seed}, number {number}"
        ends[found(lambda drawn=drawn: READERS[name](drawn, folder), where)] += 1  # type: ignore[misc]
    return dict(ends)


@pytest.mark.parametrize("name", READERS)
def test_each_reader_a_little(name: str, tmp_path: Path) -> None:
    assert sum(read_many(name, 12, 1, tmp_path).values()) == 12


@pytest.mark.trust
@pytest.mark.parametrize("name", READERS)
def test_each_reader_a_lot(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    seed = int(request.config.getoption("--seed"))
    count = int(os.environ.get("FUZZ", "1000"))
    ends = read_many(name, count if name != "workbook" else count // 4, seed, tmp_path)
    print(name, ends)  # noqa: T201 - read by who counts
    counting.count("mutated-inputs", sum(ends.values()))
    assert sum(ends.values()) >= count // 4
