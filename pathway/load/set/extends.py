"""The texts of the studies, each with those that it extends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from pathway.load.files.faults import Faults, Invalid, Location, listed, nearest
from pathway.load.files.yamlfile import read_yaml
from pathway.load.set.overrides import Override
from pathway.load.set.yamlpaths import places_of
from pathway.load.workbook.sheets import flow

EXTENDS = "extends"
SET = "set"


@dataclass(frozen=True, slots=True)
class Chain(Location):
    """A place in what several files make together: that of the last that has it."""

    earlier: tuple[Location, ...] = ()

    def __truediv__(self, step: object) -> Location:
        own = Location(self.file, self.steps, self.lines, self.prefix)
        below = [spot / step for spot in (own, *self.earlier)]
        first, *rest = [s for s in below if s.lines and s.steps in s.lines] or below[:1]
        return Chain(first.file, first.steps, first.lines, first.prefix, tuple(rest))


@dataclass(frozen=True, slots=True)
class Written:
    """A study as it is written, with what it extends."""

    id: str
    values: dict[str, object]
    spot: Location
    overrides: tuple[Override, ...]


def read_written(files: Mapping[str, bytes], faults: Faults) -> dict[str, Written]:
    """Read the texts of all studies by id; one that cannot be read is told and left out."""
    texts: dict[str, tuple[dict[str, object], Location] | None] = {}
    names = [file for file in files if file.startswith("studies/")]
    for file in names:
        texts[PurePath(file).stem] = None
        with faults.skipping():
            texts[PurePath(file).stem] = read_yaml(file, files[file], "", faults)
            _check_signs(file, files[file], faults)
    found = {}
    for name in texts:
        with faults.skipping():
            values, spot = _together(_chain(name, texts, faults))
            found[name] = Written(name, values, spot, _overrides(values, spot))
    return found


Text = tuple[dict[str, object], Location]


def _chain(name: str, texts: Mapping[str, Text | None], faults: Faults) -> list[Text]:
    """Give a study and what it extends, itself first.

    Raises:
        Invalid: one of them cannot be read, or is not there, or the chain has no end.

    """
    chain, seen = [], [name]
    while True:
        text = texts[seen[-1]]
        if text is None:
            raise Invalid
        chain.append(text)
        base, at = text[0].get(EXTENDS), text[1] / EXTENDS
        if base is None:
            return chain
        if not isinstance(base, str):
            faults.fail(at, base, "no-study-name")
        if base not in texts:
            others = [t for t in texts if t != seen[-1]]
            faults.fail(at, base, "no-such-study", nearest(base, others))
        if base in seen:
            _tell_circle([*seen[seen.index(base) :], base], texts, faults)
        seen.append(base)


def _tell_circle(circle: list[str], texts: Mapping[str, Text | None], faults: Faults) -> None:
    """Tell a circle once, in the first of its studies. Raises Invalid."""
    start = circle.index(min(circle))
    turned = [*circle[start:-1], *circle[: start + 1]]
    text = texts[turned[0]]
    spot = text[1] / EXTENDS if text else Location(f"studies/{turned[0]}.yaml")
    fault = len(faults.found)
    faults.add(spot, None, "studies-in-circle", studies=listed(turned))
    if faults.found[fault] in faults.found[:fault]:
        faults.found.pop()
    raise Invalid


def _together(chain: list[Text]) -> Text:
    """Merge a study into what it extends."""
    values: dict[str, object] = {}
    for own, _ in reversed(chain):
        values = merge(values, own)
    values.pop(EXTENDS, None)
    (_, spot), *earlier = chain
    return values, Chain(
        spot.file, spot.steps, spot.lines, spot.prefix, tuple(s for _, s in earlier)
    )


def merge(base: Mapping[str, object], own: Mapping[str, object]) -> dict[str, object]:
    """Merge mappings key by key; else the later one wins, and null removes."""
    merged = dict(base)
    for key, value in own.items():
        before = merged.pop(key, None)
        if isinstance(value, dict):
            merged[key] = merge(before if isinstance(before, dict) else {}, value)
        elif value is not None:
            merged[key] = value
    return merged


def _overrides(values: Mapping[str, object], spot: Location) -> tuple[Override, ...]:
    """Give what a study sets."""
    given = values.get(SET)
    if not isinstance(given, dict):
        return ()  # told where the study is checked
    return tuple(Override(str(p), _text(v), spot / SET / p) for p, v in given.items())


def _text(value: object) -> str:
    """Write a value as behind ``PATH=``: a plain number sets, whatever its sign."""
    return value if isinstance(value, str) else f"={flow(value)}"


def _check_signs(file: str, data: bytes, faults: Faults) -> None:
    """Tell ``+1`` without quotes, which YAML reads as a number to set."""
    for place in places_of(file, data, ""):
        if place.at.startswith(f"{SET}.") and place.plain and place.text.startswith("+"):
            faults.add(Location(file, (place.at,)), place.text, "plus-without-quotes")
