"""The Python face: the same plans as the command line, and values that nobody can change."""

from __future__ import annotations

import inspect
import pickle
import pkgutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import pathway
import pathway.runs.run as run_module
from casefiles import FILES, write_case
from cli.running import apart, contents
from pathway.api.tables import read_csv, write_csv
from pathway.load import load, read_files

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("highspy", "numpy", "pandas", "pint", "plotly", "pyomo", "pydantic", "typing", "yaml")


# The door


def test_import_pathway_loads_nothing() -> None:
    code = "import sys; before = {*sys.modules}; import pathway; print(*{*sys.modules} - before)"
    loaded = subprocess.check_output([sys.executable, "-I", "-S", "-c", SITE + code], text=True)
    modules = set(loaded.split())
    assert "pathway" in modules
    assert modules.isdisjoint(HEAVY)
    assert {m for m in modules if m.startswith("pathway")} == {"pathway"}


SITE = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'models')!r}]; "


def test_every_name_of_the_face_is_there_and_explains_itself() -> None:
    assert set(pathway.__all__) <= set(dir(pathway))
    for name in pathway.__all__:
        assert inspect.getdoc(getattr(pathway, name)), name
    with pytest.raises(AttributeError, match="no attribute 'red'"):
        pathway.red  # noqa: B018


def test_no_room_is_called_like_a_name_of_the_face() -> None:
    """The first import of ``pathway.solve``, the package, would take the place of a function."""
    rooms = {module.name for module in pkgutil.iter_modules(pathway.__path__)}
    assert {"solve", "audit", "compare"} <= rooms
    assert rooms.isdisjoint(pathway.__all__)


def test_what_an_example_needs_is_in_every_docstring() -> None:
    """Each public thing of the face has an example or is a plain property."""
    found = []
    for kind in (pathway.Case, pathway.Plan, pathway.Comparison, pathway.Audit):
        assert ">>>" in (inspect.getdoc(kind) or ""), kind
    for function in (
        *(pathway.read, pathway.open, pathway.solve_many),
        *(pathway.Case.set, pathway.Case.with_table, pathway.Case.change),
        *(pathway.Case.paths, pathway.Case.solve),
        *(pathway.Plan.audit, pathway.Plan.figure, pathway.Plan.compare),
    ):
        text = inspect.getdoc(function) or ""
        found += [function.__name__] * (">>>" not in text or "Raises" not in text)
    assert found == []


# A case


def test_a_case_is_what_the_files_say(company: pathway.Case) -> None:
    assert (company.id, company.study, company.sets) == ("my-company", "operations", ())
    assert company.data == load(Path("my-company")).case
    assert dict(company.files) == read_files(Path("my-company"))
    assert repr(company) == (
        "Case(my-company, operations: 2 sources, 7 options, 4 commitments, 2020 to 2025)"
    )


def test_a_case_is_a_value(company: pathway.Case) -> None:
    again = pathway.read("my-company")
    dearer = company.set("prices.diesel", "*2")
    assert company == again
    assert hash(company) == hash(again)
    assert len({company, again, dearer, pathway.read("my-company", study="whole")}) == 3
    assert pickle.loads(pickle.dumps(dearer)) == dearer  # noqa: S301
    with pytest.raises(AttributeError):
        company.sets = ("prices.diesel=1",)  # type: ignore[misc]
    for mapping in (company.files, company.data.prices, company.data.prices["diesel", "north"]):
        with pytest.raises(TypeError, match="cannot be changed"):
            mapping["x"] = 1.0  # type: ignore[index]


@pytest.mark.parametrize(
    ("value", "price"),
    [("*2", 14.0), ("+0.5", 7.5), ("-0.5", 6.5), ("5", 5.0), (5, 5.0), (5.5, 5.5), (0, 0.0),
     (np.float64(5.5), 5.5), (np.int64(6), 6.0)],
)  # fmt: skip
def test_what_is_set(company: pathway.Case, value: Any, price: float) -> None:
    """Diesel is 7 CNY/L, so 7 million/ML."""
    assert company.set("prices.diesel", value).data.prices["diesel", "north"][2021] == price
    assert company.data.prices["diesel", "north"][2021] == 7.0


