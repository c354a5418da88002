# ruff: noqa: E501 - a row a mistake
"""A hundred and more mistakes that people make, each in a copy of a shipped case."""

from __future__ import annotations

from review.planting import TINY, Edit, Mistake, actual, cells, doubled, dropped, of, text, times

ALIBABA = "alibaba"
P, F, G, R, S, C = (
    *("prices.csv", "factors.csv", "growth.csv", "revenue.csv", "sources.csv"),
    "company.yaml",
)


def ops(name: str, *edits: Edit) -> Mistake:
    """In the study of operations of the first company."""
    return Mistake(name, ALIBABA, edits, "operations")


def small(name: str, *edits: Edit) -> Mistake:
    """In the tiny case, of a shop and a fleet."""
    return Mistake(name, TINY, edits)


def steel(name: str, *edits: Edit) -> Mistake:
    """In the steel works."""
    return Mistake(name, "steel", edits)


def ship(name: str, *edits: Edit) -> Mistake:
    """In the shipping line."""
    return Mistake(name, "shipping", edits)


POWER = {"carrier": "electricity", "region": r"\*"}

PRICES = (
    small("price a thousand times too high", cells(P, "value", "700", year="2021", **POWER)),
    small("price per MWh for per kWh", cells(P, "unit", "CNY/MWh", **POWER)),
    small("price per GWh for per kWh", cells(P, "unit", "CNY/GWh", **POWER)),
    small("diesel per ML for per L", cells(P, "unit", "CNY/ML", carrier="diesel")),
    small("power in dollars in a case in yuan", cells(P, "value", times(1 / 7.2), **POWER)),
    small("price of 0 in one year", cells(P, "value", "0", year="2025", **POWER)),
    small("diesel free of charge", cells(P, "value", "0", carrier="diesel")),
    small("year 2205 for 2025 in prices", cells(P, "year", "2205", year="2025", **POWER)),
    small("year 2052 for 2023 in prices", doubled(P, {"year": "2052"}, **POWER)),
    small("price of the first year missing", dropped(P, year="2021", **POWER)),
    small("negative price", cells(P, "value", "-0.6", year="2025", **POWER)),
    small("source of a price empty", cells(P, "source", "", year="2025", **POWER)),
    small("decimal comma", cells(P, "value", "0,62", year="2025", **POWER)),
    small("price with thousands separator", cells(P, "value", "1,200", year="2025", **POWER)),
    steel("power in ct for EUR", cells(P, "value", times(100), carrier="electricity")),
    steel(
        "gas per MWh typed as per GJ", cells(P, "value", times(3.6 * 3.6), carrier="natural_gas")
    ),
    steel("hydrogen per kg typed as per t", cells(P, "value", times(1 / 1000), carrier="hydrogen")),
    steel("scrap per t typed as per kg", cells(P, "unit", "EUR/kg", carrier="scrap")),
    steel("wrong currency in the unit", cells(P, "unit", "USD/t", carrier="scrap")),
    steel(
        "export price per MWh for per kWh",
        cells(P, "value", times(1000), carrier="electricity_export"),
    ),
    steel(
        "price of coal a hundred times in the end",
        cells(P, "value", times(100), carrier="furnace_charge", year="2050"),
    ),
    ship("fuel oil per kg", cells(P, "unit", "USD/kg", carrier="fuel_oil")),
    ship(
        "diesel per gallon as per litre tenfold", cells(P, "value", times(1000), carrier="diesel")
    ),
    ship("methanol per kt typed as per t", cells(P, "unit", "USD/kt", carrier="methanol")),
    ship("price of a carrier missing", dropped(P, carrier="jet")),
    ship(
        "price of a carrier nobody uses",
        doubled(P, {"carrier": "ammonia", "region": "us"}, carrier="ammonia"),
        doubled(P, {"carrier": "ammonia", "region": "us", "year": "2045"}, carrier="ammonia"),
    ),
)

