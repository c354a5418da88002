"""The files of a case: which they are, and their text. Nothing in the data names a file."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

from pathway.load.files.faults import Faults, Location, nearest
from pathway.locale import message, said
from pathway.locale.errors import InputError, UsageError
from pathway.machine.disk import restore
from pathway_models.levers import LEVERS

COMPANY = "company.yaml"
REQUIRED = (
    COMPANY,
    "businesses.csv",
    "regions.csv",
    "carriers.csv",
    "sources.csv",
    "growth.csv",
    "revenue.csv",
    "factors.csv",
    "prices.csv",
    "targets.yaml",
)
OPTIONAL = (
    *("limits.yaml", "changes.yaml"),
    *("activity.csv", "outputs.csv", "history.csv", "incumbents.csv", "decided.csv"),
)
FOLDERS = ("levers", "studies")
OF_TABLES = "actuals"
"""A folder of tables, whatever their names."""
OTHERS = ("sweeps", "reports", "imports")
"""Folders that other commands read or write; they hold nothing of the case itself."""

BIGGEST = 20_000_000  # bytes


def read_files(folder: Path) -> dict[str, bytes]:
    """Name in the folder -> content of every input file of the case, sorted by name.

    Raises:
        UsageError: the folder holds no case, or cannot be read.
        InputError: files that are missing, not read, too big, or outside the folder.

    """
    faults = Faults()
    files = collect(folder, faults)
    if faults.found:
        raise InputError(faults.found)
    return files


def collect(folder: Path, faults: Faults) -> dict[str, bytes]:
    """As ``read_files``, but faults are added to ``faults`` and what can be read is returned."""
    try:
        if restore(folder):
            faults.note("cut-short")
        names = _names(folder, faults)
        return {name: data for name in names if (data := _read(folder, name, faults)) is not None}
    except OSError as error:
        why = str(error.strerror or error)
        raise UsageError(message("faults.folder-unread", folder=str(folder), why=why)) from error


def _names(folder: Path, faults: Faults) -> list[str]:
    """List the files of a case; all that lies in its folder and is not read is told."""
    there = _listed(folder)
    if COMPANY not in there:
        like = [name for name in there if likely_name(name, (COMPANY,))]
        where = {"folder": str(folder), "company": COMPANY}
        if like:
            raise UsageError(message("faults.no-case-but-like", **where, like=like[0]))
        raise UsageError(message("faults.no-case", **where))
    names = [n for n in (*REQUIRED, *OPTIONAL) if n in there]
    for name in REQUIRED:
        if name not in names:
            faults.add(Location(name), None, "file-missing")
    _tell_others(folder, there, faults)
    for part in FOLDERS:
        names += [f"{part}/{name}" for name in _of_part(folder / part, faults)]
    names += [f"{OF_TABLES}/{name}" for name in _tables(folder / OF_TABLES, faults)]
    if not any(n.startswith("studies/") for n in names):
        faults.add(Location("studies"), None, "no-study", file="studies/operations.yaml")
    return sorted(names)


def _tell_others(folder: Path, there: list[str], faults: Faults) -> None:
    """Tell what lies in the folder of a case and is not read."""
    for name in there:
        if (folder / name).is_dir():
            known = (*FOLDERS, OF_TABLES, *OTHERS)
            if name not in (*known, *REQUIRED, *OPTIONAL):
                _tell_unread(f"{name}/", likely_name(name, known), there, faults)
        elif name not in (*REQUIRED, *OPTIONAL) and not is_note(name):
            _tell_unread(name, likely_name(name, (*REQUIRED, *OPTIONAL)), there, faults)


def _listed(folder: Path) -> list[str]:
    """Names in a folder as they are written, whatever the file system takes for the same.

    What is hidden is left out, and so is the backup that an editor keeps beside a file.
    """
    if not folder.is_dir():
        return []
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    return sorted(n for n in names if not (n.endswith("~") and n[:-1] in names))


def _of_part(folder: Path, faults: Faults) -> list[str]:
    """List the names of the YAML files of a folder of the case."""
    found, there = [], _listed(folder)
    for name in there:
        stem, spot = name.removesuffix(".yaml"), Location(f"{folder.name}/{name}")
        if (folder / name).is_dir() and stem == name:
            remedy = said("faults.unread-folder-there", folder=folder.name)
            faults.add(Location(f"{spot.file}/"), None, "unread-folder", remedy)
        elif stem == name:
            if not is_note(name):
                likely = _likely_part(name, folder.name)
                _tell_unread(spot.file, likely, [f"{folder.name}/{n}" for n in there], faults)
        elif folder.name == "levers" and stem not in LEVERS:
            remedy = nearest(stem, LEVERS)
            faults.add(spot, stem, "no-kind-of-lever", remedy)
        else:
            found.append(name)
    return found


def _tables(folder: Path, faults: Faults) -> list[str]:
    """List the tables of a folder of the case."""
    there = _listed(folder)
    for name in there:
        if not name.endswith(".csv") and not is_note(name):
            likely = f"{OF_TABLES}/{name.partition('.')[0]}.csv" if ".csv" in name.lower() else ""
            _tell_unread(f"{OF_TABLES}/{name}", likely, [f"{OF_TABLES}/{n}" for n in there], faults)
    return [name for name in there if name.endswith(".csv")]


def _likely_part(name: str, folder: str) -> str:
    """Give the file of a folder that this one was likely meant to be; nothing if none is near."""
    if folder == "levers":
        near = likely_name(name, [f"{kind}.yaml" for kind in LEVERS])
        return f"{folder}/{near}" if near else ""
    parts = name.lower().split(".")
    is_yaml = not {"yaml", "yml"}.isdisjoint(parts[1:])
    return f"{folder}/{parts[0]}.yaml" if is_yaml else ""


def _tell_unread(name: str, likely: str, there: Iterable[str], faults: Faults) -> None:
    """Tell a file or folder that is not read, with the name that it was likely meant to have."""
    is_folder, taken = name.endswith("/"), bool(likely) and likely in there
    remedy = None
    if taken and is_folder:
        remedy = said("faults.unread-folder-there", folder=likely)
    elif taken:
        remedy = said("faults.unread-file-there", file=likely)
    elif likely:
        remedy = said("faults.unread-rename", name=likely)
    faults.add(Location(name), None, "unread-folder" if is_folder else "unread-file", remedy)


def likely_name(name: str, known: Iterable[str]) -> str:
    """Give the name that another one was likely meant to be, by all before its endings."""
    stems = {k.partition(".")[0]: k for k in known}
    near = get_close_matches(name.lower().partition(".")[0], stems, n=1, cutoff=0.6)
    return stems[near[0]] if near else ""


def is_note(name: str) -> bool:
    """Whether a file is for people: a case may hold such beside its inputs."""
    return name.lower().endswith(".md")


def _read(folder: Path, name: str, faults: Faults) -> bytes | None:
    path, spot = folder / name, Location(name)
    if not path.resolve().is_relative_to(folder.resolve()):
        faults.add(spot, None, "link-out")
    elif not path.is_file():
        faults.add(spot, None, "no-file")
    elif path.stat().st_size > BIGGEST:
        faults.add(spot, None, "file-too-large", most=str(BIGGEST // 1_000_000))
    else:
        return path.read_bytes()
    return None


def text_of(data: bytes, spot: Location, faults: Faults) -> str:
    """Read the text of a file in UTF-8, with or without a byte order mark.

    Raises:
        Invalid: it is empty, in another encoding or holds control characters.

    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        faults.fail(spot, None, "no-utf-8", line=str(line), byte=str(error.start))
    if not text.strip():
        faults.fail(spot, None, "empty-file")
    for number, line_text in enumerate(text.split("\n"), start=1):
        if not line_text.isprintable():
            _control_characters(line_text, number, spot, faults)
    return text


def _control_characters(line: str, number: int, spot: Location, faults: Faults) -> None:
    """Tabs, and the carriage return that ends a line, are the only ones there may be."""
    bad = next((c for c in line.removesuffix("\r") if is_control(c)), None)
    if bad is not None:
        code = f"U+{ord(bad):04X}"
        faults.fail(spot, None, "line-control-character", line=str(number), code=code)


def is_control(character: str) -> bool:
    """Control characters, and those that change the direction or the line of what follows."""
    code = ord(character)
    return (code < 32 and character != "\t") or code in range(0x7F, 0xA0) or code in _HIDDEN


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: it is empty, or of spaces and of zero width."""
    if text.isascii():
        return not text or text.isspace()
    return all(c.isspace() or unicodedata.category(c) in ("Cf", "Zs") for c in text)


_HIDDEN = {0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
