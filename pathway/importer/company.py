"""What a new case needs beside its tables; and the verified totals of one that is there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from pathway.importer.activity import AT_FACTOR
from pathway.importer.fill import ASSUMED
from pathway.importer.filled import Figure, Filled
from pathway.importer.target import Target
from pathway.importer.understand import Understood
from pathway.load import added_up
from pathway.load.files.faults import Faults
from pathway.load.files.folder import COMPANY
from pathway.load.files.yamlfile import read_yaml
from pathway.locale import Joined, message

YEARS = 10
"""Length of the plan of a new case, where nothing else is said."""
NEAR = 1e-3
SUM = "Sum of its sources; no total is stated"
STUDY = "studies/inventory.yaml"
STUDY_NAMES = {"en": "The whole inventory", "zh": "全部排放清单", "de": "Das ganze Inventar"}

Number = dict[str, object]
"""A total as company.yaml has it: value, unit, source, confidence."""


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
        *_block(_stated(filled, understood)),
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


def _stated(filled: Filled, understood: Understood) -> dict[str, Number]:
    """Give the verified totals of an inventory, as they are written."""
    found: dict[str, Number] = {}
    for key, (tonnes, place) in filled.verified.items():
        source = f"{understood.file}, {place}" if place else SUM
        found[key] = _total(tonnes, source, understood.said.confidence if place else "derived")
    return found


def _total(tonnes: float, source: str, confidence: str) -> Number:
    return {"value": round(tonnes, 6), "unit": "t", "source": source, "confidence": confidence}


def _block(totals: Mapping[str, Number]) -> list[str]:
    return ["verified:", *(f"  {key}: {_flow(number)}" for key, number in totals.items())]


def _flow(value: object) -> str:
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return text.strip()


def update_company(
    target: Target, understood: Understood, filled: Filled, *, replace: bool
) -> None:
    """Put the stated totals into company.yaml where they are told to replace those there.

    Of scopes without one the total is what the sources of the case add up to now.
    """
    verified = _verified(target)
    there = {key: _tonnes(number) for key, number in verified.items()}
    whole = there.get("scope2", 0.0)
    if not replace:
        for key, (tonnes, place) in filled.verified.items():
            known = there.get(key, whole if "scope2" in key else 0.0)
            if place and not _near(known, tonnes):
                about: dict[str, object] = {"key": key, "there": there.get(key, 0.0), "t": tonnes}
                filled.missing.append(("verified", about))
        return
    sums = added_up(target.after()) or _of_the_file_alone(target, filled)
    totals = {k: n for k, n in _stated(filled, understood).items() if filled.verified[k][1]}
    stated = list(totals)
    for key in _keys(filled, sums):
        if key not in totals and key in sums:
            totals[key] = _total(sums[key], SUM, "derived")
        elif key not in totals and key in verified:
            totals[key] = verified[key]
    kept = {k: n for k, n in totals.items() if _near(there.get(k), _tonnes(n))}
    _put(target, {**totals, **{k: verified[k] for k in kept}}, verified)
    new = [key for key in totals if key not in kept]
    if set(new) & set(stated):
        filled.assumed.append(("verified_replaced", {}))
    _tell_sums(filled, [key for key in new if key not in stated], there, sums)


def follow_sources(target: Target, filled: Filled) -> None:
    """Let verified totals that are but sums of the sources be those of the sources as they are now.

    Of others it is told that they may be no more what the sources add up to.
    """
    verified, sums = _verified(target), added_up(target.after()) or {}
    there = {key: _tonnes(number) for key, number in verified.items()}
    differ = [key for key, tonnes in there.items() if key in sums and not _near(tonnes, sums[key])]
    summed = {k: _total(sums[k], SUM, "derived") for k in differ if _is_sum(verified[k])}
    if summed:
        _put(target, {**verified, **summed}, verified)
        _tell_sums(filled, list(summed), there, sums)
    stated = [key for key in differ if key not in summed]
    if stated or not sums:
        keys = _from_to(stated, added_up(target.files) or there, sums)
        filled.missing.append(("verified_by", {"year": target.base_year, "keys": keys}))
    if differ:
        _tell_derived(target, filled)


def _tell_sums(
    filled: Filled,
    keys: Sequence[str],
    before: Mapping[str, float | None],
    after: Mapping[str, float],
) -> None:
    if keys:
        filled.assumed.append(("verified_summed", {"keys": _from_to(keys, before, after)}))


def _from_to(
    keys: Sequence[str], before: Mapping[str, float | None], after: Mapping[str, float]
) -> Joined:
    """Say what totals are now, and what they were [t]."""
    told = (
        message(
            "import.from-to",
            key=key,
            before=_figure(before.get(key, before.get(key.partition("_")[0]))),
            after=_figure(after.get(key)),
        )
        for key in keys
    )
    return Joined(tuple(told), "language.comma")


def _figure(tonnes: float | None) -> Figure | str:
    return "none" if tonnes is None else Figure(round(tonnes, 1))


def _tell_derived(target: Target, filled: Filled) -> None:
    """Tell of sources whose activity is made of tonnes by a factor that is no more there."""
    gone = {
        (row["carrier"], row["region"])
        for file, row in target.replaced
        if file == "factors.csv" and row["year"] == str(target.base_year)
    }
    made = [
        row["id"]
        for row in target.table("sources.csv").rows
        if AT_FACTOR in row["source"]
        and gone & {(row["carrier"], row["region"]), (row["carrier"], "*")}
    ]
    if made:
        filled.missing.append(("derived", {"n": len(made), "first": made[0]}))


def _keys(filled: Filled, sums: Mapping[str, float]) -> list[str]:
    """The totals of a case: of scope 2 one a method, where a sum of the sources is not the same."""
    found = list[str]()
    for key, (_, place) in filled.verified.items():
        methods = ["scope2_location", "scope2_market"]
        two = key == "scope2" and not place and not _near(*map(sums.get, methods))
        found += methods if two else [key]
    return found


def _of_the_file_alone(target: Target, filled: Filled) -> dict[str, float]:
    """What the file's rows add up to, of scopes of which the case has no other."""
    own = {found.id for found in filled.sources}
    table = target.table("sources.csv")
    others = {row["scope"] for row in (*table.rows, *table.added) if row["id"] not in own}
    return {key: t for key, (t, _) in filled.verified.items() if key[5] not in others}


