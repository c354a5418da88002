"""The report is one page that says what the plan says, and that nothing in the inputs can bend."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from fluent.syntax import ast

import report_runs
from pathway.cases.examples import reference_case
from pathway.disclosure.claims import claims_of
from pathway.figures.catalogue import CATALOGUE
from pathway.figures.kit.info import chart_info
from pathway.figures.parts import plain
from pathway.figures.print.bundle import bundle
from pathway.figures.print.page import packed
from pathway.figures.views import restrict
from pathway.locale import LANGUAGES, Lang, say
from pathway.locale.messages import HERE, resource
from pathway.locale.numbers import mass, money, quantity
from pathway.report.html import report, write_report
from pathway.report.html import words as words_module
from pathway.report.html.assumptions import assumption_table
from pathway.report.html.badge import badge
from pathway.report.html.cells import runs
from pathway.report.html.checks import check_name, check_place, check_unit
from pathway.report.html.figures import share
from pathway.report.html.studies import Figures, study_data
from pathway.report.html.summary import is_of_neutrality
from pathway.report.html.tables import plan_tables
from pathway.report.html.words import SCRIPT_WORDS, Words, chart_name
from pathway.review.numbers import Assumption, assumptions
from pathway.tables.declared.schema import TABLES, from_currency
from pathway.trace.said import Teller
from pathway.trace.traced import Desk, unit_of
from pathway_models.promises import PROMISES
from report_run import (
    HOSTILE,
    Finished,
    figures_of,
    hostile,
    missing,
    operations,
    solve_small,
    whole,
    zeros,
)
from report_text import data_of

__all__ = ["hostile", "operations", "solve_small", "whole"]

LANGS: tuple[Lang, ...] = ("en", "zh")
OF_IDS = ("chart-", "column-", "ended-", "from-", "stage-", "status-")


class Page(HTMLParser):
    """The elements of a page: tags with their attributes, text outside scripts, scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.scripts: dict[str, str] = {}
        self.inside = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.inside = f"{tag} {dict(attrs).get('id') or len(self.scripts)}"

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[self.inside] = self.scripts.get(self.inside, "") + data
        else:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    def data(self, name: str) -> Any:
        text = self.scripts[f"script {name}"]
        packed = name.endswith("-data")
        return json.loads(data_of(text) if packed else text)


def lines_of(traces: dict[str, Any]) -> list[list[str]]:
    """Each line with those below it, indented, as the script of the page places them."""
    fresh, lines = 0, list[list[str]]()
    for at, (back, *below) in enumerate(traces["lines"]):
        text = traces["texts"][fresh - back]
        fresh += back == 0
        lines.append([text, *(f"  {line}" for one in below for line in lines[at - one])])
    return lines


def test_numbers_of_tables_are_told_as_a_trace_tells_them(whole: Finished) -> None:
    result, case = whole
    traces = page_of(whole).data("traces-data")
    lines, desk, teller = lines_of(traces), Desk(case, result.tables, result.inputs), Teller("en")
    for name, column in (("emissions", "net_t"), ("levers", "reduction_t"), ("costs", "value_m")):
        table, at = result.tables[name], traces["tables"][name]["at"]
        assert len(at) == len(table)
        for row, place in zip(table.to_dict("records"), at, strict=True):
            assert (place < 0) == (row[column] == 0)
            if place >= 0:
                named = {str(key): value for key, value in row.items()}
                unit = unit_of(desk, name, column, named)
                told = teller.cell(desk.cell(name, column, named), unit)
                assert lines[place] == list(told.indented(0))


def page_of(run: Finished, lang: Lang = "en", figures: Figures | None = None, **more: Any) -> Page:
    result, case = run
    return Page(report(result, case, figures or figures_of(run), lang, **more))


@pytest.fixture(scope="module")
def drawn(whole: Finished) -> Figures:
    return figures_of(whole)


@pytest.fixture(scope="module")
def text(whole: Finished, drawn: Figures) -> str:
    result, case = whole
    return report(result, case, drawn, "en")


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


# One file


def test_the_library_is_there_once_and_the_rest_is_small(text: str) -> None:
    library = bundle().decode()
    assert text.count(library) == 1
    assert len(text.encode()) - len(library.encode()) < 420_000