def test_a_negative_number_is_set_and_not_taken_off(company: pathway.Case) -> None:
    """The vans' upkeep is -1000 CNY a vehicle, so -0.001 million."""
    path = "levers.ev.fom"
    assert company.set(path, -400).data.options["ev@vans"].fom[2021] == pytest.approx(-0.0004)
    assert company.set(path, "-400").data.options["ev@vans"].fom[2021] == pytest.approx(-0.0014)


def test_a_switch_is_true_or_false(company: pathway.Case) -> None:
    assert company.set("targets.clean.headline", True).sets == ("targets.clean.headline=true",)
    assert company.set("targets.clean.headline", True).data.targets["clean"].headline
    assert not company.set("targets.neutral.headline", False).data.targets["neutral"].headline


def test_several_faults_are_told_at_once_and_the_case_stays(company: pathway.Case) -> None:
    with pytest.raises(pathway.InputError) as told:
        company.change(sets={"prices.diesel": "cheap", "levers.ev.life": 0, "prices.petrol": 1})
    files = {fault.file for fault in told.value.faults}
    assert files == {"prices.csv", "levers/electrify.yaml", "--set"}
    assert company == pathway.read("my-company")


def test_set_one_after_another_is_set_at_once(company: pathway.Case) -> None:
    """7 * 2 + 1 = 15."""
    chained = company.set("prices.diesel", "*2").set("prices.diesel", "+1")
    texts = ["prices.diesel=*2", "prices.diesel=+1"]
    assert chained == pathway.read("my-company", sets=texts)
    assert chained.data.prices["diesel", "north"][2023] == 15.0


def test_the_study_stays_the_one_that_was_asked_for(company: pathway.Case) -> None:
    whole = pathway.read("my-company", "whole")
    assert whole.set("prices.diesel", "*2").study == "whole"
    assert company.set("default_study", "whole").study == "whole"
    with pytest.raises(pathway.UsageError, match=r"no study 'hole'.*'whole'"):
        pathway.read("my-company", "hole")


def test_notes_are_what_check_says(company: pathway.Case, tmp_path: Path) -> None:
    """An option that can only be in service after the end is worth a second look."""
    late = company.set("levers.trees.lead", 4).set("levers.trees.first_year", 2024)
    assert any("trees" in note for note in set(late.notes) - set(company.notes))


# Tables of the inputs


def test_every_table_comes_back_as_it_was(company: pathway.Case) -> None:
    """Also of the reference case: read as DataFrames and written again, they make the same."""
    for name in company.tables:
        assert company.with_table(name, company.tables[name]).data == company.data
    files = read_files(ROOT / "inputs" / "alibaba")
    written = {
        name: write_csv(read_csv(content)) if name.endswith(".csv") else content
        for name, content in files.items()
    }
    assert load(written, name="alibaba").case == load(files, name="alibaba").case


def test_a_frame_stands_in_for_a_table(company: pathway.Case) -> None:
    """Twice the price in the table is ``*2``; what is set is set in the new table: 7 * 2 + 1."""
    prices = company.tables["prices"]
    prices.loc[prices["carrier"] == "diesel", "value"] *= 2
    made = company.with_table("prices", prices)
    assert made.data == company.set("prices.diesel", "*2").data
    assert made != company
    more = company.set("prices.diesel", "+1").with_table("prices", prices)
    assert more.data.prices["diesel", "north"][2021] == 15.0
    assert company.tables["prices"]["value"].tolist()[-1] == 7


