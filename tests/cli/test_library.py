"""``pathway library``: look at what there is, add it to a case, whole or not at all."""

from __future__ import annotations

import csv
import io
import shlex
from pathlib import Path

import pytest

from casefiles import FILES, changed, write_case
from cli.running import Pathway, contents
from pathway.load import base_year, load_case

Files = dict[str, str | bytes]


def without(file: str, word: str, files: Files) -> Files:
    """The files with the rows of one table that hold a word taken away."""
    text = str(files[file])
    kept = [line for line in text.splitlines(keepends=True) if word not in line]
    return {**files, file: "".join(kept)}


def german(*edits: tuple[str, str, str]) -> Files:
    """The small case with its region in Germany."""
    files = changed(("regions.csv", "north,North,北,cn", "de,Germany,德国,cn"), *edits)
    for name in ("sources.csv", "factors.csv", "prices.csv"):
        files[name] = str(files[name]).replace(",north,", ",de,")
    return files


def rows_of(folder: Path, file: str, carrier: str) -> list[dict[str, str]]:
    text = (folder / file).read_text("utf-8")
    return [row for row in csv.DictReader(io.StringIO(text)) if row["carrier"] == carrier]


def test_list_search_and_show(pathway: Pathway) -> None:
    said = pathway("library", "list")
    assert (said.code, said.err) == (0, "")
    assert "grid " in said.out
    assert "emission factors of bought electricity" in said.out
    assert "外购电力排放因子" in pathway("library", "list", "--lang", "zh").out
    assert "gwp-r404a  R-404A  WORLD  2007-2021" in pathway("library", "list", "gwp").out
    assert "Germany" in pathway("library", "search", "德国", "电力").out
    shown = pathway("library", "show", "fuel-diesel-ipcc").out
    assert "2006  co2  74.1  kgCO2/GJ  CO2, LHV  high" in shown
    assert "Licence: IPCC: facts, cite source" in shown
    assert "Lizenz: IPCC" in pathway("library", "show", "fuel-diesel-ipcc", "--lang", "de").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("list", "grids"), "no kind “grids”"),
        (("search", "unobtainium"), "nothing of “unobtainium”"),
        (("show", "grid-de-embr"), "Did you mean grid-de-ember"),
    ],
)
def test_what_is_not_there_is_said(pathway: Pathway, words: tuple[str, ...], message: str) -> None:
    said = pathway("library", *words)
    assert (said.code, said.out) == (2, "")
    assert message in said.err


def test_a_fuel_that_is_missing_is_named_added_and_solved(tmp_path: Path, pathway: Pathway) -> None:
    """Diesel of IPCC 2006: 74.343 kg/GJ × 43.0 GJ/t × 0.84 kg/L = 2.6853 kg CO2e/L (AR5).

    Vans: 10 ML × 2,685.3 t/ML = 26,853 t; freight: 5 ML = 13,426.5 t.
    """
    files = changed(
        ("company.yaml", "{value: 26800,", "{value: 26853,"),
        ("company.yaml", "{value: 13400,", "{value: 13426.5,"),
    )
    case = write_case(tmp_path / "tiny", without("factors.csv", "diesel", files))
    said = pathway("check", case)
    assert said.code == 2
    assert "there is no factor for this carrier and region ('diesel@north')" in said.err
    assert "the library has fuel-diesel-ipcc, fuel-diesel-epa" in said.err
    command = said.err.partition("`pathway ")[2].partition("`")[0]
    assert command == f"library add {case} fuel-diesel-ipcc --as diesel"
    said = pathway(*command.split())
    assert (said.code, said.out) == (0, "")
    assert said.err == "factors.csv: 2 rows of diesel@*, 2020 to 2025.\n"
    rows = rows_of(case, "factors.csv", "diesel")
    assert [(r["year"], r["value"], r["unit"]) for r in rows] == [
        ("2020", "2.6853", "kgCO2e/L"),
        ("2025", "2.6853", "kgCO2e/L"),
    ]
    assert rows[0]["confidence"] == "literature"
    assert rows[0]["source"].startswith("IPCC 2006 Guidelines Vol. 2")
    assert rows[0]["source"].endswith("[library: fuel-diesel-ipcc; CO2e AR5]")
    assert pathway("check", case).code == 0
    base = base_year(load_case(case, "whole"))
    assert base.gross["fleet/north/1"] == pytest.approx(26.853)
    assert base.gross["haulage"] == pytest.approx(13.4265)
    solved = pathway("solve", case, "--out", tmp_path / "run", "--no-pictures")
    assert solved.code == 0, solved.err


def test_electricity_of_a_country_by_both_methods(tmp_path: Path, pathway: Pathway) -> None:
    """Germany 2020 by Ember: 355.61 t/GWh × 97 GWh = 34,494.17 t of scope 2."""
    files = german(("company.yaml", "{value: 58.2, unit: kt}", "{value: 34494, unit: t}"))
    case = write_case(tmp_path / "tiny", without("factors.csv", "electricity", files))
    said = pathway("check", case)
    assert f"the library has grid-de-ember: `pathway library add {case} grid-de-ember" in said.err
    assert "the library has no residual mix, and the grid's average in its place" in said.err
    words = ("library", "add", case, "grid-de-ember")
    said = pathway(*words, "--method", "location", "--method", "residual")
    assert said.code == 0, said.err
    assert "Note: carriers.csv says CO2 of electricity" in said.err
    assert pathway("check", case).code == 0
    found = rows_of(case, "factors.csv", "electricity")
    assert len(found) == 12
    assert {r["region"] for r in found} == {"de"}
    residual = [r["source"] for r in found if r["method"] == "residual"]
    assert all("the average of the grid in place of its residual mix" in s for s in residual)
    solved = pathway("solve", case, "--out", tmp_path / "run", "--no-pictures")
    assert solved.code == 0, solved.err
    table = (tmp_path / "run" / "tables" / "emissions.csv").read_text("utf-8")
    base = [r for r in csv.DictReader(io.StringIO(table)) if r["year"] == "2020"]
    gross = sum(float(r["gross_location_t"]) for r in base if r["account"] == "shop/de/2")
    assert gross == pytest.approx(97 * 355.61, abs=0.01)