def test_nothing_is_fetched(text: str, page: Page) -> None:
    """No address but places in the page; the library aside, no text that is one either."""
    for tag, attributes in page.tags:
        assert tag not in ("link", "iframe", "object", "embed", "img", "base")
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
    rest = text.replace(bundle().decode(), "")
    assert not re.search(r"https?://|url\(|@import", rest)


def test_only_its_own_scripts_may_run(text: str, page: Page) -> None:
    """The policy names the hash of every script that is one, and no other source."""
    policy = next(a["content"] for t, a in page.tags if t == "meta" and "http-equiv" in a)
    assert policy is not None
    run = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    assert len(run) == 2
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in run
    }
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert set(rules["script-src"].split()) == hashes
    assert "connect-src" not in rules
    assert not [a for _, a in page.tags if any(name.startswith("on") for name in a)]


def test_the_same_run_gives_the_same_bytes(whole: Finished, text: str, tmp_path: Path) -> None:
    result, case = whole
    write_report(result, case, figures_of(whole), "en", tmp_path / "report.html")
    assert (tmp_path / "report.html").read_bytes() == text.encode()


@pytest.mark.parametrize("lang", LANGS)
def test_names_are_never_markup(hostile: Finished, lang: Lang) -> None:
    """The names stand in the page as text and in its data as they are; no element is made."""
    told = {
        "text": [HOSTILE],
        "tables": [{"caption": "t", "columns": [HOSTILE], "rows": [[HOSTILE]]}],
    }
    page = page_of(hostile, lang, explained=told, others=[hostile])
    assert [tag for tag, _ in page.tags].count("script") == 8
    assert "img" not in {tag for tag, _ in page.tags}
    assert HOSTILE in page.text
    assert HOSTILE in page.data("plan-tables-data")[0]["columns"][0]["shown"]
    assert HOSTILE in str(page.data("assumption-table-data"))
    assert page.data("charts-data")["studies"]


# What it says


def test_a_plan_that_neither_promises_nor_reaches_neutrality_is_not_called_one() -> None:
    assert is_of_neutrality(*report_runs.full())
    assert is_of_neutrality(*report_runs.zero())
    assert not is_of_neutrality(*report_runs.plain())
    heads = [say("report.kind", lang, base="2020", end="2025", neutral="no") for lang in LANGUAGES]
    assert heads == ["Emissions plan 2020–2025", "Emissionsplan 2020–2025", "2020–2025年减排方案"]


def test_the_summary_starts_with_the_inventory(page: Page) -> None:
    """26.8 + 58.2 + 13.4 = 98.4 kt in 2020."""
    assert "Emissions in 2020 98.4 kt" in page.text
    assert "This plan" not in page.text
    assert "A plan that keeps all 4 commitments." in page.text


def test_commitments_stand_with_their_section(page: Page) -> None:
    assert "Neutral ✓ met 01 2025 at most 0 t 0 t none" in page.text
    assert re.search(r"Clean power ✓ met 02 \d{4} at least [\d.]+% ", page.text)


def test_what_may_be_claimed_is_said(whole: Finished, page: Page) -> None:
    """Words by stretches of years; all rules, those that fail first, each with its clause."""
    found = claims_of(whole[0].tables, whole[1], whole[0].audit)
    assert "“Carbon neutral” (the whole inventory) 2021–" in page.text
    assert "SBTi CNZS V1.3.1, claims. In force 2021-10-28 to 2028-01-31." in page.text
    assert page.text.count("✕ Fails") == found.counted("fails") > 0
    assert page.text.count("✓ Holds") == found.counted("holds") > 0


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ("misses 1 of 4 commitments.", "at most 0 kt 5.00 kt", "short by 5.00")),
        ("zh", ("4项承诺中1项未兑现。", "不高于0吨 5,000吨", "差5,000吨")),
    ],
)  # fmt: skip
def test_a_missed_commitment_is_said_first(
    whole: Finished, lang: Lang, said: tuple[str, ...]
) -> None:
    """5 kt too much in every year, where nothing is allowed."""
    page = page_of(missing(whole, "neutral", 5000), lang)
    assert {"en": "✕ missed", "zh": "✕ 未达成"}[lang] in page.text
    for words in said:
        assert words in page.text


