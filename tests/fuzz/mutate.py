"""Sound input, changed as people and fuzzers change it: seeded, so that it is found again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from pathway.load.files.folder import REQUIRED

Files = dict[str, bytes]

PIECES = (
    *("", "0", "-1", "1e-9", "1e9", "1e15", "1e16", "1e400", "nan", "inf", "0x10", "1_000", "1/0"),
    *("1,5", "٣", "true", "no", "null", "~", "{}", "[]", "- ", ": ", '"', "'", "&a", "*a", "!!int"),
    *(",", ",,", "\n", "\n\n", "\t", "\r", "{", "}", "[", "#", "%", "|", ">", "?", "\\", "<<: {}"),
    *("é", "\u202e", "\u200b", "\x00", "\x1b[31m", "\x85", "\ufeff", "x" * 300, "9" * 40),
    *(
        "2020",
        "2021.0",
        "2199",
        "all",
        "group",
        "*",
        "-",
        "share",
        "GWh",
        "t/MWh",
        "kgCO2e",
        "MEUR",
    ),
    *("=1+1", "@SUM(A1)", "<script>alert(1)</script>", "../../etc/passwd", "%{y:.2f}", "{ $n }"),
)
NUMBER = re.compile(rb"(?<![\w.])-?\d+(\.\d+)?(?![\w.])")
FACTORS = (-1.0, 0.0, 1e-9, 1e-6, 1e-3, 0.5, 2.0, 1e3, 1e6, 1e9)


def mutated(files: Mapping[str, bytes], drawn: Random) -> Files:
    """One to three changes of the files of a case."""
    made = dict(files)
    for _ in range(drawn.choice((1, 1, 1, 2, 3))):
        name = drawn.choice(sorted(made))
        drawn.choice(HOW)(made, name, drawn)
    return made


def text_mutated(data: bytes, drawn: Random) -> bytes:
    """One to four changes of a single file, or line."""
    made = {"x": data}
    for _ in range(drawn.randint(1, 4)):
        drawn.choice(HOW[:-2])(made, "x", drawn)
    return made["x"]


def _number(files: Files, name: str, drawn: Random) -> None:
    found = [*NUMBER.finditer(files[name])]
    if found:
        one = drawn.choice(found)
        new = f"{float(one[0]) * drawn.choice(FACTORS):.12g}".encode()
        files[name] = files[name][: one.start()] + new + files[name][one.end() :]


def _year(files: Files, name: str, drawn: Random) -> None:
    found = [*re.finditer(rb"\b20\d\d\b", files[name])]
    if found:
        one = drawn.choice(found)
        new = str(int(one[0]) + drawn.choice((-100, -10, -1, 1, 10, 100))).encode()
        files[name] = files[name][: one.start()] + new + files[name][one.end() :]


def _piece(files: Files, name: str, drawn: Random) -> None:
    text, start = files[name], drawn.randint(0, len(files[name]))
    new = drawn.choice(PIECES).encode()
    files[name] = text[:start] + new + text[start + drawn.randint(0, 12) :]


def _value(files: Files, name: str, drawn: Random) -> None:
    """A cell, or what stands behind a colon: the shape of the file stays sound."""
    lines = files[name].split(b"\n")
    place = drawn.randrange(len(lines))
    mark = b"," if name.endswith(".csv") else b": "
    cells = lines[place].split(mark)
    cells[drawn.randrange(len(cells))] = drawn.choice(PIECES).encode()
    lines[place] = mark.join(cells)
    files[name] = b"\n".join(lines)


def _word(files: Files, name: str, drawn: Random) -> None:
    """A word in place of another one that stands somewhere in the case: ids, units, kinds."""
    words = sorted({w for data in files.values() for w in re.findall(rb"[A-Za-z_/%-]{2,}", data)})
    found = [*re.finditer(rb"[A-Za-z_/%-]{2,}", files[name])]
    if found and words:
        one = drawn.choice(found)
        files[name] = files[name][: one.start()] + drawn.choice(words) + files[name][one.end() :]


def _lines(files: Files, name: str, drawn: Random) -> None:
    """Lines that are left out, doubled, moved, or put further in."""
    lines = files[name].split(b"\n")
    one, other = drawn.randrange(len(lines)), drawn.randrange(len(lines))
    how = drawn.randrange(4)
    if how == 0:
        del lines[one]
    elif how == 1:
        lines.insert(other, lines[one])
    elif how == 2:
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one] = b"  " * drawn.randint(1, 20) + lines[one]
    files[name] = b"\n".join(lines)


def _bytes(files: Files, name: str, drawn: Random) -> None:
    """As other programs write it, cut short, or damaged."""
    data = files[name]
    text = data.decode("utf-8", "replace")
    place = drawn.randint(0, len(data))
    files[name] = drawn.choice(
        (
            data.replace(b"\n", b"\r\n"),
            b"\xef\xbb\xbf" + data,
            text.encode("utf-16"),
            text.encode("gbk", "replace"),
            data.replace(b",", b";"),
            data[:place],
            data[:place] + bytes([drawn.randrange(256)]) + data[place + 1 :],
            data + b"[" * drawn.choice((20, 2000)),
            b"",
        )
    )


def _column(files: Files, name: str, drawn: Random) -> None:
    """A column of a table that is gone, doubled, or called otherwise."""
    rows = [line.split(b",") for line in files[name].split(b"\n")]
    column, how = drawn.randrange(len(rows[0])), drawn.randrange(3)
    for row in rows:
        if column < len(row):
            if how == 0:
                del row[column]
            elif how == 1:
                row.append(row[column])
    if how == 2:
        rows[0][column] = drawn.choice(PIECES).encode()
    files[name] = b"\n".join(b",".join(row) for row in rows)


def _file(files: Files, name: str, drawn: Random) -> None:
    """A file that is gone, of those that need not be there; or it holds what another one does."""
    if drawn.randrange(2):
        if name not in REQUIRED and name.startswith(("levers/", "limits")):
            del files[name]
    else:
        files[name] = files[drawn.choice(sorted(files))]


HOW: tuple[Callable[[Files, str, Random], None], ...] = (
    *(_number, _number, _number, _year, _piece, _value, _value),
    *(_lines, _bytes, _word, _word, _column, _file),
)