def test_an_outlook_goes_on_in_its_ratio(tmp_path: Path, pathway: Pathway) -> None:
    """From 500 t/GWh of 2025 by 0.2672/0.3296 to 405.34 in 2030, whatever the basis of the 500."""
    case = write_case(
        tmp_path / "tiny",
        german(("company.yaml", "end: 2025}", "end: 2030}\nbeyond: {company: hold}")),
    )
    said = pathway("check", case)
    assert f"in the ratio of an outlook: `pathway library add {case} outlook-de-trend" in said.err
    said = pathway("library", "add", case, "outlook-de-trend", "--method", "location")
    assert said.code == 0, said.err
    last = rows_of(case, "factors.csv", "electricity")[-1]
    assert (last["year"], last["unit"], last["confidence"]) == ("2030", "t/GWh", "assumption")
    assert float(last["value"]) == pytest.approx(500 * 0.2672 / 0.3296, abs=0.001)
    assert last["source"].startswith("0.8107 of the factor of 2025 (above), as derived")
    assert last["source"].endswith("[library: outlook-de-trend]")


def test_a_new_carrier_and_its_refrigerant(tmp_path: Path, pathway: Pathway) -> None:
    """R-404A by AR5 is 3,943 kg/kg; the case says by which report it counts."""
    case = write_case(tmp_path / "tiny")
    said = pathway("library", "add", case, "gwp-r404a", "--as", "leaks", "--unit", "t")
    assert said.code == 2
    assert "on several bases (CO2e AR4; CO2e AR5; CO2e AR6)" in said.err
    said = pathway("library", "add", case, "gwp-r404a", "--as", "leaks", "--basis", "AR5")
    assert "For a new one say the unit of its activity: --unit t" in said.err
    assert contents(case) == contents(write_case(tmp_path / "same"))
    words = ("--as", "leaks", "--unit", "t", "--basis", "AR5")
    assert pathway("library", "add", case, "gwp-r404a", *words).code == 0
    carrier = (case / "carriers.csv").read_text("utf-8").splitlines()[-1]
    assert carrier == "leaks,R-404A,,t,materials,R-404A,1"
    assert rows_of(case, "factors.csv", "leaks")[0]["value"] == "3943"
    said = pathway("library", "add", case, "gwp-r410a", "--as", "air", "--unit", "t", *words[4:])
    assert said.code == 0, said.err
    words = ("--as", "cold", "--unit", "t", "--basis", "AR4")
    said = pathway("library", "add", case, "gwp-r407c", *words)
    assert said.code == 2
    assert "warming potentials of AR5 in leaks, and this is AR4" in said.err
    assert pathway("library", "add", case, "gwp-r407c", *words, "--mix").code == 0


def test_prices_are_in_money_of_the_case_or_refused(tmp_path: Path, pathway: Pathway) -> None:
    """80 EUR/MWh of 2023 at 7.5 CNY of 2020 each are 600 CNY/MWh."""
    files = without("prices.csv", "electricity,*", changed())
    files["regions.csv"] = "id,name_en,name_zh,market\ncn,China,中国,cn\nabroad,Abroad,海外,sea\n"
    for name in ("sources.csv", "factors.csv", "prices.csv"):
        files[name] = str(files[name]).replace(",north,", ",cn,")
    case = write_case(tmp_path / "tiny", files)
    said = pathway("check", case)
    assert "there is no price for this carrier and region ('electricity@cn')" in said.err
    assert "the library has price-electricity-china" in said.err
    before = contents(case)
    add = ("library", "add", case, "price-electricity-china")
    said = pathway(*add, "--hold")
    assert said.code == 2
    assert "in EUR of 2023, the case in CNY of 2020. Money is never converted silently" in said.err
    said = pathway(*add, "--rate", "7.5")
    assert said.code == 2
    assert "begins in 2023, and the case needs 2021" in said.err
    assert contents(case) == before
    said = pathway(*add, "--rate", "7.5", "--hold")
    assert said.code == 0, said.err
    rows = rows_of(case, "prices.csv", "electricity")
    assert [(r["year"], r["value"], r["unit"]) for r in rows] == [
        ("2021", "600", "CNY/MWh"),
        ("2023", "600", "CNY/MWh"),
        ("2025", "600", "CNY/MWh"),
    ]
    assert "at 7.5 CNY of 2020 per EUR of 2023" in rows[1]["source"]
    assert rows[0]["source"].endswith("the number of 2023 held")
    assert [r["confidence"] for r in rows] == ["assumption", "literature", "assumption"]
    assert pathway("check", case).code == 0