def test_an_audit_that_disagrees_is_said_first(whole: Finished, drawn: Figures) -> None:
    result, case = whole
    first, *others = result.audit["checks"]
    failed = {**first, "passed": False, "worst": 3.0, "where": "inputs/x.csv was changed"}
    audit = {"passed": False, "checks": [*others, failed]}
    page = page_of((replace(result, audit=audit), case), figures=drawn)
    assert page.text.index("The audit disagrees") < page.text.index("Emissions in 2020")
    assert "1 failed" in page.text
    assert "✕ failed 3 files inputs/x.csv was changed" in page.text


def test_the_foot_says_what_was_checked(whole: Finished, drawn: Figures, tmp_path: Path) -> None:
    """The checks of this run; of the program what was counted, and nothing where it was not."""
    checks = whole[0].audit["checks"]
    own = f"Checked by {len(checks)} checks of this plan in plain arithmetic: all passed."
    assert badge(checks, "en", tmp_path / "none.json") == own
    assert own in page_of(whole, figures=drawn).text
    counted = tmp_path / "trust.json"
    counted.write_text('{"on": "2026-01-02", "counts": {"second": 500, "scip": 40, "glpk": 2}}')
    assert badge(checks, "en", counted) == (
        f"{own} An independent model gave the same for 500 other cases (2026-01-02). "
        "Other solvers gave the same for 42 programs (2026-01-02)."
    )
    assert badge([*checks[1:], {**checks[0], "passed": False}], "en", counted) == ""


def test_the_manifest_is_there_with_every_hash(whole: Finished, page: Page) -> None:
    for file, digest in whole[0].manifest["inputs"].items():
        assert f"{file} {digest}" in page.text
    assert f"highspy {whole[0].manifest['versions']['highspy']}" in page.text


@pytest.mark.parametrize("lang", LANGS)
def test_every_chart_has_its_text_and_its_data_in_the_page(
    whole: Finished, drawn: Figures, lang: Lang
) -> None:
    page = page_of(whole, lang, drawn)
    study = study_data(*whole, lang, drawn)
    charts = {name: views["//"] for name, views in study["charts"].items()}
    assert list(charts) == list(drawn)
    assert [
        title for title in (c["title"] for c in charts.values()) if title not in page.text
    ] == []
    chart = charts["neutrality-pathway"]
    assert " ".join(chart["description"].split()) in page.text
    assert " ".join(chart["table"]["rows"][-1]) in page.text


def test_views_other_studies_and_what_explains_it(whole: Finished, operations: Finished) -> None:
    told = {
        "text": ["Wind binds.", "What would do:", "  - more of <it>"],
        "every": ["All that was tried."],
        "tables": [{"caption": "CO<sub>2</sub>", "columns": ["Year"], "rows": [["2025"]]}],
    }
    page = page_of(whole, explained=told, others=[operations])
    data = page.data("charts-data")
    one, other = data["studies"]
    views = one["charts"]["neutrality-pathway"]
    assert {"//", "fleet//", "/1/", "fleet/1/"} <= set(views)
    assert [business["name"] for business in one["businesses"]] == ["Shop", "Fleet"]
    assert other["name"] == "Operations"
    assert other["parts"] == []
    assert "Studies side by side" in page.text
    assert "Operations 0 kt" in page.text
    assert "Wind binds. What would do: more of <it> With the settings" in page.text
    assert "All that was tried. CO₂ Year 2025" in page.text


# Ugly cases


def test_a_plan_of_requirements_alone_has_a_report_and_no_chart_of_promises(
    whole: Finished,
) -> None:
    result, case = whole
    asked = result.tables["targets"].assign(requirement=True)
    page = page_of((replace(result, tables={**result.tables, "targets": asked}), case))
    assert "chart-commitments" not in page.text
    charts = page.data("charts-data")["studies"][0]["charts"]
    assert "neutrality-pathway" in charts
    assert "commitments" not in charts


@pytest.mark.parametrize("lang", LANGS)
def test_a_plan_of_nothing(whole: Finished, lang: Lang) -> None:
    page = page_of(zeros(whole), lang)
    assert {"en": "Emissions in 2020 0 t", "zh": "2020年排放 0吨"}[lang] in page.text
    assert page.data("charts-data")["studies"][0]["parts"] == []


def test_one_business_has_nothing_to_choose(whole: Finished) -> None:
    result, case = whole
    part, tables = restrict(case, result.tables, "shop", 2)
    page = page_of((replace(result, tables=tables), part), traces=packed({}))
    study = page.data("charts-data")["studies"][0]
    assert (study["businesses"], study["scopes"]) == ([], [])


