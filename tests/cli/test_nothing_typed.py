"""An inventory of what companies burn and buy: no factor and no price is left to be typed."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from cli.running import Pathway

INVENTORY = """\
GHG inventory 2024,Unit,Amount
Scope 1,,
Natural gas heating,MWh,4200
Petrol company cars,L,85000
Diesel vans,L,140000
LPG forklifts,L,22000
Heating oil office north,L,61000
Refrigerant leak R-410A,kg,38
Scope 2,,
Electricity,MWh,6100
District heat,MWh,1900
"""


@pytest.mark.parametrize(("country", "currency"), [("DE", "EUR"), ("FR", "EUR"), ("PL", "USD")])
def test_what_check_advises_is_pasted_until_nothing_is_missing(
    tmp_path: Path, pathway: Pathway, country: str, currency: str
) -> None:
    """Money of other years and currencies comes with the rate that the library knows."""
    case, file = tmp_path / "acme", tmp_path / "inventory.csv"
    file.write_text(INVENTORY, encoding="utf-8")
    where = ("--country", country, "--currency", currency, "--base-year", "2024")
    assert pathway("init", case, *where, "--yes").code == 0
    assert pathway("import", file, "--into", case, "--alone").code == 0
    said = pathway("check", case)
    assert said.code == 2
    for _ in range(2):  # factors first, then what the sources cost
        for command in re.findall(r"`pathway (library add [^`]*)`", said.err):
            assert str(case) in shlex.split(command)
            added = pathway(*shlex.split(command))
            assert added.code == 0, (command, added.err)
        said = pathway("check", case)
        if said.code == 0:
            break
    assert said.code == 0, said.err
    prices = (case / "prices.csv").read_text("utf-8")
    if country == "DE":  # 1848.8 EUR/1000 L less 19 %, and the HICP of 2024: 120.4 / 117.6
        assert "gasoline,de,2025,1.59" in prices
