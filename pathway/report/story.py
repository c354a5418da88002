"""What every slide and sheet must know of a run: its tables, its names, its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from pathway import numbers
from pathway.charts.figure import Spec
from pathway.charts.info import ChartInfo, chart_info, scope_name
from pathway.charts.intensity import scope3_intensity
from pathway.charts.ledger import ecosystem_ledger
from pathway.charts.metrics import brief
from pathway.charts.neutrality_pathway import neutrality_pathway
from pathway.charts.pathway_data import Pathway, read_pathway
from pathway.charts.pathway_words import Words
from pathway.decision import Brief, Decision, brief_of, decision_of
from pathway.decision.kept import Kept, commitments
from pathway.figures.study import chart_names
from pathway.locale import Fact, Lang, language, say
from pathway.locale.messages import Spoken
from pathway.result import Result
from pathway.tables.declared.schema import in_currency
from pathway_models.case import Case

from .explained import Explained

_DRAW = {
    "neutrality-pathway": neutrality_pathway,
    "scope3-intensity": scope3_intensity,
    "ecosystem-ledger": ecosystem_ledger,
}

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
        path = read_pathway(result.tables, info)
        words = Words.of(path, info, lang)
        return cls(result, case, lang, info, path, words, explained or {}, decided)

    @cached_property
    def brief(self) -> Brief:
        """What is asked for, in words."""
        decided = self.decided or decision_of(self.result, self.case, self.explained)
        return brief_of(decided)

    @cached_property
    def figures(self) -> Mapping[str, Spec]:
        """The charts of the study in this language, by name."""
        names = chart_names(self.case)
        return {n: _DRAW[n].spec(self.tables, self.info, self.lang) for n in names if n in _DRAW}

    @property
    def own(self) -> bool:
        """Whether the company's own emissions are what the study is about."""
        return "neutrality-pathway" in self.figures

    @cached_property
    def kept(self) -> list[Kept]:
        """The commitments, headlines first, each in the year that is hardest to keep."""
        return commitments(self.result, self.case)

    @property
    def message(self) -> str:
        """What the plan comes to, as its first chart says it."""
        return str(next(iter(self.figures.values()))["layout"]["meta"]["title"])

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

    def money_scale(self, largest: float) -> numbers.MoneyScale:
        """The unit of a chart or table of money."""
        return numbers.money_scale(largest, self.lang, self.case.currency)

    def mass(self, tonnes: float) -> str:
        """Tonnes with their unit."""
        return numbers.mass(tonnes, self.lang)

    def quantity(self, value: float, unit: str) -> str:
        """A number of a commitment with its unit."""
        return numbers.quantity(value, unit, self.case.currency, self.lang)

    def quality(self, quality: str) -> str:
        """A class of credits in words."""
        called = self.name(quality.replace("_", " "), 200)
        return say("credits.quality", self.lang, id=quality, name=called)

    def joined(self, lines: Sequence[str]) -> str:
        """The lines of a title as one."""
        return language(self.lang).join(lines)

    @property
    def scopes(self) -> str:
        """The scopes of the study."""
        return scope_name(self.info.scopes).in_(self.lang)

    def alternative(self, message: str, lines: Iterable[str]) -> str:
        """The text alternative of a chart: its message, and what it shows, line by line."""
        return self.say("alternative", message=message, lines="; ".join(lines))

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
