"""A tiny valid case as files: a shop and a fleet in one region, one lever of each kind.

Base year 2020, plan 2021 to 2025. Its inventory, by hand:
scope 1: vans, 10 ML of diesel at 2,680 t/ML = 26,800 t;
scope 2: the shop's 100 GWh, of which its roof already serves 3, so 97 GWh at 600 t/GWh = 58,200 t;
scope 3: freight, 5 ML of diesel = 13,400 t.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pathway.locale import Spoken, in_all

FILES: Mapping[str, str] = {
    "company.yaml": """\
name: {en: Tiny, zh: 小}
currency: CNY
price_year: 2020
horizon: {base_year: 2020, end: 2025}
discount_rate: {value: 6, unit: "%", source: assumed, confidence: assumption}
default_study: operations
hierarchy:
  policy: lexicographic
  reduce_until: {path: {2021: 500, 2025: 900}, unit: CNY/t}
  remove_until: {value: 400, unit: CNY/t}
verified:
  scope1: {value: 26800, unit: t, source: report, confidence: report}
  scope2: {value: 58.2, unit: kt}
  scope3: {value: 13400, unit: t}
""",
    "businesses.csv": """\
id,name_en,name_zh
shop,Shop,商店
fleet,Fleet,车队
""",
    "regions.csv": """\
id,name_en,name_zh,market
north,North,北,cn
abroad,Abroad,海外,sea
""",
    "carriers.csv": """\
id,name_en,name_zh,unit,item,gases,scope
electricity,Electricity,电,GWh,energy,CO2,2
diesel,Diesel,柴油,ML,energy,CO2;CH4;N2O,1
gas,Gas,天然气,Mm3,energy,CO2,1
""",
    "sources.csv": """\
id,business,region,scope,account,category,carrier,activity,activity_unit,growth,pass_through,\
name_en,name_zh,source,confidence
vans,fleet,north,1,,mobile_short_haul,diesel,10,ML,flat,,Vans,货车,report,report
shop-power,shop,north,2,,purchased_electricity,electricity,100,GWh,shops,,Power,电,report,report
freight,fleet,north,3,haulage,cat4_transport,diesel,5000,kL,flat,0.5,Freight,货运,a guess,assumption
""",
    "growth.csv": """\
driver,year,index,source,confidence
flat,2020,1,assumed,assumption
flat,2025,1,assumed,assumption
shops,2020,1,assumed,assumption
shops,2025,1.5,assumed,assumption
""",
    "revenue.csv": """\
business,year,value,unit,source,confidence
shop,2020,1000,MCNY,report,report
shop,2025,1500,MCNY,assumed,assumption
fleet,2020,200,MCNY,report,report
fleet,2025,200,MCNY,assumed,assumption
""",
    "factors.csv": """\
carrier,region,year,method,value,unit,source,confidence
electricity,north,2020,location,600,t/GWh,report,report
electricity,north,2025,location,500,t/GWh,assumed,assumption
electricity,north,2020,residual,0.6,kgCO2e/kWh,report,report
electricity,north,2025,residual,0.65,kgCO2e/kWh,assumed,assumption
diesel,*,2020,-,2680,t/ML,guideline,literature
diesel,*,2025,-,2680,t/ML,guideline,literature
""",
    "prices.csv": """\
carrier,region,year,value,unit,source,confidence
electricity,*,2021,0.7,CNY/kWh,assumed,assumption
electricity,*,2025,0.8,CNY/kWh,assumed,assumption
electricity_export,north,2021,0.3,CNY/kWh,assumed,assumption
electricity_export,north,2025,0.3,CNY/kWh,assumed,assumption
diesel,*,2021,7,CNY/L,assumed,assumption
diesel,*,2025,7,CNY/L,assumed,assumption
""",
    "levers/electrify.yaml": """\
ev:
  name: {en: Electric vans, zh: 电动车}
  source: assumed
  confidence: assumption
  applies_to: {category: [mobile_short_haul]}
  unit: vehicle
  unit_size: 10
  life: 8
  max_add: {value: 1000, unit: vehicle/yr}
  displaces: {value: 4000, unit: L/vehicle}
  uses:
    electricity: {value: 10000, unit: kWh/vehicle}
  max_share: {value: 100, unit: "%"}
  capex: {path: {2021: 50000, 2025: 30000}, unit: CNY/vehicle}
  fom: {value: -1000, unit: CNY/vehicle/yr}
""",
    "levers/retrofit.yaml": """\
led:
  name: {en: Lighting, zh: 照明}
  applies_to: {source: [shop-power]}
  order: 1
  unit: store
  life: 10
  displaces: {value: 0.1, unit: GWh/store}
  max_share: {value: 0.1, unit: share}
  capex: {value: 0.2, unit: MCNY/store}
hvac:
  name: {en: Cooling, zh: 空调}
  applies_to: {source: [shop-power]}
  order: 2
  unit: GWh
  life: 10
  potential: {value: 0.2, unit: share}
  capex: {value: 3, unit: CNY/kWh}
