"""Kills, full disks, closed streams: what was there stays whole, a retry works, the code says why.

A step is a call that changes files below the folder that is worked in. In CI a few steps of each
command, and by `make trust` all of them, three signals at each, and kills at random moments.
"""

from __future__ import annotations

import errno
import shutil
import signal
import sys
from collections.abc import Iterator, Set
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from casefiles import write_case
from cli.running import contents, tree
from counting import count
from faults.running import Copies, Ended, copies, is_whole, litter

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no signals to send")

ENDS = {signal.SIGKILL: {-9}, signal.SIGTERM: {143}, signal.SIGINT: {130}}
CUT = (-9, -6, -11, None)
"""Ended by the system where it stands: killed, or without memory in the midst of a library."""
DISK = (errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EIO)
ADD = ("library", "add", "tiny", "gwp-r404a", "--as", "leaks", "--unit", "t", "--basis", "AR5")
IMPORT = ("import", "rows.csv", "--into", "tiny", "--map", "map.yaml", "--year", "2020")
MAP = "business: shop\nregion: north\n"
ROWS = "Scope,Source,Amount,Unit\n1,Natural gas,1,t CO2e\n"
SOLVE = ("solve", "tiny", "--out", "run", "--no-pictures")
REPORT = ("report", "run", "--no-pictures")


