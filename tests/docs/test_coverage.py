"""docs/coverage.md stays true: what it names exists, and nothing of the report is left out.

Its tables are read as text, the inputs as plain YAML and CSV: nothing here knows the loader.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import BaseModel

from pathway.figures.catalogue import CATALOGUE
from pathway.load.build.studies import StudyText
from pathway.load.inputs.company import CompanyText, HierarchyText
from pathway.load.inputs.limits import LimitText
from pathway.load.inputs.tables import TABLES
from pathway.tables.declared.schema import TABLES as RESULTS
from pathway.tables.declared.schema import from_currency
from pathway_models.case import CreditMeasure, Matching, Policy
from pathway_models.levers import LEVERS, wedge_order
from pathway_models.promises import PROMISES, every_key

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "inputs" / "alibaba"
PAGE = ROOT / "docs" / "coverage.md"
FACTS = ROOT / "tests" / "facts" / "report_facts.csv"
COLUMNS_HERE = ["what", "kind", "facts", "inputs", "model", "shown in", "why not, or how"]
TARGETS = "targets.yaml"
PLACED = {"promise", "number", "measure", "system"}
KINDS_HERE = {*PLACED, "statement"}

HEADINGS = """\
董事会主席兼首席执行官的信
气候变化是本世纪人类面临的最大挑战
数字化赋能绿色低碳循环经济
我们的碳中和承诺：负责任的科技，可持续的未来
做好绿色阿里巴巴（范围1和2）
做强绿色价值链（范围3）
做大绿色生态（范围3+）
企业温室气体排放范围1、2、3的定义
实现碳中和承诺的七大行动原则
我们的亮点
技术
参与者经济
能源
认证和奖项
发展中减碳
实现碳中和的路径
对冲碳排放的两种手段：抵消（offset）和消除（removal）
阿里巴巴自身的温室气体排放现状
做好绿色阿里巴巴：运营碳中和（范围1和范围2）的减排策略
电气化和智能化
提效减排
可再生能源
碳抵消和碳消除
做强绿色价值链：范围3的减排策略
云计算碳中和
云计算是绿色低碳循环经济的数字基础设施
云计算提效
回收能源和资源
张北数据中心的“数据中心余热回收改造项目”
上下游价值链 (范围3) 排放强度减半
物流减碳
可持续采购
员工和消费者
“范围3+”的依据和定义
“范围3+”，15年减碳15亿吨 (1.5 Gigatons for 1.5°C)
绿色消费
发展闲置经济
绿色出行
低碳运营和管理
碳衡量和碳管理
数字协同增效减排
绿色生产的能源管理
智慧化城市治理
绿色物流与回收利用
“范围3+”的下一步
商家伙伴
专业机构伙伴
消费者伙伴
员工伙伴
投资创新
治理和披露
重要法律信息
温室气体排放盘查
温室气体排放核算边界
第三方核查信息""".splitlines()
"""Every heading of the report that has text below it, in its order."""

QUOTED = re.compile(r"`([^`]+)`")
INPUT = re.compile(
    r"(?P<file>[\w/-]+\.(?:yaml|csv)): (?P<paths>[^=]+?)(?: = (?P<number>-?[\d.]+))?"
)
PROMISED = re.compile(r"\*\*(?P<number>[\d,.]+) (?P<unit>\S+) (?:by|from|in) (?P<year>\d{4})\*\*")
UNITS = {"%": 0.01, "share": 1, "t": 1, "kt": 1e3, "Mt": 1e6, "Gt": 1e9, "t/MCNY": 1}
READ_AS = {"RF019": {0.0}, "RF073": {1.0}, "RF074": {1.0}}
"""Fact -> other numbers that say the same: 100 % carbon-neutral electricity is net emissions of
nothing; 100,000 firms, or 5 million consumers, are all of the potential of that year."""


@dataclass(frozen=True)
class Row:
    """A row of a table of the page, below its heading of the report."""

    heading: str
    what: str
    kind: str
    facts: str
    inputs: str
    model: str
    shown: str
    why: str

    def __str__(self) -> str:
        return f"{self.heading}: {self.what}"


@dataclass(frozen=True)
class Input:
    """``file: path, path = number``, as written in a cell."""

    file: str
    paths: tuple[str, ...]
    number: float | None


def read_page() -> tuple[list[str], list[Row]]:
    """The headings and the rows; a row with a first cell in bold and nothing else is a heading."""
    headings: list[str] = []
    rows: list[Row] = []
    for line in PAGE.read_text("utf-8").splitlines():
        if not line.startswith("|") or set(line) <= set("|- "):
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        assert len(cells) == len(COLUMNS_HERE), line
        if cells == COLUMNS_HERE:
            continue
        if not any(cells[1:]):
            headings.append(cells[0].split("**")[1])
        else:
            rows.append(Row(headings[-1], *cells))
    return headings, rows


HEADED, ROWS = read_page()


def inputs_of(row: Row) -> Iterator[Input]:
    for quoted in QUOTED.findall(row.inputs):
        found = INPUT.fullmatch(quoted)
        assert found, f"{row}: `{quoted}` is no `file: id`"
        number = found["number"]
        paths = tuple(path.strip() for path in found["paths"].split(","))
        yield Input(found["file"], paths, None if number is None else float(number))


def levers_of(row: Row) -> Iterator[str]:
    """The kinds of the levers that a row names."""
    for given in inputs_of(row):
        if given.file.startswith("levers/"):
            yield given.file.removeprefix("levers/").removesuffix(".yaml")


def targets_of(row: Row) -> list[str]:
    return [p for given in inputs_of(row) if given.file == TARGETS for p in given.paths]


@cache
def document(file: str) -> dict[str, Any]:
    found = yaml.safe_load((CASE / file).read_text("utf-8"))
    assert isinstance(found, dict)
    return found


@cache
def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def nodes(file: str, path: str) -> list[Any]:
    """What stands at ``id.key`` of a YAML file, at ``id.column`` or ``id/year.column`` of a CSV.

    ``*`` in the id stands for anything.
    """
    name, *keys = path.split(".")
    if file.endswith(".yaml"):
        found = [node for key, node in document(file).items() if fnmatchcase(key, name)]
        for key in keys:
            found = [node[key] for node in found if key in node]
        return found
    rows = []
    for row in table(CASE / file):
        first, second = list(row.values())[:2]
        if fnmatchcase(first, name) or fnmatchcase(f"{first}/{second}", name):
            rows.append(row)
    return [row[keys[0]] for row in rows if keys[0] in row] if keys else list(rows)


def total(node: Any, year: int | None = None) -> float:
    """A number, however it is written: of a year, or the sum of the years given; of all places."""
    if not isinstance(node, dict):
        return float(node)
    for form in ("value", "path", "by"):
        if form in node:
            return total(node[form], year)
    if year in node:
        return float(node[year])
    return math.fsum(total(part, year) for part in node.values())


def comes_to(given: Input) -> float:
    """What an input adds up to; ``id.key@2025`` is its number of 2025."""
    found = []
    for path in given.paths:
        name, _, year = path.partition("@")
        found += [total(node, int(year) if year else None) for node in nodes(given.file, name)]
    return math.fsum(found)


@cache
def vocabulary() -> set[str]:
    """Words that the model column may name: kinds, metrics, wedges, and names of the schema."""
    schemas: list[type[BaseModel]] = [every_key(), LimitText, StudyText, CompanyText, HierarchyText]
    schemas += LEVERS.values()
    fields = {f.alias or name for cls in schemas for name, f in cls.model_fields.items()}
    literals = [get_args(words) for words in (Policy, Matching, CreditMeasure)]
    columns = {column for columns in TABLES.values() for column in columns}
    ids = {*LEVERS, *wedge_order(), *PROMISES}
    return fields | columns | ids | {word for words in literals for word in words}


def is_table(word: str) -> bool:
    name, _, column = word.partition(".")
    found = RESULTS.get(name)
    return found is not None and (not column or bool(found.find(from_currency(column, "CNY"))))


def numbers_in(text: str) -> set[float]:
    """Those of the English part, without what is quoted."""
    text = re.sub(r"“(?:[^“”]|“[^“”]*”)*”", "", text)
    return {float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}


def test_every_heading_of_the_report_is_there_in_its_order_and_has_rows() -> None:
    assert HEADED == HEADINGS
    assert set(HEADED) == {row.heading for row in ROWS}


def test_every_row_is_of_a_kind_and_has_a_place_or_a_reason() -> None:
    found = []
    for row in ROWS:
        if row.kind not in KINDS_HERE:
            found.append(f"{row}: {row.kind} is no kind")
        if not (row.inputs or row.model or row.shown or row.why):
            found.append(f"{row}: neither a place nor a reason")
        if row.inputs and not row.model:
            found.append(f"{row}: what does the model do with it?")
        if row.kind in PLACED and not row.shown and not row.why:
            found.append(f"{row}: where is it shown?")
    assert not found, "\n".join(found)


def test_every_input_named_exists() -> None:
    found = []
    for row in ROWS:
        for given in inputs_of(row):
            if not (CASE / given.file).is_file():
                found.append(f"{row}: there is no {given.file}")
                continue
            missing = [
                path for path in given.paths if not nodes(given.file, path.partition("@")[0])
            ]
            found += [f"{row}: there is no {path} in {given.file}" for path in missing]
    assert not found, "\n".join(found)


def test_every_input_with_a_number_comes_to_that_number() -> None:
    """`kitchen-hoods.potential = 20` is 12 + 4 + 4 GWh over three regions."""
    compared, found = 0, []
    for row in ROWS:
        for given in inputs_of(row):
            if given.number is not None:
                compared += 1
                if not math.isclose(comes_to(given), given.number, rel_tol=1e-6):
                    found.append(f"{row}: {given.paths} is {comes_to(given)}, not {given.number}")
    assert not found, "\n".join(found)
    assert compared > 20


def test_every_word_of_the_model_and_every_chart_exists() -> None:
    found = []
    for row in ROWS:
        known = {word for word in QUOTED.findall(row.model) if is_table(word)} | vocabulary()
        found += [f"{row}: {word}?" for word in QUOTED.findall(row.model) if word not in known]
        for word in QUOTED.findall(row.shown):
            if not is_table(word) and word not in {*CATALOGUE, "prices"}:
                found.append(f"{row}: {word} is neither a table nor a chart")
    assert not found, "\n".join(found)


def test_a_lever_stands_beside_its_kind_and_a_target_beside_its_metric() -> None:
    found = []
    for row in ROWS:
        metrics = {node["metric"] for name in targets_of(row) for node in nodes(TARGETS, name)}
        missing = {*levers_of(row), *metrics} - set(QUOTED.findall(row.model))
        found += [f"{row}: {word} is not said" for word in sorted(missing)]
    assert not found, "\n".join(found)


def test_every_fact_is_covered_and_its_number_printed_right() -> None:
    """0.121 may be printed as 12.1 %, 1,500,000,000 t as 1.5 Gt."""
    facts = {fact["id"]: fact for fact in table(FACTS)}
    cited: dict[str, set[float]] = {}
    for row in ROWS:
        for name in row.facts.split():
            cited.setdefault(name, set()).update(numbers_in(row.what))
    assert sorted(cited) == sorted(facts)
    found = []
    for name, fact in facts.items():
        if re.fullmatch(r"[\d.]+", fact["value"]):
            forms = [float(fact["value"]) * scale for scale in (1, 100, 1e-3, 1e-6, 1e-9)]
            if not any(math.isclose(n, f, rel_tol=1e-9) for n in cited[name] for f in forms):
                found.append(f"{name}: {fact['value']} {fact['unit']}, printed {cited[name]}")
    assert not found, "\n".join(found)


def test_every_promise_names_a_target_of_its_number_and_its_year() -> None:
    """**1.5 Gt by 2035** is a target of 1.5 Gt in 2035: the same tonnes, the same year."""
    facts = {fact["id"]: fact for fact in table(FACTS)}
    found = []
    for row in ROWS:
        if row.kind != "promise":
            continue
        promise, names = PROMISED.search(row.what), targets_of(row)
        if not promise or not names:
            found.append(f"{row}: **number unit by year**, and a target in the inputs")
            continue
        year, number = int(promise["year"]), float(promise["number"].replace(",", ""))
        number *= UNITS[promise["unit"]]
        said = [facts[name]["value"] for name in row.facts.split()]
        if number not in {float(v) for v in said if v != "NA"} | READ_AS.get(row.facts, set()):
            found.append(f"{row}: the facts say {said}")
        for target in [node for name in names for node in nodes(TARGETS, name)]:
            start = target.get("in", target.get("from", target.get("line")))
            value = total(target["value"], year) * UNITS[target["value"]["unit"]]
            if start != year or not math.isclose(value, number, abs_tol=1e-9):
                found.append(f"{row}: {target['name']} is {target['value']} from {start}")
    assert not found, "\n".join(found)


def test_every_headline_target_is_a_promise_of_the_report() -> None:
    promised = {name for row in ROWS if row.kind == "promise" for name in targets_of(row)}
    targets = document(TARGETS).items()
    headlines = {name for name, target in targets if target.get("headline")}
    assert headlines
    assert headlines <= promised


def test_every_promise_is_kept_by_a_study() -> None:
    lists = [document(f"studies/{f.name}").get("targets", []) for f in CASE.glob("studies/*.yaml")]
    kept = {name for names in lists for name in (document(TARGETS) if names == "all" else names)}
    promised = {name for row in ROWS if row.kind == "promise" for name in targets_of(row)}
    assert promised <= kept
