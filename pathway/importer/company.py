"""What a new case needs beside its tables; and the verified totals of one that is there."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from pathway.importer.fill import ASSUMED
from pathway.importer.filled import Filled
from pathway.importer.target import Target
from pathway.importer.understand import Understood
from pathway.load.files.faults import Faults
from pathway.load.files.folder import COMPANY
from pathway.load.files.yamlfile import read_yaml

YEARS = 10
"""Length of the plan of a new case, where nothing else is said."""
NEAR = 1e-3
STUDY = "studies/inventory.yaml"
STUDY_NAMES = {"en": "The whole inventory", "zh": "全部排放清单", "de": "Das ganze Inventar"}


def begin(target: Target, understood: Understood) -> None:
    """Give a new case its years, currency and language."""
    said = understood.said
    target.base_year = understood.year
    target.end = said.end or understood.year + YEARS
    target.currency = said.currency or "EUR"
    target.languages = (said.lang or _language(understood),)


def _language(understood: Understood) -> str:
    """Give the language that the labels of a file are in: Chinese or German, else English."""
    text = " ".join(" ".join(e.labels) for e in understood.entries[:300])
    heads = " ".join(c.header for p in understood.parts for c in p.columns)
    if re.search(r"[\u4e00-\u9fff]", text):
        return "zh"
    german = re.compile(
        r"\b(und|der|die|das|von|Strom|Erdgas|Summe|Gesamt\w*|Kategorie|Einheit|Dienstreisen|"
        r"Standort|Fuhrpark|Fernwärme|Verbrauch|Abfall)\b|[äöüß]",
    )
    return "de" if len(german.findall(f"{text} {heads}")) >= 2 else "en"


def write_company(target: Target, understood: Understood, filled: Filled) -> None:
    """Write what a new case has beside its tables, and tell what is assumed in it."""
    said, lang = understood.said, target.languages[0]
    name = said.company or target.folder.resolve().name
    base, end, currency = target.base_year, target.end, target.currency
    lines = [
        "# Written by `pathway import`. What says `decide` is a placeholder, no number of yours.",
        f"name: {_flow({lang: name})}",
        f"currency: {currency}",
        f"price_year: {base}",
        f"horizon: {{base_year: {base}, end: {end}}}",
        f"discount_rate: {_flow(_number(6, '%'))}",
        "default_study: inventory",
        "hierarchy: {policy: none}",
        *_block(filled, understood),
    ]
    target.others[COMPANY] = ("\n".join(lines) + "\n").encode()
    target.others["targets.yaml"] = b"# What was promised: docs/inputs.md says how.\n{}\n"
    study = {lang: STUDY_NAMES.get(lang, STUDY_NAMES["en"])}
    text = f"name: {_flow(study)}\nperimeter: {{scope: [1, 2, 3]}}\ntargets: []\n"
    target.others[STUDY] = text.encode()
    scopes = sorted({f.scope for f in filled.sources})
    if scopes != [1, 2, 3]:
        target.others[STUDY] = text.replace("[1, 2, 3]", str(scopes)).encode()
    filled.assumed.append(("discount_rate", {"rate": 6}))
    if not said.end:
        filled.assumed.append(("end", {"end": end}))
    if not said.currency:
        filled.assumed.append(("currency", {"currency": currency}))
    filled.missing += [("targets", {}), ("levers", {})]


def _number(value: float, unit: str) -> dict[str, object]:
    return {"value": value, "unit": unit, "source": ASSUMED, "confidence": "assumption"}


def _block(filled: Filled, understood: Understood) -> list[str]:
    """Write the verified totals of the inventory."""
    lines = ["verified:"]
    for key, (tonnes, place) in filled.verified.items():
        source = (
            f"{understood.file}, {place}" if place else "Sum of its sources; no total is stated"
        )
        number = {"value": round(tonnes, 6), "unit": "t", "source": source}
        number["confidence"] = understood.said.confidence if place else "derived"
        lines.append(f"  {key}: {_flow(number)}")
    return lines


def _flow(value: object) -> str:
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return text.strip()


def update_company(
    target: Target, understood: Understood, filled: Filled, *, replace: bool
) -> None:
    """Put the stated totals into company.yaml where they are told to replace those there."""
    values, _ = read_yaml(COMPANY, target.files[COMPANY], "", Faults())
    there = _tonnes(values.get("verified"))
    stated = {key: t for key, (t, place) in filled.verified.items() if place or replace}
    differ = {
        key: tonnes
        for key, tonnes in stated.items()
        if abs(there.get(key, there.get("scope2" if "scope2" in key else key, 0.0)) - tonnes)
        > NEAR * max(tonnes, 1.0)
    }
    if not differ:
        return
    if not replace:
        for key, tonnes in differ.items():
            filled.missing.append(
                ("verified", {"key": key, "there": there.get(key, 0.0), "t": tonnes})
            )
        return
    text = target.files[COMPANY].decode("utf-8-sig")
    block = "\n".join(_block(filled, understood)) + "\n"
    old = re.search(r"^verified:.*\n(?:(?:[ \t#].*)?\n)*?(?=^[^\s#]|\Z)", text + "\n", re.MULTILINE)
    target.others[COMPANY] = (
        (text[: old.start()] + block + text[old.end() :]) if old else f"{text.rstrip()}\n{block}"
    ).encode()
    filled.assumed.append(("verified_replaced", {}))


def _tonnes(verified: object) -> dict[str, float]:
    """Give the verified totals of a case [t], as far as they can be read."""
    sizes = {"t": 1.0, "kt": 1e3, "Mt": 1e6, "kg": 1e-3}
    found = {}
    for key, number in verified.items() if isinstance(verified, Mapping) else ():
        value = number.get("value") if isinstance(number, Mapping) else None
        if isinstance(value, int | float):
            found[str(key)] = value * sizes.get(str(number.get("unit")).split("CO2")[0], 1.0)
    return found