def test_a_named_index_is_a_column(company: pathway.Case) -> None:
    growth = company.tables["growth"].set_index(["driver", "year"])
    growth.loc[("shops", 2025), "index"] = 2
    made = company.with_table("growth", growth)
    assert made.data.sources["shop-power"].activity[2025] == 200.0


def test_what_only_adds_up_together_is_changed_together(company: pathway.Case) -> None:
    """Twice the vans are 53,600 t, against 26,800 t verified: both are changed, or neither."""
    sources = company.tables["sources"].set_index("id")
    sources.loc["vans", "activity"] = 20
    for alone in ({"sets": {"verified.scope1": 53600}}, {"tables": {"sources": sources}}):
        with pytest.raises(pathway.InputError, match="add up to"):
            company.change(**alone)  # type: ignore[arg-type]
    made = company.change(sets={"verified.scope1": 53600}, tables={"sources": sources})
    assert made.data.sources["vans"].activity[2020] == 20.0


def test_a_faulty_frame_is_told_by_row_and_column(company: pathway.Case) -> None:
    sources = company.tables["sources"].assign(activity=[10.0, None, -5.0])
    with pytest.raises(pathway.InputError) as told:
        company.with_table("sources", sources)
    places = {fault.place for fault in told.value.faults if fault.file == "sources.csv"}
    assert places == {"row 3, column activity", "row 4, column activity"}
    with pytest.raises(pathway.UsageError, match=r"no table 'source'. Did you mean 'sources'\?"):
        company.with_table("source", sources)
    with pytest.raises(KeyError, match="Did you mean 'prices'"):
        company.tables["price"]


def test_only_columns_of_numbers_are_numbers() -> None:
    """Ids, numbers with zeros in front and mixed cells stay text; an empty cell is no number."""
    text = b"id,code,n,share,mixed,note\n1,007,5,0.50,1,\n2,8,,1e-3,x,\n"
    table = read_csv(text)
    assert table["id"].tolist() == ["1", "2"]
    assert table["code"].tolist() == ["007", "8"]
    assert np.isnan(table["n"].tolist()[1])
    assert table["share"].tolist() == [0.5, 0.001]
    assert table["mixed"].tolist() == ["1", "x"]
    assert table["note"].tolist() == ["", ""]
    assert write_csv(read_csv(b"id,n\n")) == b"id,n\n"


def test_a_workbook_is_a_case_too(company: pathway.Case, tmp_path: Path) -> None:
    assert apart("export-inputs", "my-company", "--xlsx", "my-company.xlsx", cwd=tmp_path).code == 0
    book = pathway.read("my-company.xlsx")
    assert book.data == company.data
    assert book.set("prices.diesel", "*2").data == company.set("prices.diesel", "*2").data
    assert list(book.solve().manifest["workbook"]) == ["my-company.xlsx"]
    prices = book.tables["prices"]
    assert "workbook" not in book.with_table("prices", prices).solve().manifest


# A plan


def test_a_plan_is_that_of_the_command_line(company: pathway.Case, tmp_path: Path) -> None:
    """All bytes of the run folder but those of time."""
    said = apart("solve", "my-company", "--set", "prices.diesel=*2", "--out", "cli",
                 "--no-pictures", cwd=tmp_path)  # fmt: skip
    assert said.code == 0, said.err
    plan = company.set("prices.diesel", "*2").solve()
    run = plan.save("face")
    assert (run.charts, run.warnings) == (("neutrality-pathway",), ())
    one, other = contents(tmp_path / "cli"), contents(tmp_path / "face")
    assert one.pop("manifest.json")
    assert other.pop("manifest.json")
    assert one == other
    before, after = pathway.open("cli").manifest, pathway.open("face").manifest
    apart_from_time = before.keys() - {"written", "seconds", "stages"}
    assert before.keys() == after.keys()
    assert {k: before[k] for k in apart_from_time} == {k: after[k] for k in apart_from_time}
    assert list(before["seconds"]) == list(after["seconds"])


