"""What spreadsheets and Chinese keyboards do to a table, and retrofits that claim too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from pathway.load import load_case
from pathway.locale.errors import Fault, InputError

Files = dict[str, str | bytes]


def one_fault(folder: Path, files: Files) -> Fault:
    with pytest.raises(InputError) as caught:
        load_case(write_case(folder, files))
    assert len(caught.value.faults) == 1, caught.value.faults
    return caught.value.faults[0]


@pytest.mark.parametrize(
    ("old", "new", "place", "problem", "remedy"),
    [
        ("shop,Shop,商店", "shop,Shop,商店,", "row 2", "a comma too many at the end", "Remove it"),
        (
            "shop,Shop,商店",
            "shop,Shop,商店, ,",
            "row 2",
            "a comma too many at the end",
            "Remove it",
        ),
        ("shop,Shop,商店", "shop,Shop，商店", "row 2", "cells are separated by ，", "the comma ,"),
        (
            "shop,Shop,商店",
            "shop,Shop,商,店",
            "row 2",
            "has 4 cells, the header 3",
            "double quotes, and write numbers without one",
        ),
        ("shop,Shop,商店", "shop,Shop", "row 2", "has 2 cells, the header 3", "double quotes"),
        ("id,name_en,name_zh", "id，name_en，name_zh", "row 1", "separated by ，", "the comma ,"),
        ("id,name_en,name_zh", "id,name_en，name_zh", "row 1", "separated by ，", "the comma ,"),
        ("id,name_en,name_zh", "id,name_en,name_zh,", "row 1", "without a name", "comma too many"),
    ],
)
def test_commas(tmp_path: Path, old: str, new: str, place: str, problem: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        load_case(write_case(tmp_path, edited("businesses.csv", old, new)))
    fault = caught.value.faults[0]
    assert (fault.file, fault.place) == ("businesses.csv", place)
    assert problem in fault.problem
    assert remedy in fault.remedy


def test_a_row_with_a_comma_too_many_is_read_all_the_same(tmp_path: Path) -> None:
    """So that nothing else is told: the shop is there."""
    fault = one_fault(tmp_path, edited("businesses.csv", "shop,Shop,商店", "shop,Shop,商店,"))
    assert fault.place == "row 2"


def test_a_full_width_comma_in_a_text_is_none(tmp_path: Path) -> None:
    files = edited("businesses.csv", "商店", "商店，北")
    assert load_case(write_case(tmp_path, files)).businesses["shop"].name.zh == "商店，北"


def test_retrofits_of_equal_order_cannot_save_more_than_there_is(tmp_path: Path) -> None:
    """Side by side 0.9 and 0.2 of the shop's power would be 110 %; one after another 92 %."""
    text = FILES["levers/retrofit.yaml"].replace(
        "{value: 0.1, unit: share", "{value: 0.9, unit: share"
    )
    assert load_case(write_case(tmp_path, {**FILES, "levers/retrofit.yaml": text}))
    text = text.replace("order: 2", "order: 1")
    fault = one_fault(tmp_path, {**FILES, "levers/retrofit.yaml": text})
    assert (fault.file, fault.place) == ("levers/retrofit.yaml", "levers.led.order (line 4)")
    assert "hvac, led" in fault.problem
    assert "110% of shop-power" in fault.problem
    assert "max_share" in fault.remedy
