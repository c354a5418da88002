"""The levers of a case: measures of the library on its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway import library
from pathway.cases.starter.carriers import ELECTRICITY
from pathway.cases.starter.draft import Cells, Draft, flow, plain
from pathway.cases.starter.measured import Numbers
from pathway.cases.starter.numbers import Found, work_out
from pathway.cases.starter.places import entry_for, market_of, places
from pathway.library import Entry

PV = "pv"
CERTIFICATES = "certificates"
"""Measures that are others by country."""
MONEY = ("capex", "fom", "premium", "price")
LINES = (
    ("name", "applies_to", "market", "instrument", "eligible", "unit", "life", "lead", "order"),
    ("displaces", "uses", "capture_rate", "yields", "self_use_share", "keeps_certificates"),
    ("max_share", "potential"),
    ("max_add", "abatement_efficiency", "buffer", "durability", "quality"),
    MONEY,
)
"""Keys that stand on a line together; what is left stands on another, and the source at last."""


def levers(draft: Draft) -> dict[str, bytes]:
    """The files of levers, one a kind."""
    files: dict[str, list[str]] = {}
    for name, spec in draft.template["levers"].items():
        for own, measure, codes in _each(draft, name, spec):
            keys = _keys(draft, spec, measure, codes)
            files.setdefault(f"levers/{spec['kind']}.yaml", []).append(_written(own, keys))
    return {file: "".join(blocks).encode() for file, blocks in files.items()}


def _written(name: str, keys: Cells) -> str:
    """A lever in a few lines, those keys together that belong together."""
    last = ("source", "confidence")
    known = {key for line in LINES for key in line} | {*last}
    lines = [*LINES, tuple(key for key in keys if key not in known), last]
    texts = (", ".join(f"{k}: {flow(keys[k])}" for k in line if k in keys) for line in lines)
    return f"{name}: {{\n  " + ",\n  ".join(filter(None, texts)) + "}\n"


def _each(draft: Draft, name: str, spec: Mapping[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    """A lever of the template: id, measure and countries; one of each market, or kind of roof."""
    groups: dict[str, list[str]] = {}
    measure = spec["measure"]
    for code in draft.wish.countries:
        if spec["kind"] == "green_power":
            groups.setdefault(market_of(code), []).append(code)
        elif measure == PV:
            groups.setdefault(places()[PV].get(code, places()[PV]["EU"]), []).append(code)
        else:
            groups.setdefault("", []).append(code)
    for key, codes in groups.items():
        own = name if len(groups) == 1 else f"{name}-{codes[0].lower()}"
        yield own, key if measure == PV else measure, codes


def _keys(draft: Draft, spec: Mapping[str, Any], measure: str, codes: list[str]) -> Cells:
    """The keys of a lever."""
    note = ""
    if measure == CERTIFICATES:
        local = entry_for(CERTIFICATES, codes[0])
        note = "" if local else draft.word("certificates")
        entry = local or library.entry(places()[CERTIFICATES]["EU"])
    else:
        entry = library.entry(measure)
    numbers = Numbers(draft, entry)
    keys: Cells = {"name": {draft.wish.lang: draft.said(spec["name"])}}
    kind = spec["kind"]
    if kind == "green_power":
        keys |= _green(draft, spec, codes, numbers)
    elif kind == "rooftop_pv":
        keys |= _roofs(draft, spec, codes, numbers)
    elif kind in ("removal", "offset"):
        keys |= _credits(draft, spec, numbers)
    elif kind == "capture":
        keys |= _stack(draft, spec, numbers)
    else:
        keys |= _on_sources(draft, spec, numbers)
    of_measure = entry.rows[0].more
    keys["life"] = spec.get("life", int(of_measure.get("life", "1")))
    lead = spec.get("lead", int(of_measure.get("lead", "0")))
    keys |= {"lead": lead} if lead else {}
    keys |= {key: numbers.of(spec[key]) for key in MONEY if key in spec}
    keys |= spec.get("more", {})
    keys |= {"note": draft.said(spec["note"])} if "note" in spec else {}
    return keys | {"source": numbers.source(note), "confidence": numbers.confidence}


def _on_sources(draft: Draft, spec: Mapping[str, Any], numbers: Numbers) -> Cells:
    """A retrofit or a switch: what a unit saves, what it uses, how much of it there can be."""
    keys: Cells = {"applies_to": _selector(draft, spec["of"]), "unit": spec["unit"]}
    keys |= {"order": spec["order"]} if "order" in spec else {}
    if "displaces" in spec:
        keys["displaces"] = numbers.of(spec["displaces"])
    if "uses" in spec:
        for carrier in spec["uses"]:
            draft.use(carrier)
        keys["uses"] = {carrier: numbers.of(given) for carrier, given in spec["uses"].items()}
    keys["max_share"] = _room(draft, spec, numbers.entry)
    if "yearly" in spec:
        keys["max_add"] = draft.assumption(spec["yearly"], "%", draft.word("yearly"))
    if spec["kind"] != "retrofit":
        keys["abatement_efficiency"] = {"value": spec.get("takes", 100), "unit": "%"}
    return keys


def _selector(draft: Draft, names: list[str]) -> Cells:
    """What selects these sources by what they are, so that it selects those of an inventory, too.

    By carrier and category, which an import gives alike; by id where others have these.
    """
    places, meant = list(draft.places(*names)), {place.id for place in draft.places(*names)}
    keys = ("carrier", "category")
    found = {key: list(dict.fromkeys(place.spec[key] for place in places)) for key in keys}
    alike = {p.id for p in draft.places() if all(p.spec[key] in found[key] for key in keys)}
    return {**found} if alike == meant else {"source": sorted(meant)}


def _stack(draft: Draft, spec: Mapping[str, Any], numbers: Numbers) -> Cells:
    """Capture, of a share of what its sources emit; a unit is a tonne a year."""
    places = list(draft.places(*spec["of"]))
    tonnes = sum(draft.tonnes[place.id] for place in places)
    for carrier in spec["uses"]:
        draft.use(carrier)
    most = numbers.of(spec["rate"])
    return {
        "applies_to": _selector(draft, spec["of"]),
        "unit": "t",
        "capture_rate": most,
        "uses": {carrier: numbers.of(given) for carrier, given in spec["uses"].items()},
        "max_add": draft.assumption(
            short(tonnes * spec["yearly"] / 100), "t", draft.word("yearly")
        ),
    }


def _room(draft: Draft, spec: Mapping[str, Any], entry: Entry) -> Cells:
    """The share that can be reached: of the library, or of the template with its reason."""
    most = spec.get("most")
    if most is None:
        (row,) = entry.of("max_share")
        return draft.assumption(row.value * 100, "%", f"{row.unit} [library: {entry.id}]")
    why = draft.said(spec["why"])
    if isinstance(most, Mapping):
        told = {"unit": "%", "source": draft.assumed(why), "confidence": "assumption"}
        return {"path": {draft.base_year + year: v for year, v in most.items()}, **told}
    return draft.assumption(most, "%", why)


def _power(draft: Draft, codes: list[str]) -> Mapping[str, float]:
    """The electricity of each country [GWh]."""
    found = dict.fromkeys(codes, 0.0)
    for place in draft.places():
        if place.spec["carrier"] == ELECTRICITY and place.code in found:
            found[place.code] += draft.activity[place.id]
    return {code: gwh for code, gwh in found.items() if gwh}


def _roofs(draft: Draft, spec: Mapping[str, Any], codes: list[str], numbers: Numbers) -> Cells:
    """Roofs for a share of the electricity of each country."""
    yields = work_out("yields", numbers.entry.id, {})
    numbers.found.append(yields)
    each = yields.at(draft.base_year)
    power = _power(draft, codes)

    def rooms(key: str) -> Cells:
        by = {c.lower(): short(gwh * 1000 * spec[key] / 100 / each) for c, gwh in power.items()}
        told = draft.assumption(0, "kWp", draft.word(key))
        return ({"by": by} if len(by) > 1 else {"value": next(iter(by.values()))}) | {
            key: told[key] for key in ("unit", "source", "confidence")
        }

    return {
        "applies_to": {"scope": [2], "region": [code.lower() for code in power]},
        "unit": "kWp",
        "yields": {"value": plain(each), "unit": "MWh/kWp"},
        "self_use_share": {"value": spec["room"], "unit": "%"},
        "keeps_certificates": True,
        "potential": rooms("room"),
        "max_add": rooms("yearly"),
        "capex": numbers.of(["capex_full", "EUR/kWp"]),
        "fom": numbers.of(["fom", "EUR/kWp"]),
    }


def _green(draft: Draft, spec: Mapping[str, Any], codes: list[str], numbers: Numbers) -> Cells:
    """Contracts and certificates for a share of the electricity of a market."""
    gwh = sum(_power(draft, codes).values())
    keys: Cells = {"market": market_of(codes[0]), "instrument": spec["instrument"]}
    keys |= {"eligible": {"scope": [2]}, "unit": "GWh"}
    for key, name in (("room", "potential"), ("yearly", "max_add")):
        if key in spec:
            keys[name] = draft.assumption(short(gwh * spec[key] / 100), "GWh", draft.word(key))
    if spec["measure"] == CERTIFICATES:
        price = work_out("price", numbers.entry.id, {})
        row = max(price.rows, key=lambda r: ((r.year or 0) <= draft.base_year, r.year or 0))
        keys["premium"] = numbers.by_year(Found({None: row.value}, price.said, (row,)), row.unit)
    return keys


def _credits(draft: Draft, spec: Mapping[str, Any], numbers: Numbers) -> Cells:
    """As much a year as a share of what scopes 1 and 2 emit in the base year."""
    own = sum(draft.tonnes[p.id] for p in draft.places() if p.spec["scope"] in (1, 2))
    years = int(numbers.entry.number("durability", "years"))
    room = draft.assumption(short(own * spec["room"] / 100), "t", draft.word("room"))
    return {
        "eligible": {"scope": [1, 2]},
        "unit": "t",
        "buffer": numbers.of(["buffer", "share"]),
        "durability": years,
        "quality": "avoidance" if not years else "durable" if years >= 100 else "nature",
        "potential": room,
    }


def short(value: float) -> float | int:
    """A number with three digits."""
    return plain(float(f"{value:.3g}"))
