"""Every language says everything: the same messages with the same facts, none wrong, none idle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from pathway.cli import main
from pathway.locale import (
    LANGUAGES,
    Count,
    MessageError,
    language,
    languages_of,
    message,
    say,
)
from pathway.locale.messages import FIRST, HERE, BrokenMessages, resource, steps
from pathway.machine.steps import step

ROOMS = sorted(path.stem for path in (HERE / FIRST).glob("*.ftl"))
ONLY_OWN = ("units",)
"""Rooms whose messages each language has of its own."""


class _Facts(Visitor):
    """What a message must be told, and the messages it refers to."""

    def __init__(self) -> None:
        self.facts: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.facts.add(node.id.name)


def _entries(path: Path) -> list[ast.Message | ast.Term]:
    return [e for e in resource(path).body if isinstance(e, ast.Message | ast.Term)]


def _messages(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for entry in _entries(path):
        mark = "-" if isinstance(entry, ast.Term) else ""
        parts = [("", entry.value), *((f".{a.id.name}", a.value) for a in entry.attributes)]
        for part, pattern in parts:
            if pattern is not None:
                visitor = _Facts()
                visitor.visit(pattern)
                found[f"{mark}{entry.id.name}{part}"] = visitor.facts
    return found


def _lacking(folder: Path, first: Path = HERE / FIRST) -> list[str]:
    """What a language has yet to say: a line each, with its file."""
    told = []
    for room in (path.stem for path in sorted(first.glob("*.ftl"))):
        path, where = folder / f"{room}.ftl", f"{folder.name}/{room}.ftl"
        if not path.is_file():
            told.append(f"{where}: the file is missing: translate {first.name}/{room}.ftl")
        elif room not in ONLY_OWN:
            own, asked = _messages(path), _messages(first / path.name)
            told += [f"{where}: {key} is missing" for key in asked if key not in own]
            told += [f"{where}: {key} is in no other language" for key in own if key not in asked]
            told += [
                f"{where}: {key} has the facts {sorted(own[key])}, not {sorted(asked[key])}"
                for key in asked
                if key in own and own[key] != asked[key]
            ]
            same = _same(path, first / path.name) if room != "language" else ()
            told += [f"{where}: {key} is still English" for key in same]
    return told


def _same(path: Path, first: Path) -> Iterator[str]:
    """Messages that are those of the first language to the letter, and have words to translate."""
    asked = {entry.id.name: entry for entry in _entries(first)}
    for entry in _entries(path):
        words = _Words()
        words.visit(entry)
        other = asked.get(entry.id.name)
        same = other is not None and entry.equals(other, ignored_fields=["span", "comment"])
        if same and len(words.found) > 1:
            yield entry.id.name


SHARED_WORDS = {"scope", "scopes", "tera", "giga", "mega", "twh", "gwh", "mwh"}
"""Words that may be the same in every language."""


class _Words(Visitor):
    """The words of a message outside its facts."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        words = re.findall(r"[a-z]{3,}", node.value.lower())
        self.found |= {*words} - SHARED_WORDS


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != FIRST])
def test_every_language_has_the_same_messages(lang: str) -> None:
    lacking = _lacking(HERE / lang)
    assert not lacking, "\n".join(lacking)


def test_what_a_language_lacks_is_told_line_by_line(tmp_path: Path) -> None:
    """A file, a message, a fact, and what was copied and not translated."""
    first, folder = tmp_path / "en", tmp_path / "fr"
    for path in (first, folder):
        path.mkdir()
    english = "title = Net emissions in { $year }\nunit = { $n } t\nlost = Lost\n"
    (first / "bridge.ftl").write_text(english, "utf-8")
    (first / "fan.ftl").write_text("title = A fan\n", "utf-8")
    french = english.replace("{ $n } t", "tonnes").replace("lost = Lost\n", "found = Trouvé\n")
    (folder / "bridge.ftl").write_text(french, "utf-8")
    assert _lacking(folder, first) == [
        "fr/bridge.ftl: lost is missing",
        "fr/bridge.ftl: found is in no other language",
        "fr/bridge.ftl: unit has the facts [], not ['n']",
        "fr/bridge.ftl: title is still English",
        "fr/fan.ftl: the file is missing: translate en/fan.ftl",
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_stands_twice(lang: str) -> None:
    for path in sorted((HERE / lang).glob("*.ftl")):
        ids = [entry.id.name for entry in _entries(path)]
        assert sorted(set(ids)) == sorted(ids), path.name


def test_no_message_is_idle() -> None:
    """Each is asked for in Python by its whole key or its end, or is referred to by another."""
    python = "\n".join(_sources())
    said = set(re.findall(r"[\"'.{}]([a-z][\w-]*)(?=[\"'.])", python))
    messages = "\n".join(p.read_text("utf-8") for p in (HERE / FIRST).glob("*.ftl"))
    said |= set(re.findall(r"\{\s*-?([a-z][\w-]*)", messages))
    for room in set(ROOMS) - set(ONLY_OWN):
        chosen = tuple(re.findall(rf"[\"']{room}\.([\w-]*)\{{", python))
        ids = {
            key.partition(".")[0].removeprefix("-")
            for key in _messages(HERE / FIRST / f"{room}.ftl")
        }
        idle = sorted(id for id in ids - said if not id.startswith(chosen))
        assert not idle, (room, idle)


def _sources() -> Iterator[str]:
    root = Path(__file__).parents[2]
    for folder in ("pathway", "models"):
        yield from (path.read_text("utf-8") for path in sorted((root / folder).rglob("*.py")))


def test_a_message_is_told_its_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "made.ftl").write_text(
        "shops = { $n ->\n    [one] one shop\n   *[other] { $n } shops\n } of { $name }\n", "utf-8"
    )
    monkeypatch.setattr("pathway.locale.messages._folders", [HERE, tmp_path])
    assert say("made.shops", "en", n=Count(1), name="A { $b }") == "one shop of A { $b }"
    many = message("made.shops", n=Count(1200), name="<b>")
    assert many.in_("en") == "1,200 shops of <b>"
    assert message("made.shops", n=Count(1), name="n" * 9000).in_("en").count("n") == 9001
    assert many.in_("de") == "1,200 shops of <b>"  # what German lacks is said in English
    with pytest.raises(MessageError, match="n=3 is a bare number"):
        say("made.shops", "en", n=3, name="")  # type: ignore[arg-type]
    with pytest.raises(MessageError, match="Unknown external: name"):
        say("made.shops", "en", n=Count(3))
    with pytest.raises(MessageError, match=r"en/made\.ftl has no message none: add it there"):
        say("made.none", "en")


