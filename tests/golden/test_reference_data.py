"""The reference case as data: it adds up, it says where it is from, and it quotes the report right.

These tests read the files as text and know nothing of the loader or the model.
"""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

CASE = Path(__file__).parents[2] / "inputs" / "alibaba"
KINDS = (
    "electrify",
    "fuel_switch",
    "retrofit",
    "rooftop_pv",
    "green_power",
    "removal",
    "offset",
    "ecosystem",
)
CONFIDENCE = {"report", "derived", "literature", "assumption"}
FORMS = {"value", "path", "by"}


def table(name: str) -> list[dict[str, str]]:
    with (CASE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def document(name: str) -> dict[str, Any]:
    found = yaml.safe_load((CASE / name).read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def levers(kind: str) -> dict[str, Any]:
    return document(f"levers/{kind}.yaml")


def every_lever() -> dict[str, Any]:
    return {name: lever for kind in KINDS for name, lever in levers(kind).items()}


def documents() -> dict[str, dict[str, Any]]:
    return {str(p.relative_to(CASE)): document(str(p)) for p in sorted(CASE.glob("**/*.yaml"))}


def numbers(
    node: object, where: str = "", holder: Mapping[str, Any] | None = None
) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    """Give every NUMBER below a node with its place, and the nearest mapping with a source."""
    if not isinstance(node, dict):
        return
    if "unit" in node and FORMS & set(node):
        yield where, node, holder or {}
        return
    holder = node if "source" in node else holder
    for key, value in node.items():
        yield from numbers(value, f"{where}.{key}", holder)


def existing_roofs_gwh() -> dict[tuple[str, str], float]:
    """Generation of the roofs there are, by business and region [GWh a year]."""
    found = {}
    for name, business in (("pv-parks", "cainiao"), ("pv-stores", "sunart")):
        lever = levers("rooftop_pv")[name]
        for region, stock in lever["existing"]["by"].items():
            found[business, region] = stock * lever["yields"]["value"]
    return found


def tonnes() -> dict[str, float]:
    """Emissions of each source in 2020 [t]: factor x (demand - what existing roofs serve)."""
    factors: dict[tuple[str, str], float] = {}
    for row in table("factors.csv"):
        if row["year"] == "2020" and row["method"] != "residual":
            per_unit = 1000.0 if row["unit"] == "kgCO2e/kWh" else 1.0  # t/GWh, else t a unit
            factors[row["carrier"], row["region"]] = float(row["value"]) * per_unit
    roofs = existing_roofs_gwh()
    found = {}
    for row in table("sources.csv"):
        region = row["region"] if row["carrier"] == "electricity" else "*"
        activity = float(row["activity"])
        if row["category"] == "purchased_electricity":
            activity -= roofs.pop((row["business"], row["region"]), 0.0)
        found[row["id"]] = activity * factors[row["carrier"], region]
    assert not roofs
    return found


def by(column: str) -> Counter[str]:
    total: Counter[str] = Counter()
    each = tonnes()
    for row in table("sources.csv"):
        total[row[column]] += each[row["id"]]  # type: ignore[assignment]
    return total


def at(path: Mapping[int, float], year: int) -> float:
    """A path at a year, linear in between."""
    years = sorted(path)
    assert years[0] <= year <= years[-1]
    for a, b in pairwise(years):
        if a <= year <= b:
            return path[a] + (path[b] - path[a]) * (year - a) / (b - a)
    return path[year]


class TestInventory:
    @pytest.mark.parametrize(
        ("scope", "verified"), [("1", 510_026), ("2", 3_709_747), ("3", 5_294_467)]
    )
    def test_it_adds_up_to_the_verified_totals(self, scope: str, verified: int) -> None:
        assert by("scope")[scope] == pytest.approx(verified, abs=0.5)
        assert document("company.yaml")["verified"][f"scope{scope}"]["value"] == verified

    def test_own_vehicles_are_32_3_percent_of_scope_1(self) -> None:
        """0.323 x 510,026 t = 164,738 t."""
        category = by("category")
        vehicles = category["mobile_short_haul"] + category["mobile_long_haul"]
        assert vehicles == pytest.approx(164_738, abs=1)

    def test_fugitives_are_the_largest_block_of_scope_1(self) -> None:
        """So what is left, stationary, is at most 1 - 2 x 0.323 = 35.4 % of scope 1."""
        category = by("category")
        assert category["fugitive"] > 164_738
        assert category["stationary"] / 510_026 < 0.354

    def test_lazada_and_sun_art_drive_most_of_the_own_vehicles(self) -> None:
        each = tonnes()
        owners: Counter[str] = Counter()
        for row in table("sources.csv"):
            if row["category"].startswith("mobile"):
                owners[row["business"]] += each[row["id"]]  # type: ignore[assignment]
        assert owners["lazada"] + owners["sunart"] > 0.8 * 164_738

    def test_transport_is_more_than_half_of_the_chain_of_cainiao(self) -> None:
        each = tonnes()
        rows = [r for r in table("sources.csv") if r["business"] == "cainiao"]
        transport = sum(each[r["id"]] for r in rows if r["category"].startswith("cat4_"))
        assert transport > 0.5 * sum(each[r["id"]] for r in rows)

    def test_categories_are_those_of_the_boundary_table(self) -> None:
        scopes: dict[str, set[str]] = {}
        for row in table("sources.csv"):
            scopes.setdefault(row["scope"], set()).add(row["category"])
        assert scopes["1"] == {"mobile_short_haul", "mobile_long_haul", "fugitive", "stationary"}
        assert scopes["2"] == {"purchased_electricity", "purchased_heat", "purchased_cooling"}
        number = {int(re.match(r"cat(\d+)_", c)[1]) for c in scopes["3"]}  # type: ignore[index]
        assert number == {1, 4, 6, 7, 8, 13, 14, 15}

    def test_gases_are_the_five_that_were_found(self) -> None:
        used = {row["carrier"] for row in table("sources.csv")}
        gases = {
            gas for r in table("carriers.csv") if r["id"] in used for gas in r["gases"].split(";")
        }
        assert gases == {"CO2", "CH4", "N2O", "HFCs", "SF6"}

    def test_revenue_is_that_of_the_stated_intensity(self) -> None:
        """5,294,467 t / 8.22 t per million = 644,096 million."""
        revenue = [float(r["value"]) for r in table("revenue.csv") if r["year"] == "2020"]
        assert sum(revenue) == pytest.approx(5_294_467 / 8.22, abs=1)

    def test_both_scope_2_methods_start_at_the_inventory(self) -> None:
        base = [
            r for r in table("factors.csv") if r["carrier"] == "electricity" and r["year"] == "2020"
        ]
        location = {r["region"]: float(r["value"]) for r in base if r["method"] == "location"}
        residual = {r["region"]: float(r["value"]) for r in base if r["method"] == "residual"}
        assert residual == location
        assert set(location) == {r["id"] for r in table("regions.csv")}


class TestFactsOfTheReport:
    """Section 02 of the report, number by number."""

    def test_six_parks_made_18_gwh(self) -> None:
        lever = levers("rooftop_pv")["pv-parks"]
        assert sum(lever["existing"]["by"].values()) == 6
        assert lever["yields"]["value"] == 3.0
        assert lever["unit_size"] == 1

    def test_sixteen_stores_made_11_gwh(self) -> None:
        lever = levers("rooftop_pv")["pv-stores"]
        assert sum(lever["existing"]["by"].values()) == 16
        assert 16 * lever["yields"]["value"] == 11

    def test_green_power_bought_in_2021_is_committed(self) -> None:
        """254 GWh from January to October and 100 GWh for Zhangbei (in the north): 354 GWh."""
        committed = {
            name: lever["min_add"]["path"][2021]
            for name, lever in levers("green_power").items()
            if "min_add" in lever
        }
        assert sum(committed.values()) == 254 + 100
        assert committed["trading-cn-north"] >= 100

    def test_intime_bought_30_gwh(self) -> None:
        assert levers("green_power")["intime-2020"]["existing"]["path"][2021] == 30

    def test_hoods_save_20_gwh(self) -> None:
        hoods = levers("retrofit")["kitchen-hoods"]
        assert sum(hoods["potential"]["by"].values()) == 20
        assert sum(p[2021] for p in hoods["min_add"]["by"].values()) == 20

    def test_twelve_malls_save_8_5_gwh(self) -> None:
        mall = levers("retrofit")["mall-retrofit"]
        assert 12 * mall["displaces"]["value"] == pytest.approx(8.5, abs=0.005)
        assert mall["min_add"]["path"][2021] + mall["min_add"]["path"][2022] == 15

    def test_cold_chain_saves_5_4_gwh(self) -> None:
        cold = levers("retrofit")["cold-chain"]["min_add"]["by"]
        assert sum(p[2022] for p in cold.values() if isinstance(p, dict)) == pytest.approx(5.4)

    def test_liquid_cooling_saves_70_percent_of_cooling(self) -> None:
        """A hall of 5 MW of servers at 80 % load: 35.04 GWh; PUE 1.30, of which 0.22 is cooling:
        0.70 x 0.22 x 35.04 GWh = 5.4 GWh.
        """
        hall = levers("retrofit")["liquid-cooling"]
        assert hall["displaces"]["value"] == pytest.approx(0.70 * 0.22 * 5 * 0.8 * 8.76, abs=0.05)

    def test_international_certificates_for_china_end_with_vintage_2024(self) -> None:
        assert levers("green_power")["irec-china"]["last_year"] == 2024

    def test_every_commitment_for_2030_holds_from_2030(self) -> None:
        """Those of scopes 1 to 3; what is promised for others has another year."""
        targets = document("targets.yaml")
        promised = {
            "scope12-neutral",
            "electricity-neutral",
            "cloud-clean",
            "cloud-neutral",
            "sea-renewable",
            "vans-electric",
            "parks-pv",
            "scope3-intensity",
            "city-delivery-clean",
        }
        assert promised <= {n for n, t in targets.items() if t.get("headline")}
        assert all(targets[name]["from"] == 2030 for name in promised)
        assert all(targets[name]["value"]["confidence"] == "report" for name in promised)


class TestFactsOfTheValueChain:
    """Section 02 of the report, on scope 3 and the cloud."""

    def test_scope_3_follows_the_order_of_the_report(self) -> None:
        """Transport fuel, leased data centres, packaging, leased and let buildings, travel."""
        category = by("category")
        blocks = [
            ("cat4_same_city", "cat4_long_haul", "cat4_air_freight"),
            ("cat1_data_centres",),
            ("cat1_packaging", "cat1_paper"),
            ("cat1_logistics", "cat8_leased_assets", "cat13_let_assets", "cat14_franchises"),
            ("cat6_business_travel",),
        ]
        sizes = [sum(category[c] for c in block) for block in blocks]
        assert sizes == sorted(sizes, reverse=True)

    def test_its_intensity_is_8_22_tonnes_per_million_and_is_halved(self) -> None:
        revenue = sum(float(r["value"]) for r in table("revenue.csv") if r["year"] == "2020")
        assert by("scope")["3"] / revenue == pytest.approx(8.22, abs=0.0005)
        target = document("targets.yaml")["scope3-intensity"]
        assert target["perimeter"] == {"scope": [3]}
        assert (target["value"]["value"], target["relative_to"]) == (0.5, "base_year")

    def test_the_cloud_is_neutral_over_all_scopes_and_clean_in_own_and_leased_halls(self) -> None:
        targets = document("targets.yaml")
        assert targets["cloud-neutral"]["perimeter"] == {"business": ["cloud"], "scope": [1, 2, 3]}
        strict, loose = targets["cloud-clean"], targets["cloud-clean-volume"]
        assert strict["perimeter"] == loose["perimeter"] == {"business": ["cloud"], "scope": [2, 3]}
        assert "matching" not in strict
        assert loose["matching"] == "annual_volume"
        assert strict["value"]["value"] == loose["value"]["value"] == 1

    def test_all_same_city_delivery_is_clean(self) -> None:
        target = document("targets.yaml")["city-delivery-clean"]
        assert target["perimeter"] == {"category": ["cat4_same_city"]}
        assert target["value"]["value"] == 1
        assert levers("electrify")["contracted-vans"]["max_share"]["value"] == 1

    @pytest.mark.parametrize(
        ("driver", "demand"), [("own_cloud", (21, 17, 12)), ("leased_cloud", (17, 13, 9))]
    )
    def test_the_cloud_grows_with_computing_less_what_servers_gain(
        self, driver: str, demand: tuple[int, int, int]
    ) -> None:
        """Per cent a year to 2025, 2030 and 2035; servers gain 7, 5.5 and 5 % by themselves."""
        given = {
            int(r["year"]): float(r["index"]) for r in table("growth.csv") if r["driver"] == driver
        }
        index = 1.0
        for year in range(2021, 2036):
            span = 0 if year <= 2025 else 1 if year <= 2030 else 2
            index *= (1 + demand[span] / 100) / (1.07, 1.055, 1.05)[span]
            assert given.get(year, index) == pytest.approx(index, abs=0.001)
        assert {2025, 2030, 2035} <= set(given)

    def test_utilisation_rises_by_10_to_40_percent(self) -> None:
        """25 % more work for 10 % more power: 1 - 1.10 / 1.25 = 12 % less, on 58 % of servers."""
        lever = levers("retrofit")["utilisation"]
        assert lever["max_share"]["value"] == pytest.approx((1 - 1.10 / 1.25) * 0.58, abs=0.001)

    def test_own_chips_do_50_percent_more_per_watt_and_search_takes_58_percent_less(self) -> None:
        """1 - 1 / 1.5 of 27 % of the load; 58 % of 5 % of it."""
        retrofits = levers("retrofit")
        assert retrofits["own-chips"]["max_share"]["value"] == pytest.approx((1 - 1 / 1.5) * 0.27)
        assert retrofits["inference-chips"]["max_share"]["value"] == pytest.approx(0.58 * 0.05)

    def test_power_chain_gains_3_points_to_97_5_percent(self) -> None:
        """From 94.5 %: 1 - 94.5 / 97.5 = 3.1 % of the load, at most."""
        assert levers("retrofit")["power-train"]["max_share"]["value"] <= 1 - 94.5 / 97.5

    def test_box_size_algorithm_saves_15_percent(self) -> None:
        """Of the material of the 70 % of parcels still to follow."""
        share = levers("retrofit")["box-size-algorithm"]["max_share"]["value"]
        assert share == pytest.approx(0.15 * 0.70)

    def test_original_boxes_go_from_40_to_70_percent(self) -> None:
        """Half of that step."""
        share = levers("retrofit")["original-boxes"]["max_share"]["value"]
        assert share == pytest.approx((0.70 - 0.40) / 2)

    def test_intime_saves_15_million_boxes(self) -> None:
        """Of 250 g: 3.75 kt."""
        lever = levers("retrofit")["zip-boxes"]
        assert lever["min_add"]["path"][2021] == pytest.approx(15e6 * 0.250e-6)
        assert lever["potential"]["value"] == lever["min_add"]["path"][2021]

    def test_stands_are_reused_to_80_percent(self) -> None:
        """The lower of 80 % of wood and 90 % of all, on half of the material."""
        assert levers("retrofit")["modular-stands"]["max_share"]["value"] == pytest.approx(0.8 / 2)

    def test_staff_took_the_train_50_000_times_in_ten_months(self) -> None:
        """100 kg a flight, 6,000 t a year: over what is taken to have been a flight in 2021."""
        flights = tonnes()["air-travel"] * 1.08
        share = levers("fuel_switch")["rail-for-air"]["max_share"]["path"][2021]
        assert share < 50_000 * 0.100 * 12 / 10 / flights < 0.1

    def test_staff_shared_760_000_rides_in_ten_months(self) -> None:
        """1.2 L each, 1.1 ML a year, of 28 ML grown by 3 %."""
        lever = levers("retrofit")["shared-commuting"]
        assert lever["max_share"]["path"][2021] == pytest.approx(
            760_000 * 1.2e-6 * 12 / 10 / (28 * 1.03), abs=0.004
        )

    def test_250_000_staff_and_100_000_stations(self) -> None:
        """80,000 cars of 350 L; 20 kg of paper a head; 0.9 MWh a station."""
        activity = {r["id"]: float(r["activity"]) for r in table("sources.csv")}
        assert activity["car-commuting"] == pytest.approx(80_000 * 350e-6)
        assert activity["paper-campus-cn-east"] == pytest.approx(250_000 * 20e-6)
        assert activity["stations"] == pytest.approx(100_000 * 0.9e-3)

    def test_leased_halls_go_from_pue_1_45_to_1_25(self) -> None:
        assert levers("retrofit")["leased-cooling"]["max_share"]["value"] <= (1.45 - 1.25) / 1.45

    def test_what_ages_has_a_like_for_like_price(self) -> None:
        """Fleets, boilers, refrigeration and chillers, server halls."""
        switches = levers("electrify") | levers("fuel_switch")
        retrofits = levers("retrofit")
        ageing = ["electric-vans", "contracted-vans", "heat-pumps-gas", "heat-pumps-oil"]
        ageing += [name for name in switches if name.endswith("-trucks")]
        ageing += ["co2-refrigeration", "low-gwp-chillers"]
        halls = ["liquid-cooling", "leased-cooling", "power-train", "own-chips"]
        for lever in [*(switches[n] for n in ageing), *(retrofits[n] for n in halls)]:
            assert lever["incumbent_life"] >= 5
            assert lever["incumbent_value"]["value"] > 0

    def test_no_measure_has_to_be_bought_early_to_be_had_later(self) -> None:
        """Growth from a seed would ask for idle stock; measures have allowances a year."""
        for kind in ("electrify", "fuel_switch", "retrofit"):
            assert not [
                n for n, lever in levers(kind).items() if {"max_growth", "seed"} & set(lever)
            ]


class TestArithmeticOfTheTargets:
    @pytest.mark.parametrize(
        ("name", "category"),
        [("electric-vans", "mobile_short_haul"), ("contracted-vans", "cat4_same_city")],
    )
    def test_the_vans_can_be_electric_in_every_year_from_2030(
        self, name: str, category: str
    ) -> None:
        """Bought in lots within the cumulating allowance, each van serving 8 years."""
        lever = levers("electrify")[name]
        litres, lot, life = lever["displaces"]["value"], lever.get("unit_size", 1), lever["life"]
        growth: dict[str, dict[int, float]] = {}
        for row in table("growth.csv"):
            growth.setdefault(row["driver"], {})[int(row["year"])] = float(row["index"])
        for row in table("sources.csv"):
            if row["category"] != category:
                continue
            bought: dict[int, int] = {}
            allowed = 0.0
            for year in range(2021, 2036):
                demand = float(row["activity"]) * at(growth[row["growth"]], year)
                fleet = demand * 1e6 / litres
                allowed += at(lever["max_add"]["path"], year) * fleet
                serving = sum(n for v, n in bought.items() if year < v + life)
                room = int((allowed - sum(bought.values())) // lot) * lot
                wanted = math.ceil(max(0.0, fleet - serving) / lot) * lot
                bought[year] = min(room, wanted)
                if year >= 2030:
                    assert serving + bought[year] >= fleet, (row["id"], year)

    @pytest.mark.parametrize("region", ["cn-east", "cn-south"])
    def test_every_suitable_park_can_have_its_roof_by_2030(self, region: str) -> None:
        lever = levers("rooftop_pv")["pv-parks"]
        allowed = sum(at(lever["max_add"]["by"][region], year) for year in range(2021, 2031))
        needed = lever["potential"]["by"][region] - lever["existing"]["by"][region]
        assert allowed >= needed
        assert needed == int(needed)

    @pytest.mark.parametrize(
        ("limit", "market"), [("certificates-china", "cn"), ("certificates-abroad", "row")]
    )
    def test_certificates_are_at_most_15_percent_from_2030(self, limit: str, market: str) -> None:
        rule = document("limits.yaml")[limit]
        assert rule["share_of"] == "electricity"
        assert all(share <= 0.15 for y, share in rule["at_most"]["path"].items() if y >= 2030)
        unbundled = {
            name
            for name, lever in levers("green_power").items()
            if lever["market"] == market and lever["instrument"] == "unbundled"
        }
        assert set(rule["levers"]["lever"]) == unbundled


class TestForm:
    def test_every_row_says_where_it_is_from(self) -> None:
        for name in ("sources", "growth", "revenue", "factors", "prices"):
            for row in table(f"{name}.csv"):
                assert row["source"].strip(), (name, row)
                assert row["confidence"] in CONFIDENCE, (name, row)

    def test_every_number_says_where_it_is_from(self) -> None:
        count = 0
        for name, content in documents().items():
            for where, number, holder in numbers(content):
                count += 1
                source = number.get("source", holder.get("source"))
                confidence = number.get("confidence", holder.get("confidence"))
                assert source, (name, where)
                assert confidence in CONFIDENCE, (name, where)
        assert count > 200

    def test_sources_cite_no_table_that_is_not_shipped(self) -> None:
        text = "".join(p.read_text(encoding="utf-8") for p in CASE.glob("**/*.*"))
        assert not re.search(r"\b(RF|TE|GF|CR)\d{3}\b", text)

    def test_every_name_is_in_english_chinese_and_german(self) -> None:
        names = [
            (row["name_en"], row["name_zh"], row["name_de"])
            for name in ("businesses", "regions", "carriers", "sources")
            for row in table(f"{name}.csv")
        ]
        named = [*every_lever().values(), *document("targets.yaml").values()]
        named += [*document("limits.yaml").values(), document("company.yaml")]
        named += [document(str(p)) for p in CASE.glob("studies/*.yaml")]
        named += [document(str(p)) for p in CASE.glob("sweeps/*.yaml")]
        names += [tuple(n["name"][lang] for lang in ("en", "zh", "de")) for n in named]
        for en, zh, de in names:
            assert en.isascii(), en
            assert re.search(r"[\u4e00-\u9fff]", zh), zh
            assert re.fullmatch(r"[\x20-\x7eäöüÄÖÜß]+", de), de
        assert len(names) > 150

    def test_names_are_not_used_twice(self) -> None:
        lever_names = [lever["name"]["en"] for lever in every_lever().values()]
        source_names = [row["name_en"] for row in table("sources.csv")]
        for given in (lever_names, source_names):
            assert [n for n, count in Counter(given).items() if count > 1] == []

    def test_ids_are_unique_and_plain(self) -> None:
        ids = [
            row["id"]
            for name in ("businesses", "regions", "carriers", "sources")
            for row in table(f"{name}.csv")
        ]
        ids += [name for kind in KINDS for name in levers(kind)]
        ids += [*document("targets.yaml"), *document("limits.yaml")]
        assert [i for i, count in Counter(ids).items() if count > 1] == []
        assert all(re.fullmatch(r"[a-z0-9_-]+", i) for i in ids)

    def test_numbers_look_as_if_a_person_had_written_them(self) -> None:
        for name in ("sources", "growth", "factors", "prices"):
            for row in table(f"{name}.csv"):
                number = row.get("activity") or row.get("index") or row.get("value") or ""
                assert len(number.lstrip("-").replace(".", "")) <= 7, (name, row)

    def test_lines_of_yaml_fit_a_screen(self) -> None:
        for path in CASE.glob("**/*.yaml"):
            for line in path.read_text(encoding="utf-8").splitlines():
                assert len(line) <= 100, (path.name, line)
