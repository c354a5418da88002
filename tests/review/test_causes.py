"""One remark for one mistake: the cause, with where else it shows beneath it."""

from __future__ import annotations

import re

import pytest

from casefiles import FILES, changed
from pathway.cases.examples import examples
from pathway.load import load, read_files
from pathway.locale import Lang
from pathway.review import Remark, review_inputs
from pathway.review.book import Book
from pathway.review.promises import _kept
from review.mistakes import MISTAKES
from review.planting import planted

EV = "levers/electrify.yaml"
NBSP = "\N{NO-BREAK SPACE}"


def told(files: dict[str, bytes], study: str | None = None) -> list[Remark]:
    """The remarks above a note."""
    case = load(files, study, name="tiny").case
    return [r for r in review_inputs(case, files) if r.severity != "note"]


def of_mistake(name: str) -> list[Remark]:
    mistake = next(m for m in MISTAKES if m.name == name)
    return told(planted(mistake), mistake.study)


def of_edits(*edits: tuple[str, str, str]) -> list[Remark]:
    return told({name: str(text).encode() for name, text in changed(*edits).items()})


@pytest.mark.parametrize(
    ("mistake", "cause", "follows"),
    [
        ("price a thousand times too high", "price_off", {"leap", "bill_off", "dear"}),
        ("revenue in CNY for MCNY", "intensity_off", {"bill_off"}),
        ("power in ct for EUR", "price_off", {"bill_off", "dear"}),
        ("decimal point lost in an index", "growth_off", {"bill_off"}),
        ("vessel in USD for MUSD", "capex_off", {"fom_off", "incumbent_off"}),
        ("truck of a thousand times the diesel", "unit_off", {"capex_off", "use_off", "peers_off"}),
    ],
)
def test_one_mistake_is_one_remark(mistake: str, cause: str, follows: set[str]) -> None:
    """As grave as the gravest of what follows from it."""
    (one,) = of_mistake(mistake)
    assert (one.key, {r.key for r in one.follows}) == (cause, follows)
    assert one.severity == "grave"


def test_levers_that_reach_little_of_what_grew_by_mistake_follow_from_it() -> None:
    """Ships whose fuel is to be 94 times that of the base year: the levers are right."""
    files = dict(read_files(examples()["shipping"]))
    growth = files["growth.csv"].decode()
    assert "ocean,,,,2030,0.94," in growth
    files["growth.csv"] = growth.replace("ocean,,,,2030,0.94,", "ocean,,,,2030,94,").encode()
    (one,) = told(files)
    assert (one.key, one.place) == ("growth_off", "row 6 (ocean, 2030)")
    assert {follows.key for follows in one.follows} == {"share_small"}


def test_two_mistakes_are_two_remarks() -> None:
    """A price that is a thousand times too high, and a lever whose capex is."""
    price = ("prices.csv", "electricity,*,2021,0.7", "electricity,*,2021,700")
    capex = (EV, "2025: 30000}, unit: CNY/vehicle", "2025: 30000}, unit: MCNY/vehicle")
    found = of_edits(price, capex)
    assert {r.key for r in found} == {"price_off", "capex_off"}
    beneath = {r.key: {o.key for o in r.follows} for r in found}
    assert "dear" in beneath["capex_off"]
    assert "dear" not in beneath["price_off"]


def money(unit: str) -> dict[str, bytes]:
    """The tiny case with all money of levers and prices in another unit."""
    files = {name: str(text) for name, text in FILES.items()}
    for name, text in files.items():
        if name == "prices.csv" or name.startswith("levers/"):
            files[name] = re.sub(r"\b(?:CNY|MCNY)/", f"{unit}/", text)
    return {name: text.encode() for name, text in files.items()}


def test_money_in_millions_is_one_remark_with_all_its_places() -> None:
    """Prices of power and diesel, capex, premium and price of credits, all in millions."""
    one, *others = told(money("MCNY"))
    assert (one.key, one.severity, one.said.facts["size"]) == ("money_off", "grave", "million")
    assert not [r.key for r in others if r.severity == "grave"]
    assert one.number == 1 + len(one.follows)
    places = {one.where, *(r.where for r in one.follows)}
    assert len(places) == one.number >= 4
    line = one.line("en")
    assert "million CNY (MCNY) where CNY is meant" in line
    for place in one.follows:
        assert place.place in line
    assert "多" not in one.line("zh")
    assert "百万CNY（MCNY）" in one.line("zh")
    assert "Millionen CNY (MCNY), wo CNY gemeint sind" in one.line("de")


def test_money_that_is_a_millionth_is_one_remark() -> None:
    """In a company that gives all in millions, whose file says plain money."""
    files = money("CNY")
    text = files["prices.csv"].decode().replace("CNY/kWh", "CNY/GWh").replace("CNY/L", "CNY/ML")
    files["prices.csv"] = text.encode()
    levers = files[EV].decode().replace("2021: 50000, 2025: 30000", "2021: 0.05, 2025: 0.03")
    files[EV] = levers.encode()
    one = told(files)[0]
    assert (one.key, one.said.facts["side"]) == ("money_off", "below")
    assert "CNY where million CNY (MCNY) is meant" in one.line("en")


