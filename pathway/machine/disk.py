"""Files and folders that are whole or not there, whatever ends the work: a fault, or a kill.

What is written is written beside its place, and takes it in one step. A draft is locked by who
writes it; one that a killed process has left behind is removed by the next who writes there.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from pathway.machine.interrupts import held

FAULTS = (
    *(errno.EACCES, errno.EDQUOT, errno.EFBIG, errno.EIO),
    *(errno.ENOSPC, errno.EPERM, errno.EROFS, errno.ESTALE),
)
"""What a place is to blame for, not the program."""

DRAFT = ".draft"
OLD = "old"
BEFORE = ".before-change"
"""In a folder of which several files are being changed: how they were, and how they are to be."""
LONGEST = 40
"""Characters of a name in that of its draft."""


@contextmanager
def drafting(parent: Path, name: str) -> Iterator[Path]:
    """A hidden folder in ``parent`` for what is to be ``name`` there; it is gone afterwards."""
    clear(parent, name)
    made, lock = _begin(parent, name)
    try:
        yield Path(made.name)
    finally:
        with held():
            made.cleanup()
            _unlock(lock)


def _begin(parent: Path, name: str) -> tuple[tempfile.TemporaryDirectory[str], int | None]:
    """A draft and its lock; made again where somebody has cleared it before it was locked."""
    while True:
        made = tempfile.TemporaryDirectory(
            prefix=f".{name[:LONGEST]}-", suffix=DRAFT, dir=parent, ignore_cleanup_errors=True
        )
        with suppress(FileNotFoundError):
            lock = _lock(Path(made.name))
            if Path(made.name).is_dir():
                return made, lock
            _unlock(lock)


def clear(parent: Path, name: str | None = None) -> None:
    """Removes the drafts of ``name``, or all, that nobody writes any more.

    Where the system knows no exchange, and a kill has come between its two steps, the old one is
    put back first.
    """
    start = r".+" if name is None else re.escape(name[:LONGEST])
    pattern = re.compile(rf"\.{start}-\w{{8}}{re.escape(DRAFT)}")
    for draft in parent.iterdir() if parent.is_dir() else ():
        if pattern.fullmatch(draft.name) and draft.is_dir() and not draft.is_symlink():
            with suppress(OSError), _locked(draft, wait=False):
                for old in (draft / OLD).iterdir() if (draft / OLD).is_dir() else ():
                    if not (parent / old.name).exists():
                        old.rename(parent / old.name)
                shutil.rmtree(draft, ignore_errors=True)


def is_draft(path: Path) -> bool:
    """Whether this is being written, or was when something was killed."""
    return path.name.startswith(".") and path.name.endswith(DRAFT)


def put(new: Path, place: Path) -> None:
    """Puts a file or a folder of a draft in its place in one step; what was there goes with it."""
    with held():
        if not new.is_dir() or not place.is_dir():
            new.replace(place)
        elif not _exchange(new, place):
            old = new.with_name(OLD) / place.name
            old.parent.mkdir()
            place.rename(old)
            try:
                new.rename(place)
            except BaseException:
                old.rename(place)
                raise


def _exchange(one: Path, other: Path) -> bool:
    """Both take the place of the other at once; False where the system cannot do that."""
    try:
        system = ctypes.CDLL(None, use_errno=True)
        names = os.fsencode(one), os.fsencode(other)
        if sys.platform == "darwin":
            return bool(system.renamex_np(*names, 2) == 0)  # RENAME_SWAP
        here = -100  # AT_FDCWD
        return bool(system.renameat2(here, names[0], here, names[1], 2) == 0)  # RENAME_EXCHANGE
    except (AttributeError, OSError, TypeError):
        return False


@contextmanager
def _locked(folder: Path, *, wait: bool = True) -> Iterator[None]:
    """A folder that nobody else has; raises ``BlockingIOError`` where somebody has, and no wait."""
    lock = _lock(folder, wait=wait)
    try:
        yield
    finally:
        _unlock(lock)


def _lock(folder: Path, *, wait: bool = True) -> int | None:
    """The lock of a folder, which ends with the process; None where the system has no such."""
    try:
        import fcntl
    except ImportError:
        return None
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        os.close(opened)
        raise
    return opened


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """A folder that one process at a time works on; raises ``BlockingIOError`` for another."""
    with _locked(folder, wait=False):
        yield


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file beside and renames it into place: it is old or new, never half."""
    with drafting(path.parent, path.name) as draft:
        with (draft / "new").open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        (draft / "new").replace(path)


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes a folder that is not there yet, or empty: all of it, or nothing."""
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with drafting(folder.parent, folder.name) as draft:
        (draft / "new").mkdir()
        for name, data in files.items():
            _write(draft / "new" / name, data)
        put(draft / "new", folder)


def write_together(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes several files of a folder: all of them, or none, also where it is killed.

    Raises:
        OSError: they cannot be written; all are as they were.

    """
    restore(folder)
    if not files:
        return
    with drafting(folder, "change") as draft:
        both = draft / "both"
        for name, data in files.items():
            place = folder / name
            _write(draft / "new" / name, data)
            _write(both / "new" / name, data)
            if place.is_file():
                shutil.copymode(place, draft / "new" / name)
                (both / OLD / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(place, both / OLD / name)
        with held(), _locked(both):
            both.rename(folder / BEFORE)  # from here on a kill is undone by who comes next
            try:
                for name in files:
                    (folder / name).parent.mkdir(parents=True, exist_ok=True)
                    (draft / "new" / name).replace(folder / name)
            except OSError:
                _undo(folder)
                raise
            (folder / BEFORE).rename(draft / "done")


def restore(folder: Path) -> bool:
    """Undoes a change of several files that was cut short by a kill; whether there was one.

    A file that somebody has changed since is left as it is.

    Raises:
        OSError: it cannot be undone here.

    """
    clear(folder, "change")
    if not (folder / BEFORE).is_dir() or (folder / BEFORE).is_symlink():
        return False
    try:
        with _locked(folder / BEFORE):  # somebody may be at it
            if not (folder / BEFORE).is_dir():
                return False
            _undo(folder)
            return True
    except FileNotFoundError:
        return False


def _undo(folder: Path) -> None:
    before, root = folder / BEFORE, folder.resolve()
    for new in sorted(p for p in (before / "new").rglob("*") if p.is_file()):
        name = new.relative_to(before / "new")
        old, place = before / OLD / name, folder / name
        if not place.parent.resolve().is_relative_to(root) or place.is_symlink():
            continue
        if place.is_file() and place.read_bytes() == new.read_bytes():
            if old.is_file():
                old.replace(place)
            else:
                place.unlink()
    shutil.rmtree(before)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