""",
    "levers/rooftop_pv.yaml": """\
roofs:
  name: {en: Roofs, zh: 屋顶}
  applies_to: {business: [shop], scope: [2]}
  unit: park
  unit_size: 1
  life: 25
  existing: {value: 1, unit: park}
  potential: {value: 11, unit: park}
  yields: {value: 3.0, unit: GWh/park}
  self_use_share: {value: 0.4, unit: share}
  capex: {value: 10, unit: MCNY/park}
""",
    "levers/green_power.yaml": """\
wind:
  name: {en: Wind contracts, zh: 风电}
  market: cn
  instrument: bundled
  unit: GWh
  unit_size: 10
  life: 10
  first_year: 2022
  min_add: {path: {2022: 10, 2023: 0, 2025: 0}, unit: GWh}
  premium: {value: -10, unit: CNY/MWh}
""",
    "levers/removal.yaml": """\
trees:
  name: {en: Trees, zh: 植树}
  quality: nature
  eligible: {scope: [1, 2]}
  unit: kt
  life: 1
  price: {value: 200, unit: CNY/t}
  max_add: {value: 20, unit: kt}
  buffer: {value: 0.2, unit: share}
  durability: 40
""",
    "levers/offset.yaml": """\
forests:
  name: {en: Forests, zh: 森林}
  quality: high
  eligible: {scope: [1, 2]}
  unit: t
  life: 1
  price: {value: 100, unit: CNY/t}
  potential: {value: 100000, unit: t}
  buffer: {value: 0, unit: share}
  durability: 0
""",
    "limits.yaml": """\
wind-depth:
  name: {en: Wind there is, zh: 风电深度}
  levers: {kind: [green_power]}
  of: yield
  at_most: {value: 80, unit: GWh}
""",
    "targets.yaml": """\
neutral:
  name: {en: Neutral, zh: 碳中和}
  section: "01"
  metric: net_emissions
  perimeter: {scope: [1, 2]}
  value: {value: 0, unit: t}
  from: 2025
  headline: true
clean:
  name: {en: Clean power, zh: 绿电}
  section: "02"
  metric: clean_electricity_share
  perimeter: {business: [shop], scope: [2]}
  value: {value: 50, unit: "%"}
  line: 2025
vans-electric:
  name: {en: Electric vans, zh: 电动车}
  section: "02"
  metric: lever_share
  perimeter: {category: [mobile_short_haul]}
  levers: {kind: [electrify]}
  value: {value: 0.8, unit: share}
  in: 2024
interim:
  name: {en: Interim, zh: 中期}
  section: "04"
  metric: gross_emissions
  perimeter: {scope: [1, 2]}
  value: {value: 0.6, unit: share}
  relative_to: base_year
  line: 2024
intensity:
  name: {en: Intensity, zh: 强度}
  section: "04"
  metric: intensity
  perimeter: {business: [fleet], scope: [3]}
  value: {value: 60, unit: t/MCNY}
  in: 2025
""",
    "studies/operations.yaml": """\
name: {en: Operations, zh: 运营}
perimeter: {scope: [1, 2]}
targets: [neutral, clean, vans-electric, interim]
""",
    "studies/whole.yaml": """\
name: {en: Whole, zh: 全部}
perimeter: {}
targets: all
policy: none
""",
}


ENGINE = """\
chp:
  name: {en: Engine, zh: 发动机}
  applies_to: {business: [shop], scope: [2]}
  unit: MW
  life: 15
  existing: {value: 2, unit: MW}
  potential: {value: 5, unit: MW}
  yields: {value: 7, unit: GWh/MW}
  self_use_share: {value: 50, unit: "%"}
  uses: {diesel: {value: 250, unit: kL/GWh}}
  capex: {value: 5, unit: MCNY/MW}
"""
"""For the shop: 2 MW are there, make 14 GWh a year and burn 3.5 ML of diesel, 9,380 t."""


def write_case(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Path:
    """Write the files of a case into a folder and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def edited(name: str, old: str, new: str) -> dict[str, str | bytes]:
    """Return the files with one text replaced in one of them, the first time it stands there."""
    assert old in FILES[name], f"{old!r} is not in {name}"
    return {**FILES, name: FILES[name].replace(old, new, 1)}


def changed(*edits: tuple[str, str, str]) -> dict[str, str | bytes]:
    """Return the files with several texts replaced: file, old, new, each the first time."""
    files: dict[str, str | bytes] = dict(FILES)
    for name, old, new in edits:
        text = str(files[name])
        assert old in text, f"{old!r} is not in {name}"
        files[name] = text.replace(old, new, 1)
    return files


def english(notes: Iterable[Spoken]) -> list[str]:
    """Notes on a case, in English; none of which is left in the other languages."""
    said = [in_all(note) for note in notes]
    assert not [s["zh"] for s in said if re.search(r"[a-z]{2,}(?: [a-z]{2,}){2,}", s["zh"])]
    assert all(len(set(s.values())) == len(s) for s in said), said
    return [s["en"] for s in said]