@pytest.mark.parametrize(
    ("country", "currency", "base", "command", "value"),
    [
        ("CN", "CNY", 2024, "price-electricity-china --region cn", "637.84"),
        ("JP", "CNY", 2024, "price-electricity-eu27 --as electricity --region jp", "1449.89"),
        ("JP", "EUR", 2022, "price-electricity-eu27 --as electricity --region jp", "179.911"),
    ],
)
def test_a_price_that_check_offers_is_added_as_it_is_advised(
    tmp_path: Path,
    pathway: Pathway,
    country: str,
    currency: str,
    base: int,
    command: str,
    value: str,
) -> None:
    """80 EUR of 2023 at 7.973 CNY of 2024; 190.2 of 2025 at 7.623; 194.1 of 2024 at 0.9269."""
    case = tmp_path / "case"
    given = ("--country", country, "--currency", currency, "--base-year", str(base))
    more = () if country == "CN" else ("--price", "electricity=1")
    assert pathway("init", case, "--yes", *given, *more).code == 0
    rows = (case / "prices.csv").read_text("utf-8").splitlines(keepends=True)
    (case / "prices.csv").write_text("".join(r for r in rows if r[:12] != "electricity,"), "utf-8")
    offered = pathway("check", case).err.partition("`pathway ")[2].partition("`")[0]
    assert command in offered
    said = pathway(*shlex.split(offered))
    assert said.code == 0, said.err
    assert rows_of(case, "prices.csv", "electricity")[0]["value"] == value
    assert pathway("check", case).code == 0


