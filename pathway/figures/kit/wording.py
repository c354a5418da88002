"""What charts say alike: numbers in one unit, whose emissions they are, where they come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pathway.locale import Lang, Spoken, language

from .info import ChartInfo
from .metrics import brief, plain
from .numbers import Unit, decimals_for, half_up, mass_unit, show
from .text import phrase, sentence
from .theme import FOOTER, FOOTER_ROOM, SUBJECT_ROOM, SUBTITLE


@dataclass(frozen=True, slots=True)
class Wording:
    """One language, one unit and one number of decimals for all that a chart says."""

    info: ChartInfo
    lang: Lang
    unit: Unit
    decimals: int

    @classmethod
    def tonnes(cls, largest: float, info: ChartInfo, lang: Lang) -> Wording:
        """For a chart of tonnes whose largest value is this."""
        unit = mass_unit(largest, lang)
        return cls(info, lang, unit, decimals_for(largest / unit.tonnes))

    def say(self, words: Spoken | str, /, **values: Any) -> str:
        """A message by its key, or a name, with its facts."""
        return phrase(words, self.lang, values)

    def join(self, sentences: Iterable[str]) -> str:
        """Sentences, or the lines of a title, as one text."""
        return language(self.lang).joint.join(sentences)

    def rounded(self, value: float) -> Decimal:
        """A value in the chart's unit, as printed."""
        return half_up(value / self.unit.tonnes, self.decimals)

    def number(self, value: float) -> str:
        """A value in the chart's unit."""
        return show(self.rounded(value))

    def amount(self, value: float) -> str:
        """Like ``number``, but never 0 for something."""
        least = Decimal(1).scaleb(-self.decimals)
        return f"<{show(least)}" if value > 0 and not self.rounded(value) else self.number(value)

    @property
    def unit_name(self) -> str:
        """Mt, 百万吨 …"""
        return self.say(self.unit.name)

    def year_and_unit(self, year: object) -> str:
        """2030, Mt / 2030年，百万吨."""
        return self.say("terms.year-and-unit", year=str(year), unit=self.unit_name)

    @property
    def subject(self) -> str:
        """Whose emissions are drawn, as markup of bounded width."""
        return plain(brief(self.say(self.info.subject), SUBTITLE, SUBJECT_ROOM))

    def source(self, years: Sequence[int]) -> str:
        """The first sentence of a footer: company, study, case and run."""
        company, study, case = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (self.say(self.info.company), self.say(self.info.study), self.info.case_id)
        )
        plan = f"{years[1]}–{years[-1]}" if len(years) > 2 else f"{years[-1]}"
        return self.say(
            "terms.source-inventory",
            company=company,
            base=str(years[0]),
            plan=plan,
            study=study,
            case=case,
            run=self.info.run_id,
        )

    def meta(
        self, chart: str, title: Sequence[str], description: Iterable[str], table: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What travels with a figure: its name, language, message, text alternative and data."""
        message = self.join(title)
        return {
            "chart": chart,
            "lang": self.lang,
            "title": message,
            "description": self.join([sentence(message, self.lang), *description]),
            "table": dict(table),
        }
