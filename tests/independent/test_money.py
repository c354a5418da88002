"""Present values by other hands: numpy-financial, and LibreOffice, of the same cash to 1e-9."""

from __future__ import annotations

import csv
import math
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from drawn import told_of
from openpyxl import Workbook
from wrong_plans import company

from counting import count
from pathway.api import read
from pathway.locale.errors import NoPlan
from pathway.solve import solve
from pathway.tables.ecosystem import ecosystem_npv
from pathway.tables.money import cash_flows
from pathway_models.arithmetic.base import base_plan
from pathway_models.arithmetic.observed import as_it_was
from pathway_models.arithmetic.plan import compared
from pathway_models.case import Case
from pathway_models.program.cost import cash_of

ROOT = Path(__file__).resolve().parents[2]
CLOSE = 1e-9
"""Of a present value, or of what its cash comes to where parts take away from each other."""
SHIPPED = ("alibaba", "operations", "steel", "shipping")
DRAWN = 40


class Flows(tuple[float, float, tuple[float, ...]]):
    """A rate, our present value, and the cash from the base year to the year after the end."""

    __slots__ = ()

    @property
    def room(self) -> float:
        rate, _, cash = self
        return CLOSE * max(1.0, sum(abs(v) / (1 + rate) ** t for t, v in enumerate(cash)))


def flows_of(made: Case) -> dict[str, Flows]:
    """Every cash flow of its plan, by name: of a business and item, of the company, of programmes.

    That of the company is held against what the solver says of it.
    """
    solved = solve(made, compare=False)
    cash: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (t, business, item), value in cash_flows(compared(made, solved.plan)).items():
        cash[f"{business} {item}"][t] += value
        cash["company"][t] += value
    base = base_plan(made)
    for o in made.booked("programme"):
        for (_, t), value in cash_of(made, o, solved.plan, base).items():
            cash["programmes"][t] += value
    years = range(made.base_year, made.end + 2)
    ours = {n: sum(made.discount(t) * v for t, v in each.items()) for n, each in cash.items()}
    ours |= {"company": solved.npv} if "company" in ours else {}
    ours |= {"programmes": ecosystem_npv(made, solved.plan)} if "programmes" in ours else {}
    return {
        name: Flows((made.discount_rate, ours[name], tuple(each[t] for t in years)))
        for name, each in cash.items()
    }


@cache
def drawn() -> dict[str, Flows]:
    """Of cases drawn at random that have a plan."""
    return dict(_drawn())


def _drawn() -> Iterator[tuple[str, Flows]]:
    for seed in range(DRAWN):
        try:
            found = flows_of(as_it_was(told_of(seed))[0])
        except NoPlan:
            continue
        yield from ((f"{seed}: {name}", flows) for name, flows in found.items())


@cache
def shipped(study: str) -> dict[str, Flows]:
    alone = study in ("steel", "shipping")
    folder = ROOT / "inputs" / (study if alone else "alibaba")
    return flows_of(read(folder, None if alone else study).data)


def assert_by_numpy(all_flows: dict[str, Flows]) -> None:
    financial = pytest.importorskip("numpy_financial")
    assert all_flows
    for name, flows in all_flows.items():
        rate, ours, cash = flows
        assert math.isclose(financial.npv(rate, cash), ours, rel_tol=0, abs_tol=flows.room), name
        count("money")


def assert_by_libreoffice(all_flows: dict[str, Flows], folder: Path) -> None:
    """A row each: rate, the cash of the base year, and ``NPV`` of the years after it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for n, (rate, _, cash) in enumerate(all_flows.values(), 1):
        sheet.append([f"=B{n}+NPV(C{n},{span(n, len(cash))})", cash[0], rate, *cash[1:]])
        sheet.cell(n, 1).number_format = "0.000000000000"
    book.save(folder / "flows.xlsx")
    words = [office, f"-env:UserInstallation=file://{folder / 'office'}", "--headless"]
    words += ["--convert-to", "csv", "--outdir", str(folder), str(folder / "flows.xlsx")]
    subprocess.run(words, check=True, timeout=300, capture_output=True)
    with (folder / "flows.csv").open(encoding="utf-8") as file:
        theirs = [float(row[0]) for row in csv.reader(file)]
    for (name, flows), value in zip(all_flows.items(), theirs, strict=True):
        assert math.isclose(value, flows[1], rel_tol=0, abs_tol=flows.room), name


def span(row: int, years: int) -> str:
    """Where the cash of the years after the base year stands."""
    from openpyxl.utils import get_column_letter

    return f"D{row}:{get_column_letter(years + 2)}{row}"


def test_a_present_value_by_hand() -> None:
    """100 in the base year, 50 a year later, at 25 %, is 140; and no other hand says otherwise."""
    assert_by_numpy({"by hand": Flows((0.25, 140.0, (100.0, 50.0)))})
    with pytest.raises(AssertionError):
        assert_by_numpy({"wrong": Flows((0.25, 140.0 + 1e-6, (100.0, 50.0)))})


def test_flows_of_drawn_cases_by_numpy() -> None:
    assert len(drawn()) > 100
    assert_by_numpy(drawn())


def test_flows_of_a_company_by_numpy() -> None:
    assert_by_numpy(flows_of(company()))


@pytest.mark.trust
def test_flows_of_drawn_cases_by_libreoffice(tmp_path: Path) -> None:
    assert_by_libreoffice(drawn(), tmp_path)


@pytest.mark.trust
@pytest.mark.parametrize("study", SHIPPED)
def test_flows_of_shipped_cases(study: str, tmp_path: Path) -> None:
    assert_by_numpy(shipped(study))
    assert_by_libreoffice(shipped(study), tmp_path)