CHANGES: dict[str, Callable[[pd.DataFrame], object]] = {
    "cell": lambda t: t.loc.__setitem__((0, "value_mcny"), 9e9),
    "array": lambda t: t["value_mcny"].array.__setitem__(0, 9e9),
    "names": lambda t: setattr(t, "columns", range(t.shape[1])),
    "rows": lambda t: t.drop(t.index, inplace=True),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@pytest.mark.filterwarnings("ignore:The inplace keyword")
def test_tables_leave_as_copies(
    plan: pathway.Plan, change: Callable[[pd.DataFrame], object]
) -> None:
    before = plan.tables["costs"].to_csv()
    mine = plan.tables["costs"]
    change(mine)
    assert mine.to_csv() != before
    assert plan.tables["costs"].to_csv() == before


def test_a_plan_cannot_be_changed(plan: pathway.Plan) -> None:
    for name in ("tables", "summary", "case", "status"):
        with pytest.raises(AttributeError):
            setattr(plan, name, None)
    with pytest.raises(TypeError):
        plan.tables["costs"] = pd.DataFrame()  # type: ignore[index]
    with pytest.raises(TypeError, match="cannot be changed"):
        plan.summary["commitments"]["neutral"]["met"] = False
    assert plan.summary["commitments"]["neutral"]["met"] is True


def test_it_is_said_in_a_line(plan: pathway.Plan) -> None:
    assert repr(plan) == "Plan(my-company, operations: optimal, NPV -245.8 million CNY)"
    assert repr(plan.audit()).endswith("checks, all passed)")
    assert repr(plan.tables).startswith("Tables(emissions, sources, ")
    for thing in (plan, plan.case, plan.case.data, plan.tables, plan.compare(plan)):
        assert len(repr(thing)) < 200


def test_money_has_the_name_of_its_currency(tmp_path: Path) -> None:
    files = {name: text.replace("CNY", "EUR") for name, text in FILES.items()}
    plan = pathway.read(write_case(tmp_path / "euros", files)).solve()
    assert "value_meur" in plan.tables["costs"]
    assert "npv_cost_meur" in plan.summary
    assert "EUR" in repr(plan)


def test_a_run_is_opened_again(plan: pathway.Plan, tmp_path: Path) -> None:
    plan.save(tmp_path / "run")
    again = pathway.open(tmp_path / "run")
    assert (again.status, dict(again.summary)) == (plan.status, dict(plan.summary))
    assert again.case == plan.case
    assert again.audit().passed
    assert again.charts == plan.charts
    for name in plan.tables:
        assert again.tables[name].to_csv() == plan.tables[name].to_csv(), name
    with pytest.raises(pathway.UsageError, match="is no run"):
        pathway.open(tmp_path)


def test_what_is_set_in_a_run_is_opened_with_it(company: pathway.Case) -> None:
    dearer = company.set("prices.diesel", "*2")
    dearer.solve().save("run")
    again = pathway.open("run").case
    assert again == dearer
    assert again.set("prices.diesel", "+1").data.prices["diesel", "north"][2021] == 15.0


def test_a_run_that_was_changed_fails_its_audit(plan: pathway.Plan, tmp_path: Path) -> None:
    plan.save(tmp_path / "run")
    path = tmp_path / "run" / "tables" / "emissions.csv"
    table = pd.read_csv(path)
    table.loc[0, "net_t"] += 5
    table.to_csv(path, index=False)
    found = pathway.open(tmp_path / "run").audit()
    assert not found.passed
    assert found.failed
    assert found.checks.loc[~found.checks["passed"], "where"].str.contains("emissions").any()
    assert "FAILED" in repr(found)
    (tmp_path / "run" / "inputs" / "company.yaml").write_text("nothing: at all")
    assert "company.yaml was changed" in pathway.open(tmp_path / "run").audit().failed[0]
    with pytest.raises(pathway.InputError):
        _ = pathway.open(tmp_path / "run").case


def test_a_plan_that_the_audit_disagrees_with_is_raised(
    company: pathway.Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    tabulate = run_module.tabulate

    def wrong(*args: Any) -> Any:
        tables = tabulate(*args)
        tables["costs"].loc[0, "value_m"] += 5.0
        return tables

    monkeypatch.setattr(run_module, "tabulate", wrong)
    with pytest.raises(pathway.AuditFailed, match=r"costs\[") as told:
        company.solve()
    assert told.value.plan.audit().failed
    left = company.solve(audit=False)
    assert not left.audit().passed
    assert "passed" not in left.manifest


def test_no_plan_says_which_commitments_fall_short(company: pathway.Case) -> None:
    """No fleet can be electric by 110 %, and none before its first van."""
    company = company.set("levers.ev.first_year", 2025)
    with pytest.raises(pathway.NoPlan) as told:
        company.solve()
    assert told.value.commitments == ("vans-electric",)
    again = pickle.loads(pickle.dumps(told.value))  # noqa: S301
    assert (again.commitments, str(again)) == (told.value.commitments, str(told.value))


@pytest.mark.parametrize("asked", [{"gap": -1}, {"gap": float("nan")}, {"time_limit": -0.1}])
def test_what_is_no_gap_and_no_time_is_told(company: pathway.Case, asked: dict[str, float]) -> None:
    with pytest.raises(pathway.UsageError, match="is a number of 0 or more, not"):
        company.solve(**asked)  # type: ignore[arg-type]


def test_a_figure_is_that_of_the_run(plan: pathway.Plan) -> None:
    figure = plan.figure("bridge", lang="zh")
    assert figure.layout.meta["lang"] == "zh"
    assert figure.layout.meta["chart"] == "bridge"
    assert plan.figure().layout.meta["chart"] == "neutrality-pathway"
    assert "ecosystem-ledger" not in plan.charts
    with pytest.raises(pathway.UsageError, match=r"no chart 'brigde'. Did you mean 'bridge'"):
        plan.figure("brigde")
    with pytest.raises(pathway.UsageError, match=r"no language 'fr'. There are en, de, zh"):
        plan.figure("bridge", lang="fr")  # type: ignore[arg-type]


def test_a_plan_pickles(plan: pathway.Plan) -> None:
    again = pickle.loads(pickle.dumps(plan))  # noqa: S301
    assert again.case == plan.case
    assert again.tables["levers"].equals(plan.tables["levers"])
    assert again.audit().passed


# Two plans, a pack


def test_a_comparison_is_that_of_the_command_line(
    company: pathway.Case, plan: pathway.Plan, tmp_path: Path
) -> None:
    plan.save("one")
    company.set("prices.diesel", "*2").solve().save("two")
    said = apart("compare", "one", "two", "--out", "cli", cwd=tmp_path)
    assert said.code == 0, said.err
    found = pathway.open("one").compare(pathway.open("two"))
    told = [line for line in said.err.splitlines() if not line.startswith("…")]  # but of waiting
    assert [*found.sentences("en"), "Written: cli"] == told
    for name, table in found.tables.items():
        expected = (tmp_path / "cli" / "tables" / f"{name}.csv").read_text("utf-8")
        assert table.to_csv(index=False, lineterminator="\n") == expected, name
    found.save("face")
    assert (tmp_path / "face" / "compare.html").is_file()
    assert found.notes() == ()
    with pytest.raises(pathway.UsageError, match="two or three"):
        plan.compare()


def test_a_pack_is_made_where_a_plan_was_opened(plan: pathway.Plan, tmp_path: Path) -> None:
    with pytest.raises(pathway.UsageError, match="no folder yet"):
        plan.report()
    plan.save(tmp_path / "run")
    pack = pathway.open(tmp_path / "run").report("zh")
    assert {"report.html", "board.pptx", "results.xlsx"} <= {p.name for p in pack.documents}
    assert all(path.is_file() for path in pack.documents)
