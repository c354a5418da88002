"""The starter: small, sourced, solved, in the language, money and country asked for."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import pathway as face
from pathway import library
from pathway.cases.starter import Wish, case_files, write_case
from pathway.cases.starter.templates import DATA, read_data
from pathway.cases.starter.wish import LANGUAGES
from pathway.cases.starter.words import SAID
from pathway.cli.begin import NAMES
from pathway.locale import LANGUAGES as ALL
from pathway.locale.errors import InputError, UsageError

CHINA = Wish(lang="zh", countries=("CN",), currency="CNY", base_year=2025, rates={"EUR": 7.8})
WISHES = [
    Wish(base_year=2025),
    Wish(countries=("DE", "FR"), base_year=2025),
    CHINA,
    Wish(lang="de", countries=("AT",), base_year=2025),
    Wish(
        countries=("US",),
        currency="USD",
        base_year=2023,
        rates={"EUR": 1.1, "GBP": 1.3},
        name="Acme",
    ),
    Wish(
        countries=("IN",),
        base_year=2024,
        prices={"electricity": 0.1, "natural-gas": 0.05},
        rates={"USD": 0.9},
    ),
    Wish(countries=("CF",), base_year=2022, prices={"electricity": 0.2, "natural-gas": 0.08}),
]
NUMBERS = re.compile(r"\[library: ([^\];]+)")


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files[name].decode().splitlines()))


def number_of(files: dict[str, bytes], name: str, **key: str) -> float:
    (row,) = (r for r in rows(files, name) if key.items() <= r.items())
    return float(row["value" if "value" in row else "activity"])


def levers(files: dict[str, bytes]) -> dict[str, dict[str, object]]:
    named = (yaml.safe_load(d) for n, d in files.items() if n.startswith("levers/"))
    return {name: lever for file in named for name, lever in file.items()}


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: "-".join(wish.countries))
def test_it_is_small_and_solves_without_remarks_that_matter(wish: Wish, tmp_path: Path) -> None:
    write_case(tmp_path / "mine", wish)
    files = case_files(wish)
    assert sum(len(data.decode().splitlines()) for data in files.values()) <= 150
    assert 6 <= len(rows(files, "sources.csv")) <= 8
    assert 8 <= len(levers(files)) <= 10
    case = face.read(tmp_path / "mine")
    assert case.notes == ()
    plan = case.solve()
    assert plan.audit().passed
    assert {remark.severity for remark in plan.review()} <= {"note"}
    net = plan.tables["emissions"].reset_index().groupby("year")["net_t"].sum()
    assert (net.diff().dropna() <= 0).all()


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: "-".join(wish.countries))
def test_every_number_says_where_it_is_from(wish: Wish) -> None:
    """Of the library, whose ids are there; or an assumption, derived, or given to init."""
    files = case_files(wish)
    for name in ("sources.csv", "factors.csv", "prices.csv", "growth.csv", "revenue.csv"):
        for row in rows(files, name):
            cited = NUMBERS.findall(row["source"])
            assert cited or row["confidence"] in ("assumption", "report"), row
            assert all(library.entry(i) for ids in cited for i in ids.split(", "))
    for name, lever in levers(files).items():
        assert NUMBERS.findall(str(lever["source"])), name
        if lever["confidence"] == "literature":
            (entry,) = NUMBERS.findall(str(lever["source"]))
            assert {r.confidence for r in library.entry(entry).rows} & {"high", "medium"}


def test_numbers_by_hand() -> None:
    """Sixty trucks drive 50,000 km at 0.23681 L: 710,430 L. 60,000 m2 at 159 kWh are 9.54 GWh.

    Gas at 62.4 EUR a MWh of HHV is 62.4 / 0.903 of LHV; renewable diesel is 0.74 over 1.3;
    a heat pump of 1,195.50 EUR replaces a boiler of 406.69. Scope 2 is 9.54 GWh at 329.65 t.
    """
    files = case_files(Wish(base_year=2025))
    assert number_of(files, "sources.csv", id="truck-fuel") == 0.71043
    assert number_of(files, "sources.csv", id="buildings") == 9.54
    assert number_of(files, "prices.csv", carrier="natural-gas") == pytest.approx(
        62.4 / 0.903, rel=1e-5
    )
    assert number_of(files, "prices.csv", carrier="hvo") == pytest.approx(2.04)
    assert number_of(files, "prices.csv", carrier="electricity") == 190.2
    pumps = levers(files)["heat-pumps"]
    assert pumps["capex"]["path"][2025] == pytest.approx(1195.5 - 406.69)  # type: ignore[index]
    company = yaml.safe_load(files["company.yaml"])
    assert company["verified"]["scope2"]["value"] == pytest.approx(9.54 * 329.65)
    grid = {"carrier": "electricity", "method": "location"}
    assert number_of(files, "factors.csv", year="2025", **grid) == 0.32965
    assert number_of(files, "factors.csv", year="2035", **grid) == pytest.approx(
        0.32965 * 0.2166 / 0.3296, rel=1e-3
    )


def test_two_countries_share_and_certificates_are_of_the_market() -> None:
    """Half the electricity is French, at the grid of France; both are in one market."""
    files = case_files(Wish(countries=("de", "fr"), base_year=2025))
    assert number_of(files, "sources.csv", id="buildings-fr") == 4.77
    assert [r["market"] for r in rows(files, "regions.csv")] == ["eu", "eu"]
    apart = case_files(Wish(countries=("DE", "CN"), base_year=2025, rates={"CNY": 0.128}))
    assert {"certificates-de", "certificates-cn", "rooftop-pv-cn"} <= levers(apart).keys()


def test_in_chinese_money_at_the_rate_that_is_given() -> None:
    """80 EUR a MWh at 7.8 are 624 CNY; certificates are 2.31 CNY as they are."""
    files = case_files(CHINA)
    assert number_of(files, "prices.csv", carrier="electricity") == 624
    (price,) = (r for r in rows(files, "prices.csv") if r["carrier"] == "electricity")
    assert "1 EUR = 7.8 CNY; 2023年货币，未调整" in price["source"]
    assert levers(files)["certificates"]["premium"] == {"value": 2.31, "unit": "CNY/MWh"}
    assert levers(files)["heat-pumps"]["name"] == {"zh": "热泵供暖"}
    assert rows(files, "regions.csv")[0]["name_zh"] == "中国"


def test_other_money_is_taken_at_the_mean_rate_of_the_base_year() -> None:
    """A euro was 1.05305 dollars on the mean of 2022; what is given comes first."""
    files = case_files(Wish(currency="USD", base_year=2022))
    head = files["company.yaml"].decode().splitlines()
    assert "# 1 EUR = 1.05305 USD: mean of 2022, European Central Bank [library: rate-usd]" in head
    (price,) = (r for r in rows(files, "prices.csv") if r["carrier"] == "diesel")
    assert float(price["value"]) == pytest.approx(1.3 * 1.05305, rel=1e-5)
    given = case_files(Wish(currency="USD", base_year=2022, rates={"EUR": 1.1}))
    assert "# 1 EUR = 1.1 USD: as given with --rate" in given["company.yaml"].decode().splitlines()
    assert number_of(given, "prices.csv", carrier="diesel") == pytest.approx(1.43)


def test_a_rate_that_the_library_does_not_know_is_asked_for() -> None:
    with pytest.raises(UsageError, match=r"--rate EUR=…"):
        case_files(Wish(currency="TWD", base_year=2022))


def test_what_is_given_is_taken_and_said() -> None:
    files = case_files(
        Wish(
            base_year=2025, sizes={"trucks": 6, "revenue": 40}, prices={"diesel": 1.5}, name="Acme"
        )
    )
    assert number_of(files, "sources.csv", id="truck-fuel") == 0.071043
    (diesel,) = (r for r in rows(files, "prices.csv") if r["carrier"] == "diesel")
    assert (diesel["value"], diesel["confidence"]) == ("1.5", "report")
    assert number_of(files, "prices.csv", carrier="hvo") == pytest.approx(2.24)
    assert yaml.safe_load(files["company.yaml"])["name"] == {"en": "Acme"}
    assert [r["name_en"] for r in rows(files, "businesses.csv")] == ["Acme"]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (
            Wish(countries=("IN",), currency="CNY"),
            [
                "--price electricity=…",
                "in India",
                "--price natural-gas=…",
            ],
        ),
        (Wish(countries=("DE", "IN")), ["--price electricity@IN=…"]),
        (Wish(countries=("XX",)), ["--country XX", "DE, FR, CN, US"]),
        (Wish(countries=("Germany",)), ["Did you mean DE (Germany)?"]),
        (Wish(countries=("uk",)), ["Did you mean GB (United Kingdom)?"]),
        (Wish(countries=("EL",)), ["Did you mean GR (Greece)?"]),
        (Wish(countries=("英国",)), ["Did you mean GB (United Kingdom)?"]),
        (Wish(currency="EURO"), ["--currency EURO"]),
        (Wish(sizes={"flor": 1}), ["--size flor", "floor [m2]"]),
        (Wish(prices={"oil": 1}), ["--price oil", "electricity"]),
        (Wish(prices={"natural-gas@FR": 1}), ["--price natural-gas@FR", "DE"]),
        (Wish(rates={"EURO": 1}), ["--rate EURO"]),
        (Wish(base_year=2200), ["--base-year 2200"]),
        (Wish(base_year=1990), ["--base-year 2015", "the grid of DE"]),
        (Wish(kind="bank"), ["--archetype bank"]),
    ],
)
def test_what_is_missing_or_unknown_is_said_at_once(wish: Wish, said: list[str]) -> None:
    with pytest.raises(UsageError) as refused:
        case_files(wish)
    assert [words for words in said if words not in str(refused.value)] == []


def texts(found: object) -> Iterator[dict[str, str]]:
    """All that is said in several languages."""
    if isinstance(found, dict) and "en" in found:
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from texts(one)


@pytest.mark.parametrize("file", sorted(DATA.glob("*.yaml")), ids=lambda file: file.stem)
def test_every_text_of_a_template_is_in_every_language(file: Path) -> None:
    assert [t for t in texts(read_data(file.stem)) if {*t} != {*LANGUAGES}] == []


def test_what_is_said_of_numbers_is_in_every_language_and_init_offers_these() -> None:
    assert [key for key, told in SAID.items() if {*told} != {*LANGUAGES}] == []
    assert set(NAMES) == set(LANGUAGES) <= set(ALL)


def test_in_german() -> None:
    """Names, countries and reasons; figures then find German names."""
    files = case_files(Wish(lang="de", countries=("DE", "FR"), base_year=2025))
    assert [r["name_de"] for r in rows(files, "regions.csv")] == ["Deutschland", "Frankreich"]
    assert levers(files)["heat-pumps"]["name"] == {"de": "Wärmepumpen"}
    (truck,) = (r for r in rows(files, "sources.csv") if r["id"] == "truck-fuel")
    assert truck["source"].startswith("Annahme: 60 Lkw (eigene Diesel-Lkw) × ")
    chinese = case_files(CHINA)
    (truck,) = (r for r in rows(chinese, "sources.csv") if r["id"] == "truck-fuel")
    assert truck["source"].startswith("假设: 60 辆 (自有柴油货车) × ")


def test_scope_3_without_a_lever_or_a_promise_is_told(tmp_path: Path) -> None:
    """Ten thousand Mtkm of bought freight are most of what this company emits."""
    write_case(tmp_path / "mine", Wish(base_year=2025, sizes={"freight": 10_000}))
    told = next(r for r in face.read(tmp_path / "mine").review() if r.key == "untouched")
    verified = yaml.safe_load((tmp_path / "mine/company.yaml").read_text())["verified"]
    scopes = {scope: total["value"] for scope, total in verified.items()}
    assert told.number == pytest.approx(scopes["scope3"] / sum(scopes.values()), rel=1e-3)
    assert (told.severity, told.place) == ("note", "row 6 (freight)")
    assert "no promise is about them" in told.said.in_("en")


def test_nothing_emitted_is_told_where_it_is_filled_in(tmp_path: Path) -> None:
    """And nothing of the promises, whose remedies would only hide it."""
    write_case(tmp_path / "mine", Wish(base_year=2025))
    sources = tmp_path / "mine/sources.csv"
    header, *lines = csv.reader(sources.read_text().splitlines())
    for cells in lines:
        cells[header.index("activity")] = "0"
    with sources.open("w", newline="") as file:
        csv.writer(file).writerows([header, *lines])
    company = tmp_path / "mine/company.yaml"
    text = re.sub(r"(scope\d: \{value: )[\d.]+", r"\g<1>0", company.read_text())
    company.write_text(text)
    with pytest.raises(InputError) as refused:
        face.read(tmp_path / "mine")
    assert [(f.file, f.problem) for f in refused.value.faults] == [
        ("sources.csv", "every activity is 0: nothing is emitted in 2025")
    ]


def test_revenue_is_missed_where_it_should_stand(tmp_path: Path) -> None:
    """Taking the business away, as it was advised, would take its works out of the plan."""
    write_case(tmp_path / "mine", Wish(base_year=2025))
    with (tmp_path / "mine/businesses.csv").open("a") as file:
        file.write("west,West\n")
    sources = tmp_path / "mine/sources.csv"
    sources.write_text(sources.read_text().replace("freight,company,", "freight,west,"))
    told = next(r for r in face.read(tmp_path / "mine").review() if r.key == "idle_row")
    assert (told.file, told.place, told.severity) == ("revenue.csv", "west", "warning")
    assert told.advice.in_("en").startswith("Add what it earns")
