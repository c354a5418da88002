"""``pathway audit RUN``: what was changed since the run was written is named."""

from __future__ import annotations

import csv
import itertools
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import pathway as face
from cli.running import Pathway
from counting import count
from pathway.locale.errors import UsageError
from pathway.runs.finished import open_run


def audit_run(folder: Path) -> dict[str, Any]:
    return face.open(folder).audit().document


CELLS = {
    "abatement": "cost_mcny",
    "contracts": "clean_gwh",
    "costs": "discounted_mcny",
    "credits": "cost_mcny",
    "electricity": "demand_gwh",
    "emissions": "net_t",
    "levers": "capex_mcny",
    "sources": "gross_t",
    "targets": "slack",
    "wedges": "tonnes",
    "wedges_location": "tonnes",
}
"""Table -> a column of numbers."""


def change(run: Path, table: str, column: str, value: str) -> None:
    """Replaces the last cell of a column."""
    path = run / "tables" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[-1][column] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def test_a_run_as_written_passes(solved: Path, pathway: Pathway) -> None:
    """With the checks that the solve has made, one for one."""
    said = pathway("audit", solved, "--json")
    assert said.code == 0
    assert json.loads(said.out) == json.loads((solved / "audit.json").read_text("utf-8"))
    assert "none fails" in said.err


def test_the_reference_run_passes(reference_run: Path, pathway: Pathway) -> None:
    assert pathway("audit", reference_run).code == 0


@pytest.mark.parametrize("value", ["-12345678.9", "", "much"])
@pytest.mark.parametrize("table", CELLS)
def test_a_changed_cell_is_named(copy: Path, pathway: Pathway, table: str, value: str) -> None:
    change(copy, table, CELLS[table], value)
    said = pathway("audit", copy)
    assert said.code == 5
    assert f"{table}[" in said.err


@pytest.mark.parametrize(
    ("table", "column"),
    [("electricity", "clean_share"), ("targets", "met"), ("targets", "binding")],
)
def test_a_word_in_place_of_a_share_or_a_verdict_is_named(
    copy: Path, pathway: Pathway, table: str, column: str
) -> None:
    change(copy, table, column, "perhaps")
    said = pathway("audit", copy)
    assert (said.code, f"{table}[" in said.err and column in said.err) == (5, True)


def test_a_changed_summary_is_named(copy: Path, pathway: Pathway) -> None:
    path = copy / "summary.json"
    summary = json.loads(path.read_text("utf-8"))
    summary["npv_cost_mcny"] += 1
    path.write_text(json.dumps(summary), "utf-8")
    said = pathway("audit", copy)
    assert (said.code, "npv_cost_mcny" in said.err) == (5, True)


