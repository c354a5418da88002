"""What the charts of a plan say alike: names, money, whose plan it is, which run it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pathway.locale import Lang, Spoken, language, message, numbers, say, spoken
from pathway.locale.numbers import MoneyScale, currency, money_scale, per_tonne
from pathway_models.case import GROUP, Name

from .info import ChartInfo
from .metrics import brief, plain
from .numbers import Unit, mass_unit
from .text import phrase, sentence
from .theme import FOOTER, FOOTER_ROOM, SUBJECT_ROOM, SUBTITLE


def short(number: str) -> str:
    """In a sentence: 1.5 for 1.50."""
    mark = language(spoken()).decimal
    return number.rstrip("0").rstrip(mark) if mark in number else number


def share_of(part: float, whole: float) -> str:
    """Whole percent: never 0% for something, nor 100% for less than all."""
    return numbers.share_of(part, whole, spoken())


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says things about one run in one language."""

    info: ChartInfo
    lang: Lang

    def say(self, words: Spoken | str, /, **values: Any) -> str:
        """A message by its key, or a name, with its facts."""
        return phrase(words, self.lang, values)

    @property
    def joint(self) -> str:
        """What stands between sentences."""
        return language(self.lang).joint

    def name(self, names: Mapping[str, Spoken], key: str) -> str:
        """What an id is called, on one line; the id itself where nothing is known."""
        known = message("terms.group") if key == GROUP else Name.of({"en": key})
        found: Spoken = names.get(key) or known
        return brief(self.say(found), 1, 1000)

    @property
    def currency(self) -> str:
        """As it is written: 元 for CNY in Chinese."""
        return currency(self.info.currency, self.lang)

    @property
    def per_tonne(self) -> str:
        """CNY/t, 元／吨."""
        return say("units.per-tonne.unit", self.lang, currency=self.currency)

    def price(self, value: float) -> str:
        """Money per tonne in a sentence: CNY 85/t, 85元／吨."""
        return per_tonne(value, self.info.currency, self.lang)

    def money(self, largest: float) -> MoneyScale:
        """The unit for values of at most so many millions."""
        return money_scale(largest, self.lang, self.info.currency)

    def mass(self, largest: float) -> Unit:
        """The unit of mass for values of at most so many tonnes."""
        return mass_unit(largest, self.lang)

    @property
    def subject(self) -> str:
        """Whose plan it is, as markup for a subtitle."""
        return plain(brief(self.say(self.info.subject), SUBTITLE, SUBJECT_ROOM))

    def source(self, years: Sequence[int]) -> str:
        """The first sentence of a footer: whose plan, which study, case and run."""
        company, study, case_id = (
            brief(text, FOOTER, FOOTER_ROOM)
            for text in (self.say(self.info.company), self.say(self.info.study), self.info.case_id)
        )
        ends = dict.fromkeys((min(years), max(years))) if years else ()
        span = "–".join(map(str, ends)) or "none"
        return self.say(
            "terms.source-plan",
            company=company,
            years=span,
            study=study,
            case=case_id,
            run=self.info.run_id,
        )

    def meta(
        self, chart: str, title: Sequence[str], about: Sequence[str], table: Mapping[str, Any]
    ) -> dict[str, Any]:
        """What travels with a figure; ``about`` are the sentences after the title."""
        message = self.joint.join(title)
        return {
            "chart": chart,
            "lang": self.lang,
            "title": message,
            "description": self.joint.join([sentence(message, self.lang), *about]),
            "table": dict(table),
        }
