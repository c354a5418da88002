"""What the report says: the messages of its room, for its page, its template and its script."""

from __future__ import annotations

from dataclasses import dataclass

from pathway.locale import Fact, Lang, MessageError, say

SCRIPT_WORDS = {
    "all-businesses": (), "all-scopes": (), "every-year": (), "showing": ("view",),
    "not-for": ("view",), "whole": (), "range": ("from", "to", "n"),
    "of-all": ("all",), "no-rows": (), "download": (), "from": (),
}  # fmt: skip
"""What the script of the page says, with the facts that it fills in itself."""


@dataclass(frozen=True, slots=True)
class Words:
    """The messages of the report in one language."""

    lang: Lang

    def __call__(self, key: str, /, **facts: Fact) -> str:
        """The message with its facts."""
        return say(f"report.{key}", self.lang, **facts)

    def of_id(self, kind: str, key: object) -> str:
        """What an id of a run is called; one that has no name is its own."""
        return known(f"report.{kind}-{key}", self.lang) or str(key)

    def for_script(self) -> dict[str, str]:
        """What the script says: a blank in braces for each fact."""
        return {
            key.replace("-", "_"): self(key, **{fact: f"{{{fact}}}" for fact in facts})
            for key, facts in SCRIPT_WORDS.items()
        }


def known(key: str, lang: Lang) -> str:
    """A message named by an id of a run, which may have none: then nothing."""
    try:
        return say(key, lang)
    except MessageError:
        return ""


def chart_name(chart: str, lang: Lang) -> str:
    """What a chart is called; one that has no name is its file's."""
    return known(f"report.chart-{chart}", lang) or chart.replace("-", " ").capitalize()
