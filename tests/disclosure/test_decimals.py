"""Numbers of small companies are seen: decimals follow the size of what stands together."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casefiles import FILES
from disclosure.filled import cells, number
from disclosure.test_expected import told
from pathway.disclosure.digits import decimals
from pathway.disclosure.filling import Line
from pathway.disclosure.reading import book
from pathway.report.disclosure import write_disclosure
from pathway.report.html.disclosure import disclosure_page

FIELD = book().fields[0]


@pytest.mark.parametrize(
    ("unit", "beside", "right"),
    [
        ("money", (0.015789,), 4),  # 15,789 EUR: 0.0158
        ("money", (120.0, 0.013, 0.0), 2),
        ("money", (56_000.0, 0.013), 1),  # beside a billion a few thousand are none
        ("money", (0.0,), 1),
        ("money", (1e-9,), 1),  # what a sum of floats leaves
        ("money", (0.9996, -3.0), 2),
        ("t", (85_000.0, 13_400.0), 0),
        ("t", (2.6, 0.4), 2),
        ("t", (5_000_000.0, 1e-4), 0),
        ("MWh", (0.05,), 4),
        ("years", (300.0, 10.0), 0),
        ("years", (4.4, 10.0), 1),
        ("count", (1.0,), 0),
        ("year", (2030.0,), 0),
        ("price", (300.0,), 2),
    ],
)
def test_by_what_stands_together(unit: str, beside: tuple[float, ...], right: int) -> None:
    line = Line(FIELD, "", unit, {}, ())
    assert decimals(replace(line, beside=beside)) == right


def test_money_of_a_small_company_is_no_zero(tmp_path: Path) -> None:
    """10 stores at 2,000 are 0.02 million, beside a roof of 10 million: on page and sheet."""
    cheap = FILES["levers/retrofit.yaml"].replace("0.2, unit: MCNY/store", "2000, unit: CNY/store")
    rows = "2022,added,led,,,,,10,store", "2022,added,roofs,,,,,1,park"
    more = {"levers/retrofit.yaml": cheap}
    disclosed = told(tmp_path, *rows, standard="ifrs-s2", **more)
    assert number(cells(disclosed), "lever-capex", 2022, "led") == pytest.approx(0.02)
    assert number(cells(disclosed), "lever-capex", 2022, "roofs") == pytest.approx(10)
    page = disclosure_page(disclosed, "en")
    shown = re.findall(r'data-field="lever-capex"[^>]*data-item="led"[^>]*>([^<]*)<', page)
    assert [text.strip() for text in shown] == ["0.02"]
    write_disclosure(disclosed, "en", tmp_path / "told.xlsx")
    cells_of = [
        c for s in load_workbook(tmp_path / "told.xlsx") for row in s.iter_rows() for c in row
    ]
    own = [c.number_format for c in cells_of if c.value == pytest.approx(0.02)]
    assert "#,##0.00" in own
    assert not [c for c in cells_of if c.value == 0 and "0.00" in c.number_format]