def test_a_rooms_own_message_stands_before_a_shared_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "own.ftl").write_text("net-emissions = Ours\nsaid = { net-emissions }\n", "utf-8")
    monkeypatch.setattr("pathway.locale.messages._folders", [HERE, tmp_path])
    assert say("own.net-emissions", "en") == say("own.said", "en") == "Ours"
    assert say("terms.net-emissions", "en") == "Net emissions"


def test_a_broken_message_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    path = tmp_path / "en" / "made.ftl"
    path.write_text("fine = Fine\nbroken = { $n\nfine-too = Fine\n", "utf-8")
    with pytest.raises(BrokenMessages, match=r"en/made.ftl, line 2: "):
        resource(path)


def test_a_language_without_a_file_speaks_english_there() -> None:
    """Of a folder with ``language.ftl`` alone all else is said, units and their ladders too."""
    assert steps("units", "mass", "la") == steps("units", "mass", "en")
    assert say("units.tonne", "la") == say("units.tonne", "en")


def test_a_broken_file_of_messages_is_no_bug_of_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "terminal.ftl").write_text("broken = { $n\n", "utf-8")
    monkeypatch.setattr("pathway.locale.messages._folders", [HERE, tmp_path])
    monkeypatch.setattr("pathway.cli.app", lambda **_: say("terminal.optimal", "en"))
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert told.startswith("en/terminal.ftl, line 1: ")
    assert "bug" not in told


@pytest.mark.parametrize("lang", [lang for lang in LANGUAGES if lang != FIRST])
def test_what_is_being_done_is_said_in_each_language(lang: str) -> None:
    """Of each step that the code names; one that has no words is said as the code calls it."""
    code = "".join(path.read_text("utf-8") for path in HERE.parent.rglob("*.py"))
    named = set(re.findall(r"progress\(f?\"([^\"|]+)", code))
    assert len(named) > 15
    assert [name for name in named if step(name, lang) == name] == []


def test_how_languages_write() -> None:
    assert LANGUAGES[0] == "en"
    assert {"en", "zh", "de"} <= set(LANGUAGES)
    assert language("en").listed(["a", "b", "c"]) == "a, b and c"
    assert language("zh").listed(["甲", "乙", "丙"], "or") == "甲、乙或丙"
    assert language("de").listed(["a", "b"]) == "a und b"
    assert (language("de").decimal, language("de").group) == (",", ".")
    assert languages_of(["zh", "xx"]) == ("zh",)
    assert languages_of(["xx"]) == ("en",)


def _not_said() -> Iterator[tuple[str, str]]:
    """The last column of the glossary: a language, and a word that it does not say."""
    text = (Path(__file__).parents[2] / "docs" / "glossary.md").read_text("utf-8")
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and not set(line) <= set("|-"):
            for word in filter(None, (w.strip() for w in cells[3].split(","))):
                if word != "Not said":
                    yield ("zh" if re.search("[一-鿿]", word) else "de", word)


def test_messages_keep_to_the_glossary() -> None:
    forbidden = list(_not_said())
    assert ("zh", "规划") in forbidden
    assert ("de", "klimaneutral") in forbidden
    for lang, word in forbidden:
        found = rf"\b{re.escape(word)}\b" if lang == "de" else re.escape(word)
        for path in sorted((HERE / lang).glob("*.ftl")):
            assert not re.search(found, path.read_text("utf-8")), (path.name, word)