def _put(target: Target, totals: Mapping[str, Number], verified: Mapping[str, Number]) -> None:
    """Write the block of verified totals in place of the one there."""
    if totals == verified:
        return
    text = target.files[COMPANY].decode("utf-8-sig")
    block = "\n".join(_block(totals)) + "\n"
    old = re.search(r"^verified:.*\n(?:(?:[ \t#].*)?\n)*?(?=^[^\s#]|\Z)", text + "\n", re.MULTILINE)
    target.others[COMPANY] = (
        (text[: old.start()] + block + text[old.end() :]) if old else f"{text.rstrip()}\n{block}"
    ).encode()


def _verified(target: Target) -> dict[str, Number]:
    """The verified totals of a case, as far as they can be read."""
    values, _ = read_yaml(COMPANY, target.files[COMPANY], "", Faults())
    there = values.get("verified")
    numbers = there.items() if isinstance(there, Mapping) else ()
    return {str(key): dict(number) for key, number in numbers if isinstance(number, Mapping)}


def _tonnes(number: Number) -> float | None:
    """A total [t]; None where it cannot be read."""
    sizes = {"t": 1.0, "kt": 1e3, "Mt": 1e6, "kg": 1e-3}
    value = number.get("value")
    if not isinstance(value, int | float):
        return None
    return value * sizes.get(str(number.get("unit")).split("CO2")[0], 1.0)


def _is_sum(number: Number) -> bool:
    return number.get("confidence") == "derived"


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= NEAR * max(other, 1.0)
