"""Entries that are taken -> sources of a case: named, added up, each with its cell."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pathway.cases.importer.read.dates import spans_in
from pathway.cases.importer.read.entries import Entry
from pathway.cases.importer.read.mapping import MapText
from pathway.cases.importer.read.terms import term
from pathway.cases.importer.read.totals import UNSPECIFIED, tonnes_of
from pathway.cases.importer.read.words import is_scope_alone, scopes_said
from pathway.load.units.measures import MEASURES
from pathway.locale import Lang
from pathway.locale.categories import category_name

DIRECT = "co2e"
"""Carrier of what is given as emissions."""
LONGEST_NAME = 150
CELLS_TOLD = 6

_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
CARRIER_UNITS = {"energy": "GWh", "volume": "ML", "mass": "kt", "freight": "Mtkm", "travel": "Mpkm"}
"""What a carrier is counted in, by what its activity measures."""


@dataclass
class Found:
    """A source that a file makes."""

    name: str
    business: str
    region: str
    scope: int
    category: str
    carrier: str
    tonnes: float = 0.0
    activity: float = 0.0
    """In ``unit``; of what is given as emissions, tonnes."""
    unit: str = "t"
    has_tonnes: bool = True
    id: str = ""
    account: str = ""
    """One of its own, if it has a supplier of its own."""
    entries: list[Entry] = field(default_factory=list)
    noted: str = ""
    """Activity of which no carrier is known, in words."""

    @property
    def label(self) -> str:
        """How a map names its first row."""
        own = self.entries[0].own if self.entries else ()
        return own[-1] if own else self.name

    def source(self, file: str) -> str:
        """Where it is from, as `sources.csv` says it."""
        places = [e.place for e in self.entries]
        cells = ", ".join(places[:CELLS_TOLD]) + (
            f" and {len(places) - CELLS_TOLD} more" if len(places) > CELLS_TOLD else ""
        )
        added = f", {len(places)} rows added together" if len(places) > 1 else ""
        notes = dict.fromkeys(e.note for e in self.entries if e.note)
        said = "; ".join(filter(None, (self.noted, *notes)))
        return harmless(f"{file}, {cells}{added}{f'; {said}' if said else ''}"[:1500])


def slug(text: str) -> str:
    """Make an id of words; nothing of what is in letters of another alphabet."""
    if sum(c.isalpha() and not c.isascii() and ord(c) > 0x2FF for c in text) > 1:
        return ""
    folded = unicodedata.normalize("NFKD", text.translate(_UMLAUTS))
    ascii_ = folded.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")[:60].strip("-")


def harmless(text: str) -> str:
    """Give text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "@", "-") else text


def sources_of(taken: Sequence[Entry], said: MapText, lang: Lang) -> list[Found]:
    """Make sources of what is taken; rows that say the same are added together.

    What no word of the file calls is called by its category or scope, in a language.
    """
    names = _names(taken, lang)
    found = together([_made(entry, names[id(entry)], said) for entry in taken])
    _apart(found, lang)
    return found


def together(made: Sequence[Found]) -> list[Found]:
    """Add together what is of one source: of one id, or else called alike, in units of one kind."""
    groups = dict[tuple[object, ...], Found]()
    for found in made:
        of = (found.id,) if found.id else (found.name, found.category)
        what = MEASURES[found.unit].dimension if found.unit in MEASURES else found.unit
        where = (found.business, found.region, found.scope)
        one = groups.setdefault((*of, *where, found.carrier, what, found.has_tonnes), found)
        if one is not found:
            one.tonnes += found.tonnes
            one.activity += found.activity * times(found.unit, one.unit)
            one.entries += found.entries
    return list(groups.values())


def used_of(entry: Entry, like: Entry) -> float:
    """Give what a row says is used, in the unit of another one; 0 where it says nothing."""
    amount, other = entry.activity, like.activity
    if amount is None or amount.unit is None or other is None or other.unit is None:
        return 0.0
    return amount.value * amount.unit.times * times(amount.unit.name, other.unit.name)


def times(unit: str, other: str) -> float:
    """Give how many of another unit of its kind one is."""
    return float(MEASURES[unit].size / MEASURES[other].size) if unit != other else 1.0


