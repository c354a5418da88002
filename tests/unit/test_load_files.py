"""Files that are missing, empty, foreign or broken; several faults at once; nothing is followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from casefiles import FILES, edited, write_case
from pathway.load import load_case, read_files
from pathway.locale.errors import Fault, InputError, UsageError

Files = dict[str, str | bytes]


def faults_of(folder: Path, files: Files) -> list[Fault]:
    with pytest.raises(InputError) as caught:
        load_case(write_case(folder, files))
    return caught.value.faults


def told(faults: list[Fault], file: str, problem: str, place: str = "") -> bool:
    return any(f.file == file and problem in f.problem and place in f.place for f in faults)


def test_a_folder_without_a_company_is_no_case(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("nothing here")
    for folder in (tmp_path, tmp_path / "nowhere", tmp_path / "README.md"):
        with pytest.raises(UsageError, match="pathway init"):
            load_case(folder)
        with pytest.raises(UsageError, match=r"company\.yaml"):
            read_files(folder)


def test_an_unknown_study_is_a_wrong_argument(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="Did you mean 'operations'"):
        load_case(write_case(tmp_path), "operation")


def test_the_files_of_a_case_are_read_sorted_and_nothing_else(tmp_path: Path) -> None:
    """Notes, sweeps, runs and what is hidden may stand beside them."""
    beside = (
        "README.md",
        "levers/notes.md",
        ".git/x",
        "limits.yaml~",
        "studies/.x.yaml",
        "sweeps/a.yaml",
    )
    more_beside = ("reports/case/summary.json", "limits.yaml~")
    more: Files = {**FILES, **dict.fromkeys((*beside, *more_beside), "x: 1")}
    files = read_files(write_case(tmp_path, more))
    assert list(files) == sorted(FILES)
    assert files["limits.yaml"] == FILES["limits.yaml"].encode()


@pytest.mark.parametrize("name", [n for n in FILES if n.count("/") == 0 and n != "company.yaml"])
def test_a_missing_file_is_told_and_brings_no_other_fault(tmp_path: Path, name: str) -> None:
    """limits.yaml alone may be missing; without it nothing limits the wind."""
    faults = faults_of(tmp_path, {k: v for k, v in FILES.items() if k != name})
    problem = "nothing limits" if name == "limits.yaml" else "the file is missing"
    assert [problem in f.problem for f in faults] == [True]


def test_levers_may_be_missing_and_then_targets_that_name_them_are_told(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, {k: v for k, v in FILES.items() if not k.startswith("levers/")})
    assert told(faults, "targets.yaml", "selects no lever", "vans-electric.levers")


def test_a_case_needs_a_study(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, {k: v for k, v in FILES.items() if not k.startswith("studies/")})
    assert [f.problem for f in faults] == ["there is no study"]


@pytest.mark.parametrize("name", list(FILES))
@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"\xef\xbb\xbf \r\n", "the file is empty"),
        ("名,称".encode("gb18030"), "not text in UTF-8 (line 1, byte"),
        (b"a\x00b", "control character U+0000"),
        (b"a: \x1b[2J", "control character U+001B"),
    ],
)
def test_a_file_that_is_no_text_is_told(
    tmp_path: Path, name: str, content: bytes, problem: str
) -> None:
    faults = faults_of(tmp_path, {**FILES, name: content})
    assert told(faults, name, problem)
    assert len(faults) <= 3, faults


def test_a_byte_order_mark_and_line_ends_of_windows_are_no_fault(tmp_path: Path) -> None:
    files: Files = {k: b"\xef\xbb\xbf" + v.replace("\n", "\r\n").encode() for k, v in FILES.items()}
    assert load_case(write_case(tmp_path, files)) == load_case(tmp_path)


@pytest.mark.parametrize("name", [n for n in FILES if n.endswith(".csv")])
def test_a_table_without_rows_is_told(tmp_path: Path, name: str) -> None:
    header = FILES[name].partition("\n")[0] + "\n"
    faults = faults_of(tmp_path, {**FILES, name: header})
    assert told(faults, name, "the table has no rows")
    assert len(faults) == 1, faults


@pytest.mark.parametrize(
    ("text", "problem", "place"),
    [
        ("a: [1, 2\nb: 3\n", "this is not YAML", "line 2"),
        ("a: 1\n  b: 2\n", "this is not YAML", "line 2"),
        ("just words\n", "no mapping", "line 1"),
        ("- a\n- b\n", "no mapping", "line 1"),
        ("a: 1\n---\nb: 2\n", "second document", "line 2"),
        ("a: &x 1\nb: 2\n", "references", "line 1"),
        ("a: 1\nb: *x\n", "references", "line 2"),
        ("a: !!python/object/apply:os.system [ls]\n", "tags", "line 1"),
        ("? [1, 2]\n: b\n", "a key must be a word", "line 1"),
        ("[" * 40 + "]" * 40, "nested too deeply", "line 1"),
        ("{" * 2000, "", "line 1"),
    ],
)
def test_yaml_that_is_broken_or_too_clever_is_told_with_its_line(
    tmp_path: Path, text: str, problem: str, place: str
) -> None:
    faults = faults_of(tmp_path, {**FILES, "limits.yaml": text})
    assert told(faults, "limits.yaml", problem, place), faults


@pytest.mark.parametrize(
    ("word", "means"),
    [("no", "no"), ("0123", "0123"), ("12:30", "12:30"), ("2020-01-01", "2020-01-01"), ("~", "")],
)
def test_words_that_yaml_would_turn_into_something_else_stay_words(
    tmp_path: Path, word: str, means: str
) -> None:
    """A life of ``0123`` years is not 83, one of ``12:30`` not 750."""
    faults = faults_of(tmp_path, edited("levers/electrify.yaml", "life: 8", f"life: {word}"))
    assert [(f.place, f.value) for f in faults] == [("levers.ev.life (line 8)", means)]


def test_1e5_is_a_number(tmp_path: Path) -> None:
    files = edited(
        "levers/electrify.yaml", "value: 1000, unit: vehicle/yr", "value: 1e3, unit: vehicle"
    )
    assert load_case(write_case(tmp_path, files)).options["ev@vans"].max_add == dict.fromkeys(
        range(2021, 2026), 1000.0
    )


def test_an_unknown_lever_kind_is_told_with_the_nearest(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, {**FILES, "levers/retrofits.yaml": "a: 1\n"})
    assert [(f.file, f.remedy) for f in faults] == [
        ("levers/retrofits.yaml", "Did you mean 'retrofit'?")
    ]


@pytest.mark.parametrize(
    ("name", "told_as", "remedy"),
    [
        ("limit.yaml", "", "limits.yaml is there already"),
        ("Limits.yaml", "", "limits.yaml is there already"),
        ("limits.yml", "", "limits.yaml is there already"),
        ("limits.YAML", "", "limits.yaml is there already"),
        ("limits.yaml.txt", "", "limits.yaml is there already"),
        ("levers/ecosystem.yaml~", "", "Rename it to levers/ecosystem.yaml"),
        ("price.csv", "", "prices.csv is there already"),
        ("budget.xlsx", "", "let its name end in .md"),
        ("notes.txt", "", "let its name end in .md"),
        ("extra.csv", "", "let its name end in .md"),
        ("levers.yaml", "", "let its name end in .md"),
        ("study/s.yaml", "study/", "Put its files into studies/"),
        ("Levers/offset.yaml", "Levers/", "Put its files into levers/"),
        ("old/prices.csv", "old/", "Move it out of the case"),
        ("levers/offset.YAML", "", "levers/offset.yaml is there already"),
        ("levers/retrofit.yaml.txt", "", "levers/retrofit.yaml is there already"),
        ("levers/ecosystem.yml", "", "Rename it to levers/ecosystem.yaml"),
        ("levers/notes.txt", "", "let its name end in .md"),
        ("levers/old/offset.yaml", "levers/old/", "Put its files into levers/"),
        ("studies/more.yml", "", "Rename it to studies/more.yaml"),
        ("studies/more.yaml.txt", "", "Rename it to studies/more.yaml"),
        ("studies/operations.bak", "", "let its name end in .md"),
        ("studies/2030/more.yaml", "studies/2030/", "Put its files into studies/"),
    ],
)
def test_what_is_not_read_is_told_whatever_its_name(
    tmp_path: Path, name: str, told_as: str, remedy: str
) -> None:
    faults = faults_of(tmp_path, {**FILES, name: "a: 1\n"})
    assert [(f.file, "is not read" in f.problem) for f in faults] == [(told_as or name, True)]
    assert remedy in faults[0].remedy


@pytest.mark.parametrize("name", [n for n in FILES if n != "company.yaml"])
def test_a_file_in_other_letters_is_offered_its_name(tmp_path: Path, name: str) -> None:
    """`Prices.Csv` is another file than `prices.csv` on some machines and the same on others."""
    folder, _, last = name.rpartition("/")
    other = f"{folder}/{last.title()}" if folder else last.title()
    faults = faults_of(tmp_path, {other if k == name else k: v for k, v in FILES.items()})
    assert any(f.file == other and f"Rename it to {name}," in f.remedy for f in faults)


def test_a_company_in_other_letters_is_named(tmp_path: Path) -> None:
    files: Files = {("Company.yaml" if k == "company.yaml" else k): v for k, v in FILES.items()}
    with pytest.raises(UsageError, match=r"Rename Company\.yaml"):
        load_case(write_case(tmp_path, files))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: 1\n")
    case = write_case(tmp_path / "case")
    (case / "limits.yaml").unlink()
    (case / "limits.yaml").symlink_to(secret)
    with pytest.raises(InputError, match="link out of the folder") as caught:
        read_files(case)
    assert "password" not in str(caught.value)


def test_a_file_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pathway.load.files.folder.BIGGEST", 100)
    with pytest.raises(InputError, match="the file is larger"):
        read_files(write_case(tmp_path))


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (case / "limits.yaml").unlink()
    (case / "limits.yaml").mkdir()
    with pytest.raises(InputError, match="this is not a file"):
        read_files(case)


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    """One thing wrong in each of ten files: ten faults, in the order of the files."""
    files: Files = dict(FILES)
    for name, old, new in [
        ("businesses.csv", "Fleet", ""),
        ("company.yaml", "value: 6,", "value: x,"),
        ("growth.csv", "shops,2025,1.5", "shops,2025,-1.5"),
        ("levers/electrify.yaml", "  life: 8", "  life: -8"),
        ("levers/removal.yaml", "value: 200", "value: -200"),
        ("limits.yaml", "of: yield", "of: yeild"),
        ("prices.csv", "diesel,*,2021,7", "diesel,*,2021,seven"),
        ("regions.csv", "North,北,cn", "North,北,"),
        ("studies/whole.yaml", "policy: none", "policy: nothing"),
        ("targets.yaml", "  in: 2024", "  in: 2044"),
    ]:
        assert old in FILES[name]
        files[name] = FILES[name].replace(old, new, 1)
    faults = faults_of(tmp_path, files)
    assert sorted({f.file for f in faults}) == [f.file for f in faults]
    assert len(faults) == 10, faults


def test_several_faults_of_one_row_are_told_together(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path, edited("sources.csv", "vans,fleet,north,1,,mobile_short_haul,diesel,10,ML,flat",
                         "vans,flet,nort,1,,mobile_short_haul,disel,-10,ML,flit")
    )  # fmt: skip
    columns = [f.place.partition("column ")[2] for f in faults if f.file == "sources.csv"]
    assert columns == ["activity", "business", "carrier", "growth", "region"]


def test_a_fault_is_one_line_however_strange_the_value(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, edited("sources.csv", ",10,ML", ',"1\n\n2' + "9" * 500 + '",ML'))
    assert all("\n" not in str(f) and len(str(f)) < 400 for f in faults)


def test_without_a_readable_company_the_form_of_the_other_files_is_still_checked(
    tmp_path: Path,
) -> None:
    """Nothing can be said of units and years, but a wrong column and a wrong key can."""
    files: Files = {**FILES, "company.yaml": "horizon: [\n"}
    files["revenue.csv"] = FILES["revenue.csv"].replace("value", "valu", 1)
    files["levers/electrify.yaml"] = FILES["levers/electrify.yaml"].replace("life", "live")
    files["studies/whole.yaml"] = FILES["studies/whole.yaml"].replace("policy", "polcy")
    faults = faults_of(tmp_path, files)
    assert sorted({f.file for f in faults}) == sorted(
        ["company.yaml", "levers/electrify.yaml", "revenue.csv", "studies/whole.yaml"]
    )


def test_a_company_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    case = write_case(tmp_path)
    (case / "company.yaml").unlink()
    (case / "company.yaml").mkdir()
    with pytest.raises(InputError, match="this is not a file"):
        load_case(case)


def test_a_year_far_off_in_a_path_is_told(tmp_path: Path) -> None:
    """20250 for 2025 would cover every year, and make a nearly flat path of it."""
    files = edited("levers/electrify.yaml", "2025: 30000", "20250: 30000")
    assert told(faults_of(tmp_path, files), "levers/electrify.yaml", "not a year", "path.20250")