FACTORS = (
    small(
        "later residual factor a thousand times",
        cells(F, "value", times(1000), method="residual", year="2025"),
    ),
    small("diesel factor of the end zero", cells(F, "value", "0", carrier="diesel", year="2025")),
    small(
        "factor of power zero in a year",
        doubled(F, {"year": "2023", "value": "0"}, method="location"),
    ),
    small("year 2052 for 2022 in factors", doubled(F, {"year": "2052"}, method="location")),
    small(
        "factor of power in t/MWh for kg/kWh",
        cells(F, "unit", "kgCO2e/MWh", method="residual", year="2025"),
    ),
    small(
        "factor in g for kg in later years",
        cells(F, "unit", "gCO2e/kWh", method="residual", year="2025"),
    ),
    small("location and residual not both", dropped(F, method="residual")),
    small("negative factor", cells(F, "value", "-0.5", year="2025", method="location")),
    small("confidence of factors empty", cells(F, "confidence", "", carrier="diesel")),
    small("row of factors twice", doubled(F, {}, method="location")),
    small("unknown method", cells(F, "method", "market", method="residual")),
    small("factor per thousand litres", cells(F, "unit", "t/kL", carrier="diesel")),
    ops(
        "refrigerant a thousand times later",
        cells(F, "value", times(1000), carrier="r404a", year="2035"),
    ),
    ops(
        "factor of another country",
        cells(F, "value", "0.05", region="cn-north", year="202[2-5]", carrier="electricity"),
    ),
    steel(
        "methane as if it were CO2, later", cells(F, "value", "1", carrier="methane", year="2050")
    ),
    steel(
        "gas per MWh typed per TJ",
        cells(F, "value", times(3.6), carrier="natural_gas", method="-", year="2050"),
    ),
    steel(
        "upstream in kg for t",
        cells(F, "value", times(1000), carrier="furnace_charge", method="upstream", year="2050"),
    ),
    steel("slabs a hundred times", cells(F, "value", times(100), carrier="slab_low")),
    ship(
        "biofuel with the factor of a fossil one",
        cells(F, "value", "3.1", carrier="biodiesel", method="-"),
    ),
    ship(
        "fuel oil in g for kg",
        cells(F, "value", times(1000), carrier="mgo", method="-", year="2040"),
    ),
    ship(
        "grid of the US in Europe",
        cells(F, "value", "0.9", region="eu", carrier="electricity", year="202[34]"),
    ),
    ship(
        "factor of methanol falls to nothing",
        cells(F, "value", "0", carrier="lng", year="2040", method="-"),
    ),
    ship(
        "jet in kg/gallon unit mistake",
        cells(F, "value", times(1 / 3.785), carrier="jet", method="-", year="2040"),
    ),
)

SERIES = (
    small("growth 0 at the end", cells(G, "index", "0", driver="shops", year="2025")),
    small(
        "growth in percent for an index", doubled(G, {"year": "2021", "index": "3"}, driver="shops")
    ),
    small("growth as a rate for an index", cells(G, "index", "0.03", driver="shops", year="2025")),
    small("growth in percent, base 100", cells(G, "index", times(100), driver="shops")),
    small("index not 1 in the base year", cells(G, "index", "1.2", driver="shops", year="2020")),
    small("decimal point lost in an index", cells(G, "index", "164", driver="shops", year="2025")),
    small("driver nobody grows with", cells(S, "growth", "flat", growth="shops")),
    small("year 2203 in growth", cells(G, "year", "2203", driver="shops", year="2025")),
    small("source empty in growth", cells(G, "source", "", driver="shops")),
    small("revenue in CNY for MCNY", cells(R, "unit", "CNY", business="shop")),
    small("revenue a million times", cells(R, "value", times(1e6), business="shop")),
    small(
        "revenue in thousands in the end",
        cells(R, "value", times(1000), business="shop", year="2025"),
    ),
    small("revenue of a business missing", dropped(R, business="fleet")),
    small("revenue of a year missing", dropped(R, business="fleet", year="2020")),
    small("negative revenue", cells(R, "value", "-5", business="fleet", year="2025")),
    steel("product in t for kt", cells("outputs.csv", "value", times(1000), year="2050")),
    steel(
        "activity of a year a thousand times",
        cells("activity.csv", "value", times(1000), year="2024", of="bf9"),
    ),
    steel("activity negative", cells("activity.csv", "value", "-3", year="2024", of="bf9")),
    ship("fleet doubles each year", cells(G, "index", "9", driver="ocean", year="2027")),
    ship("revenue in billions", cells(R, "value", times(1 / 1000), business="ocean")),
)