def _made(entry: Entry, name: str, said: MapText) -> Found:
    scope = next(iter(entry.scopes))
    made = Found(name, entry.business, entry.region, scope, entry.category_id, DIRECT)
    made.tonnes = tonnes_of(entry)
    made.has_tonnes = entry.tonnes is not None
    made.id = (entry.line.id if entry.line else "") or entry.source
    made.entries = [entry]
    activity = entry.activity
    carrier = entry.carrier or said.carrier or ""
    if activity is not None and activity.unit is not None and carrier and carrier != DIRECT:
        made.carrier, made.unit = carrier, activity.unit.name
        made.activity = activity.value * activity.unit.times
    else:
        made.activity = made.tonnes
        if activity is not None and activity.unit is not None:
            made.noted = f"activity {activity.value:.12g} {activity.unit.written}"
    return made


def _names(taken: Sequence[Entry], lang: Lang) -> dict[int, str]:
    """Name entries by label and site; by the section, too, where that does not tell them apart."""
    short = {id(e): own_name(e, lang) for e in taken}
    sections: dict[tuple[object, ...], set[tuple[str, ...]]] = defaultdict(set)
    for entry in taken:
        place = (short[id(entry)], entry.scopes, entry.category_id, entry.business, entry.region)
        sections[place].add(_above(entry))
    found = {}
    for entry in taken:
        name = short[id(entry)]
        place = (name, entry.scopes, entry.category_id, entry.business, entry.region)
        above = _above(entry)
        found[id(entry)] = f"{above[-1]}: {name}" if above and len(sections[place]) > 1 else name
    return {k: harmless(name[:LONGEST_NAME]) for k, name in found.items()}


def _above(entry: Entry) -> tuple[str, ...]:
    above = (text for text in entry.labels[:-1] if not is_scope_alone(text))
    return tuple(text for text in above if not spans_in(text))


def own_name(entry: Entry, lang: Lang) -> str:
    """Name an entry by itself: its label without what only says the scope."""
    scope = next(iter(entry.scopes))
    label = entry.labels[-1].lstrip("-–—•·* ") if entry.labels else ""
    if not label or is_scope_alone(label) or label == entry.business:
        known = entry.category_id not in UNSPECIFIED.values()
        own = category_name(entry.category_id) if known else scopes_said([scope])
        label = own.in_(lang)
    return f"{label}, {entry.site}" if entry.site and entry.site != label else label


def _apart(found: Sequence[Found], lang: Lang) -> None:
    """Tell sources of one name apart, by what else they differ in."""
    for what in ("scope", "carrier", "category"):
        counts = Counter((f.name, f.business, f.region) for f in found)
        for one in found:
            if counts[one.name, one.business, one.region] > 1:
                word = one.carrier
                if what == "scope":
                    word = scopes_said([one.scope]).in_(lang)
                elif what == "category":
                    word = category_name(one.category).in_(lang)
                one.name = f"{one.name}, {word}" if word not in one.name else one.name


def factor_of(found: Found) -> float | None:
    """Give the emission factor that a source's own numbers make [t per unit]; None if none."""
    if found.carrier == DIRECT or not found.activity or not found.has_tonnes:
        return None
    return found.tonnes / found.activity


def carrier_unit(unit: str) -> str:
    """Give what a carrier is counted in of which a file gives amounts in a unit."""
    return CARRIER_UNITS.get(MEASURES[unit].dimension, unit)


def ids(names: Mapping[str, str], word: str, fallback: str, taken: set[str]) -> str:
    """Give an id for a word: the map's, or one made of it or of what it means in English."""
    if word in names:
        return names[word]
    return _free(slug(word) or term(word) or fallback, taken)


def _free(base: str, taken: set[str]) -> str:
    made, number = base, 2
    while made in taken:
        made, number = f"{base}-{number}", number + 1
    return made


def id_of(found: Found, alike: Sequence[Found], several: Sequence[str], taken: set[str]) -> str:
    """Give a source an id of its name, or of its category where that is in other letters.

    Where the id is taken, with what it is of: what there is ``several`` of in the file, or what
    tells it from sources that are called ``alike``; else with a number.
    """
    base = slug(found.name)
    if not base:
        base = _term(found)
        several = [w for w in several if len({getattr(f, w) for f in alike}) > 1]
    longer = "-".join((base, *(str(getattr(found, what)) for what in several)))
    return next((i for i in (base, longer) if i not in taken), None) or _free(longer, taken)


_WAYS = {"cat4_transport": "upstream-transport", "cat9_transport": "downstream-transport"}
"""Categories of scope 3 that only their numbers tell apart."""


def _term(found: Found) -> str:
    """Give what the field calls a source: its category, in scope 1 with its fuel."""
    fuel = next((e.carrier for e in found.entries if e.carrier), "") if found.scope == 1 else ""
    category = _WAYS.get(found.category) or re.sub(r"^cat[0-9]+_", "", found.category)
    return "-".join(filter(None, (fuel, category))).replace("_", "-")
