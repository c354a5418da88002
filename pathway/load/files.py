"""The files of a case: which they are, and their text. Nothing in the data names a file."""

from __future__ import annotations

from pathlib import Path

from pathway.errors import InputError, UsageError
from pathway.load.faults import Faults, Skip, Spot, nearest
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
OPTIONAL = ("limits.yaml",)
FOLDERS = ("levers", "studies")
BIGGEST = 20_000_000  # bytes


def read_files(folder: Path) -> dict[str, bytes]:
    """Name in the folder -> content of every input file of the case, sorted by name.

    Raises:
        UsageError: the folder holds no case, or cannot be read.
        InputError: files that are missing, too big, outside the folder or of no known lever kind.

    """
    faults = Faults()
    files = collect(folder, faults)
    if faults.found:
        raise InputError(faults.found)
    return files


def collect(folder: Path, faults: Faults) -> dict[str, bytes]:
    """As ``read_files``, but faults are added to ``faults`` and what can be read is returned."""
    try:
        names = _names(folder, faults)
        return {name: data for name in names if (data := _read(folder, name, faults)) is not None}
    except OSError as error:
        raise UsageError(f"{folder} cannot be read: {error.strerror or error}") from error


def _names(folder: Path, faults: Faults) -> list[str]:
    if not folder.is_dir() or not (folder / COMPANY).exists():
        raise UsageError(
            f"{folder} holds no case: there is no {COMPANY} in it. Name the folder of a case, "
            f"or write a copy of the reference case with `pathway init DIR`."
        )
    names = [n for n in (*REQUIRED, *OPTIONAL) if _there(folder / n)]
    for name in REQUIRED:
        if name not in names:
            faults.add(Spot(name), None, "the file is missing", "Add it to the folder of the case")
    for part in FOLDERS:
        names += [f"{part}/{name}" for name in _listed(folder / part, faults)]
    if not any(n.startswith("studies/") for n in names):
        spot = Spot("studies")
        faults.add(spot, None, "there is no study", "Add a file such as studies/operations.yaml")
    return sorted(names)


def _there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _listed(folder: Path, faults: Faults) -> list[str]:
    """List the names of the YAML files of a folder of the case."""
    if not folder.is_dir():
        return []
    listed = []
    for path in sorted(folder.iterdir()):
        spot = Spot(f"{folder.name}/{path.name}")
        if path.suffix == ".yml":
            faults.add(spot, None, "a file ending in .yml is not read", "Let it end in .yaml")
        if path.suffix != ".yaml" or path.name.startswith("."):
            continue
        if folder.name == "levers" and path.stem not in LEVERS:
            remedy = nearest(path.stem, LEVERS, "lever kind")
            faults.add(spot, path.stem, "this is no kind of lever", remedy)
        else:
            listed.append(path.name)
    return listed


def _read(folder: Path, name: str, faults: Faults) -> bytes | None:
    path, spot = folder / name, Spot(name)
    if not path.resolve().is_relative_to(folder.resolve()):
        faults.add(spot, None, "the file is a link out of the folder", "Put a copy there instead")
    elif not path.is_file():
        faults.add(spot, None, "this is not a file", "Put a file of that name there")
    elif path.stat().st_size > BIGGEST:
        limit = f"{BIGGEST // 1_000_000} MB"
        faults.add(spot, None, f"the file is larger than {limit}", "Leave out what is no input")
    else:
        return path.read_bytes()
    return None


def text_of(data: bytes, spot: Spot, faults: Faults) -> str:
    """Read the text of a file in UTF-8, with or without a byte order mark.

    Raises:
        Skip: it is empty, in another encoding or holds control characters.

    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"this is not text in UTF-8 (line {line}, byte {error.start})"
        faults.fail(spot, None, problem, "Save the file with the encoding UTF-8")
    if not text.strip():
        faults.fail(spot, None, "the file is empty", "Fill it in, or start from `pathway init`")
    for number, line_text in enumerate(text.split("\n"), start=1):
        if not line_text.isprintable():
            _control_characters(line_text, number, spot, faults)
    return text


def _control_characters(line: str, number: int, spot: Spot, faults: Faults) -> None:
    """Tabs, and the carriage return that ends a line, are the only ones there may be."""
    bad = next((c for c in line.removesuffix("\r") if is_control(c)), None)
    if bad is not None:
        problem = f"line {number} holds the control character U+{ord(bad):04X}"
        faults.add(spot, None, problem, "Remove it")
        raise Skip


def is_control(character: str) -> bool:
    """Control characters, and those that change the direction or the line of what follows."""
    code = ord(character)
    return (code < 32 and character != "\t") or code in range(0x7F, 0xA0) or code in _HIDDEN


_HIDDEN = {0x2028, 0x2029, 0xFEFF, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