def test_a_price_of_before_the_plan_is_written_for_its_first_year(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Gas of 2023 in a plan from 2025 on: a row of 2023 would be one that nobody has."""
    from pathway.cases.starter import Wish
    from pathway.cases.starter import write_case as write

    case = tmp_path / "mine"
    write(case, Wish(base_year=2024))
    text = (case / "prices.csv").read_text("utf-8").splitlines(keepends=True)
    (case / "prices.csv").write_text("".join(r for r in text if "natural-gas" not in r), "utf-8")
    add = ("library", "add", case, "price-gas-germany", "--as", "natural-gas", "--region", "*")
    said = pathway(*add, "--year", "2023", "--rate", "1.02", "--basis", "HHV")
    assert said.code == 0, said.err
    assert "the number of 2023 is written for 2025, the first year that the case needs" in said.err
    (row,) = rows_of(case, "prices.csv", "natural-gas")
    assert (row["year"], row["confidence"]) == ("2025", "assumption")
    assert row["source"].endswith("the number of 2023 held")
    assert "typing error" not in pathway("check", case).err


def test_one_rate_stands_for_one_money(tmp_path: Path, pathway: Pathway) -> None:
    """Containment costs 262 USD of 2011 in the US, or 110 EUR of 2022; free cooling is of 2023."""
    case = write_case(tmp_path / "tiny")
    before = contents(case)
    rate = ("--rate", "7.5", "--potential", "9 %", "--for", "shop-power")
    said = pathway("library", "add", case, "dc-containment", *rate)
    assert "several regions, which are alternatives: say which, --from (US, global)" in said.err
    both = ("dc-free-cooling", "dc-containment")
    said = pathway("library", "add", case, *both, *rate, "--from", "US")
    assert said.code == 2
    assert "EUR of 2023 (dc-free-cooling), USD of 2011 (dc-containment)" in said.err
    assert contents(case) == before
    said = pathway("library", "add", case, "dc-containment", *rate, "--from", "global")
    assert said.code == 0, said.err


def test_a_measure_becomes_a_lever(tmp_path: Path, pathway: Pathway) -> None:
    """Free cooling of a hall: 450 EUR/kW at 7.5 are 3,375 CNY, and save 1.1038 MWh a year.

    It is the last of three retrofits: lighting leaves 0.9 of the power and cooling 0.8 of that.
    """
    case = write_case(tmp_path / "tiny")
    add = ("library", "add", case, "dc-free-cooling")
    assert "Say which sources dc-free-cooling is for" in pathway(*add).err
    said = pathway(*add, "--for", "vans", "--potential", "10 %", "--rate", "7.5")
    assert "The source vans is diesel in ML." in said.err
    said = pathway(*add, "--for", "shop-power", "--rate", "7.5")
    assert "Say how much of dc-free-cooling there is room for" in said.err
    words = ("--for", "shop-power", "--potential", "10 %", "--rate", "7.5", "--as", "cooling")
    assert "--yearly is a number and its unit" in pathway(*add, *words, "--yearly", "much").err
    said = pathway(*add, *words, "--yearly", "2 %")
    assert said.code == 0, said.err
    assert "levers/retrofit.yaml: cooling (Economiser and chilled-water retrofit)" in said.err
    text = (case / "levers" / "retrofit.yaml").read_text("utf-8")
    assert text.startswith(FILES["levers/retrofit.yaml"])
    assert 'max_add: {value: 2, unit: "%", source: "stated when it was added"' in text
    assert 'name: {en: "Economiser and chilled-water retrofit", zh: "自然冷却"}' in text
    option = load_case(case, "whole").options["cooling@shop-power"]
    assert option.capex[2021] == pytest.approx(0.003375)
    assert option.displaces[2021] == pytest.approx(0.0011038 * 0.9 * 0.8)
    assert "has a lever cooling already" in pathway(*add, *words).err


def test_a_fuel_in_place_of_another_becomes_a_fuel_switch(tmp_path: Path, pathway: Pathway) -> None:
    """HVO: 1.04 L for a litre of diesel, no investment, and its price is that of its carrier."""
    files = changed(
        (
            "carriers.csv",
            "gas,Gas,天然气,Mm3",
            "hvo,HVO,生物柴油,ML,energy,CO2,1\ngas,Gas,天然气,Mm3",
        )
    )
    for name, rows in (
        ("factors.csv", "hvo,*,2020,-,40,t/ML,guess,assumption\nhvo,*,2025,-,40,t/ML,,\n"),
        ("prices.csv", "hvo,*,2021,12,CNY/L,guess,assumption\nhvo,*,2025,12,CNY/L,,\n"),
    ):
        files[name] = str(files[name]) + rows
    case = write_case(tmp_path / "tiny", files)
    add = ("library", "add", case, "log-hvo", "--for", "vans", "--potential", "20 %")
    assert "uses 1.04 L HVO/L diesel. Say which carrier of the case that is" in pathway(*add).err
    said = pathway(*add, "--uses", "hvo")
    assert said.code == 0, said.err
    assert "stands for a unit of the activity of vans (ML)" in said.err
    option = load_case(case, "whole").options["log-hvo@vans"]
    assert option.kind == "fuel_switch"
    assert option.uses["hvo"][2025] == pytest.approx(1.04)
    assert (option.capex[2025], option.fom[2025]) == (0, 0)


def leaking(tmp_path: Path) -> Path:
    """The small case with leaks that are given in tonnes of CO2e, and with bought steam."""
    files = changed(("company.yaml", "{value: 26800,", "{value: 46800,"))
    for name, rows in (
        ("carriers.csv", "leaks,Leaks,逸散,kt,materials,CO2,\nsteam,Steam,蒸汽,GWh,energy,CO2,2\n"),
        (
            "factors.csv",
            (
                "leaks,*,2020,-,1,t/t,given,report\nleaks,*,2025,-,1,t/t,given,report\n"
                "steam,*,2020,-,200,t/GWh,given,report\nsteam,*,2025,-,200,t/GWh,given,report\n"
            ),
        ),
        (
            "prices.csv",
            (
                "leaks,*,2021,0,CNY/t,given,report\nleaks,*,2025,0,CNY/t,given,report\n"
                "steam,*,2021,300,CNY/MWh,given,report\nsteam,*,2025,300,CNY/MWh,given,report\n"
            ),
        ),
    ):
        files[name] = str(files[name]) + rows
    with_leaks = str(files["sources.csv"]).splitlines(keepends=True)
    van = next(line for line in with_leaks if line.startswith("vans,"))
    made = van.replace("vans,", "fugitive,", 1).replace("diesel", "leaks").replace("ML", "kt")
    steam = made.replace("fugitive", "purchased-steam", 1).replace("leaks", "steam")
    steam = steam.replace("kt", "GWh").replace(",1,", ",2,", 1)
    files["sources.csv"] = "".join([*with_leaks, made, steam])
    return write_case(tmp_path / "tiny", files)


LEAKS = ("--for", "fugitive", "--potential", "40 %", "--rate", "7.8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ret-refrigerant-recovery", *LEAKS), "does not know what ret-refrigerant-recovery costs"),
        (
            ("sup-packaging-light", *LEAKS),
            "saving_share 0.15 share of board. The source fugitive is leaks in kt (tonnes of CO2e",
        ),
        (("ret-hfc-dropin", *LEAKS), "saves of a source, but abates:direct 152.1 t CO2e/store/yr"),
        (
            ("heat-hp-125", "--for", "purchased-steam", "--potential", "30 %", "--rate", "7.8"),
            (
                "heat-hp-125 is for gas: it saves gas (5.4054 MWh/kW_th/yr). "
                "The source purchased-steam is steam in GWh."
            ),
        ),
        (
            ("heat-eboiler", "--for", "purchased-steam", "--potential", "30 %", "--rate", "7.8"),
            (
                "a unit of heat-eboiler (Electric steam boiler instead of gas; kW_th) saves of a "
                "source. The source purchased-steam is steam in GWh."
            ),
        ),
    ],
)
def test_a_measure_that_is_not_understood_is_no_free_cut(
    tmp_path: Path, pathway: Pathway, words: tuple[str, ...], said: str
) -> None:
    case = leaking(tmp_path)
    before = contents(case)
    told = pathway("library", "add", case, *words)
    assert told.code == 2
    assert said in told.err
    assert contents(case) == before


def test_leaks_in_tonnes_are_cut_by_what_is_abated(tmp_path: Path, pathway: Pathway) -> None:
    """Leak detection: 94.128 t CO2e a store and year, for 12,000 EUR at 7.8: 93,600 CNY.

    40 % are less than the 48 % of the leaks that it saves; with 60 % it is asked about.
    """
    case = leaking(tmp_path)
    said = pathway("library", "add", case, "ret-leak-detection", *LEAKS)
    assert said.code == 0, said.err
    assert "is it more than can be saved" not in said.err
    text = (case / "levers" / "retrofit.yaml").read_text("utf-8")
    made = text.partition("ret-leak-detection:")[2]
    assert 'displaces: {value: 94.128, unit: "t/store_1500_m2"' in made
    assert "capex: {value: 93600" in made
    words = ("--as", "again", "--for", "fugitive", "--potential", "60 %", "--rate", "7.8")
    said = pathway("library", "add", case, "ret-leak-detection", *words)
    assert "saves 48% (share of leaks): is it more than can be saved?" in said.err


def test_a_credit_becomes_a_lever(tmp_path: Path, pathway: Pathway) -> None:
    """DACCS at 715 USD/t in 2025, at 7 CNY: 5,005 CNY/t; kept for a thousand years."""
    case = write_case(tmp_path / "tiny")
    add = ("library", "add", case, "rem-daccs", "--rate", "7", "--for", "{scope: [1, 2]}")
    assert "there is room for: --potential" in pathway(*add, "--hold").err
    said = pathway(*add, "--potential", "5 kt", "--hold")
    assert said.code == 0, said.err
    made = load_case(case).options["rem-daccs"]
    assert made.premium[2025] == pytest.approx(5.005)
    assert (made.durability, made.quality) == (1000, "durable")
    assert pathway("check", case).code == 0


@pytest.mark.parametrize("selector", ["{scope: [1, 2}", "{scope: [7]}", "{scop: [1]}"])
def test_a_selector_that_is_none_is_told_and_nothing_is_written(
    tmp_path: Path, pathway: Pathway, selector: str
) -> None:
    case = write_case(tmp_path / "tiny")
    before = contents(case)
    add = ("library", "add", case, "rem-daccs", "--rate", "7", "--potential", "5 kt", "--hold")
    said = pathway(*add, "--for", selector)
    assert said.code == 2
    assert "levers/removal.yaml" in said.err
    assert contents(case) == before


def test_upstream_of_a_fuel_is_added_where_it_is_asked_for(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Diesel by DESNZ 2025: 0.62409 kg CO2e/L before it is burnt."""
    case = write_case(tmp_path / "tiny")
    add = ("library", "add", case, "fuel-diesel-mineral-desnz", "--as", "diesel", "--region", "*")
    said = pathway(*add, "--method", "upstream", "--hold")
    assert said.code == 0, said.err
    rows = [r for r in rows_of(case, "factors.csv", "diesel") if r["method"] == "upstream"]
    assert [(r["year"], r["value"]) for r in rows] == [("2020", "0.62409"), ("2025", "0.62409")]
    assert [r["confidence"] for r in rows] == ["assumption", "literature"]


def test_files_are_put_back_where_one_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new carrier is a row of two files: the second fails, and the first is as it was."""
    from pathway.cases.adding import Wanted, add
    from pathway.locale.errors import UsageError

    case = write_case(tmp_path / "tiny")
    before = contents(case)
    replace = Path.replace

    def fails(path: Path, place: Path) -> Path:
        if place.name == "factors.csv":
            raise OSError(28, "No space left on device")
        return replace(path, place)

    monkeypatch.setattr(Path, "replace", fails)
    wanted = Wanted(name="leaks", unit="t", bases=("AR5",))
    with pytest.raises(UsageError, match="No space left"):
        add(case, ["gwp-r404a"], wanted)
    assert contents(case) == before


def test_a_file_is_kept_as_it_is_but_for_the_rows_below(tmp_path: Path, pathway: Pathway) -> None:
    """Columns in another order, a note, Windows line ends, no end of line at the end."""
    old = "\ufeffregion,carrier,note,year,method,unit,value,source,confidence\r\n"
    old += '*,diesel,"of, our own",2020,-,kgCO2e/L,2.68,guideline,literature\r\n'
    old += "*,diesel,,2025,-,kgCO2e/L,2.68,guideline,literature"
    case = write_case(tmp_path / "tiny", {**german(), "factors.csv": old.encode()})
    assert pathway("library", "add", case, "grid-de-ember").code == 0
    new = (case / "factors.csv").read_bytes().decode()
    assert new.startswith(f"{old}\r\nde,electricity,generation-based;")
    assert new.count("\r\n") == new.count("\n") == 9
    assert new.splitlines()[3].split(",")[3:7] == ["2020", "location", "kgCO2e/kWh", "0.35561"]


def test_all_or_nothing(tmp_path: Path, pathway: Pathway) -> None:
    """The second entry is refused, so the first is not written either."""
    files = without("factors.csv", "electricity", german())
    case = write_case(tmp_path / "tiny", files)
    before = contents(case)
    said = pathway("library", "add", case, "grid-de-ember", "fuel-diesel-ipcc")
    assert said.code == 2
    assert "factors.csv has rows of diesel@* already (2, from 2020)" in said.err
    assert contents(case) == before


def test_what_ends_before_the_plan_is_refused_or_held(tmp_path: Path, pathway: Pathway) -> None:
    """MEE has numbers up to 2023."""
    files = without("factors.csv", "electricity", changed())
    case = write_case(tmp_path / "tiny", files)
    add = ("library", "add", case, "grid-cn-north-mee", "--region", "north")
    said = pathway(*add)
    assert said.code == 2
    assert "begins in 2021, and the case needs 2020" in said.err
    said = pathway(*add, "--hold")
    assert said.code == 0, said.err
    years = [(r["year"], r["value"]) for r in rows_of(case, "factors.csv", "electricity")]
    assert years[0] == ("2020", "0.712")
    assert years[-1] == ("2025", years[-2][1])


REFUSED = {
    "a region that is not there": (("grid-de-ember", "--region", "south"), "no region 'south'"),
    "a region that must be said": (("grid-fr-ember",), "Say for which region: --region (de,"),
    "rows that are there": (("grid-de-ember",), "Nothing is written over"),
    "energy per a heating value that is not said": (
        ("fuel-wood-ipcc", "--as", "wood", "--unit", "TJ"),
        "is per LHV",
    ),
    "a unit that cannot be": (
        ("fuel-wood-ipcc", "--as", "wood", "--unit", "ML"),
        "wood is counted in ML",
    ),
    "what is to be read": (("archetype-cement",), "is to be read, not added"),
    "a carbon price": (("price-co2-eu-ets2",), "stands in company.yaml"),
    "a method that it has not": (
        ("grid-de-ember", "--region", "abroad", "--method", "upstream"),
        "by location or residual",
    ),
    "a year that it has not": (("grid-de-ember", "--year", "1999"), "has nothing for 1999"),
    "a measure on several sources": (
        ("steel-scrap-eaf", "--for", "vans", "--potential", "10 %"),
        "steel-scrap-eaf is for coal, iron_ore, met_coal: it saves",
    ),
    "an id that is none": (("gwp-r404a", "--as", "Cold Gas"), "is no id"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_refused_leaves_the_case_alone(tmp_path: Path, pathway: Pathway, what: str) -> None:
    words, message = REFUSED[what]
    case = write_case(tmp_path / "tiny", german())
    before = contents(case)
    said = pathway("library", "add", case, *words)
    assert (said.code, said.out) == (2, "")
    assert message in said.err
    assert contents(case) == before


def test_a_life_cycle_factor_is_not_put_beside_its_upstream(
    tmp_path: Path, pathway: Pathway
) -> None:
    files = without("factors.csv", "electricity", german())
    files["factors.csv"] = str(files["factors.csv"]) + (
        "electricity,de,2020,upstream,60,t/GWh,guess,assumption\n"
        "electricity,de,2025,upstream,60,t/GWh,guess,assumption\n"
    )
    case = write_case(tmp_path / "tiny", files)
    said = pathway("library", "add", case, "grid-de-ember")
    assert said.code == 2
    assert "it would count twice" in said.err


def test_bases_of_electricity_are_mixed_only_where_it_is_said(
    tmp_path: Path, pathway: Pathway
) -> None:
    """A life-cycle factor in Germany, and direct CO2 in China."""
    files = without("factors.csv", "electricity", german())
    case = write_case(tmp_path / "tiny", files)
    assert pathway("library", "add", case, "grid-de-ember").code == 0
    add = ("library", "add", case, "grid-cn-mee", "--region", "abroad", "--hold")
    said = pathway(*add)
    assert said.code == 2
    assert "electricity on the basis life cycle, and this is CO2 (grid-cn-mee)" in said.err
    assert pathway(*add, "--mix").code == 0


def test_a_case_in_chinese_gets_names_in_chinese(tmp_path: Path, pathway: Pathway) -> None:
    files = changed(("company.yaml", "{en: Tiny, zh: 小}", "{zh: 小}"))
    for name in ("businesses.csv", "regions.csv", "carriers.csv", "sources.csv"):
        header, _, rest = str(files[name]).partition("\n")
        lines = [header.replace("name_en,", ""), *rest.splitlines()]
        at = header.split(",").index("name_en")
        kept = [line.split(",") for line in lines[1:]]
        files[name] = "\n".join(
            [lines[0], *(",".join(c for i, c in enumerate(row) if i != at) for row in kept)]
        )
    case = write_case(tmp_path / "tiny", files)
    words = ("--as", "wood", "--unit", "kt")
    said = pathway(
        "library", "add", case, "fuel-wood-pellets-desnz", *words, "--region", "*", "--hold"
    )
    assert said.code == 0, said.err
    last = (case / "carriers.csv").read_text("utf-8").splitlines()[-1]
    assert last == "wood,木质颗粒,kt,energy,CO2;CH4;N2O,1"


def test_a_workbook_is_not_added_to(tmp_path: Path, pathway: Pathway) -> None:
    book = tmp_path / "tiny.xlsx"
    book.write_bytes(b"")
    said = pathway("library", "add", book, "grid-de-ember")
    assert said.code == 2
    assert "is a workbook" in said.err


def test_all_that_a_lever_needs_is_asked_for_at_once(tmp_path: Path, pathway: Pathway) -> None:
    """As said one by one: of a heat pump its sources, its basis and its room; with rates, too."""
    case = tmp_path / "case"
    assert pathway("init", case, "--yes", "--base-year", "2024").code == 0
    files = contents(case)
    said = pathway("library", "add", case, "bld-ashp", "log-hvo")
    assert said.code == 2
    first, *needs = said.err.splitlines()
    assert "it needs more" in first
    for entry, options in (
        ("bld-ashp", ("--for", "--basis LHV", "--potential", "--rate")),
        ("log-hvo", ("--for", "--uses", "--potential")),
    ):
        own = [need for need in needs if entry in need]
        assert [sum(option in need for need in own) for option in options] == [1] * len(options)
    assert contents(case) == files
    words = ("--for", "heating", "--basis", "LHV", "--potential", "30 %", "--rate", "1")
    added = pathway("library", "add", case, "bld-ashp", *words)
    assert added.code == 0, added.err


def test_of_what_is_missing_one_alone_is_told_as_before(tmp_path: Path, pathway: Pathway) -> None:
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--base-year", "2024")
    said = pathway("library", "add", case, "gwp-r404a", "--as", "r404a", "--unit", "t")
    assert said.err.startswith("gwp-r404a is there on several bases")
    said = pathway("library", "add", case, "gwp-r404a")
    assert [word in said.err for word in ("--as r404a --unit t", "--basis AR4")] == [True, True]


def test_what_else_is_wrong_is_told_at_once(tmp_path: Path, pathway: Pathway) -> None:
    """Of biomethane its sources, its basis, and that the case has no such carrier."""
    case = tmp_path / "case"
    assert pathway("init", case, "--yes", "--base-year", "2024").code == 0
    said = pathway("library", "add", case, "heat-biomethane")
    assert said.code == 2
    for told in ("--for SOURCE", "--basis LHV", "the case has no carrier of that name"):
        assert told in said.err


ONE_ROUND = {
    "gwp-r134a": {"--as r134a --unit t": "", "--basis AR4 or AR5 or AR6": "--basis AR5"},
    "fuel-natural-gas-ipcc --as gas2": {"--unit TJ": "", "--basis LHV": ""},
    "fuel-lpg-desnz": {"--as lpg --unit TJ": "", "--region '*'": "", "--basis LHV": ""},
    "fuel-purchased-steam-epa": {"--as purchased-steam --unit TJ": "", "--region '*'": ""},
    "bld-insulation-wall": {
        "--for SOURCE[,SOURCE] (heating)": "--for heating",
        "--rate R": "--rate 1.2",
        "--potential '30 %'": "",
        "--basis LHV": "",
    },
    "heat-biomethane": {
        "--for SOURCE[,SOURCE] (heating)": "--for heating",
        "--basis LHV": "",
        "--uses (electricity, natural-gas)": "--uses natural-gas",
        "--potential '30 %'": "",
    },
    "log-hvo": {
        "--for SOURCE[,SOURCE] (truck-fuel)": "--for truck-fuel",
        "--uses (hvo), or add one in carriers.csv first": "--uses hvo",
        "--potential '30 %'": "",
    },
    "wind-onsite": {
        "--for '{business: [company], scope: [2]}'": "",
        "--potential '20 kt' or '50 GWh'": "--potential '5 MW'",
        "--from (Denmark/EU, global)": "--from Denmark/EU",
    },
    "gp-gec-cn": {
        "--potential '20 kt' or '50 GWh'": "--potential '9 GWh'",
    },
    "rem-biochar": {
        "--for '{scope: [1, 2]}'": "",
        "--rate R": "--rate 0.9",
        "--potential '20 kt' or '50 GWh'": "--potential '1 kt'",
    },
    "freight-freight-hgv-all-diesel-all-hgvs-average-laden --as hgv": {
        "--unit ktkm": "",
        "--region '*'": "",
    },
}
"""What is added -> what the first answer names, and what is said of it if not that."""


@pytest.mark.parametrize("asked", ONE_ROUND)
def test_one_round_of_questions_is_enough(tmp_path: Path, pathway: Pathway, asked: str) -> None:
    """What the answer names, as it stands or chosen of it, is all that is still to be said."""
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    said = pathway("library", "add", case, *asked.split())
    assert said.code == 2
    words = []
    for named, chosen in ONE_ROUND[asked].items():
        assert named in said.err
        words += shlex.split(chosen or named)
    added = pathway("library", "add", case, *asked.split(), *words)
    assert added.code == 0, added.err


def test_what_is_wrong_with_every_answer_is_told_with_the_question(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Gas has a price already, whatever is said of its basis and its money."""
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    said = pathway("library", "add", case, "price-gas-germany", "--region", "*")
    for told in ("--basis HHV", "--rate R", "has rows of natural-gas@* already"):
        assert told in said.err


def test_a_measure_is_offered_for_sources_of_its_carrier_alone(
    tmp_path: Path, pathway: Pathway
) -> None:
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    said = pathway("library", "add", case, "bld-ashp-oil")
    assert said.err.startswith("bld-ashp-oil is for heating_oil, and no source of the case is")


def test_the_carrier_that_a_measure_uses_is_added_as_it_is_advised(
    tmp_path: Path, pathway: Pathway
) -> None:
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    said = pathway("library", "add", case, "heat-biomass-boiler")
    command = said.err.partition("`pathway ")[2].partition("`")[0]
    assert pathway(*shlex.split(command)).code == 0
    words = ("--for", "heating", "--basis", "LHV", "--potential", "30 %")
    added = pathway("library", "add", case, "heat-biomass-boiler", *words)
    assert added.code == 0, added.err
    said = pathway("check", case)
    assert "none of this region, and price-biomass-chips-eu (EU) as a stand-in" in said.err
    command = said.err.partition("`pathway ")[2].partition("`")[0]
    assert pathway(*shlex.split(command)).code == 0
    assert pathway("check", case).code == 0


def test_a_generation_of_potentials_that_the_case_has_already_is_no_new_mixture(
    tmp_path: Path, pathway: Pathway
) -> None:
    """The starter counts by AR5, and the methane of renewable diesel by AR4."""
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    add = ("library", "add", case, "gwp-r134a", "--as", "r134a", "--unit", "t", "--basis")
    said = pathway(*add, "AR6")
    assert said.code == 2
    assert "this is AR6" in said.err
    assert pathway(*add, "AR5").code == 0


def test_measures_that_are_but_read_say_so(pathway: Pathway) -> None:
    """A heat pump can be added; scrap instead of a blast furnace changes several sources."""
    lines = {
        line.split()[0]: line for line in pathway("library", "list", "measures").out.splitlines()
    }
    assert "(to be read)" not in lines["heat-hp-125"]
    assert "(to be read)" in lines["steel-scrap-eaf"]
    assert "changes several sources at once" in pathway("library", "show", "steel-scrap-eaf").out


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Wärmepumpe", "heat-hp-125"),
        ("Wärmepumpen", "bld-ashp"),
        ("Dämmung", "bld-insulation-roof"),
    ],
)
def test_german_words_find_entries(pathway: Pathway, word: str, found: str) -> None:
    assert found in pathway("library", "search", word, "--kind", "measures").out