def test_no_commitment_at_all(whole: Finished) -> None:
    result, case = whole
    tables = {**result.tables, "targets": result.tables["targets"].iloc[:0]}
    page = page_of((replace(result, tables=tables), replace(case, targets={})))
    assert page.text.count("This study makes no commitment.") == 2


def test_an_input_that_cannot_be_read_is_named(whole: Finished, drawn: Figures) -> None:
    result, case = whole
    inputs = {**result.inputs, "prices.csv": b"\xff", "limits.yaml": b"a: &b 1\nc: *b\n"}
    page = page_of((replace(result, inputs=inputs), case), figures=drawn)
    assert "could not be read here: limits.yaml, prices.csv" in page.text


# Assumptions


def test_what_a_number_is_about_is_named_and_no_id(whole: Finished) -> None:
    """Also what the study leaves out; methods, scopes and kinds of lever are words."""
    result, case = whole
    tables = {
        "incumbents.csv": "of,year,share,stepped,source,confidence\nvans,2030,1,yes,own,report\n",
        "carriers.csv": "id,name_en,name_zh\nsaf,Green jet fuel,绿色航油\n",
        "prices.csv": "carrier,region,year,value,source\nsaf,*,2025,2,own\n",
        "factors.csv": "carrier,region,method,year,value,source\nsaf,-,upstream,2025,2,own\n",
        "actuals/actuals.csv": "year,quantity,of,scope,value,source\n"
        "2021,covered,green_power,1;2,3,own\n",
    }
    inputs = {**result.inputs, **{name: text.encode() for name, text in tables.items()}}
    for lang, told in {
        "en": [
            "Vans",
            "Green jet fuel",
            "Green jet fuel, upstream",
            "covered by green power, Green-power purchase, Scope 1 + 2",
        ],
        "zh": ["货车", "绿色航油", "绿色航油，上游", "绿电覆盖，绿电采购，范围一＋范围二"],
    }.items():
        about = {one.file: one.about for one in assumptions(inputs, case, lang)[0]}
        assert [about[f] for f in tables if f != "carriers.csv"] == told


def test_every_number_has_its_source(whole: Finished) -> None:
    """Its own, or that of its lever; a path in one line; years of a table together."""
    result, case = whole
    found, unread = assumptions(result.inputs, case, "en")
    assert not unread
    by = {one.path: one for one in found}
    capex = by["levers.ev.capex"]
    assert capex.value == "2021: 50,000; 2025: 30,000"
    assert (capex.unit, capex.about) == ("CNY/vehicle", "Electric vans")
    assert (capex.source, capex.confidence) == ("assumed", "assumption")
    assert by["levers.ev.life"].value == "8"
    assert by["prices.diesel@*"].value == "2021: 7; 2025: 7"
    assert by["growth.shops"].value == "2020: 1; 2025: 1.5"
    assert by["factors.electricity.residual@north"].unit == "kgCO2e/kWh"
    assert by["sources.vans.activity"].about == "Vans"
    assert (by["verified.scope1"].value, by["verified.scope1"].confidence) == ("26,800", "report")
    assert by["targets.neutral.value"].about == "Neutral"
    assert by["limits.wind-depth.at_most"].unit == "GWh"


def test_every_number_of_the_reference_case_is_read(whole: Finished) -> None:
    """A row for each mapping with a unit and a value, a path or a by, counted with plain YAML."""
    folder = reference_case()
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*.*"))
    }
    found, unread = assumptions(files, whole[1], "zh")
    assert not unread
    numbers = [one for one in found if one.file.endswith(".yaml") and one.unit]
    counted = sum(
        _count(yaml.safe_load(data))
        for file, data in files.items()
        if file.endswith(".yaml") and not file.startswith("studies/")
    )
    assert len(numbers) == counted > 500
    assert all(one.source and one.confidence for one in numbers)


@pytest.mark.parametrize(("lang", "value"), [("en", "35,640"), ("zh", "35,640"), ("de", "35.640")])
def test_numbers_of_the_inputs_have_the_marks_of_the_language(lang: Lang, value: str) -> None:
    path = Assumption("f.yaml", "", "a.b", "2025: 0.32; 2030: 35,640", "t", "", "")
    name = replace(path, value="gpt-4.1 (x2.5)")
    shown = ("0,32" if lang == "de" else "0.32", value)
    cells = assumption_table([path, name], lang)
    told = json.dumps(cells, ensure_ascii=False)
    assert all(number in told for number in (f"2025:\u00a0{shown[0]}", f"2030:\u00a0{value}"))
    assert "gpt-4.1 (x2.5)" in told


