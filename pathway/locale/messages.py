"""Messages with facts: said in a language now, or kept and said later in whichever is asked."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, Self, TypeVar

from pathway_models.frozen import Frozen

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.syntax.ast import Resource

P = ParamSpec("P")
T = TypeVar("T")
Lang = str
"""A language: the name of its folder, as BCP 47 has it."""

HERE = Path(__file__).parent
SHARED = "terms"
"""The room whose messages and terms every other may refer to."""
FIRST = "en"
"""The language that has every message, in which is said what another lacks."""

LONGEST = 10_000_000
"""Characters that a fact may have: fluent's own limit, of 2,500, is that of a page that strangers
write; here a list of names is longer."""

_folders: list[Path] = [HERE]


class MessageError(Exception):
    """A message that is wrong: file, line and what to do, or the fact that it lacks."""


class BrokenMessages(MessageError):
    """Messages that cannot be read, or are not there: which file, in which line, and what to do."""


class Spoken(Protocol):
    """What is said otherwise in each language: a name of the inputs, a message, an amount."""

    def in_(self, language: Lang) -> str:
        """In a language."""
        ...


class Count(int):
    """A number of things: a message chooses its plural by it. A year is text, never a count."""


Fact = str | Count | Spoken


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its facts, of no language yet."""

    key: str
    facts: Mapping[str, Fact]

    def in_(self, language: Lang) -> str:
        """In a language."""
        return say(self.key, language, **self.facts)


@dataclass(frozen=True, slots=True)
class Joined:
    """Several things said, with the message ``by`` between them."""

    parts: tuple[Spoken, ...]
    by: str

    def in_(self, language: Lang) -> str:
        """In a language."""
        return say(self.by, language).join(part.in_(language) for part in self.parts)


class Said(str):
    """What is said, in the first language, where text is asked for; and in any other by ``in_``."""

    __slots__ = ("spoken",)
    spoken: Spoken

    def __new__(cls, spoken: Spoken) -> Self:
        """Give the text of what can be said."""
        text = super().__new__(cls, spoken.in_(FIRST))
        text.spoken = spoken
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.spoken,)

    @property
    def key(self) -> str:
        """The message that it is; nothing where it is put together of several."""
        return getattr(self.spoken, "key", "")

    def in_(self, language: Lang) -> str:
        """In a language."""
        return self.spoken.in_(language)


def said(key: str, /, **facts: Fact) -> Said:
    """A message that is text in the first language, and can be said in any other."""
    return Said(message(key, **facts))


def in_language(words: str | Spoken, language: Lang) -> str:
    """What can be said, in a language; other text as it stands."""
    return words if not hasattr(words, "in_") else words.in_(language)


def is_said(key: str) -> bool:
    """Whether there is such a message."""
    room, _, name = key.partition(".")
    return _pattern(_bundle(room, FIRST, tuple(_folders)), name) is not None


def message(key: str, /, **facts: Fact) -> Message:
    """A message to be said later, in whichever language is asked."""
    return Message(key, Frozen(facts))


def say(key: str, language: Lang, /, **facts: Fact) -> str:
    """Message ``room.name``, or its attribute ``room.name.part``, with its facts.

    A fact that is text stands as it is, whatever is in it; one that can be said (``in_``) is said
    in the language; a ``Count`` chooses plurals. Raises ``MessageError`` where there is no such
    message, it lacks a fact, or a fact is a bare number (whose look would be left to chance).
    """
    room, _, name = key.partition(".")
    bundle = _bundle(room, language, tuple(_folders))
    pattern = _pattern(bundle, name)
    if pattern is None and language != FIRST:
        return say(key, FIRST, **facts)
    if pattern is None:
        raise BrokenMessages(f"{language}/{room}.ftl has no message {name}: add it there.")
    told = {fact: _told(value, language, key, fact) for fact, value in facts.items()}
    text, errors = bundle.format_pattern(pattern, told)
    if errors:
        raise MessageError(f"{language}/{room}.ftl, {name}: {errors[0]}.")
    return str(text)


