"""What every slide and sheet must know of a run: its tables, its names, its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from pathway.figures.catalogue import PRICES, figure_of, prices_of
from pathway.figures.data.pathway import Pathway, read_pathway
from pathway.figures.kit.info import ChartInfo, chart_info, scope_name
from pathway.figures.kit.metrics import brief
from pathway.figures.print.said import said
from pathway.figures.study import chart_names, charts_of
from pathway.figures.words.pathway import Words
from pathway.locale import Fact, Lang, language, numbers, say
from pathway.locale.messages import Spoken
from pathway.report.decision import Brief, Decision, brief_of, decision_of
from pathway.report.decision.kept import Kept, commitments
from pathway.runs.result import Result
from pathway.tables.declared.schema import in_currency
from pathway.tables.known import as_told
from pathway_models.case import Case

from .explained import Explained

Origin = tuple[str, str, str]
"""The message of what is shown, the table and the column that it is from."""


@dataclass(frozen=True)
class Story:
    """One run in one language."""

    result: Result
    case: Case
    lang: Lang
    info: ChartInfo
    path: Pathway
    words: Words
    explained: Explained
    decided: Decision | None = None

    @classmethod
    def of(
        cls,
        result: Result,
        case: Case,
        lang: Lang,
        explained: Explained | None = None,
        decided: Decision | None = None,
    ) -> Story:
        """Reads what is needed from the tables."""
        info = chart_info(case, str(result.manifest["run"]))
        path = read_pathway(as_told(case, result.tables), info)
        words = Words.of(path, info, lang)
        return cls(result, case, lang, info, path, words, explained or {}, decided)

    @cached_property
    def brief(self) -> Brief:
        """What is asked for, in words."""
        decided = self.decided or decision_of(self.result, self.case, self.explained)
        return brief_of(decided)

    @cached_property
    def charts(self) -> list[str]:
        """The charts that the study has, in the order of the catalogue."""
        priced = self.explained.get("plan") and self.explained.get("commitments")
        return [*charts_of(self.case, self.tables, self.info), *([PRICES] if priced else [])]

    def figure(self, chart: str) -> Mapping[str, Any]:
        """A chart of the study, said in this language."""
        if chart not in self._said:
            priced = chart == PRICES
            made = (
                prices_of(self.explained, self.info, self.lang)
                if priced
                else figure_of(chart, self.tables, self.info, self.lang)
            )
            self._said[chart] = said(made, self.lang)
        return self._said[chart]

    @cached_property
    def _said(self) -> dict[str, Mapping[str, Any]]:
        """Charts by name, once they were asked for."""
        return {}

    @property
    def first(self) -> Mapping[str, Any]:
        """The chart to look at first."""
        return self.figure(chart_names(self.case)[0])

    @property
    def own(self) -> bool:
        """Whether the company's own emissions are what the study is about."""
        return "neutrality-pathway" in chart_names(self.case)

    @cached_property
    def kept(self) -> list[Kept]:
        """The commitments, headlines first, each in the year that is hardest to keep."""
        return commitments(self.result, self.case)

    @property
    def message(self) -> str:
        """What the plan comes to, as its first chart says it."""
        return str(self.first["title"])

    @property
    def tables(self) -> Mapping[str, pd.DataFrame]:
        """The tables of the plan."""
        return self.result.tables

    def say(self, key: str, /, **facts: Fact) -> str:
        """A message of the slides with its facts."""
        return say(f"slides.{key}", self.lang, **facts)

    def name(self, name: Spoken | str, width: float = 400, size: float = 20) -> str:
        """A name from the inputs, on one line of at most so many pixels."""
        text = name if isinstance(name, str) else name.in_(self.lang)
        return brief(text, size, width)

    def money(self, value: float) -> str:
        """A sum [million] with its unit."""
        return numbers.money(value, self.case.currency, self.lang)

    def quantity(self, value: float, unit: str) -> str:
        """A number of a commitment with its unit."""
        return numbers.quantity(value, unit, self.case.currency, self.lang)

    def joined(self, lines: Sequence[str]) -> str:
        """The lines of a title as one."""
        return language(self.lang).join(lines)

    @property
    def scopes(self) -> str:
        """The scopes of the study."""
        return scope_name(self.info.scopes).in_(self.lang)

    def subject(self) -> str:
        """Whose plan it is, on one line."""
        return self.name(self.info.subject, 800, 24)

    def source(self, *tables: str) -> str:
        """The audit trail of a slide."""
        return self.say(
            "source",
            tables=self.say("source.comma").join(f"tables/{table}.csv" for table in tables),
            run=self.info.run_id,
            study=self.name(self.info.study, 480, 16),
            case=brief(self.info.case_id, 16, 480),
        )

    def note(self, message: str, origins: Sequence[Origin], *more: str) -> str:
        """Speaker notes: the message, and where each number of the slide comes from."""
        lines = [message, "", self.say("note-head", run=self.info.run_id)]
        for key, table, column in origins:
            named, what = in_currency(column, self.case.currency), self.say(key)
            lines.append(f"- {self.say('comes', what=what, table=table, column=named)}")
        return "\n".join([*lines, *(f"- {text}" for text in more)])
