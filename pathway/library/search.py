"""Finds entries: by the words of a person, and by the carrier and region of a case."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache

from pathway.library.shelf import DATA, Entry, Kind, entries

ALIASES = {
    "gas": "natural gas",
    "gasoline": "petrol",
    "motor gasoline": "petrol",
    "jet": "jet kerosene",
    "jet fuel": "jet kerosene",
    "kerosene jet": "jet kerosene",
    "aviation fuel": "jet kerosene",
    "fuel oil": "heavy fuel oil",
    "hfo": "heavy fuel oil",
    "vlsfo": "marine fuel oil",
    "mgo": "marine gas oil",
    "steam": "purchased steam",
    "heat": "purchased steam",
    "purchased heat": "purchased steam",
    "coal": "coal industrial",
    "biomass": "wood chips",
    "hard coal": "bituminous coal",
    "methane": "ch4",
    "nitrous oxide": "n2o",
}
"""What a case may call a carrier -> what the library does."""


QUANTITIES = {"-": ("co2", "co2e", "factor", "gwp100")}
"""Method of factors.csv -> what rows of the library are of it, where that has another name."""
PLURALS = ("en", "er", "n", "e", "s")
SMALL = ("of", "and", "for", "the")
"""Words that tell nothing apart."""


PRICED = {
    "natural gas": "gas",
    "jet kerosene": "jet",
    "heavy fuel oil": "hfo",
    "purchased steam": "steam",
}
"""What the library calls a carrier -> what its prices do."""


@cache
def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, without signs."""
    return frozenset(re.findall(r"[^\W_]+", text.casefold()))


def find(words: str, kind: Kind | None = None) -> list[Entry]:
    """Entries that hold all of these words, or the beginning of each, in id, names or region.

    Or a word that means the same. Those whose id or name has them whole come first.
    """
    wanted = _wanted(words)
    found = [
        (len(set(wanted) - held), entry)
        for entry, held in _texts(kind)
        if wanted and all(_holds(held, word) for word in wanted)
    ]
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


def find_some(words: str, kind: Kind | None = None) -> list[Entry]:
    """Entries that hold some of these words: the more of them, and the rarer, the earlier."""
    texts = [*_texts(kind)]
    has = {word: {e.id for e, held in texts if _holds(held, word)} for word in _wanted(words)}
    worth = {
        entry.id: sum(1 / len(ids) for ids in has.values() if entry.id in ids) for entry, _ in texts
    }
    found = [entry for entry, _ in texts if worth[entry.id]]
    return sorted(found, key=lambda entry: -worth[entry.id])


def _wanted(words: str) -> list[str]:
    return [w for w in re.findall(r"[^\W_]+", words.casefold()) if w not in SMALL]


def _texts(kind: Kind | None) -> Iterator[tuple[Entry, frozenset[str]]]:
    """Each entry with the words that it is found by."""
    for entry in entries(kind):
        first = entry.rows[0]
        text = " ".join((entry.id, *first.names.values(), entry.region, first.basis))
        text += " " + " ".join(first.more.get(c, "") for c in ("sector", "lever", "boundary"))
        text += " " + " ".join(r.quantity for r in entry.rows if r.quantity.startswith("saves:"))
        yield entry, words_of(text)


def _holds(held: frozenset[str], word: str) -> bool:
    """Whether a word is there, or all of one that means it."""
    return any(_begins(h, word) for h in held) or any(means <= held for means in _meant(word))


@cache
def _meant(word: str) -> tuple[frozenset[str], ...]:
    """What a word means here, each some whole words; a German one in the plural, too."""
    known = _meanings()
    bare = (word, *(word.removesuffix(end) for end in PLURALS if word.endswith(end)))
    return next((known[w] for w in bare if w in known), ())


