"""Rows, keys and files may be in any order: the case is the same, to the last bit."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casefiles import changed, english
from pathway.cases.examples import reference_case
from pathway.load import inventory, warnings
from pathway.load.build.loader import read_case
from pathway.load.files.faults import Faults
from pathway.load.set.extends import read_written
from pathway_models.case import Case

Texts = Mapping[str, str]


def said(case: Case) -> str:
    """All that a case holds, in its order; businesses and targets stand as they are written."""
    own = {name: dict(sorted(getattr(case, name).items())) for name in ("businesses", "targets")}
    return repr(replace(case, **own))


def shuffled(text: str, name: str, dice: random.Random) -> str:
    """The rows of a table, or the keys of a YAML file at every depth, in another order."""
    if name.endswith(".csv"):
        header, *rows = text.splitlines()
        return "\n".join([header, *dice.sample(rows, len(rows))]) + "\n"
    return yaml.safe_dump(mixed(yaml.safe_load(text), dice), sort_keys=False, allow_unicode=True)


def mixed(value: Any, dice: random.Random) -> Any:
    if isinstance(value, dict):
        keys = dice.sample(list(value), len(value))
        return {key: mixed(value[key], dice) for key in keys}
    return dice.sample(value, len(value)) if isinstance(value, list) else value


SECOND = """\
zz-hydrogen:
  name: {en: Hydrogen vans, zh: 氢}
  applies_to: {category: [mobile_short_haul]}
  unit: van
  life: 8
  existing: {value: 5, unit: van}
  max_add: {value: 100, unit: van}
  displaces: {value: 4000, unit: L/van}
  max_share: {value: 1, unit: share}
  uses:
    electricity: {value: 30000, unit: kWh/van}
    gas: {value: 10, unit: m3/van}
  capex: {value: 80000, unit: CNY/van}
  incumbent_life: 5
  incumbent_value: {value: 20000, unit: CNY/van}
ev:
"""
NINE = "  existing: {value: 9, unit: vehicle}\n"
SUN = """\
asia:
  name: {en: Sun, zh: 阳}
  market: cn
  instrument: unbundled
  unit: GWh
  life: 1
  existing: {path: {2020: 3, 2021: 0, 2025: 0}, unit: GWh}
  potential: {value: 7, unit: GWh}
  premium: {value: 10, unit: CNY/MWh}
wind:
"""
GAS = "gas,*,2020,-,2100,t/Mm3,a,report\ngas,*,2025,-,2100,t/Mm3,a,report\n"
SITE = "hub,fleet,abroad,2,,purchased_electricity,electricity,7,GWh,flat,,Hub,仓,a,report\n"
BOTH = "scope2_location: {value: 63244, unit: t}\n  scope2_market: {value: 61444, unit: t}"
ABROAD = "electricity,abroad,{},{},0.7,kgCO2e/kWh,a,report\n"


def rich() -> dict[str, str]:
    """The tiny case with two levers on one source, two contracts, and what both of them need."""
    files = changed(
        ("levers/electrify.yaml", "ev:\n", SECOND),
        ("levers/electrify.yaml", "  unit_size: 10\n", f"  unit_size: 1\n{NINE}"),
        ("levers/green_power.yaml", "wind:\n", SUN),
        ("company.yaml", "value: 26800,", "value: 26650,"),
        ("company.yaml", "scope2: {value: 58.2, unit: kt}", BOTH),
    )
    texts = {name: str(text) for name, text in files.items()}
    methods = [(y, m) for y in (2020, 2025) for m in ("location", "residual")]
    texts["factors.csv"] += GAS + "".join(ABROAD.format(y, m) for y, m in methods)
    texts["prices.csv"] += "gas,*,2021,3,CNY/m3,a,report\ngas,*,2025,3,CNY/m3,a,report\n"
    texts["sources.csv"] += SITE
    return texts


RICH = rich()


def cases(files: Texts) -> dict[str, Case]:
    """Every study of these files."""
    data, faults = {name: text.encode() for name, text in files.items()}, Faults()
    written = read_written(data, faults)
    found = read_case(data, "case", [written[k] for k in sorted(written)], faults)
    assert faults.found == []
    return found


STRAIGHT = {study: said(case) for study, case in cases(RICH).items()}
REFERENCE = {
    str(p.relative_to(reference_case())): p.read_text("utf-8")
    for p in sorted(reference_case().rglob("*"))
    if p.is_file() and "sweeps" not in p.parts and p.suffix in (".csv", ".yaml")
}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dice=st.randoms(use_true_random=False))
def test_any_order_is_the_same_case(dice: random.Random) -> None:
    files = {name: shuffled(text, name, dice) for name, text in RICH.items()}
    assert {study: said(case) for study, case in cases(files).items()} == STRAIGHT


def test_the_reference_case_too() -> None:
    dice = random.Random(11)  # noqa: S311 - to shuffle rows
    files = {name: shuffled(text, name, dice) for name, text in REFERENCE.items()}
    straight, other = cases(REFERENCE), cases(files)
    assert [said(other[study]) for study in straight] == [said(c) for c in straight.values()]


def test_sets_are_in_the_order_of_their_ids() -> None:
    """Options by kind first, in the order of the hierarchy."""
    case = cases(RICH)["whole"]
    for things in (case.regions, case.carriers, case.accounts, case.sources, case.factors):
        assert list(things) == sorted(things)
    assert [o for o in case.options if o.endswith("@vans")] == ["ev@vans", "zz-hydrogen@vans"]
    assert [o.id for o in case.yielding("clean")] == ["asia", "wind"]
    assert case.options["asia"].accounts == ("fleet/north/2", "shop/north/2")
    assert list(case.options["zz-hydrogen@vans"].uses) == ["electricity", "gas"]


def test_incumbents_that_disagree_are_noted() -> None:
    """The vans say 5 years and the vehicles 7: the first id holds, whatever the file's order."""
    own = "  incumbent_life: 7\n  incumbent_value: {value: 20000, unit: CNY/vehicle}\n"
    text = RICH["levers/electrify.yaml"].replace(NINE, f"{NINE}{own}")
    case = cases({**RICH, "levers/electrify.yaml": text})["whole"]
    said = "vans: ev@vans, zz-hydrogen@vans disagree on the life or price of what they replace"
    assert any(
        w.startswith(said) and w.endswith("those of ev@vans hold.") for w in english(warnings(case))
    )


def test_the_base_year_of_two_levers_on_one_source() -> None:
    """9 vehicles and 5 vans serve 0.056 of 10 ML; the vans burn 50 m3 of gas, 0.105 t.

    They draw 0.24 GWh. Of 100.24 GWh in the north the roof serves 3 and the sun 3: 94.24 at 600
    t/GWh, and 7 abroad at 700.
    """
    totals = inventory(cases(RICH)["whole"])
    assert totals[1] == pytest.approx((10 - 0.056) * 2.68 + 0.105e-3)
    assert totals[2] == pytest.approx(94.24 * 0.6 + 7 * 0.7)