def leaves(of: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of all that stands in an object."""
    for key, value in of.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key)


def put(summary: Any, path: tuple[str, ...], value: Any) -> Any:
    """The summary with one figure replaced."""
    for key in path[:-1]:
        summary = summary[key]
    was = summary[path[-1]]
    summary[path[-1]] = value(was) if callable(value) else value
    return was


def other(was: Any) -> Any:
    """Another figure, word or truth of the same sort."""
    if isinstance(was, bool):
        return not was
    return was + 1 if isinstance(was, int | float) else "other"


def test_each_figure_of_the_summary_is_audited(copy: Path) -> None:
    """Another one of its sort is told, and so is what is no figure at all."""
    path = copy / "summary.json"
    whole = path.read_text("utf-8")
    strange = itertools.cycle(["much", 1e308, None, []])
    for place in leaves(json.loads(whole)):
        for value in (other, next(strange)):
            summary = json.loads(whole)
            was = put(summary, place, value)
            path.write_text(json.dumps(summary), "utf-8")
            if was is not None or value is not None:
                record = audit_run(copy)
                assert not record["passed"], (place, value)
                json.dumps(record, allow_nan=False)


def test_each_figure_that_is_left_out_is_missed(copy: Path) -> None:
    path = copy / "summary.json"
    whole = path.read_text("utf-8")
    for place in leaves(json.loads(whole)):
        summary = of = json.loads(whole)
        for key in place[:-1]:
            of = of[key]
        if of.pop(place[-1]) is not None:
            path.write_text(json.dumps(summary), "utf-8")
            assert not audit_run(copy)["passed"], place


@pytest.mark.trust
def test_no_cell_is_more_than_the_audit_can_bear(copy: Path) -> None:
    """In each column of each table one of these: told, never a traceback."""
    values = itertools.cycle(["", "1e999", "9" * 400, "other", "-1e308"])
    for path in sorted((copy / "tables").glob("*.csv")):
        whole = path.read_text("utf-8")
        head, *rows = whole.splitlines()
        for place, column in enumerate(head.split(",")) if rows else ():
            cells = rows[-1].split(",")
            cells[place] = next(value for value in values if value != cells[place])
            text = "\n".join([head, *rows[:-1], ",".join(cells)])
            path.write_text(text + "\n", "utf-8")
            assert refused(copy), (path.name, column, cells[place])
            count("edited-cells")
        path.write_text(whole, "utf-8")


def test_a_table_that_lost_something_is_named(copy: Path) -> None:
    """Emptied, without its last row, with its last row twice, without a column, or gone."""
    for path in sorted((copy / "tables").glob("*.csv")):
        whole = path.read_text("utf-8")
        head, *rows = whole.splitlines()
        tampered = [[row.split(",", 1)[1] for row in (head, *rows)]]
        tampered += [[head], [head, *rows[:-1]], [head, *rows, rows[-1]]] if rows else []
        for lines in tampered:
            path.write_text("\n".join(lines) + "\n", "utf-8")
            found = failures(audit_run(copy))
            # Claims and costs that nobody wrote down are missed in the sums that they are part of.
            named = path.stem in str(found) or path.stem in {"contracts", "credits", "costs"}
            assert found, (path.name, len(lines))
            assert named, (path.name, len(lines))
        path.unlink()
        assert f"{path.stem}[" in str(failures(audit_run(copy)))
        path.write_text(whole, "utf-8")


def refused(run: Path) -> bool:
    """Whether the audit names a fault, or the run is none."""
    try:
        return not audit_run(run)["passed"]
    except UsageError:
        return True


def failures(record: Any) -> list[Any]:
    """The checks that did not pass."""
    return [check for check in record["checks"] if not check["passed"]]


@pytest.mark.parametrize("command", ["report", "compare"])
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("tables/emissions.csv", "net_t", "gross_t"),
        ("tables/abatement.csv", "reduction_t", "reduced_t"),
        ("summary.json", '"npv_cost_mcny": ', '"npv_cost_mcny": "much", "was": '),
        ("summary.json", '"npv_cost_mcny": ', '"npv_cost_mcny": null, "was": '),
    ],
)
def test_an_edited_run_is_not_told_again(
    copy: Path, pathway: Pathway, command: str, name: str, old: str, new: str
) -> None:
    path = copy / name
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    words = (command, copy) if command == "report" else (command, copy, copy)
    said = pathway(*words)
    assert (said.code, "is no complete run" in said.err) == (2, True)


@pytest.mark.parametrize("table", CELLS)
def test_a_missing_table_is_named(copy: Path, pathway: Pathway, table: str) -> None:
    (copy / "tables" / f"{table}.csv").unlink()
    said = pathway("audit", copy)
    assert (said.code, f"{table}[" in said.err) == (5, True)


def test_a_changed_input_is_named(copy: Path, pathway: Pathway) -> None:
    prices = copy / "inputs" / "prices.csv"
    prices.write_text(prices.read_text("utf-8").replace(",7,", ",8,"), "utf-8")
    (copy / "inputs" / "levers" / "offset.yaml").unlink()
    shutil.copy(copy / "inputs/studies/whole.yaml", copy / "inputs/studies/more.yaml")
    (copy / "inputs" / ".DS_Store").write_bytes(b"what a file manager leaves")
    said = pathway("audit", copy, "--json")
    assert said.code == 5
    (check,) = json.loads(said.out)["checks"]
    assert check["where"] == (
        "inputs/levers/offset.yaml is missing; inputs/prices.csv was changed; "
        "inputs/studies/more.yaml is new"
    )
    assert check["where"] in said.err


def test_what_a_file_manager_leaves_is_no_input(copy: Path, pathway: Pathway) -> None:
    (copy / "inputs" / ".DS_Store").write_bytes(b"")
    (copy / "inputs" / "levers" / "retrofit.yaml~").write_bytes(b"")
    assert pathway("audit", copy).code == 0


@pytest.mark.parametrize("place", ["nowhere", "file", "empty"])
def test_what_is_no_run_exits_2(tmp_path: Path, pathway: Pathway, place: str) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    (tmp_path / "empty").mkdir()
    said = pathway("audit", tmp_path / place)
    assert (said.code, "is no run" in said.err) == (2, True)


BROKEN = ["{", "[]", "", "\x00"]
HOLLOW = ["{}", '{"case": 1}']
"""Objects: in the other files, what is missing in them is for the audit to say."""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *((name, text) for name in ("summary.json", "audit.json") for text in BROKEN),
        *(("manifest.json", text) for text in (*BROKEN, *HOLLOW)),
    ],
)
def test_broken_json_exits_2_and_is_named(
    copy: Path, pathway: Pathway, name: str, text: str
) -> None:
    (copy / name).write_text(text, "utf-8")
    said = pathway("audit", copy)
    assert (said.code, name in said.err) == (2, True)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b'year,"account\n1', b"a,b\n1,2,3\n1,2,3,4\n"]
)
def test_a_table_that_is_none_is_named(copy: Path, pathway: Pathway, content: bytes) -> None:
    (copy / "tables" / "emissions.csv").write_bytes(content)
    said = pathway("audit", copy)
    assert said.code in (2, 5)
    assert "emissions" in said.err
    assert "bug" not in said.err


def test_a_run_knows_the_name_of_its_case(solved: Path) -> None:
    """Its inputs stand in a folder called ``inputs``."""
    result, case = open_run(solved)
    assert (case.id, result.summary["case"], case.study) == ("tiny", "tiny", "operations")


def test_the_folder_may_be_moved_and_renamed(copy: Path, tmp_path: Path) -> None:
    assert face.open(copy.rename(tmp_path / "board meeting")).audit().passed