@cache
def _meanings() -> Mapping[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    with (DATA / "words.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["word"]] = (*found.get(row["word"], ()), words_of(row["means"]))
    return found


def _begins(held: str, word: str) -> bool:
    """Whether a word begins so; of Chinese, which has no spaces, whether it holds it."""
    return held.startswith(word) or (not word.isascii() and word in held)


def for_carrier(
    carrier: Iterable[str],
    region: Collection[str],
    method: str,
    fits: Callable[[str], bool],
) -> list[Entry]:
    """Entries with an emission factor of a carrier, the likeliest first.

    ``carrier`` and ``region`` are id and names in the case; ``method`` is that of factors.csv;
    ``fits`` says whether a unit can be converted to that of the carrier. Those of the region come
    before those of the world, and these before those of other countries.
    """
    names = [name for name in carrier if name]
    if "electricity" in names:
        near = [e for e in entries("grid") if is_of(e, region)]
        return sorted(near, key=lambda e: e.id.endswith("-ember"))
    wanted = QUANTITIES.get(method, (method,))
    alike = _likeliest(names, ("fuels", "gwp", "process"), wanted, fits)
    return sorted(alike, key=lambda e: 0 if is_of(e, region) else 1 + (e.region != "WORLD"))


def outlook_of(region: Collection[str]) -> list[Entry]:
    """Entries with an outlook of the grid of a region."""
    return [e for e in entries("outlook") if is_of(e, region)]


def price_of(
    carrier: Iterable[str], region: Collection[str], fits: Callable[[str], bool]
) -> list[Entry]:
    """Entries with a price of a carrier in a region, the likeliest first."""
    here = {e.id for e in entries("prices") if is_of(e, region)}
    names = [name for name in carrier if name]
    return [e for e in _likeliest(names, ("prices",), ("price",), fits) if e.id in here]


def alike(
    names: Iterable[str], kinds: tuple[Kind, ...], quantities: tuple[str, ...]
) -> list[Entry]:
    """Entries of these kinds about something of these names, wherever: all that are as near."""
    return _likeliest([n for n in names if n], kinds, quantities, lambda _: True, nearest=True)


def _likeliest(
    names: list[str],
    kinds: tuple[Kind, ...],
    quantities: tuple[str, ...],
    fits: Callable[[str], bool],
    *,
    nearest: bool = False,
) -> list[Entry]:
    """Entries about something of these names, the fewer other words the earlier.

    Only those with the fewest, where the ``nearest`` are asked for.
    """
    phrases = [" ".join(re.findall(r"[^\W_]+", name.casefold())) for name in names]
    called = [ALIASES.get(phrase, phrase) for phrase in phrases]
    if kinds == ("prices",):
        called = [PRICED.get(name, name) for name in called] + phrases
    wanted = [words_of(name) for name in called]
    tight = {phrase.replace(" ", "") for phrase in phrases}
    found = []
    for entry, called_so, held in (subject for kind in kinds for subject in _subjects(kind)):
        far = 0 if called_so & tight else _distance(held, wanted)
        if far is not None and any(r.quantity in quantities and fits(r.unit) for r in entry.rows):
            found.append((far, entry))
    least = min((far for far, _ in found), default=0)
    found = [pair for pair in found if pair[0] == least] if nearest else found
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


def _distance(held: frozenset[str], wanted: list[frozenset[str]]) -> int | None:
    """How many words more than a carrier the subject of an entry has; None if it is another."""
    return min((len(held - words) for words in wanted if words and words <= held), default=None)


@cache
def _subjects(kind: Kind) -> tuple[tuple[Entry, frozenset[str], frozenset[str]], ...]:
    """Each entry with what it is about: written without signs and spaces, and the words of it."""
    found = []
    for entry in entries(kind):
        subject = subject_of(entry)
        called = (subject, entry.name()) if kind == "gwp" else (subject,)
        found.append((entry, frozenset(map(_tight, called)), words_of(subject)))
    return tuple(found)


def _tight(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


def subject_of(entry: Entry) -> str:
    """What an entry is about, without its kind, publisher and region: natural-gas, r404a."""
    _, _, rest = entry.id.partition("-")
    if entry.kind == "fuels":
        return rest.rpartition("-")[0]
    if entry.kind == "prices":
        return entry.name().partition(",")[0]
    return rest


def is_of(entry: Entry, region: Collection[str]) -> bool:
    """Whether an entry is of a region, by its id and names in the case.

    Its code or its name is the same, that of the country of the code, too, or two words at least
    of a name are among its own.
    """
    if entry.kind in ("fuels", "gwp", "process"):
        return any(word.casefold() == entry.region.casefold() for word in region)
    name = entry.name().partition(", ")[2].partition(":")[0]
    held = words_of(name)
    for word in filter(None, region):
        words = words_of(word)
        if word.casefold() in (entry.region.casefold(), name.casefold()):
            return True
        if len(word) == 2 and country_of(word) == name:
            return True
        if len(words) > 1 and words <= held:
            return True
    return False


@cache
def country_of(code: str) -> str:
    """The English name of a country by its code of ISO 3166; nothing for what is none."""
    from babel import Locale

    return str(Locale("en").territories.get(code.upper(), ""))
