"""The whole way of a case with something in it that exists only in a test."""

from __future__ import annotations

import html
import importlib.util
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest

import pathway
from pathway.report import pack
from report_text import unpacked

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Gone:
    """What a case became: its tables, and all that was written of it, as text."""

    plan: pathway.Plan
    charts: dict[str, str]
    report: str
    slides: str
    workbook: str
    iamc: pd.DataFrame
    dictionary: str


def the_whole_way(case: Path, out: Path, patch: pytest.MonkeyPatch, lang: str = "en") -> Gone:
    """Checks, solves, audits, saves, opens again and reports, in this process alone.

    What a test registers is unknown to a process that is started beside this one.
    """
    patch.setattr(pack, "_beside", lambda: ThreadPoolExecutor(1))
    plan = pathway.open(pathway.read(case).solve().save(out).folder)
    assert plan.audit().passed
    plan.report(lang)
    with ZipFile(out / "board.pptx") as deck:
        pages = [deck.read(name) for name in deck.namelist() if name.endswith(".xml")]
    book = openpyxl.load_workbook(out / "results.xlsx", read_only=True)
    cells = [str(c) for sheet in book for row in sheet.iter_rows(values_only=True) for c in row]
    return Gone(
        plan,
        {p.name: p.read_text("utf-8") for p in (out / "charts").glob(f"*.{lang}.html")},
        unpacked((out / "report.html").read_text("utf-8")),
        html.unescape(b"".join(pages).decode("utf-8")),
        "\n".join(cells),
        pd.read_csv(out / "results.iamc.csv"),
        _dictionary(),
    )


def _dictionary() -> str:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    return str(generate.dictionary())
