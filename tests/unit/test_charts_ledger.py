"""The ecosystem's ledger: programmes that add up, against what is promised, never beside net."""

from __future__ import annotations

import pytest

import chart_tables as made
from chart_pictures import ecosystem_ledger, series
from chart_tables import BOTH
from pathway.figures.data.ledger import read_ledger
from pathway.figures.kit import LANGS
from pathway.locale import Lang

IN_BOTH = pytest.mark.parametrize("lang", LANGS)
LEDGERS = (
    made.ledger_met, made.ledger_missed, made.ledger_of_one, made.ledger_of_nothing,
    made.ledger_of_many,
)  # fmt: skip
ALL = pytest.mark.parametrize("tables", LEDGERS, ids=lambda tables: tables.__name__)


def _promised_before_the_end() -> made.Tables:
    """By 2030 385 of 1,240 parts of 1.5 Gt: 0.47 Gt. What is avoided by 2035 nobody promised."""
    tables = made.ledger(made.SHARES, required=None)
    goal = "gigatonnes", "cumulative_avoided"
    return made.promised(tables, *goal, {2030: 4e8}, {2030: 1.5e9 * 385 / 1240})


@pytest.mark.parametrize(
    ("tables", "en", "zh"),
    [
        (
            made.ledger_met,
            (
                "Programmes help others avoid 1.50 Gt by 2035, as promised: "
                "green consumption does most, 42%"
            ),
            "至2035年带动生态累计减碳15.00亿吨，兑现承诺：绿色消费贡献最大，占42%",
        ),
        (
            made.ledger_missed,
            "2035 target missed by 0.30 Gt: others avoid 1.20 Gt, 1.50 Gt promised",
            "2035年目标未达成，差3.00亿吨：累计减碳12.00亿吨，承诺为15.00亿吨",
        ),
        (
            made.ledger_of_one,
            "Programmes help others avoid 2.40 Mt by 2035",
            "至2035年带动生态累计减碳240.0万吨",
        ),
        (
            lambda: made.ledger(made.SHARES, total=1.8e9),
            (
                "Programmes help others avoid 1.80 Gt by 2035, above the 1.50 Gt promised: "
                "green consumption does most, 42%"
            ),
            "至2035年带动生态累计减碳18.00亿吨，超过所承诺的15.00亿吨：绿色消费贡献最大，占42%",
        ),
        (
            _promised_before_the_end,
            (
                "Programmes help others avoid 1.50 Gt by 2035, and by 2030 the 0.40 Gt promised: "
                "green consumption does most, 42%"
            ),
            "至2035年带动生态累计减碳15.00亿吨，并于2030年兑现所承诺的4.00亿吨：绿色消费贡献最大，占42%",
        ),
    ],
    ids=["met", "missed", "of_one", "above", "earlier"],
)
def test_the_title_says_what_the_numbers_say(tables: made.Make, en: str, zh: str) -> None:
    said = {
        lang: ecosystem_ledger(tables(), made.LEDGER_INFO, lang).layout.meta["title"]
        for lang in BOTH
    }
    assert said == {"en": en, "zh": zh}


def test_nothing_promised_and_nothing_avoided() -> None:
    empty = made.ledger(dict.fromkeys(made.PROGRAMMES, 0.0), required=None)
    title = ecosystem_ledger(empty, made.LEDGER_INFO, "en").layout.meta["title"]
    assert title == "Programmes avoid nothing by 2035"


def test_bands_stack_to_the_total_and_the_diamond_stands_on_the_promise() -> None:
    """42 % of 1.5 Gt is 0.63; the first programme of the case is on top."""
    told = ecosystem_ledger.said(made.ledger_met(), made.LEDGER_INFO, "en")
    drawn = series(told)
    assert [*drawn][-2:] == ["programme-0", "total"]
    assert drawn["programme-0"]["y"][15] == pytest.approx(0.63)
    ends = [one["y"][15] for key, one in drawn.items() if key != "total"]
    assert sum(ends) == pytest.approx(1.5)
    assert drawn["total"]["y"][::15] == pytest.approx([0.0, 1.5])
    marks = told["panels"][0]["marks"]
    assert [(m["x"], m["y"]) for m in marks if m["shape"] == "diamond"] == [(2035, 1.5)]


@ALL
@IN_BOTH
def test_programmes_add_up_to_the_total_as_printed(tables: made.Make, lang: Lang) -> None:
    for row in ecosystem_ledger(tables(), made.LEDGER_INFO, lang).layout.meta["table"]["rows"]:
        values = [made.number(cell, lang) for cell in row[1:]]
        assert sum(values[:-1]) == pytest.approx(values[-1], abs=1e-9)


def test_shares_add_up_to_a_hundred() -> None:
    """42, 22, 3, 20, 8, 4.5 and 0.5: rounded half up they would be 101."""
    notes = ecosystem_ledger(made.ledger_met(), made.LEDGER_INFO, "en").layout.annotations
    shares = [int(n.text[:-1]) for n in notes if n.text.endswith("%") and "<" not in n.text]
    assert sorted(shares)[-1] == 100
    assert sum(shares) == 200


def test_of_many_programmes_the_smallest_are_counted_together_and_named() -> None:
    """Twelve of 1/78 … 12/78 of 1.5 Gt: the three smallest are 6/78 of it."""
    ledger = read_ledger(made.ledger_of_many(), made.LEDGER_INFO)
    assert len(ledger.programmes) == 10
    assert ledger.programmes[-1].so_far[-1] == pytest.approx(6 / 78 * 1.5e9)
    notes = ecosystem_ledger(made.ledger_of_many(), made.LEDGER_INFO, "en").layout.annotations
    text = " ".join(note.text for note in notes)
    assert "Other programmes: p0, p1 and p2." in text


def test_sold_more_than_counted_is_drawn_at_nothing_and_still_counts() -> None:
    """A programme at −0.3 Gt below one of 0.5 Gt: the total is 0.2 Gt."""
    tables = made.ledger({"green-travel": -0.2, "waste-heat": 1 / 3}, required=None)
    drawn = ecosystem_ledger(tables, made.LEDGER_INFO, "en")
    traces = {t.uid: t for t in drawn.data}
    assert traces["total"].y[15] == pytest.approx(200)
    assert traces["programme-1"].y[15] == pytest.approx(500)
    assert "−300.0" in drawn.layout.meta["table"]["rows"][-1]


def test_the_footer_states_method_and_separation() -> None:
    """24,500 t sold in each of 15 years are 367.5 kt."""
    notes = ecosystem_ledger(made.ledger_met(), made.LEDGER_INFO, "en").layout.annotations
    text = " ".join(note.text for note in notes)
    assert "never subtracted from the company's emissions" in text
    assert "Counted: 40% of what is avoided (attribution share)" in text
    assert "Sold and not counted: 367.5 kt." in text
    assert "net emissions" not in text.lower()


def test_the_text_alternative_says_it_all() -> None:
    drawn = ecosystem_ledger(made.ledger_missed(), made.LEDGER_INFO, "en")
    assert drawn.layout.meta["description"] == (
        "Stacked area "
        "chart, 2020–2035, Gt CO2e avoided so far. Green consumption: 0.50 (42%). Second-hand and "
        "recycling: 0.26 (22%). Green travel: 0.04 (3%). Customers' move to the cloud: 0.24 "
        "(20%). Energy management of small firms: 0.10 (8%). Boxes returned: 0.05 (5%). "
        "Waste heat: 0.01 (0%). In total in 2035: 1.20. 2035 target: ≥ 1.50: missed "
        "(plan 1.20)."
    )