COMPANY = (
    small("discount rate of 0.06 %", text(C, "value: 6, unit", "value: 0.06, unit")),
    small("discount rate of -6 %", text(C, "value: 6, unit", "value: -6, unit")),
    small("discount rate of 600 %", text(C, "value: 6, unit", "value: 600, unit")),
    small("end before the base year", text(C, "end: 2025", "end: 2019")),
    small("plan of 300 years", text(C, "end: 2025", "end: 2199")),
    small("verified in kt for t", text(C, "value: 26800, unit: t", "value: 26800, unit: kt")),
    small("verified scopes swapped", text(C, "26800", "58200"), text(C, "58.2", "26.8")),
    small("ceiling in CNY/kg", text(C, "2025: 900}, unit: CNY/t", "2025: 900}, unit: CNY/kg")),
    small(
        "ceiling a thousand times too low", text(C, "2021: 500, 2025: 900", "2021: 0.5, 2025: 0.9")
    ),
    small("money of 1995", text(C, "price_year: 2020", "price_year: 1995")),
    small("unknown currency", text(C, "currency: CNY", "currency: RMBX")),
    small("company without a name", text(C, "en: Tiny", "en:  ")),
    steel(
        "carbon price per kg",
        text(C, r"2050: 220\}\n      unit: EUR/t", "2050: 220}\n      unit: EUR/kg"),
    ),
    steel(
        "carbon price in cents",
        text(
            C,
            "2023: 85, 2024: 65, 2025: 70, 2030: 100, 2035: 130, 2040: 160, 2045: 200, 2050: 220",
            "2023: 8500, 2024: 6500, 2025: 7000, 2030: 10000, 2035: 13000, 2040: 16000, 2045: 20000, 2050: 22000",
        ),
    ),
    steel("free allocation in kg for t", text(C, r"(bf8:\n.*?)unit: t/t", r"\1unit: kg/t")),
    steel("free allocation a thousand times", text(C, r"(sw1:\n.*?)unit: t/t", r"\1unit: kt/t")),
    ship(
        "free energy missing",
        text(
            C,
            'price: {value: 0, unit: USD/t, source: "Not adopted", confidence: assumption}',
            "price: {value: 0, unit: USD/t}\n    free: {value: 100, unit: Mt}",
        ),
    ),
)

SOURCES = (
    small("source of spaces", cells(S, "source", "   ", id="vans")),
    small(
        "source twice under another id",
        doubled(S, {"id": "vans-2"}, id="vans"),
        text(C, "26800", "53600"),
    ),
    small("activity in MWh for GWh", cells(S, "activity_unit", "MWh", id="shop-power")),
    small(
        "wrong scope of a source",
        cells(S, "scope", "2", id="vans"),
        text(C, "26800", "0"),
        text(C, "58.2", "85"),
    ),
    small("wrong carrier of a source", cells(S, "carrier", "gas", id="vans")),
    small("confidence of a source empty", cells(S, "confidence", "", id="vans")),
    small("unknown business", cells(S, "business", "fleat", id="vans")),
    small("pass-through of 50", cells(S, "pass_through", "50", id="freight")),
    small("pass-through of half a percent", cells(S, "pass_through", "0.005", id="freight")),
    small("scope 3 without pass-through", cells(S, "pass_through", "", id="freight")),
    small("negative activity", cells(S, "activity", "-5", id="vans")),
    small(
        "region and business swapped",
        cells(S, "business", "north", id="vans"),
        cells(S, "region", "fleet", id="vans"),
    ),
    small("business without sources", doubled("businesses.csv", {"id": "ele-me"}, id="shop")),
    small("gases junk", cells("carriers.csv", "gases", "junk", id="diesel")),
    small("unit yr/yr", cells("carriers.csv", "unit", "yr/yr", id="diesel")),
    small("carrier counted in mass", cells("carriers.csv", "unit", "t", id="diesel")),
    ops("wrong region of a source", cells(S, "region", "sg", id="vans-lazada-th")),
    steel("fuel burnt in scope 2", cells(S, "scope", "2", id="reheating")),
    steel(
        "all emissions nothing",
        text(C, "value: 18777542", "value: 0"),
        text(C, "value: 1332200", "value: 0"),
        text(C, "value: 2133000", "value: 0"),
        text(C, "value: 6579550", "value: 0"),
        cells(S, "activity", "0", activity=".+"),
        cells("activity.csv", "value", "0"),
    ),
)

