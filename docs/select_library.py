"""Selects, of the raw tables of a data collection, the rows that the library may ship.

    .venv/bin/python docs/select_library.py FOLDER

FOLDER holds grid.csv, grid_outlook.csv, fuels.csv, gwp.csv, process.csv, prices.csv,
instruments.csv, measures.csv, archetypes.csv, factors.crosscheck.csv, and beside it technology.csv
and credits.csv, to which some rows refer. Writes pathway/library/data/. docs/library.md says the
rules in words; `left_out` below is the same in code, and the count of each reason is printed.
Beside this file lie library_prices.csv (prices that the collection lacks, in its columns) and
library_rates.csv and library_levels.csv (mean rates of exchange per euro, and consumer prices).
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.numbers import get_currency_name
from library_heated import heated

HERE = Path(__file__).parent
OUT = HERE.parent / "pathway" / "library" / "data"
Raw = dict[str, str]

COMMON = ("id", "name_en", "name_zh", "region", "year", "quantity", "value", "unit", "basis")
CITED = ("source", "licence", "confidence", "note")
OWN: dict[str, tuple[str, ...]] = {
    "grid": ("method", "boundary"),
    "outlook": ("low", "high", "scenario"),
    "fuels": (),
    "gwp": (),
    "process": ("low", "high", "boundary"),
    "prices": ("low", "high", "price_year"),
    "rates": (),
    "instruments": ("low", "high", "price_year"),
    "measures": ("price_year", "lever", "stock_unit", "life", "lead", "sector"),
    "archetypes": ("block",),
}
"""Kind -> the columns it has beside those of all."""

WEAK = re.compile("unnamed|general knowledge|recalled|unverified|text ids|search hit")
NO_COPY = re.compile("unnamed|text ids|search hit")
FACT = "plain fact, publisher cited"
OWN_VIEW = "own assumption"

LICENCES = (
    ("own assumption", OWN_VIEW),
    ("derived", "derived"),
    (
        "technology-data",
        "data under the terms of its sources (DEA: free with citation; JRC: reuse)",
    ),
    ("eurostat", "CC BY 4.0 (Eurostat)"),
    ("world bank", "CC BY 3.0 IGO (World Bank)"),
    ("desnz", "OGL v3.0 (UK)"),
)
"""Of rows that come without a licence: a word of the source -> the licence."""

EMBER = "Ember (2026), Yearly Electricity Data, processed by Our World in Data"
LEFT: Counter[str] = Counter()


def named(what: str, lang: str) -> dict[str, str]:
    """Give the names that the library has beside those of its sources, by key."""
    found = read(HERE / "library_names.csv")
    return {r["key"]: r["name"] for r in found if (r["what"], r["lang"]) == (what, lang)}


def left_out(kind: str, row: Raw) -> str:
    """Give the reason why a row is not shipped; nothing where it is."""
    return next((why for why, is_so in REASONS if is_so(kind, row)), "")


def _unclear(_: str, row: Raw) -> bool:
    licence = row.get("licence", "")
    return licence.startswith(("unclear", "own estimate")) or "check)" in licence


def _no_business(_: str, row: Raw) -> bool:
    return "NC-SA" in row.get("licence", "")


def _recalled(kind: str, row: Raw) -> bool:
    """A reaction that a second list confirms, and a blend that one is compared with, are not."""
    if row["confidence"] == "unverified" or "recalled" in row.get("licence", "") + row["source"]:
        return True
    confirmed = "bonsai" in row.get("note", "") or (kind == "gwp" and row["kind"] == "blend")
    return "general knowledge" in row["source"] and not confirmed


def _commercial(_: str, row: Raw) -> bool:
    return "GlobalPetrolPrices" in row["source"] or "Climatescope" in row["source"]


def _no_copy(_: str, row: Raw) -> bool:
    source = row["source"]
    if "public copy (unnamed)" in source or "public file" in source:
        return True
    known = row["confidence"] == "high" or "biojetnode" in source
    return bool(NO_COPY.search(source)) and not known


REASONS = (
    ("the licence is unclear", _unclear),
    ("its terms forbid commercial use", _no_business),
    ("a series of a commercial publisher", _commercial),
    ("recalled, and not read again", _recalled),
    ("read in one copy that is not named", _no_copy),
)


def kept(kind: str, rows: Iterable[Raw]) -> Iterator[Raw]:
    """Give the rows that are shipped, and count why others are not."""
    for row in rows:
        why = left_out(kind, row)
        if why:
            LEFT[f"{kind}: {why}"] += 1
        else:
            yield row


def cited(source: str) -> str:
    """Give a source without the words that say nothing to a reader."""
    agree = bool(NO_COPY.search(source)) and "biojetnode" not in source
    source = re.sub(
        r"[;,]? ?(transcription|copy|confirmed)[^;]*(unnamed copy|text ids)[^;]*", "", source
    )
    source = re.sub(r" ?\([^()]*\(?(unnamed|text ids|search hit|code search)[^)]*\)+", "", source)
    source = re.sub(r" ?\(general knowledge\)| ?\[[^\]]*GF\d+\]", "", source)
    source = re.sub(
        r"; values via secondary public source \([^)]*\)|shared/data/\w+\.csv; ", "", source
    )
    source = re.sub("^derived here from Ember.*", f"derived: trend of {EMBER}", source)
    source = re.sub("^Ember .*", EMBER, source).replace("checked against", "as in").strip(" ;,")
    return f"{source}; two public copies agree" if agree else source


def licence_of(row: Raw) -> str:
    """Give the licence of a row; of one that comes without, by its source."""
    if row.get("licence"):
        licence = row["licence"]
        if licence.startswith("GPL-3.0"):
            return next(licence for word, licence in LICENCES if word == "technology-data")
        if licence.startswith("AGPL-3.0"):
            return f"{FACT} (its repository is AGPL-3.0)"
        return FACT if licence in ("fact, cited", "facts, cite", "facts", "n/a") else licence
    source = row["source"].lower()
    return next((licence for word, licence in LICENCES if word in source), FACT)


def number(text: str) -> tuple[str, str, str]:
    """Give value, low and high of a number, or of a range, whose middle is the value."""
    ends = re.fullmatch(r"(-?[\d.]+)-([\d.]+)", text)
    if not ends:
        return text, "", ""
    return f"{(float(ends[1]) + float(ends[2])) / 2:g}", ends[1], ends[2]


def is_number(text: str) -> bool:
    """Whether a cell holds one plain number."""
    return bool(re.fullmatch(r"-?\d+\.?\d*([eE][-+]?\d+)?", text))


def slug(text: str) -> str:
    """Give a text as an id."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def upper(text: str) -> str:
    """Give a text with a capital."""
    return text[:1].upper() + text[1:]


