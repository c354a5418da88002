"""What a new case needs beside its tables; and the verified totals of one that is there."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from pathway.cases.importer.place.target import Target
from pathway.cases.importer.place.understood import Understood
from pathway.cases.importer.write.activity import AT_FACTOR
from pathway.cases.importer.write.filled import Figure, Filled, listed
from pathway.cases.importer.write.onwards import ASSUMED
from pathway.load import added_up
from pathway.load.files.folder import COMPANY
from pathway.load.summed import (
    SUM,
    Number,
    block_of,
    flow_of,
    followed,
    is_near,
    is_sum,
    tonnes_in,
    total_of,
    verified_in,
    with_totals,
)
from pathway.locale import Joined, message

YEARS = 10
"""Length of the plan of a new case, where nothing else is said."""
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
        f"name: {flow_of({lang: name})}",
        f"currency: {currency}",
        f"price_year: {base}",
        f"horizon: {{base_year: {base}, end: {end}}}",
        f"discount_rate: {flow_of(_number(6, '%'))}",
        "default_study: inventory",
        "hierarchy: {policy: none}",
        *block_of(_stated(filled, understood)),
    ]
    target.others[COMPANY] = ("\n".join(lines) + "\n").encode()
    target.others["targets.yaml"] = b"# What was promised: docs/inputs.md says how.\n{}\n"
    study = {lang: STUDY_NAMES.get(lang, STUDY_NAMES["en"])}
    text = f"name: {flow_of(study)}\nperimeter: {{scope: [1, 2, 3]}}\ntargets: []\n"
    target.others[STUDY] = text.encode()
    scopes = sorted({f.scope for f in filled.sources})
    if scopes != [1, 2, 3]:
        target.others[STUDY] = text.replace("[1, 2, 3]", str(scopes)).encode()
    filled.assumed.append(("discount_rate", {"rate": 6}))
    if not said.end:
        filled.assumed.append(("end", {"end": end, "other": end + 5}))
    if not said.currency:
        filled.assumed.append(("currency", {"currency": currency, "other": "USD"}))
    filled.missing += [("targets", {}), ("levers", {})]


def _number(value: float, unit: str) -> dict[str, object]:
    return {"value": value, "unit": unit, "source": ASSUMED, "confidence": "assumption"}


def _stated(filled: Filled, understood: Understood) -> dict[str, Number]:
    """Give the verified totals of an inventory, as they are written."""
    found: dict[str, Number] = {}
    for key, (tonnes, place) in filled.verified.items():
        source = f"{understood.file}, {place}" if place else SUM
        found[key] = total_of(tonnes, source, understood.said.confidence if place else "derived")
    return found


def update_company(
    target: Target, understood: Understood, filled: Filled, *, replace: bool
) -> None:
    """Put the stated totals into company.yaml where they are told to replace those there.

    Of scopes without one the total is what the sources of the case add up to now.
    """
    verified = verified_in(target.files)
    there = {key: tonnes_in(number) for key, number in verified.items()}
    if not replace:
        _tell_beside(target, filled)
        _tell_stated(filled, there, {key[:6] for key in verified if is_sum(verified[key])})
        follow_sources(target, filled)
        return
    all_known = added_up(target.after())
    sums = all_known or _of_the_file_alone(target, filled)
    totals = {k: n for k, n in _stated(filled, understood).items() if filled.verified[k][1]}
    stated = list(totals)
    for key in _keys(filled, sums):
        if key not in totals and key in sums:
            totals[key] = total_of(sums[key])
        elif key not in totals and key in verified:
            totals[key] = verified[key]
    kept = {k: n for k, n in totals.items() if is_near(there.get(k), tonnes_in(n))}
    _put(target, {**totals, **{k: verified[k] for k in kept}}, verified)
    new = [key for key in totals if key not in kept]
    if set(new) & set(stated):
        filled.assumed.append(("verified_replaced", {}))
    summed = [key for key in new if key not in stated]
    if summed and not all_known and not all(found.has_tonnes for found in filled.sources):
        filled.assumed.append(("verified_to_come", {"keys": listed(summed)}))
    else:
        _tell_sums(filled, summed, there, sums)


def _tell_beside(target: Target, filled: Filled) -> None:
    """Tell the sources that the case keeps beside those of the file."""
    own = {found.id for found in filled.sources}
    kept = [row["id"] for row in target.table("sources.csv").rows if row["id"] not in own]
    if kept:
        filled.assumed.append(("beside", {"n": len(kept), "first": kept[0]}))


def _tell_stated(
    filled: Filled, there: Mapping[str, float | None], summed: Collection[str]
) -> None:
    """Tell the totals that the file states, where they are not those of the case.

    Of scopes of which these are but ``summed`` there is nothing to hold them against.
    """
    whole = there.get("scope2", 0.0)
    for key, (tonnes, place) in filled.verified.items():
        if key[:6] in summed:
            continue
        known = there.get(key, whole if "scope2" in key else 0.0)
        if place and not is_near(known, tonnes):
            about: dict[str, object] = {"key": key, "there": there.get(key, 0.0), "t": tonnes}
            filled.missing.append(("verified", about))


def follow_sources(target: Target, filled: Filled) -> None:
    """Let verified totals that are but sums of the sources be those of the sources as they are now.

    Of others it is told that they may be no more what the sources add up to.
    """
    verified, sums = verified_in(target.files), added_up(target.after()) or {}
    there = {key: tonnes_in(number) for key, number in verified.items()}
    totals = followed(target.after())
    summed = [key for key, number in totals.items() if number != verified.get(key)]
    _put(target, totals, verified)
    _tell_sums(filled, summed, there, sums)
    stated = [
        key
        for key, tonnes in there.items()
        if key in sums and not is_sum(verified[key]) and not is_near(tonnes, sums[key])
    ]
    if stated or not sums:
        keys = _from_to(stated, added_up(target.files) or there, sums)
        filled.missing.append(("verified_by", {"year": target.base_year, "keys": keys}))
    if stated or summed:
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
    """Say what totals are now, and what they were where that is another number [t]."""
    told = []
    for key in keys:
        was, now = before.get(key, before.get(key.partition("_")[0])), after.get(key)
        old = "none" if _figure(was) == _figure(now) else _figure(was)
        told.append(message("import.from-to", key=key, before=old, after=_figure(now)))
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
        two = key == "scope2" and not place and not is_near(*map(sums.get, methods))
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
    if totals != verified:
        target.others[COMPANY] = with_totals(target.files, totals)