def test_what_was_added_is_told_in_the_language_asked_for(tmp_path: Path, pathway: Pathway) -> None:
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025")
    words = ("--as", "r134a", "--unit", "t", "--basis", "AR5")
    said = pathway("library", "add", case, "gwp-r134a", *words, "--lang", "de")
    assert said.err == (
        "carriers.csv: r134a, in t (HFC-134a).\nfactors.csv: 2 Zeilen von r134a@*, 2025 bis 2040.\n"
    )


def test_what_the_page_of_the_library_adds_can_be_added(
    tmp_path: Path, pathway: Pathway, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its commands as they stand, to a case that lacks these numbers, and calls its power halls."""
    monkeypatch.chdir(tmp_path)
    pathway("init", "my-case", "--yes", "--country", "DE", "--base-year", "2024")
    gone = {"factors.csv": ("electricity,", "diesel,"), "prices.csv": ("electricity,",)}
    for path in [p for p in Path("my-case").rglob("*") if p.is_file()]:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(gone.get(path.name, ("\0",)))]
        path.write_text("".join(kept).replace("buildings", "halls"), "utf-8")
    page = (Path(__file__).parents[2] / "docs" / "library.md").read_text("utf-8")
    block = page.partition("## Adding to a case")[2].partition("```sh\n")[2].partition("```")[0]
    assert len(block.splitlines()) == 6
    for line in block.splitlines():
        said = pathway(*shlex.split(line)[1:])
        assert said.code == 0, f"{line}: {said.err}"


def test_all_money_that_a_rate_stands_for_is_named(tmp_path: Path, pathway: Pathway) -> None:
    """Of company cars the car is in money of 2025, and the charger in that of 2023."""
    case = tmp_path / "case"
    pathway("init", case, "--yes", "--country", "DE", "--base-year", "2025", "--currency", "USD")
    for file in (*case.glob("*.csv"), *case.glob("*/*.yaml")):
        file.write_text(file.read_text().replace("diesel", "petrol"))
    said = pathway("library", "add", case, "log-company-car", "--for", "truck-fuel")
    assert said.code == 2
    assert "The one --rate stands for all money that is written: EUR of" in said.err
    line = next(one for one in said.err.splitlines() if "one --rate" in one)
    assert all(f"EUR of {year}" in line for year in (2023, 2025))


@pytest.mark.parametrize(
    ("words", "en", "de", "zh"),
    [
        (
            ("library", "search", "unobtainium"),
            "The library has nothing of “unobtainium”.",
            "Die Bibliothek hat nichts zu „unobtainium“.",
            "资料库中没有与“unobtainium”有关的内容。",
        ),
        (
            ("init", "new", "--country", "CN", "--currency", "CNY", "--base-year", "2014"),
            "--base-year 2015  (the grid of CN is known from 2015 on)",
            "--base-year 2015  (das Stromnetz von CN ist ab 2015 bekannt)",
            "--base-year 2015（CN 的电网数据从 2015 年开始）",
        ),
        (("library", "list", "toys"), "has no kind “toys”", "keine Art „toys“", "没有“toys”这一类"),
        (("library", "show", "xyzzy"), "has no “xyzzy”", "kein „xyzzy“", "没有“xyzzy”"),
        (
            ("init", "new", "--country", "XX"),
            "no grid of this country",
            "kein Stromnetz dieses Landes",
            "没有该国的电网",
        ),
        (
            ("init", "new", "--currency", "EURO"),
            "a code of three letters",
            "ein Kürzel aus drei Buchstaben",
            "请写三个字母的代码",
        ),
        (
            ("init", "new", "--price", "x=1", "--rate", "USD=-1"),
            "a number above 0, NAME=NUMBER",
            "eine Zahl über 0 angeben",
            "大于 0 的数字",
        ),
    ],
)
def test_what_cannot_be_is_said_in_the_language_asked_for(
    words: tuple[str, ...], en: str, de: str, zh: str, pathway: Pathway
) -> None:
    """Whoever asks in Chinese or German is not refused in English."""
    for lang, said in (("en", en), ("de", de), ("zh", zh)):
        answer = pathway(*words, "--lang", lang)
        assert answer.code == 2
        assert said in answer.err, answer.err


NEEDED = {
    "en": "To be added it needs more:\n"
    "  Say which sources bld-ashp is for: --for SOURCE[,SOURCE] (heating).\n"
    "  bld-ashp counts the energy of fuels per LHV (saves:gas). If the case does, say "
    "`--basis LHV`; else convert, and write the lever by hand.\n"
    "  Say how much of bld-ashp there is room for: --potential '30 %' of what its sources do "
    "(the library supposes 90%, share of boiler heat).\n",
    "de": "Zum Hinzufügen fehlen noch Angaben:\n"
    "  Sagen Sie, für welche Emissionsquellen bld-ashp ist: --for SOURCE[,SOURCE] (heating).\n"
    "  bld-ashp zählt die Energie von Brennstoffen je LHV (saves:gas). Tut es der Fall auch, "
    "sagen Sie `--basis LHV`; sonst rechnen Sie um und schreiben Sie die Maßnahme von Hand.\n"
    "  Sagen Sie, für wie viel von bld-ashp Raum ist: --potential '30 %' dessen, was die "
    "Emissionsquellen tun (die Bibliothek nimmt 90\N{NO-BREAK SPACE}% an, share of boiler heat).\n",
    "zh": "添加之前还需说明：\n"
    "  请说明 bld-ashp 用于哪些排放源：--for SOURCE[,SOURCE]（heating）。\n"
    "  bld-ashp 以低位发热量（LHV）计燃料的能量（saves:gas）。如果案例也这样计，请加上 "
    "`--basis LHV`；否则请换算，并手工编写措施。\n"
    "  请说明 bld-ashp 有多大空间，以其排放源活动量的份额计：--potential '30 %'"
    "（资料库假设 90%，share of boiler heat）。\n",
}


def test_all_that_a_lever_needs_is_asked_for_in_the_language_asked_for(
    tmp_path: Path, pathway: Pathway
) -> None:
    """Every line of the list, not the first alone."""
    case = tmp_path / "case"
    assert pathway("init", case, "--yes", "--base-year", "2025").code == 0
    for lang, told in NEEDED.items():
        said = pathway("library", "add", case, "bld-ashp", "--lang", lang)
        assert (said.code, said.err) == (2, told)
    shown = pathway("library", "show", "agr-awd-rice", "--lang", "de").out
    assert "(zum Nachlesen): Die Bibliothek weiß nicht, was agr-awd-rice kostet" in shown