def spelt(carrier: str) -> str:
    """Give a carrier as it is written: saf_hefa as SAF HEFA."""
    short = {"co2": "CO2", "eaf": "EAF", "lpg": "LPG"}
    short |= {word: word.upper() for word in [carrier] if re.fullmatch(r"r\d+[a-z]*", word)}
    short |= {w: w.upper() for w in ("saf", "hefa", "vlsfo", "hvo", "hfo", "dri", "cbam", "b100")}
    return " ".join(short.get(word.lower(), word) for word in carrier.split("_"))


def year_of(text: str) -> str:
    """Give the year that a date begins with; nothing of what holds for all."""
    found = re.match(r"(19|20)\d\d", text)
    return found[0] if found else ""


UNITS = {
    "litre": "L",
    "t.km": "tkm",
    "p.km": "pkm",
    "vehicle.km": "vehicle_km",
    "room night": "room_night",
    "FTE working hour": "working_hour",
    "kWh consumed": "kWh",
}


def unit_of(text: str) -> str:
    """Give a unit in the words of the product: kgCO2e/t.km as kgCO2e/tkm, kgCO2/kg lime per kg."""
    top, _, bottom = text.partition("/")
    bottom = UNITS.get(bottom, bottom)
    weighed = re.fullmatch(r"kg .*", bottom)
    return f"{top}/{'kg' if weighed else bottom}" if bottom else top


