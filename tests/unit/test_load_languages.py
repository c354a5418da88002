"""Names by language: a case in English alone, or in German alone, goes the whole way."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest

from casefiles import FILES, write_case
from pathway import api
from pathway.figures.kit.info import langs_of
from pathway.load import load, load_case
from pathway.locale import LANGUAGES
from pathway.locale.errors import InputError
from pathway_models.case import Name

INPUTS = Path(__file__).parents[2] / "inputs"


def alone(code: str) -> dict[str, str]:
    """The tiny case named in one language, without a section of a report."""
    return {name: _alone(name, text, code) for name, text in FILES.items()}


def _alone(name: str, text: str, code: str) -> str:
    if not name.endswith(".csv"):
        kept = re.sub(r"  section: .*\n", "", text)
        return re.sub(r"\{en: ([^,]*), zh: [^}]*\}", rf"{{{code}: \1}}", kept)
    rows = list(csv.reader(io.StringIO(text)))
    kept = [i for i, column in enumerate(rows[0]) if column != "name_zh"]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([row[i] for i in kept] for row in rows)
    return out.getvalue().replace("name_en", f"name_{code}")


def faults(files: dict[str, str], folder: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        load(write_case(folder, files))
    return [f"{f.place}: {f.problem}. {f.remedy}" for f in caught.value.faults]


def test_a_name_is_said_as_in_its_first_language_where_it_is_given_in_no_other() -> None:
    name = Name.of({"de": "Stahl", "en": "Steel"})
    assert (name.en, name.zh, name.in_("de"), name.in_("la")) == (
        "Steel",
        "Stahl",
        "Stahl",
        "Stahl",
    )
    assert Name.of({"en": "a", "zh": "b"}) == Name("a", "b")


def test_charts_are_drawn_in_the_languages_of_the_case_else_in_english() -> None:
    assert langs_of(("zh", "en")) == ("en", "zh")
    assert langs_of(("la",)) == langs_of(("en",)) == ("en",)
    assert langs_of(("de",)) == ("de",)


@pytest.mark.parametrize(("code", "drawn"), [("en", "en"), ("de", "de"), ("la", "en")])
def test_a_case_in_one_language_goes_the_whole_way(tmp_path: Path, code: str, drawn: str) -> None:
    case = api.read(write_case(tmp_path / "case", alone(code)))
    assert case.data.languages == (code,)
    assert case.data.sources["vans"].name.zh == "Vans"
    run = case.solve().save(tmp_path / "run")
    assert sorted(p.name for p in (run.folder / "charts").glob("*.html")) == [
        f"neutrality-pathway.{drawn}.html"
    ]
    pack = api.open(run.folder).report(drawn)
    assert pack.languages == (drawn,)
    assert not list((run.folder / "charts").glob("*.zh.*"))
    assert api.open(run.folder).report("zh").languages == (drawn, "zh")


def test_a_name_may_be_missing_in_another_language(tmp_path: Path) -> None:
    files = {**FILES, "businesses.csv": "id,name_en,name_zh\nshop,Shop,\nfleet,Fleet,车队\n"}
    case = load_case(write_case(tmp_path, files))
    assert (case.businesses["shop"].name.zh, case.businesses["fleet"].name.zh) == ("Shop", "车队")


def test_the_first_language_is_that_of_every_name(tmp_path: Path) -> None:
    company = "languages: [zh, en]\n" + FILES["company.yaml"]
    files = {
        **FILES,
        "company.yaml": company,
        "businesses.csv": "id,name_en\nshop,Shop\nfleet,Fleet\n",
        "limits.yaml": FILES["limits.yaml"].replace(", zh: 风电深度", ", de: Wind"),
    }
    missing, unknown, lacking = faults(files, tmp_path)
    assert missing.endswith("this column is missing. Add it to the header and every row")
    assert unknown == (
        "limits.wind-depth.name.de (line 2): the case has no language de. "
        "Write `languages: [zh, en, de]` in company.yaml, or leave it out"
    )
    assert lacking == (
        "limits.wind-depth.name.zh (line 2): this name is missing in zh, the first of the case's "
        "languages. Add it"
    )


def test_what_is_no_language_is_told(tmp_path: Path) -> None:
    company = "languages: [en, Chinese, en, zh]\n" + FILES["company.yaml"]
    wrong, twice = faults({**FILES, "company.yaml": company}, tmp_path)
    assert wrong.endswith("this is no language. Write its code, such as en, de or zh")
    assert twice == "languages.2 (line 1): this language stands twice. Leave one out"


def test_a_name_in_no_language_is_told(tmp_path: Path) -> None:
    limits = FILES["limits.yaml"].replace("{en: Wind there is, zh: 风电深度}", "{}")
    (fault,) = faults({**FILES, "limits.yaml": limits}, tmp_path)
    assert fault.startswith("limits.wind-depth.name (line 2): there is no name in any language.")


@pytest.mark.parametrize("company", ["steel", "shipping"])
def test_a_shipped_company_is_named_in_every_language(company: str) -> None:
    case = load_case(INPUTS / company)
    named = (case.businesses, case.regions, case.carriers, case.sources, case.options,
             case.targets, case.requirements, case.limits)  # fmt: skip
    names = [case.name, case.study_name, *(one.name for held in named for one in held.values())]
    lacking = [name for name in (*names, *case.product_names.values())
               if set(name.said) < set(LANGUAGES)]  # fmt: skip
    assert not lacking
    assert case.product_names
