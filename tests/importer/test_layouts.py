"""One inventory, laid out in many ways, comes back the same."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from importer.layouts import LAYOUTS, YEARS, Grid, Inventory, as_csv, as_xlsx, inventories
from pathway.cases.importer import Imported, bring
from pathway.locale.errors import InputError

FORMS: list[Callable[[Grid, Path], Path]] = [
    as_xlsx,
    as_csv,
    lambda grid, path: as_csv(grid, path, ";", "cp1252", "."),
    lambda grid, path: as_csv(grid, path, "\t", "utf-16", ","),
    lambda grid, path: as_csv(grid, path, ",", "utf-8-sig", ","),
    lambda grid, path: as_csv(grid, path, ";", "gb18030", "'"),
]


def tonnes(found: Imported) -> dict[tuple[int, str], float]:
    """Scope and category -> tonnes."""
    sums: dict[tuple[int, str], float] = {}
    for source in found.filled.sources:
        key = (source.scope, source.category)
        sums[key] = sums.get(key, 0) + source.tonnes
    return sums


def brought(file: Path, folder: Path) -> Imported:
    """The import; where numbers can be read in two ways, with the sign that a person would say."""
    try:
        return bring(file, folder / "case")
    except InputError as error:
        if "read in two ways" not in str(error):
            raise
        said = folder / "map.yaml"
        said.write_text(f'decimal: "{"," if file.stem == "2" else "."}"\n')
        return bring(file, folder / "case", map=said)


@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(inventories(), st.sampled_from(LAYOUTS), st.integers(0, len(FORMS) - 1))
def test_an_inventory_comes_back_the_same(
    inventory: Inventory, layout: Callable[[Inventory], Grid], form: int
) -> None:
    """Whatever the layout, format, delimiter, encoding and separators: tonnes are as they were."""
    with tempfile.TemporaryDirectory() as folder:
        name = "0.xlsx" if form == 0 else f"{form}.csv"
        file = FORMS[form](layout(inventory), Path(folder) / name)
        found = brought(file, Path(folder))
    expected: dict[tuple[int, str], float] = {}
    for (scope, category, _), value in inventory.of(YEARS[-1]).items():
        expected[scope, category] = expected.get((scope, category), 0) + value
    assert tonnes(found) == pytest.approx(expected)
    assert all(total.agrees for total in found.understood.placed.totals)
