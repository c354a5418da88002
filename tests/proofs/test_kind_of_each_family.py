"""A second kind of every family stands beside the first: what is yielded decides, and no name.

Beside the tiny case (``casefiles``) stand 3 GWh a year of a solar field, 10 of a power-purchase
agreement, at most 2 kt of insets, and a programme of 1 kt a year; batteries save 1 GWh each.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from pydantic import Field
from whole_way import Gone, the_whole_way

import pathway
from casefiles import changed, write_case
from pathway.explain.units import limit_unit
from pathway.figures.data.scope2 import read_ledgers
from pathway.load import load_case
from pathway.locale import say
from pathway.locale.errors import InputError
from pathway_models.levers.ecosystem import Ecosystem
from pathway_models.levers.green_power import GreenPower
from pathway_models.levers.offset import Offset
from pathway_models.levers.rooftop_pv import RooftopPV
from pathway_models.vocabulary.families import OnActivity
from pathway_models.vocabulary.lever import LEVERS, Look, Reader, lever_kind
from pathway_models.vocabulary.schema import MoneyPerStock, Share


class Battery(OnActivity):
    """Saves electricity by fewer losses, and pays a yearly fee beside its upkeep."""

    kind: ClassVar[str] = "battery"
    look = Look("#1B7837")
    place = 12

    fee: MoneyPerStock = Field(description="what it pays a year to stand there")
    max_share: Share = Field(description="most of the activity it can save")

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is saved, and its upkeep with the fee."""
        fom, fee = read.paid("fom"), read.paid("fee")
        upkeep = {t: fom[t] + fee[t] for t in fom}
        return {**super().numbers(read), "max_share": read.share("max_share"), "fom": upkeep}


class SolarField(RooftopPV):
    """Generation beside the site."""

    kind: ClassVar[str] = "solar_field"
    look = Look("#CC4C02")


class Agreement(GreenPower):
    """Power-purchase agreements."""

    kind: ClassVar[str] = "agreement"
    look = Look("#35978F")


class Insetting(Offset):
    """Credits for tonnes avoided in the value chain."""

    kind: ClassVar[str] = "insetting"
    look = Look("#A6761D", "x", "white")


class Campaign(Ecosystem):
    """A programme of another kind."""

    kind: ClassVar[str] = "campaign"
    look = Look("#117733")


HEAD = "  source: assumed\n  confidence: assumption\n"
MORE = {
    "levers/battery.yaml": """\
packs:
  name: {en: Battery packs, zh: 电池组}
  applies_to: {source: [shop-power]}
  unit: pack
  life: 10
  last_year: 2021
  min_add: {path: {2021: 2, 2022: 0, 2025: 0}, unit: pack}
  max_add: {value: 2, unit: pack/yr}
  displaces: {value: 1, unit: GWh/pack}
  max_share: {value: 20, unit: "%"}
  capex: {value: 2, unit: MCNY/pack}
  fom: {value: 0.1, unit: MCNY/pack/yr}
  fee: {value: 500000, unit: CNY/pack/yr}
""",
    "levers/solar_field.yaml": """\
meadow:
  name: {en: Meadow, zh: 草地}
  applies_to: {business: [shop], scope: [2]}
  unit: field
  life: 25
  last_year: 2021
  min_add: {path: {2021: 1, 2022: 0, 2025: 0}, unit: field}
  potential: {value: 1, unit: field}
  yields: {value: 3, unit: GWh/field}
  self_use_share: {value: 0.4, unit: share}
  capex: {value: 10, unit: MCNY/field}
""",
    "levers/agreement.yaml": """\
hydro:
  name: {en: Hydro, zh: 水电}
  market: cn
  instrument: bundled
  unit: GWh
  life: 10
  min_add: {path: {2021: 10, 2022: 0, 2025: 0}, unit: GWh}
  last_year: 2021
  premium: {value: -10, unit: CNY/MWh}
""",
    "levers/insetting.yaml": """\
soils:
  name: {en: Soils, zh: 土壤}
  quality: inset
  eligible: {scope: [1, 2]}
  unit: kt
  life: 1
  price: {value: 90, unit: CNY/t}
  max_add: {path: {2021: 0, 2024: 0, 2025: 2}, unit: kt}
  buffer: {value: 0, unit: share}
  durability: 0
""",
    "levers/campaign.yaml": """\
travel:
  name: {en: Green travel, zh: 绿色出行}
  business: shop
  unit: town
  life: 10
  potential: {value: 5, unit: town}
  yields: {value: 1, unit: kt/town}
  attribution: {value: 1, unit: share}
  capex: {value: 1, unit: MCNY/town}
  method: a survey
  double_count: no one else counts it
""",
}
BEYOND = """\
beyond:
  name: {en: Beyond, zh: 范围外}
  section: "03"
  metric: cumulative_avoided
  levers: {kind: [campaign]}
  value: {value: 3000, unit: t}
  in: 2025
"""
ALIKE = (
    ("limits.yaml", "[green_power]", "[green_power, agreement]"),
    ("studies/operations.yaml", "interim]", "interim, beyond]"),
    ("levers/removal.yaml", "max_add: {value: 20", "max_add: {value: 0.1"),
)
"""One limit for both kinds of contract; the programme is promised; few removals are to be had."""