BASIS = {"lifecycle": "life cycle", "direct CO2": "CO2", "CO2e": "CO2e"}
PUBLISHERS = (
    ("Ember", "ember"),
    ("eGRID", "egrid"),
    ("MEE", "mee"),
    ("CEA", "cea"),
    ("National Greenhouse Accounts", "nga"),
    ("ECCC", "eccc"),
    ("NZ Ministry", "mfe"),
    ("UK Government", "desnz"),
    ("Singapore", "ema"),
)


def grid(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Emission factors of bought electricity, a series a publisher and basis."""
    rows = list(rows)
    names = {
        r["country"]: r["region_name"] for r in sorted(rows, key=lambda r: len(r["region_name"]))
    }
    for row in rows:
        code = row["country"]
        publisher = next(code for word, code in PUBLISHERS if word in row["source"])
        publisher += "2020" * ("eGRID2020" in row["source"])
        parts = [re.sub("-(e)?grid", "", code.lower()), publisher]
        parts += ["co2"] * (publisher.startswith("egrid") and row["basis"] == "direct CO2")
        parts += ["residual"] * (row["method"] == "residual")
        yield {
            "id": "-".join(["grid", *parts]),
            "name_en": f"Electricity, {REGIONS.get(code, names[code])}",
            "name_zh": place(code),
            "region": code,
            "year": row["year"],
            "quantity": "factor",
            "value": row["value"],
            "unit": "kgCO2/kWh" if row["basis"] == "direct CO2" else "kgCO2e/kWh",
            "basis": BASIS[row["basis"]] + report_of(row),
            "method": row["method"],
            "boundary": row["boundary"],
        } | cites(row)


def report_of(row: Raw) -> str:
    """Give the assessment report of a CO2e of the grid, where its note says one."""
    if row["basis"] != "CO2e":
        return ""
    found = re.search(r"(AR\d) since|(AR\d)", row["note"])
    return f" {found[1] or found[2]}" if found else ""


def place(code: str) -> str:
    """Give the name in Chinese of the electricity of a region."""
    return f"电力，{PLACES[code]}" if code in PLACES else ""


def outlook(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Paths of the grid, of which an addition uses the ratio only; with the year they start."""
    first: set[str] = set()
    for row in rows:
        if row["basis"] not in BASIS or row["kind"] in ("target", "plan"):
            LEFT["outlook: the basis is not told"] += 1
            continue
        name = f"outlook-{row['country'].lower()}-{slug(scenario_of(row['scenario']))}"
        shared = {
            "id": name,
            "name_en": f"Electricity, {row['region_name']}: {scenario_of(row['scenario'])}",
            "name_zh": place(row["country"]) and f"{place(row['country'])}：展望",
            "region": row["country"],
            "quantity": "factor",
            "unit": "kgCO2/kWh" if row["basis"] == "direct CO2" else "kgCO2e/kWh",
            "basis": BASIS[row["basis"]],
            "scenario": scenario_of(row["scenario"]),
        } | cites(row)
        if (
            name not in first
            and row["base_year"]
            and row["base_value"]
            and row["base_year"] < row["year"]
        ):
            yield shared | {"year": row["base_year"], "value": row["base_value"]}
        first.add(name)
        yield shared | {k: row[k] for k in ("year", "value", "low", "high")}


def scenario_of(text: str) -> str:
    """Give the name of a scenario without that of its analyst."""
    return {"trend": "trend"}.get(text, re.sub("^steering |, probably AEO2023| \\(.*", "", text))


DATASETS = {"IPCC2006": "ipcc", "typical": "typical"}
HEAT = {"LHV": "LHV", "HHV": "HHV", "delivered": "delivered"}


def fuels(rows: Iterable[Raw]) -> Iterator[Raw]:
    """What a fuel emits when burnt and before, and what it holds; a row a number."""
    told: set[tuple[str, str]] = set()
    for row in rows:
        name = f"fuel-{slug(row['fuel_id'])}-{DATASETS.get(row['dataset'], slug(row['dataset']))}"
        unit, _, heat = row["unit"].partition(" ")
        per = UNITS.get(unit, unit)
        ar = re.match(r"AR\d", row["gwp_set"])
        gwp = f"CO2e {ar[0]}" if ar else "CO2e"
        shared = {
            "id": name,
            "name_en": row["fuel_name"],
            "name_zh": ZH.get(row["fuel_id"], ""),
            "region": row["region"],
            "year": row["year"],
        } | cites(row)
        life_cycle = row["dataset"] == "CORSIA"
        for column, quantity, top, basis in (
            ("co2_kg", "co2", "kgCO2", "CO2"),
            ("ch4_kg", "ch4", "kg", "CH4"),
            ("n2o_kg", "n2o", "kg", "N2O"),
            ("co2e_kg", "co2e", "kgCO2e", gwp),
            ("biogenic_co2_kg", "biogenic", "kgCO2", "CO2"),
            ("wtt_kgco2e", "life_cycle" if life_cycle else "upstream", "kgCO2e", gwp),
        ):
            if row[column] and not (quantity == "biogenic" and float(row[column]) == 0):
                yield shared | {
                    "quantity": quantity,
                    "value": row[column],
                    "unit": f"{top}/{per}",
                    "basis": ", ".join(filter(None, (basis, HEAT.get(heat, "")))),
                }
        for column, quantity, of in (
            ("lhv_gj_per_t", "lhv", "GJ/t"),
            ("hhv_gj_per_t", "hhv", "GJ/t"),
            ("density", "density", row["density_unit"].replace("kg/l", "kg/L").split(" ")[0]),
        ):
            if row[column] and (name, quantity) not in told:
                told.add((name, quantity))
                yield shared | {"quantity": quantity, "value": row[column], "unit": of, "basis": ""}


def gwp(rows: Iterable[Raw], compared: set[str]) -> Iterator[Raw]:
    """Warming potentials over a hundred years, a row a report."""
    for row in rows:
        if row["kind"] == "blend" and row["id"] not in compared:
            LEFT["gwp: the composition was not confirmed by a second list"] += 1
            continue
        cite = cites(row)
        if row["kind"] == "blend":
            cite["source"] = (
                "Mass-weighted sum of its components (IPCC AR4, AR5, AR6 tables); composition "
                f"ANSI/ASHRAE 34: {row['composition_mass']}; as in the GHG Protocol's list"
            )
            cite["licence"] = "derived"
        for ar in ("ar4", "ar5", "ar6"):
            if row[f"gwp100_{ar}"]:
                yield {
                    "id": f"gwp-{slug(row['id'])}",
                    "name_en": row["name"],
                    "region": "WORLD",
                    "year": {"ar4": "2007", "ar5": "2013", "ar6": "2021"}[ar],
                    "quantity": "gwp100",
                    "value": row[f"gwp100_{ar}"],
                    "unit": "kgCO2e/kg",
                    "basis": f"CO2e {ar.upper()}",
                } | cite


def process(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Factors of processes, goods, waste, freight and travel."""
    for row in rows:
        ar = f" {row['gwp_set']}" if re.fullmatch(r"AR\d", row["gwp_set"]) else ""
        basis = row["basis"].replace("direct CO2", "CO2")
        basis = re.sub("^(process )?CO2e", rf"\g<1>CO2e{ar}", basis)
        yield {
            "id": f"{slug(row['category'])}-{slug(row['id'])}",
            "name_en": row["name"],
            "region": row["region"],
            "year": row["year"],
            "quantity": "upstream" if "well to tank" in row["basis"] else "factor",
            "value": row["value"],
            "unit": unit_of(row["unit"]),
            "basis": basis,
            **{k: row[k] for k in ("low", "high", "boundary")},
        } | cites(row)


def prices(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Prices of energy, materials and carbon, in money of the day unless they say otherwise."""
    last: dict[tuple[str, str, str, str], Raw] = {}
    for row in rows:
        value, low, high = number(row["value"])
        if not is_number(value) or not year_of(row["year"]):
            LEFT["prices: no plain number, or no year"] += 1
            continue
        unit = row["unit"].replace("VLSFO-eq", "").strip()
        year = year_of(row["year"])
        stated = re.match(r"money of (\d{4})", row["note"])
        money = stated[1] if stated else (year if int(year) <= 2026 else "")
        name = f"price-{slug(row['carrier'])}-{slug(row['region'])}"
        name += (
            f"-{slug(row['tax_basis'].split(',')[0])}" if row["region"] == "United States" else ""
        )
        note = "; ".join(
            filter(None, (cited_note(row["note"]), f"of {row['year']}" * (row["year"] != year)))
        )
        heat = "HHV" if "GCV" in row["tax_basis"] else "LHV" if "LHV" in row["tax_basis"] else ""
        made = (
            {
                "id": name,
                "name_en": f"{upper(spelt(row['carrier']))}, {row['region']}",
                "region": row["region"],
                "year": year,
                "quantity": "price" if row["currency"] else row["carrier"].split("_")[0],
                "value": value,
                "unit": unit if row["currency"] else row["unit"].replace("EUA", "t"),
                "basis": "; ".join(filter(None, (heat, row["tax_basis"]))),
                "low": low,
                "high": high,
                "price_year": money if row["currency"] else "",
            }
            | cites(row)
            | {"note": note}
        )
        last[name, year, made["basis"], unit] = made  # of several in a year, the last
    yield from last.values()


def rates(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Money of other currencies that a euro was worth, on the mean of a year."""
    for row in rows:
        code = row["currency"]
        source = "European Central Bank, euro foreign exchange reference rates"
        yield {
            "id": f"rate-{code.lower()}",
            "name_en": f"{get_currency_name(code, locale='en')} per euro",
            "name_zh": f"1欧元合{get_currency_name(code, locale='zh_CN')}",
            "region": "WORLD",
            "year": row["year"],
            "quantity": "rate",
            "value": row["value"],
            "unit": f"{code}/EUR",
            "source": f"{source}: mean of the {row['days']} daily rates of {row['year']}",
            "licence": FACT,
            "confidence": "high",
        }


def levels(rows: Iterable[Raw]) -> Iterator[Raw]:
    """What the euro area's consumers pay, year by year."""
    for row in rows:
        yield {
            "id": "level-eur",
            "name_en": "Consumer prices of the euro area",
            "name_zh": "欧元区消费价格",
            "region": "EU",
            "year": row["year"],
            "quantity": "level",
            "value": row["value"],
            "unit": "index",
            "source": f"{row['source']} (HICP, 2019 = 100)",
            "licence": "CC BY 4.0 (Eurostat)" if "Eurostat" in row["source"] else FACT,
            "confidence": row["confidence"],
        }


def instruments(rows: Iterable[Raw]) -> Iterator[Raw]:
    """Certificates, contracts and credits."""
    last: dict[tuple[str, str, str], Raw] = {}
    for row in rows:
        value, low, high = number(row["value"])
        year = year_of(row["year"])
        if not is_number(value) or not row["currency"] or not year:
            LEFT["instruments: no plain number, or no year"] += 1
            continue
        name = "-".join(
            (
                "credit" if row["type"] == "credit" else slug(row["type"]),
                *(
                    []
                    if row["type"] == "credit" and row["market"] == "world"
                    else [slug(row["market"])]
                ),
                slug(row["technology"]),
            )
        )
        shared = {
            "id": name,
            "name_en": ", ".join((upper(row["technology"]), row["type"], row["market"])),
            "region": row["market"],
            "basis": row["standard"],
        } | cites(row)
        last[name, year, "price"] = shared | {
            "year": year,
            "quantity": "price",
            "value": value,
            "unit": row["unit"],
            "low": low,
            "high": high,
            "price_year": year if int(year) <= 2026 else "",
        }
        for column, quantity, unit in (
            ("durability_years", "durability", "yr"),
            ("buffer_share", "buffer", "share"),
        ):
            if row[column]:
                last.setdefault(
                    (name, "", quantity),
                    shared
                    | {
                        "year": "",
                        "quantity": quantity,
                        "value": row[column],
                        "unit": unit,
                    },
                )
    yield from last.values()


def _is_fuel(row: Raw) -> bool:
    """Whether a number of a measure is energy of a fuel, all of which are per LHV."""
    head, _, of = row["parameter"].partition(":")
    return head in ("saves", "uses") and of != "electricity" and "MWh" in row["unit_of_value"]


OF_U_VALUES = ("bld-insulation-roof", "bld-insulation-wall")
"""Measures whose saving is reckoned of U-values that are assumed, not of rows that are left out."""


def _of_u_values(row: Raw) -> Raw:
    if row["id"] not in OF_U_VALUES or row["parameter"] != "saves:gas":
        return row
    return row | {"source": OWN_VIEW, "licence": OWN_VIEW, "confidence": "assumption"}


def measures(rows: list[Raw], raw: list[Raw]) -> Iterator[Raw]:
    """What can be done, a row a parameter."""
    lost = {r["id"] for r in raw} & {r["id"] for r in raw if left_out("measures", r)}
    told: set[tuple[str, ...]] = set()
    for row in map(_of_u_values, rows):
        weak = row["source"].startswith("derived from the rows") and row["confidence"] in (
            "low",
            "assumption",
        )
        if weak and row["id"] in lost:
            LEFT["measures: derived of rows that are left out"] += 1
            continue
        value, *_ = number(row["value"])
        key = (
            row["id"],
            row["parameter"],
            row["region"],
            row["year"],
            row["currency"],
            row["unit_of_value"],
        )
        if not is_number(value) or key in told:
            LEFT["measures: no plain number, or twice"] += 1
            continue
        told.add(key)
        yield {
            "id": row["id"],
            "name_en": row["name_en"],
            "name_zh": ZH.get(row["id"], ""),
            "region": row["region"],
            "year": year_of(row["year"]),
            "quantity": row["parameter"],
            "value": value,
            "unit": row["unit_of_value"],
            "basis": "LHV" if _is_fuel(row) else "",
            "price_year": row["price_year"],
            "lever": row["kind"],
            "stock_unit": row["unit"],
            "life": row["life_years"],
            "lead": row["lead_years"],
            "sector": row["sector"],
        } | cites(row)


def archetypes(rows: Iterable[Raw]) -> Iterator[Raw]:
    """What companies of a kind emit, and what they do about it."""
    for row in rows:
        text, quantity = row["value"], row["key"]
        if row["block"] == "measure":
            text, quantity = row["key"], row["value"]
        value, *_ = number(text)
        if not is_number(value):
            LEFT["archetypes: no plain number"] += 1
            continue
        yield {
            "id": f"archetype-{row['archetype']}",
            "name_en": row["name_en"],
            "name_zh": ZH.get(row["archetype"], ""),
            "region": "WORLD",
            "year": year_of(row["year"].replace("FY", "20")),
            "quantity": quantity,
            "value": value,
            "unit": "rank" if row["block"] == "measure" else row["unit"],
            "basis": "",
            "block": row["block"],
        } | cites(row)


def cites(row: Raw) -> Raw:
    """Give where a row is from, under what terms, and how far to trust it."""
    return {
        "source": cited(row["source"]),
        "licence": licence_of(row),
        "confidence": row["confidence"],
        "note": cited_note(row.get("note", "")),
    }


def cited_note(note: str) -> str:
    """Give a note without references to a register of the analysts."""
    note = re.sub(r" ?\((TE|CR)\d+[^)]*\)| ?\(a public repository \(unnamed copy\)\)", "", note)
    parts = [part for part in note.split("; ") if not re.search("recalled|in TE", part)]
    return "; ".join(parts).replace(" in a public copy (unnamed)", "").strip(" ;")


def resolved(rows: Iterable[Raw], known: dict[str, Raw]) -> list[Raw]:
    """Put, for references to the registers beside the folder, what those name as their source."""
    found, before = list[Raw](), ""
    for row in rows:
        source = before if row["source"] == "same" else row["source"]
        before = source
        refs = re.findall(r"\b(TE|CR)(\d{3})\b", source)
        if refs:
            named = [known[a + n]["source"] for a, n in refs if a + n in known]
            rest = re.sub(
                r"steering( shared/data/)? ?(technology|credits)?(\.csv)?"
                r"|\b(TE|CR)\d{3}([-/,]\s?)?(TE|CR)?(\d{3})?",
                "",
                source,
            )
            rest = rest.strip(" ;,()/-")
            named = [
                n
                for n in named
                if not re.search("secondary public|general know|unverified|^same", n)
            ]
            source = "; ".join(dict.fromkeys([*filter(None, [rest]), *named]))
            source = source or "general knowledge, unverified"
        source = re.sub("steering reference case[^;]*", "the reference case inputs/alibaba", source)
        found.append(row | {"source": source.replace("steering ", "")})
    return found


def read(path: Path) -> list[Raw]:
    """Read a table."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(kind: str, rows: Iterable[Raw]) -> int:
    """Write a kind of the library, sorted."""
    columns = (*COMMON, *OWN[kind], *CITED)
    ready = sorted(rows, key=lambda r: (r["id"], r["quantity"], r["unit"], r["year"]))
    with (OUT / f"{kind}.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(ready)
    return len(ready)


REGIONS = named("region", "en")
PLACES = named("region", "zh")
ZH = named("thing", "zh")


def main(folder: Path) -> None:
    """Select, write, and say how many of each kind and what was left out."""
    known = {
        r["id"]: r
        for name in ("technology", "credits")
        for r in read(folder.parent / f"{name}.csv")
    }
    raw = {
        name: resolved(read(folder / f"{name}.csv"), known)
        for name in (
            "grid",
            "grid_outlook",
            "fuels",
            "gwp",
            "process",
            "prices",
            "instruments",
            "measures",
            "archetypes",
        )
    }
    agree = {
        r["item"].split(" ")[0]
        for r in read(folder / "factors.crosscheck.csv")
        if r["topic"].startswith("Refrigerant blends") and r["verdict"] == "ok"
    }
    good = {
        name.removeprefix("grid_"): list(kept(name.removeprefix("grid_"), rows))
        for name, rows in raw.items()
    }
    made = {
        "grid": grid(good["grid"]),
        "outlook": outlook(good["outlook"]),
        "fuels": fuels(r for r in good["fuels"] if r["fuel_id"] != "rdf"),
        "gwp": gwp(good["gwp"], agree),
        "process": process(good["process"]),
        "prices": prices([*good["prices"], *read(HERE / "library_prices.csv")]),
        "rates": [
            *rates(read(HERE / "library_rates.csv")),
            *levels(read(HERE / "library_levels.csv")),
        ],
        "instruments": instruments(good["instruments"]),
        "measures": heated(list(measures(good["measures"], raw["measures"]))),
        "archetypes": archetypes(good["archetypes"]),
    }
    for kind, rows in made.items():
        sys.stdout.write(f"{kind}: {write(kind, rows)}\n")
    for why, count in sorted(LEFT.items()):
        sys.stdout.write(f"left out {count:5} {why}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