@dataclass
class Desk:
    """A folder with a case and its run, to be brought back to what it was."""

    copies: Copies
    kept: Path
    folder: Path

    def anew(self) -> Path:
        """As it was at first."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.kept, self.folder)
        return self.folder

    def steps(self, *words: str) -> int:
        """How many steps a command takes that nothing befalls."""
        end = self.copies.run(self.anew(), *words)
        assert end.code == 0, end.said
        assert end.steps
        return end.steps


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    kept = tmp_path_factory.mktemp("kept") / "desk"
    kept.mkdir()
    write_case(kept / "tiny")
    (kept / "rows.csv").write_text(ROWS, "utf-8")
    (kept / "map.yaml").write_text(MAP, "utf-8")
    scratch = tmp_path_factory.mktemp("work")
    with copies(scratch) as running:
        assert running.run(kept, *SOLVE).code == 0
        yield Desk(running, kept, scratch / "desk")
        told = sorted(running.counts.items(), key=str)
        sys.stdout.writelines(f"{'; '.join(map(str, of))}: {count}\n" for of, count in told)


def insist(desk: Desk, end: Ended, words: tuple[str, ...], before: dict[str, bytes]) -> None:
    """Nothing of what was there is half; what writes together has written all or nothing."""
    case = {n: d for n, d in contents(desk.folder / "tiny").items() if not n.startswith(".")}
    assert is_whole(desk.folder / "run"), end
    if words[0] in ("library", "import"):
        checked = desk.copies.run(desk.folder, "check", "tiny")
        after = contents(desk.folder / "tiny")
        assert checked.code == 0, checked.said
        changed = {n for n in after if after[n] != before.get(f"tiny/{n}")}
        whole = {"carriers.csv", "factors.csv"} <= changed or "imports/rows.yaml" in changed
        assert not changed or whole, (changed, end)
    else:
        assert case == {n[5:]: d for n, d in before.items() if n.startswith("tiny/")}


def befall(desk: Desk, words: tuple[str, ...], codes: Set[int | None], **fault: object) -> Ended:
    """The command with a fault: it ends as it should, and what was there is whole."""
    before = contents(desk.anew())
    end = desk.copies.run(desk.folder, *words, **fault)
    count("ends")
    assert end.code in codes, (fault, end)
    assert "Traceback" not in end.said, end
    if end.code not in CUT and "errno" not in fault:
        assert litter(desk.folder) == [], (fault, end)
    insist(desk, end, words, before)
    if "errno" in fault and words[0] in ("library", "import"):
        assert litter(desk.folder / "tiny") == [], end  # what could not be undone then is now
    return end


def again(desk: Desk, words: tuple[str, ...]) -> None:
    """The same command once more: it works, or says that all is done; nothing hidden is left."""
    end = desk.copies.run(desk.folder, *words)
    done = "already" in end.said or "taken out" in end.said
    assert end.code == 0 or (end.code == 2 and done), end
    assert litter(desk.folder) == [], end
    assert is_whole(desk.folder / "run")


@pytest.mark.parametrize("words", [ADD, SOLVE], ids=["library add", "solve"])
def test_a_kill_at_a_few_steps(desk: Desk, words: tuple[str, ...]) -> None:
    """The first steps, the last ones, and those at which the new takes the place of the old."""
    steps = desk.steps(*words)
    for step in (1, steps // 2, steps - 2, steps - 1):
        befall(desk, words, {-9}, step=step, signal=signal.SIGKILL)
    again(desk, words)


def test_a_signal_is_told_and_leaves_nothing(desk: Desk) -> None:
    steps = desk.steps(*ADD)
    befall(desk, ADD, {143}, step=steps // 2, signal=signal.SIGTERM)
    befall(desk, ADD, {130}, step=steps - 3, signal=signal.SIGINT)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_takes_no_more_is_told(desk: Desk, number: int) -> None:
    steps = desk.steps(*ADD)
    for step in (1, steps // 2):
        befall(desk, ADD, {2}, step=step, errno=number)


def test_standard_output_that_takes_no_more_is_told(desk: Desk) -> None:
    end = befall(desk, (*SOLVE, "--json"), {2}, stdout="full")
    assert "Standard output cannot be written: No space left on device" in end.said
    befall(desk, (*SOLVE, "--json"), {0}, stdout="closed")


def test_the_folder_one_is_in_may_be_gone(desk: Desk) -> None:
    desk.anew()
    gone = desk.folder.with_name("gone")
    gone.mkdir()
    case, run = desk.folder / "tiny", desk.folder / "run"
    end = desk.copies.run(gone, "solve", case, "--out", run, "--no-pictures", gone=True)
    assert (end.code, is_whole(run)) == (0, True), end
    gone.mkdir(exist_ok=True)
    end = desk.copies.run(gone, "solve", case, "--no-pictures", gone=True)
    assert (end.code, "The folder you are in is gone" in end.said) == (2, True)


def test_two_into_one_folder_leave_one_whole_run(desk: Desk) -> None:
    desk.anew()
    ended = desk.copies.together([(desk.folder, SOLVE, {})] * 2)
    assert [end.code for end in ended] == [0, 0], ended
    assert is_whole(desk.folder / "run")
    assert litter(desk.folder) == []


# All steps, all signals


@pytest.mark.trust
@pytest.mark.parametrize("number", ENDS, ids=lambda n: n.name)
@pytest.mark.parametrize("words", [ADD, IMPORT, SOLVE, REPORT], ids=lambda w: w[0])
def test_a_signal_at_every_step(desk: Desk, words: tuple[str, ...], number: signal.Signals) -> None:
    """Ctrl-C that comes when the last step is done finds all of it done."""
    steps = desk.steps(*words)
    for step in range(1, steps + 1):
        befall(desk, words, ENDS[number], step=step, signal=number)
        if step % 7 == 0:
            again(desk, words)


@pytest.mark.trust
@pytest.mark.parametrize("number", DISK, ids=lambda n: errno.errorcode[n])
@pytest.mark.parametrize("words", [ADD, IMPORT, SOLVE, REPORT], ids=lambda w: w[0])
def test_a_fault_of_the_disk_at_every_step(desk: Desk, words: tuple[str, ...], number: int) -> None:
    """From that step on: it ends with 2 and says the place, or what is left is only to tidy up."""
    steps = desk.steps(*words)
    for step in range(1, steps + 1, 3):
        befall(desk, words, {0, 2}, step=step, errno=number)


@pytest.mark.trust
@pytest.mark.parametrize("number", ENDS, ids=lambda n: n.name)
@pytest.mark.parametrize("words", [SOLVE, REPORT, ADD, IMPORT], ids=lambda w: w[0])
def test_a_signal_at_a_random_moment(
    desk: Desk, words: tuple[str, ...], number: signal.Signals, request: pytest.FixtureRequest
) -> None:
    """Before it listens, a signal ends it as the system does; after its end, it is over."""
    drawn = np.random.default_rng(request.config.getoption("--seed"))
    usual = desk.copies.run(desk.anew(), *words).seconds
    for _ in range(25):
        codes = {*ENDS[number], -int(number), 0}
        befall(desk, words, codes, after=drawn.uniform(0, usual), signal=number)
    again(desk, words)


@pytest.mark.trust
def test_little_memory_is_told(desk: Desk) -> None:
    """Of 5 to 100 MB more than it begins with; where a thread has no memory, the system ends it,
    and where Python has none for a whole number while it unwinds, it goes round (docs/trust.md).
    """
    ends = {0, 4, 127, -6, -11, None}
    for words in (SOLVE, REPORT, ADD):
        for memory in range(5, 100, 5):
            befall(desk, words, ends, memory=memory * 1_000_000, limit=60.0)


@pytest.mark.trust
def test_a_limit_of_file_size_is_told(desk: Desk) -> None:
    for words in (SOLVE, REPORT, ADD):
        for size in (0, 100, 1000, 10_000, 100_000):
            befall(desk, words, {0, 2}, file_size=size)


@pytest.mark.trust
def test_a_clock_that_jumps_changes_nothing(desk: Desk) -> None:
    tables = {n: d for n, d in contents(desk.kept / "run").items() if n.startswith("tables/")}
    for seconds in (-3e7, -1.0, 3600.0, 1e9):
        befall(desk, SOLVE, {0}, jump=seconds)
        now = contents(desk.folder / "run")
        assert {n: now[n] for n in tables} == tables


@pytest.mark.trust
def test_nobody_who_may_not_write_there_writes(desk: Desk) -> None:
    """As a user who is not root, in a folder that only root may change."""
    desk.anew()
    for folder in (desk.folder, *desk.folder.parents):
        if folder.owner() == "root" and "pytest" in str(folder):
            folder.chmod(0o755)
    before = tree(desk.folder)
    for words in (SOLVE, REPORT, ADD, IMPORT):
        end = desk.copies.run(desk.folder, *words, uid=65534)
        assert end.code == 2, end
        assert tree(desk.folder) == before