def _count(node: Any) -> int:
    if not isinstance(node, dict):
        return 0
    if "unit" in node and any(isinstance(node.get(k), float | int | dict) for k in ("path", "by")):
        return 1
    if "unit" in node and isinstance(node.get("value"), float | int):
        return 1
    return sum(_count(below) for below in node.values())


# Tables and figures as data


def unpacked(packed: list[int]) -> list[int]:
    found: list[int] = []
    for first, count in zip(packed[::2], packed[1::2], strict=True):
        found += [first] * count if count > 0 else range(first, first - count)
    return found


def test_places_are_packed_as_runs() -> None:
    assert runs([4, 4, 4, 0, 1]) == [4, 3, 0, -2]
    assert runs([0, 0, 0]) == []
    for places in ([0, 1, 2], [2], [1, 1, 0, 0, 1, 2, 3, 3], [5, 4, 3]):
        assert unpacked(runs(places)) == places


@pytest.mark.parametrize("lang", LANGS)
def test_tables_are_those_of_the_run(whole: Finished, lang: Lang) -> None:
    """Column by column, the value of every row is that of the table."""
    result, case = whole
    made = plan_tables(result.tables, chart_info(case, "run"), lang)
    assert made[0]["name"] == "targets"
    assert {table["name"] for table in made} == {n for n, t in result.tables.items() if len(t)}
    for table in made:
        for column in table["columns"]:
            places = unpacked(column["at"]) or [0] * table["rows"]
            values = [column["values"][i] for i in places]
            name = column["name"]
            expected = result.tables[table["name"]][from_currency(name, "CNY")].tolist()
            for value, of in zip(values, expected, strict=True):
                same = (value == "" and of != of) or value in (of, str(of))  # noqa: PLR0124
                assert same, (table["name"], name, value, of)


def test_a_table_says_how_its_numbers_are_traced(whole: Finished) -> None:
    result, case = whole
    made = plan_tables(result.tables, chart_info(case, "run"), "de")
    about = {table["name"]: table["about"] for table in made}
    assert "pathway trace RUN costs YEAR KEY --lang de." in about["costs"]
    assert "trace" not in about["targets"]


def test_numbers_are_rounded_for_reading_and_never_to_nothing(whole: Finished) -> None:
    result, case = whole
    emissions = result.tables["emissions"].copy()
    emissions.loc[emissions.index[0], "net_t"] = 1234567.6
    emissions.loc[emissions.index[1], "net_t"] = 0.3
    emissions.loc[emissions.index[2], "net_t"] = -5.5
    made = plan_tables({"emissions": emissions}, chart_info(case, "run"), "en")[0]
    net = next(column for column in made["columns"] if column["name"] == "net_t")
    values = [net["values"][i] for i in unpacked(net["at"])]
    assert values[:3] == [1234567.6, 0.3, -5.5]
    assert net["decimals"] == 0  # the page writes 1,234,568 and \u22126, and is told what is else 0
    assert net["shown"] == {str(net["values"].index(0.3)): "0.3"}
    assert net["label"] == "Net, t"


def test_ids_are_called_by_their_names(whole: Finished) -> None:
    result, case = whole
    made = plan_tables(result.tables, chart_info(case, "run"), "zh")
    levers = next(table for table in made if table["name"] == "levers")
    business = next(column for column in levers["columns"] if column["name"] == "business")
    assert dict(zip(business["values"], business["shown"], strict=True)) == {
        "shop": "商店", "fleet": "车队", "group": "多项",
    }  # fmt: skip


def test_what_figures_share_stands_once() -> None:
    """Written out again, it is what it was."""
    axis = {"range": [2020, 2035], "tickfont": {"size": 22, "family": "a long list of fonts"}}
    text = ["the same long list of words in several figures", "and one more of them"]
    figures = [{"a": axis, "t": text}, {"b": axis, "t": text, "n": 1}, [axis, {"n": text[:1]}]]
    held = share(figures)
    assert len(json.dumps(held)) < len(json.dumps(figures))
    assert json.dumps(held).count("a long list of fonts") == 1

    def whole_of(node: Any) -> Any:
        if isinstance(node, dict):
            if "$" in node:
                return whole_of(held["shared"][node["$"]])
            return {key: whole_of(value) for key, value in node.items()}
        return [whole_of(value) for value in node] if isinstance(node, list) else node

    assert whole_of(held["figures"]) == figures


