"""Verified totals that are but sums of the sources: they are those of the sources as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

import yaml

from pathway.load.build.loader import added_up
from pathway.load.files.faults import Faults
from pathway.load.files.folder import COMPANY
from pathway.load.files.yamlfile import read_yaml

NEAR = 1e-3
"""Share by which a total may be off and is the same."""
SUM = "Sum of its sources; no total is stated"
"""The source of a total that nobody has verified."""

Number = dict[str, object]
"""A total as company.yaml has it: value, unit, source, confidence."""


def total_of(tonnes: float, source: str = SUM, confidence: str = "derived") -> Number:
    """A total as it is written; without a source it is a sum of the sources."""
    return {"value": round(tonnes, 6), "unit": "t", "source": source, "confidence": confidence}


def is_sum(number: Number) -> bool:
    """Whether a total is nothing but what the sources added up to."""
    return number.get("confidence") == "derived"


def tonnes_in(number: Number) -> float | None:
    """A total [t]; None where it cannot be read."""
    sizes = {"t": 1.0, "kt": 1e3, "Mt": 1e6, "kg": 1e-3}
    value = number.get("value")
    if not isinstance(value, int | float):
        return None
    return value * sizes.get(str(number.get("unit")).split("CO2")[0], 1.0)


def is_near(one: float | None, other: float | None) -> bool:
    """Whether two totals are the same."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= NEAR * max(other, 1.0)


def verified_in(files: Mapping[str, bytes]) -> dict[str, Number]:
    """The verified totals of a case, as far as they can be read."""
    values, _ = read_yaml(COMPANY, files[COMPANY], "", Faults())
    there = values.get("verified")
    numbers = there.items() if isinstance(there, Mapping) else ()
    return {str(key): dict(number) for key, number in numbers if isinstance(number, Mapping)}


def block_of(totals: Mapping[str, Number]) -> list[str]:
    """The lines of company.yaml that say the verified totals."""
    return ["verified:", *(f"  {key}: {flow_of(number)}" for key, number in totals.items())]


def flow_of(value: object) -> str:
    """A value of YAML on one line."""
    text = yaml.safe_dump(
        value, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False
    )
    return text.strip()


def with_totals(files: Mapping[str, bytes], totals: Mapping[str, Number]) -> bytes:
    """company.yaml with these verified totals in place of those there."""
    text = files[COMPANY].decode("utf-8-sig")
    block = "\n".join(block_of(totals)) + "\n"
    old = re.search(r"^verified:.*\n(?:(?:[ \t#].*)?\n)*?(?=^[^\s#]|\Z)", text + "\n", re.MULTILINE)
    put = (text[: old.start()] + block + text[old.end() :]) if old else f"{text.rstrip()}\n{block}"
    return put.encode()


def followed(files: Mapping[str, bytes]) -> dict[str, Number]:
    """The verified totals, of which those that are sums are what the sources add up to now.

    Scope 2 has two of them where its methods differ. All are as they were where nothing adds up.
    """
    sums, totals = added_up(files) or {}, dict[str, Number]()
    apart = not is_near(sums.get("scope2_location"), sums.get("scope2_market"))
    for key, number in verified_in(files).items():
        by = ("scope2_location", "scope2_market") if key == "scope2" and apart else (key,)
        differs = by != (key,) or not is_near(tonnes_in(number), sums.get(key))
        if sums and is_sum(number) and differs:
            totals |= {one: total_of(sums[one]) for one in by}
        else:
            totals[key] = number
    return totals