@dataclass(frozen=True, slots=True)
class Say:
    """``say`` in one language."""

    language: Lang

    def __call__(self, key: str, /, **facts: Fact) -> str:
        """The message with its facts."""
        return say(key, self.language, **facts)


@cache
def steps(room: str, kind: str, language: Lang) -> tuple[str, ...]:
    """The ends of the keys ``KIND-END`` of a room: the steps of a language's ladder of units."""
    path = HERE / language / f"{room}.ftl"
    entries = resource(path if path.is_file() else HERE / FIRST / path.name).body
    ids = [entry.id.name for entry in entries if hasattr(entry, "id")]
    return tuple(i.removeprefix(f"{kind}-") for i in ids if i.startswith(f"{kind}-"))


def read_also(folder: Path) -> None:
    """Reads the messages of another folder too: of a plug-in, or of a test."""
    _folders.append(folder)


def _told(value: Fact, language: Lang, key: str, fact: str) -> str | int:
    if isinstance(value, Count):
        return int(value)
    if isinstance(value, int | float):
        raise MessageError(f"{key}: {fact}={value!r} is a bare number: a Count, or text.")
    return in_language(value, language)


def _pattern(bundle: FluentBundle, name: str) -> Any:
    own, _, part = name.partition(".")
    if not bundle.has_message(own):
        return None
    found = bundle.get_message(own)
    return found.attributes.get(part) if part else found.value


_spoken: ContextVar[Lang] = ContextVar("spoken", default=FIRST)


@contextmanager
def speaking(language: Lang) -> Iterator[None]:
    """What is written in this block is written as this language writes numbers."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)


def speaks(function: Callable[P, T]) -> Callable[P, T]:
    """A function whose argument ``lang`` is the language in which it writes numbers."""
    shape = inspect.signature(function)

    @wraps(function)
    def speaking_so(*args: P.args, **kwargs: P.kwargs) -> T:
        with speaking(shape.bind(*args, **kwargs).arguments["lang"]):
            return function(*args, **kwargs)

    return speaking_so


def spoken() -> Lang:
    """The language of the block that is being written."""
    return _spoken.get()


@cache
def _bundle(room: str, language: Lang, folders: tuple[Path, ...]) -> FluentBundle:
    """The messages of a room and the shared ones, read when they are first asked for.

    A room's own stands before a shared one of its name.
    """
    from fluent.runtime import FluentBundle, resolver

    resolver.MAX_PART_LENGTH = LONGEST
    bundle = FluentBundle([language], use_isolating=False, functions=FUNCTIONS)
    for name in dict.fromkeys((SHARED, room)):
        for folder in folders:
            if (path := folder / language / f"{name}.ftl").is_file():
                bundle.add_resource(_read(path), allow_overrides=True)
    return bundle


def resource(path: Path) -> Resource:
    """The messages of a file. Raises ``BrokenMessages`` with the line of what cannot be read."""
    from fluent.syntax import FluentParser, ast

    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as fault:
        raise BrokenMessages(
            f"{path.parent.name}/{path.name}, byte {fault.start}: this is not text in UTF-8. "
            "Save the file with the encoding UTF-8."
        ) from fault
    parsed = FluentParser().parse(text)
    for entry in parsed.body:
        if isinstance(entry, ast.Junk):
            found = entry.annotations[0]
            line = text.count("\n", 0, entry.span.start if entry.span else 0) + 1
            raise BrokenMessages(
                f"{path.parent.name}/{path.name}, line {line}: {found.message}. "
                "Mend this message: https://projectfluent.org/fluent/guide."
            )
    return parsed


_read = cache(resource)
"""The shared messages stand in the bundle of every room."""


def _inside(name: object) -> str:
    """A name inside a sentence: without the capital of a first word, but for an abbreviation."""
    text = str(name)
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _refused(*_: object, **__: object) -> str:
    raise ValueError("numbers and dates are written by pathway.locale.numbers, not by messages")


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "INSIDE": _inside,
    "NUMBER": _refused,
    "DATETIME": _refused,
}
"""What messages may call: ``INSIDE($name)`` stands in a sentence of a language with small nouns."""