def test_a_number_within_another_entry_has_its_own_line() -> None:
    """Not the line of the lever, nor of ``uses``: that of the number, also on a line of its own."""
    deep = "electricity:\n      unit: MWh/vehicle\n      value: 10000\n"
    flat = "electricity: {value: 10000, unit: kWh/vehicle}\n"
    (one,) = of_edits((EV, flat, deep))
    text = str(changed((EV, flat, deep))[EV]).splitlines()
    line = next(i for i, row in enumerate(text, 1) if "value: 10000" in row)
    assert (one.key, one.file) == ("use_off", EV)
    assert one.place == f"levers.ev.uses.electricity (line {line})"
    assert one.follows[0].place == one.place  # that what it uses emits more


SAID: tuple[tuple[str, dict[Lang, str]], ...] = (
    (
        "life of drives 120",
        {
            "en": "120 years, where levers of this kind in the library last 1 to 40 years ",
            "de": "120 Jahren, wo Maßnahmen dieser Art in der Bibliothek 1 bis 40 Jahre (",
            "zh": "寿命120年，而资料库中同类措施为1至40 年（",
        },
    ),
    (
        "lead of 30 years",
        {
            "en": "30 years pass between order and service (lead), where 10 years are long. ",
            "de": "von der Bestellung bis zum Betrieb (lead) vergehen 30 Jahre; 10 Jahre sind ",
            "zh": "自订购至投用（lead）需30年，而10年已属很长。",
        },
    ),
    (
        "PV yields more than a year has hours",
        {
            "en": "a MW generates 950 GWh a year, and 8.76 GWh are all the hours there are",
            "de": "ein MW erzeugt 950 GWh im Jahr, und mehr als 8,76 GWh geben die 8.760 Stunden",
            "zh": "每MW年发电950 GWh，而全年8,760小时至多8.76 GWh。",
        },
    ),
    (
        "source of a price empty",
        {
            "en": "this row of 6 names no source. ",
            "de": "diese Zeile von 6 nennt keine Quelle. ",
            "zh": "该行（共6行）未注明来源。",
        },
    ),
    (
        "revenue in CNY for MCNY",
        {
            "en": "it emits 58,200 t in the base year and earns CNY 1,000: 419,000,000 t for each "
            "million US dollars of revenue, where companies have 0.2 to 30,000 t. ",
            "de": "im Basisjahr emittiert es 58.200 t und nimmt 1.000 CNY ein: 419.000.000 t je ",
            "zh": "基准年排放58,200吨，收入1,000元：每百万美元收入419,000,000吨，",
        },
    ),
    (
        "scrap per t typed as per kg",
        {
            "en": "380 EUR/kg is 1,930 times the dearest price of it in the library: about "
            "0.1969 EUR/kg (price-scrap-world), at about 0.92 EUR a US dollar. ",
            "de": "380 EUR/kg sind das 1.930-Fache des höchsten Preises dafür in der Bibliothek: ",
            "zh": "380 EUR/kg为资料库中其最高价的1,930倍：约0.1969 EUR/kg（price-scrap-world）",
        },
    ),
    (
        "diesel per ML for per L",
        {
            "en": "7 CNY/ML is 1/93,400 of the cheapest of any energy in the library, which has no "
            "price of this one for all countries: ",
            "de": "7 CNY/ML sind 1/93.400 des niedrigsten Preises irgendeiner Energie in der ",
            "zh": "7 CNY/ML为资料库中各种能源最低价（资料库没有它的通用价格）的1/93,400：",
        },
    ),
    (
        "wind contract per MWh as per kWh",
        {
            "en": "10,290 EUR/MWh are paid beyond the price of power (which is 110 EUR/MWh at ",
            "de": "10.290 EUR/MWh werden über den Strompreis hinaus bezahlt (der höchstens 110 ",
            "zh": "在电价（最高110 EUR/MWh）之外另付10,290 EUR/MWh，",
        },
    ),
    (
        "price of coal a hundred times in the end",
        {
            "en": "from 2030 to 2050 it rises 96.6 times: 147 EUR/t, then 14,200 EUR/t. ",
            "de": "von 2030 bis 2050 steigt es auf das 96,6-Fache: 147 EUR/t, dann 14.200 EUR/t. ",
            "zh": "2030至2050年升至96.6倍：先为147 EUR/t，后为14,200 EUR/t。",
        },
    ),
    (
        "carbon price per kg",
        {
            "en": "220,000 EUR for a tonne of CO2e is far more than in the library, where carbon "
            "prices, credits and removals cost 4.416 to 782 EUR/t ",
            "de": "220.000 EUR je Tonne CO2e sind weit mehr als in der Bibliothek, ",
            "zh": "每吨CO2e 220,000 EUR，远高于资料库中碳价、碳信用与碳移除的价格",
        },
    ),
)


@pytest.mark.parametrize(("mistake", "said"), SAID, ids=[name for name, _ in SAID])
def test_what_it_is_of_and_what_to_do_is_said(mistake: str, said: dict[Lang, str]) -> None:
    one = of_mistake(mistake)[0]
    for lang, text in said.items():
        assert text in one.sentence(lang).replace(NBSP, " ")


def test_a_promise_of_what_is_as_usual_allows_as_much() -> None:
    """Not ``1 times`` as much."""
    files = {name: str(text).encode() for name, text in FILES.items()}
    case = load(files, name="tiny").case
    target, book = next(iter(case.targets.values())), Book(case, files)
    assert "it allows as much as is emitted" in _kept(book, target, 1.0).said.in_("en")
    assert "erlaubt ist so viel, wie ohnehin" in _kept(book, target, 1.0).said.in_("de")
    assert "允许量与照常情景的排放相当" in _kept(book, target, 1.0).said.in_("zh")
    assert "at least 1.5 times what is" in _kept(book, target, 1.5).said.in_("en")