LEVERS = (
    ops(
        "displaces a thousand times",
        of(
            "electric-vans",
            r"value: 3250, unit: L/vehicle",
            "value: 3250, unit: kL/vehicle",
            "electrify",
        ),
    ),
    ops(
        "displaces a thousandth",
        of(
            "electric-vans",
            r"value: 3250, unit: L/vehicle",
            "value: 3.25, unit: L/vehicle",
            "electrify",
        ),
    ),
    ops(
        "capex a thousand times less",
        of(
            "electric-vans",
            r"54000, 2025: 34000, 2030: 16000, 2035: 10000",
            "54, 2025: 34, 2030: 16, 2035: 10",
            "electrify",
        ),
    ),
    ops(
        "capex in MCNY for CNY",
        of("electric-vans", r"unit: CNY/vehicle", "unit: MCNY/vehicle", "electrify"),
    ),
    ops(
        "capex of LED a thousand times",
        of("led-lighting", r"unit: MCNY/GWh", "unit: GCNY/GWh", "retrofit"),
    ),
    ops(
        "capex of LED a thousandth",
        of("led-lighting", r"unit: MCNY/GWh", "unit: kCNY/GWh", "retrofit"),
    ),
    ops(
        "uses a thousand times",
        of("electric-vans", r"unit: kWh/vehicle", "unit: MWh/vehicle", "electrify"),
    ),
    ops("uses a thousandth", of("electric-vans", r"value: 8750", "value: 8.75", "electrify")),
    ops("life of 250 years", of("pv-parks", "life: 25", "life: 250", "rooftop_pv")),
    ops("life of PV of 2 years", of("pv-parks", "life: 25", "life: 2", "rooftop_pv")),
    ops(
        "share in percent for a share",
        of("electric-vans", "value: 1, unit: share", "value: 100, unit: share", "electrify"),
    ),
    ops(
        "share of 0.5 %",
        of(
            "hvac-controls",
            r"sunart: 0.08, freshippo: 0.06\}, unit: share",
            "sunart: 0.08, freshippo: 0.06}, unit: '%'",
            "retrofit",
        ),
    ),
    ops("lot of 1e-9", of("electric-vans", "unit_size: 25", "unit_size: 1e-9", "electrify")),
    ops("lot of 1e-300", of("electric-vans", "unit_size: 25", "unit_size: 1e-300", "electrify")),
    ops(
        "lot larger than all there is",
        of("pv-parks", "unit_size: 1", "unit_size: 1000", "rooftop_pv"),
    ),
    ops(
        "premium of -1e9",
        of(
            "ppa-wind-cn-north",
            "2021: 0.045, 2023: 0.030, 2025: 0.022",
            "2021: -1e9, 2023: 0.030, 2025: 0.022",
            "green_power",
        ),
    ),
    ops(
        "premium per MWh as per kWh",
        of(
            "ppa-wind-cn-north",
            "2021: 0.045, 2023: 0.030, 2025: 0.022, 2030: 0.020, 2035: 0.020",
            "2021: 45, 2023: 30, 2025: 22, 2030: 20, 2035: 20",
            "green_power",
        ),
    ),
    ops(
        "last year 2199", of("electric-vans", "life: 8", "life: 8\n  last_year: 2199", "electrify")
    ),
    ops(
        "first year after the plan",
        of("electric-vans", "life: 8", "life: 8\n  first_year: 2051", "electrify"),
    ),
    ops("name of spaces", text("levers/electrify.yaml", "Electric vans", "   ")),
    ops(
        "name without width", text("levers/electrify.yaml", "en: Electric vans", 'en: "\\\\u200b"')
    ),
    ops(
        "lever twice",
        text(
            "levers/rooftop_pv.yaml",
            r"\npv-stores:\n(.*?)(\n\n[a-z]|$)",
            r"\npv-stores:\n\1\n\npv-stores-too:\n\1\2",
        ),
    ),
    ops("upkeep as a share typed whole", of("pv-parks", "value: 0.13", "value: 13", "rooftop_pv")),
    ops(
        "yield of a park in MWh",
        of("pv-parks", "value: 3.0, unit: GWh/park", "value: 3.0, unit: MWh/park", "rooftop_pv"),
    ),
    ops(
        "buffer of 80 %", text("levers/offset.yaml", "buffer: {value: 0.15", "buffer: {value: 0.85")
    ),
    ops("credit per kg", text("levers/offset.yaml", "unit: CNY/t", "unit: CNY/kg")),
    ops(
        "credit for nothing",
        text(
            "levers/offset.yaml",
            "2021: 65, 2023: 70, 2025: 83, 2030: 172, 2035: 242",
            "2021: 0.065, 2023: 0.07, 2025: 0.083, 2030: 0.172, 2035: 0.242",
        ),
    ),
    Mistake(
        "sold more than avoided",
        ALIBABA,
        (
            of(
                "lazada-green-consumers",
                "double_count:",
                "sold: {value: 9, unit: Mt}\n  double_count:",
                "ecosystem",
            ),
        ),
        "ecosystem",
    ),
    steel(
        "PV yields more than a year has hours",
        text("levers/rooftop_pv.yaml", "value: 0.95, unit: GWh/MW", "value: 0.95, unit: GWh/kW"),
    ),
    steel("PV capex in MEUR/kW", text("levers/rooftop_pv.yaml", "unit: MEUR/MW", "unit: MEUR/kW")),
    steel(
        "PV capex in kEUR/MW",
        text(
            "levers/rooftop_pv.yaml",
            r"2023: 0.85, 2030: 0.7, 2050: 0.55\}, unit: MEUR/MW",
            "2023: 0.85, 2030: 0.7, 2050: 0.55}, unit: kEUR/MW",
        ),
    ),
    steel(
        "capture a thousandth of capex",
        text("levers/capture.yaml", "value: 500, unit: MEUR/train", "value: 500, unit: kEUR/train"),
    ),
    steel(
        "capture trains of 1 kt",
        text("levers/capture.yaml", "value: 1, unit: Mt/train", "value: 1, unit: kt/train"),
    ),
    steel(
        "DRI uses hydrogen per kg as per t",
        of(
            "hydrogen-dri-1",
            r"hydrogen: \{value: ([0-9.]+)",
            r"hydrogen: {value: 60000",
            "fuel_switch",
        ),
    ),
    steel("removal per kg", text("levers/removal.yaml", "unit: EUR/t", "unit: EUR/kg")),
    steel(
        "wind contract per MWh as per kWh",
        text(
            "levers/green_power.yaml",
            "2023: 0.012, 2030: 0.008, 2050: 0.005",
            "2023: 12, 2030: 8, 2050: 5",
        ),
    ),
    steel(
        "drives a hundredth",
        text("levers/retrofit.yaml", 'value: 7, unit: "%"', 'value: 0.07, unit: "%"'),
    ),
    steel("life of drives 120", text("levers/retrofit.yaml", "life: 12", "life: 120")),
    ship(
        "heat pumps use a thousandth",
        of("heat-pumps", "value: 2.7, unit: GWh/Mm3", "value: 2.7, unit: MWh/Mm3", "electrify"),
    ),
    ship(
        "truck of a thousand times the diesel",
        of(
            "battery-trucks",
            "value: 33000, unit: L/truck",
            "value: 33000, unit: kL/truck",
            "electrify",
        ),
    ),
    ship(
        "vessel in USD for MUSD",
        of("methanol-newbuilds", "unit: MUSD/vessel", "unit: USD/vessel", "fuel_switch"),
    ),
    ship(
        "vessel a thousand times",
        of(
            "methanol-newbuilds",
            "2023: 35, 2030: 32, 2040: 26",
            "2023: 35000, 2030: 32000, 2040: 26000",
            "fuel_switch",
        ),
    ),
    ship("lead of 30 years", of("methanol-newbuilds", "lead: 3", "lead: 30", "fuel_switch")),
    ship(
        "methanol per vessel a thousandth",
        of("methanol-newbuilds", "value: 2.06", "value: 0.00206", "fuel_switch"),
    ),
    ship(
        "LED in kUSD for MUSD", of("led-elsewhere", "unit: MUSD/GWh", "unit: kUSD/GWh", "retrofit")
    ),
)

