"""Values that are put in place of those in the files: ``--set PATH=VALUE``, and ``set`` of a study.

The texts of the files are rewritten before anything is read from them, so that every check holds
for what is set as for what is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal
from typing import NamedTuple, NoReturn

from pydantic import BaseModel

from pathway.load.files.csvfile import NUMBER, without_zeros
from pathway.load.files.faults import Faults, Invalid, Location, shown
from pathway.load.files.folder import COMPANY
from pathway.load.files.schema import keys_at
from pathway.load.files.yamlfile import read_yaml, scalar
from pathway.load.inputs.company import CompanyText
from pathway.load.inputs.limits import LimitText
from pathway.load.inputs.tables import TABLES
from pathway.load.set.paths import Index, Place, merged, nearest_path
from pathway.load.set.tablepaths import cells_of, with_cells
from pathway.load.set.yamlpaths import places_of, with_key, with_texts, word
from pathway.load.workbook.sheets import flow
from pathway_models.levers import LEVERS
from pathway_models.promises import every_key

ARITHMETIC = Context(prec=17)  # as many digits as a number of the files can have


@dataclass(frozen=True, slots=True)
class Override:
    """One value to be set: ``value`` as behind the first ``=`` of ``PATH=VALUE``."""

    path: str
    value: str
    spot: Location = field(compare=False)

    def __str__(self) -> str:
        if self.spot.file == OPTION:
            return f"--set {shown(self.path)}={shown(self.value)}"
        return f"{shown(self.path)}: {shown(self.value)} of {self.spot.file}"


OPTION = "--set"


def parse(texts: Sequence[str], faults: Faults) -> tuple[Override, ...]:
    """Read what stands behind each ``--set``; what is no ``PATH=VALUE`` is told."""
    found = []
    for text in texts:
        path, mark, value = text.partition("=")
        spot = Location(OPTION, (shown(path),))
        if not mark or not path.strip():
            faults.add(Location(OPTION), text, "no-path-value")
        else:
            found.append(Override(path.strip(), value.strip(), spot))
    return tuple(found)


class Touched(NamedTuple):
    """A place that an override has changed."""

    by: Override
    file: str
    at: str


@dataclass
class Rewritten:
    """The files while they are rewritten, and what has been changed in them."""

    files: dict[str, bytes]
    faults: Faults
    indices: dict[str, Index | None] = field(default_factory=dict)
    touched: list[Touched] = field(default_factory=list)
    lines: dict[str, list[int]] = field(default_factory=dict)
    """Lines that were added to a file, in the order of adding."""

    def index(self, file: str) -> Index | None:
        """Give the index of a file; None where it is a study or cannot be read."""
        if file not in self.indices:
            self.indices[file] = self._indexed(file)
        return self.indices[file]

    def _indexed(self, file: str) -> Index | None:
        data = self.files[file]
        try:
            if file in TABLES:
                return Index.of(cells_of(file, data, self._base_year(file)))
            if file.endswith(".yaml") and not file.startswith("studies/"):
                return Index.of(places_of(file, data, root_of(file)))
        except Invalid:
            return None
        return None

    def _base_year(self, file: str) -> str:
        company = self.index(COMPANY) if COMPANY in self.files and file != COMPANY else None
        years = company.values.get("horizon.base_year", ()) if company else ()
        return without_zeros(years[0].text) if years else ""

    def whole(self) -> Index:
        """Give the index of all files."""
        return merged(i for i in map(self.index, sorted(self.files)) if i is not None)

    def named(self, path: str) -> tuple[list[Place], Place | None]:
        """Give the values, and the list or mapping, that a path names."""
        indices = [i for i in map(self.index, sorted(self.files)) if i is not None]
        values = [place for index in indices for place in index.values.get(path, ())]
        wholes = (index.wholes[path] for index in indices if path in index.wholes)
        return values, next(wholes, None)

    def put(self, override: Override, new: Sequence[tuple[Place, str]]) -> None:
        """Write other texts at these places."""
        for file in dict.fromkeys(place.file for place, _ in new):
            spans = {p.span: " " * p.is_block + text for p, text in new if p.file == file}
            write = with_cells if file in TABLES else with_texts
            self.files[file] = write(self.files[file], spans)
            self.indices.pop(file)
        self.touched += [Touched(override, place.file, place.at) for place, _ in new]

    def add(self, override: Override, mapping: Place, key: str, text: str) -> None:
        """Write a key that the file does not have."""
        file = mapping.file
        self.files[file], line = with_key(self.files[file], mapping, key, text)
        self.lines.setdefault(file, []).extend([line] * bool(line))
        self.indices.pop(file)
        self.touched.append(Touched(override, file, override.path))


def root_of(file: str) -> str:
    """Give the first word of the paths of a YAML file; none for company.yaml."""
    return "" if file == COMPANY else file.partition("/")[0].removesuffix(".yaml")


def apply(
    files: Mapping[str, bytes],
    overrides: Iterable[Override],
    faults: Faults,
    indices: Mapping[str, Index | None] | None = None,
) -> Rewritten:
    """Rewrite the files, one override after another; one that cannot be is told and left out.

    ``indices`` are those of the files, where they are known from before.
    """
    done = Rewritten(dict(files), faults, dict(indices or {}))
    for override in overrides:
        with faults.skipping():
            _apply(done, override)
    return done


def _apply(done: Rewritten, override: Override) -> None:
    """Apply one. Raises Invalid where that cannot be done, which has been told."""
    sign, text = _split(override.value)
    if not text or not text.isprintable():
        done.faults.fail(override.spot, override.value, "no-value-to-set")
    values, whole = done.named(override.path)
    if not values and whole is None:
        _add(done, override, sign, text)
    elif sign and values:
        done.put(override, [(p, _changed(done, override, p, sign, text)) for p in values])
    elif sign:
        _fail_no_value(done, override, whole)
    else:
        done.put(override, _set(done, override, values, whole, text))


def _set(
    done: Rewritten, override: Override, values: list[Place], whole: Place | None, text: str
) -> list[tuple[Place, str]]:
    """Give what is written where. Raises Invalid where it cannot stand there, which is told."""
    in_table = any(p.file in TABLES for p in values)
    if _is_flow(text) and not in_table:
        return [(whole or values[0], _flow(done, override, text))]
    if whole is None or (values and isinstance(scalar(text), int | float)):
        return [(p, _written(p, text)) for p in values]
    if text in ("null", "inf"):
        return [(whole, word(text))]
    if not values:
        _fail_no_value(done, override, whole)
    done.faults.add(override.spot, override.value, "number-belongs")
    raise Invalid


def _split(value: str) -> tuple[str, str]:
    """Split the sign, which says what is done with the old value, from the rest."""
    if value[:1] in ("*", "+", "-"):
        return value[0], value[1:].strip()
    return "", value.removeprefix("=").strip()


def _is_flow(text: str) -> bool:
    return text[:1] in ("{", "[")


def _fail_no_value(done: Rewritten, override: Override, whole: Place | None) -> NoReturn:
    remedy = None
    if whole is None or whole.kind == "mapping":
        remedy = nearest_path(override.path, done.whole())
    done.faults.fail(override.spot, override.value, "no-single-value", remedy)


def _changed(done: Rewritten, override: Override, place: Place, sign: str, text: str) -> str:
    """Give the old number scaled, or with something added. Raises Invalid where that is none."""
    if not NUMBER.fullmatch(text) or (sign != "*" and text[:1] in ("+", "-")):
        done.faults.fail(override.spot, override.value, "no-number-behind", sign=sign)
    if not NUMBER.fullmatch(place.text) or not place.plain:
        facts = {"sign": sign, "at": place.said, "file": place.file}
        done.faults.fail(override.spot, place.text, "only-number-changed", **facts)
    old, by = Decimal(place.text), Decimal(text)
    new = {"*": ARITHMETIC.multiply, "+": ARITHMETIC.add, "-": ARITHMETIC.subtract}[sign](old, by)
    return place.text if new == old else _plain(new)


def _plain(number: Decimal) -> str:
    """Write a number in plain digits where that is short."""
    text = f"{number.normalize():f}"
    return text if len(text) <= 30 else str(number)


def _written(place: Place, text: str) -> str:
    if place.file in TABLES:
        return "" if text == "null" else text
    return word(text)


def _flow(done: Rewritten, override: Override, text: str) -> str:
    """Check a mapping or list on one line. Raises Invalid where it is none, which has been told."""
    scratch = Faults()
    found: dict[str, object] = {}
    with scratch.skipping():
        found, _ = read_yaml("", f"x: {text}\n".encode(), "", scratch)
    if scratch.found or list(found) != ["x"]:
        done.faults.fail(override.spot, override.value, "no-flow")
    return flow(found["x"])


def _add(done: Rewritten, override: Override, sign: str, text: str) -> None:
    """Add a key that may stand there, and does not. Raises Invalid where there is none such."""
    above, _, key = override.path.rpartition(".")
    _, mapping = done.named(above)
    if sign or mapping is None or key not in _keys(mapping):
        if any(_hides(done, file, override.path) for file in done.files):
            raise Invalid
        remedy = nearest_path(override.path, done.whole())
        done.faults.fail(override.spot, override.path, "no-such-path", remedy)
    new = _flow(done, override, text) if _is_flow(text) else word(text)
    done.add(override, mapping, key, new)


def _hides(done: Rewritten, file: str, path: str) -> bool:
    """Whether the path may be in a file that cannot be read, which is told when it is read."""
    if file.startswith("studies/") or done.index(file) is not None:
        return False
    root = file.removesuffix(".csv") if file in TABLES else root_of(file)
    return not root or path.startswith(f"{root}.")


def _keys(mapping: Place) -> list[str]:
    """Give the keys that a mapping of a file may have."""
    file, steps = mapping.file, tuple(mapping.at.split(".")) if mapping.at else ()
    if file == COMPANY:
        return keys_at(CompanyText, steps)
    classes: dict[str, type[BaseModel]] = {"limits": LimitText, "targets": every_key()}
    classes |= {f"levers/{kind}": cls for kind, cls in LEVERS.items()}
    return keys_at(classes[file.removesuffix(".yaml")], steps[2:]) if len(steps) > 1 else []