def test_captions_become_text() -> None:
    assert plain("Mt CO<sub>2</sub>e &amp; <b>more</b>") == "Mt CO₂e & more"
    assert plain("<b>5</b> of <script>x</script> < 6") == "5 of <script>x</script> < 6"  # a name


# Words


def test_amounts_read_as_people_write_them() -> None:
    assert mass(4.22e6, "en") == "4.22 Mt"
    assert mass(4.22e6, "zh") == "422.0万吨"
    assert mass(1.5e9, "en") == "1.50 Gt"
    assert mass(1.5e9, "zh") == "15.00亿吨"
    assert mass(1000, "en", like=2e6) == "0.00 Mt"
    assert mass(0, "en", like=2e6) == "0 Mt"
    assert money(-19940.27, "CNY", "en") == "CNY \u221219.94 bn"
    assert money(351.06, "CNY", "en") == "CNY 351.1 million"
    assert money(351.06, "CNY", "zh") == "3.51亿元"
    assert money(12.34, "EUR", "zh") == "1,234万欧元"
    assert quantity(0.825, "share", "CNY", "en") == "82.5%"
    assert quantity(1, "share", "CNY", "zh") == "100%"
    assert quantity(4.11, "t/MCNY", "CNY", "en") == "4.11 t per million CNY"
    assert quantity(4.11, "t/MCNY", "CNY", "zh") == "4.11吨／百万元"
    assert quantity(250.0, "MCNY", "CNY", "en") == "CNY 250.0 million"


def test_everything_that_can_be_shown_has_a_name(whole: Finished) -> None:
    """Tables, columns, measures, charts and checks, in both languages."""
    for table in TABLES.values():
        for name in (table.label, table.about, *(column.label for column in table.columns)):
            assert name.in_("en")
            assert not name.in_("zh").isascii()
    for promise in PROMISES:
        assert say(f"promises.{promise}", "en")
        assert not say(f"promises.{promise}", "zh").isascii()
    for chart in CATALOGUE:
        assert not chart_name(chart, "zh").isascii(), chart
    for check in whole[0].audit["checks"]:
        assert not check_name(check["name"], "zh").isascii(), check["name"]
        assert check_name(check["name"], "en")[0].isupper()
        assert check_name(check["name"], "de") != check_name(check["name"], "en")
        unit = check["unit"]
        assert check_unit(unit, "en").replace("’", "'") == unit
        told = check_unit(unit, "zh")
        assert not told.isascii() or told in ("t", "GWh", "GWh or kt", "GWh or t"), unit
    at = "credits[2023].tonnes (sum): 634, expected at most 606"
    assert check_place(at, "en") == at
    assert check_place(at, "de") == "credits[2023].tonnes (sum): 634, erwartet höchstens 606"
    assert check_place(at, "zh") == "credits[2023].tonnes (sum)：634，至多应为 606"
    assert check_place("inputs/x.csv was changed", "zh") == "inputs/x.csv was changed"
    assert check_name("a_check_of_a_plug_in", "de") == "A check of a plug in"


def test_every_message_of_the_page_is_said() -> None:
    """By its template, its script, or Python; those named by an id of a run aside."""
    html = Path(words_module.__file__).parent
    files = [*html.glob("*.py"), html / "assets" / "report.html.j2"]
    said = "\n".join(path.read_text("utf-8") for path in files)
    for entry in resource(HERE / "en" / "report.ftl").body:
        if isinstance(entry, ast.Message) and not entry.id.name.startswith(OF_IDS):
            assert re.search(rf"['\".]{entry.id.name}[.'\"]", said), entry.id.name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_script_fills_its_own_blanks(lang: Lang) -> None:
    said = Words(lang).for_script()
    assert len(said) == len(SCRIPT_WORDS)
    assert {blank for blank in ("{from}", "{to}", "{n}") if blank in said["range"]} == {
        "{from}", "{to}", "{n}",
    }  # fmt: skip