TARGETS = (
    steel(
        "residual and location swapped",
        cells(F, "method", lambda m: {"location": "residual", "residual": "location"}.get(m, m)),
        text(C, "value: 1332200", "value: 2133000"),
        text(C, r"(scope2_market:\n    )value: 2133000", r"\1value: 1332200"),
    ),
    steel(
        "90 % as 0.9 %",
        text("levers/capture.yaml", 'value: 72\n    unit: "%"', 'value: 0.72\n    unit: "%"'),
    ),
    steel(
        "allowance of 0.1 % for 10 %",
        text(
            "levers/retrofit.yaml",
            'max_add: {value: 10, unit: "%"}',
            'max_add: {value: 0.1, unit: "%"}',
        ),
    ),
    steel("70 % as 0.7 %", text("targets.yaml", 'value: 70, unit: "%"', 'value: 0.7, unit: "%"')),
    steel(
        "self-use of 0.05 %",
        text("levers/rooftop_pv.yaml", "self_use_share: {value: 5", "self_use_share: {value: 0.05"),
    ),
    steel("today is 2052", text(C, "today: 2025", "today: 2052")),
    steel(
        "one plant uses a hundred times the pellets",
        of("gas-dri-2", "dr_pellets: {value: 1.571", "dr_pellets: {value: 157.1", "fuel_switch"),
    ),
    steel(
        "co-effect a thousand times", of("gas-dri-1", "value: -0.3", "value: -300", "fuel_switch")
    ),
    ship(
        "growth of 4,000 %",
        of(
            "gas-bio",
            'max_growth: {value: 40, unit: "%"',
            "max_growth: {value: 40, unit: share",
            "fuel_switch",
        ),
    ),
    ship(
        "incumbent in thousands for millions",
        of(
            "methanol-ordered",
            "incumbent_value: {value: 150, unit: MUSD",
            "incumbent_value: {value: 150, unit: kUSD",
            "fuel_switch",
        ),
    ),
    ship(
        "a dent in a grid",
        cells(F, "value", times(0.2), region="eu", method="location", year="2024"),
    ),
    small("actual revenue in CNY for MCNY", actual("2021,revenue,shop,1210,CNY")),
    small("actual litres for megalitres", actual("2021,activity,fleet,11,kL")),
    ops("target after the plan", text("targets.yaml", "from: 2030", "from: 2053")),
    ops("unknown metric", text("targets.yaml", "metric: net_emissions", "metric: nett_emissions")),
    ops(
        "share of 100 for 1",
        text("targets.yaml", r"(cloud-clean:.*?)value: 1\n", r"\1value: 100\n"),
    ),
    steel(
        "promise that nothing has to be done for",
        text("targets.yaml", 'value: 70, unit: "%"', 'value: 7000, unit: "%"'),
    ),
    steel(
        "intensity in kg for t",
        text(
            "targets.yaml",
            "2030: 1.75, 2032: 1.72, 2033: 1.48, 2034: 0.95, 2040: 0.85, 2041: 0.46, 2042: 0.36",
            "2030: 1750, 2032: 1720, 2033: 1480, 2034: 950, 2040: 850, 2041: 460, 2042: 360",
        ),
    ),
    steel(
        "half of power as a half percent",
        text("targets.yaml", 'value: 50, unit: "%"', 'value: 0.5, unit: "%"'),
    ),
    steel("limit in the currency of another", text("limits.yaml", "unit: MEUR", "unit: MUSD")),
)

MISTAKES = (*PRICES, *FACTORS, *SERIES, *COMPANY, *SOURCES, *LEVERS, *TARGETS)