@pytest.fixture(autouse=True)
def only_here() -> Iterator[None]:
    """The kinds are known, and afterwards again what they were."""
    before = dict(LEVERS)
    for kind in (Battery, SolarField, Agreement, Insetting, Campaign):
        lever_kind(kind)
    yield
    LEVERS.clear()
    LEVERS.update(before)


def written(folder: Path, *edits: tuple[str, str, str], **files: str) -> Path:
    made = changed(*ALIKE, *edits)
    made["targets.yaml"] = f"{made['targets.yaml']}{BEYOND}"
    for name, text in {**MORE, **files}.items():
        made[name] = text.replace("  unit:", f"{HEAD}  unit:", 1)
    return write_case(folder / "case", made)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_they_go_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    """A pack is paid 0.1 of upkeep and 0.5 of fee a year, two of them 1.2; the field is used
    as a roof is; 10 GWh of wind leave 70 of 80 to the hydro. Every kind is called by its name."""
    gone: Gone = the_whole_way(written(tmp_path), tmp_path / "run", monkeypatch, lang)
    levers = gone.plan.tables["levers"].set_index(["kind", "year"])
    assert levers.loc[("battery", 2023), "opex_mcny"].sum() == pytest.approx(1.2)
    assert levers.loc[("solar_field", 2023), "served"].sum() == pytest.approx(3)
    contracts = [levers.loc[(kind, 2023), "stock"].sum() for kind in ("green_power", "agreement")]
    assert contracts == [pytest.approx(10), pytest.approx(70)]
    assert levers.loc[("insetting", 2025), "served"].sum() == pytest.approx(2000)
    assert gone.plan.tables["ecosystem"]["tonnes"].sum() == pytest.approx(3000)
    inset = say("levers.insetting.short", lang)
    assert inset.capitalize() in gone.charts[f"credits.{lang}.html"]
    for kind in (Battery, SolarField, Agreement, Insetting):
        name = say(f"levers.{kind.kind}", lang)
        assert name in gone.charts[f"roadmap.{lang}.html"], name
        assert name in gone.report, name


def test_programmes_of_any_kind_are_apart(tmp_path: Path) -> None:
    """Its business runs it, in no region, and on no ledger of the company's."""
    option = load_case(written(tmp_path)).options["travel"]
    assert (option.business, option.region, option.scope) == ("shop", "group", "3+")
    assert (option.book, option.accounts) == ("programme", ())


@pytest.mark.parametrize(
    ("levers", "unit"), [("rooftop_pv, solar_field, agreement", "GWh"), ("insetting, offset", "kt")]
)
def test_a_limit_adds_up_what_yields_alike(tmp_path: Path, levers: str, unit: str) -> None:
    edit = ("limits.yaml", "[green_power, agreement]", f"[{levers}]")
    size = ("limits.yaml", "80, unit: GWh", f"80, unit: {unit}")
    most = (
        "levers/green_power.yaml",
        "  life: 10\n",
        "  life: 10\n  potential: {value: 20, unit: GWh}\n",
    )
    hydro = MORE["levers/agreement.yaml"].replace("min_add:", "max_add:")
    files = {"levers/agreement.yaml": hydro}
    limited = load_case(written(tmp_path, edit, size, most, **files))
    assert limit_unit(limited, limited.limits["wind-depth"]) == unit
    assert limited.limits["wind-depth"].at_most[2025] == pytest.approx(80)


@pytest.mark.parametrize("file", ["levers/solar_field.yaml", "levers/insetting.yaml"])
def test_what_nothing_bounds_is_told(tmp_path: Path, file: str) -> None:
    key = "potential" if "field" in file else "max_add"
    free = "\n".join(line for line in MORE[file].splitlines() if key not in line)
    with pytest.raises(InputError) as told:
        pathway.read(written(tmp_path, **{file: f"{free}\n"})).solve()
    assert ["nothing limits" in fault.problem for fault in told.value.faults] == [True]


def test_all_contracts_stand_between_the_ledgers_of_scope_2(tmp_path: Path) -> None:
    """Nothing is claimed in 2021 by wind, which starts in 2022: what is, the hydro's alone is."""
    plan = pathway.read(written(tmp_path)).solve()
    tables = plan.tables
    wedges = tables["wedges"].set_index(["wedge", "year"])["tonnes"]
    ledgers = read_ledgers(tables)
    at = ledgers.years.index(2021)
    assert wedges.loc[("green_power", 2021)].sum() == 0
    claimed = wedges.loc[("agreement", 2021)].sum()
    assert claimed > 0
    assert ledgers.contracts[at] == pytest.approx(claimed)
