"""What is said about a bridge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pathway.figures.data.pathway import Pathway
from pathway.figures.kit.info import ChartInfo
from pathway.figures.kit.numbers import few
from pathway.figures.kit.text import CO2E
from pathway.figures.words.bridge_steps import Kind, Step, read_steps, total
from pathway.locale import Count, Fact, Lang, language
from pathway.locale.numbers import written

from .pathway import CONTRACTS, Words


@dataclass(frozen=True, slots=True)
class BridgeWords:
    """Everything that is said about the bridge to year ``i`` in one language."""

    words: Words
    i: int
    misses: tuple[float, ...]  # of the year's targets of emissions [t], 0 where met

    @classmethod
    def of(
        cls, path: Pathway, info: ChartInfo, lang: Lang, i: int, targets: pd.DataFrame
    ) -> BridgeWords:
        """In the unit and with the decimals of what is drawn."""
        ids = [*info.targets, *(part.target for part in info.parts)]
        rows = targets[targets["id"].isin(ids) & (targets["year"] == path.years[i])]
        misses = [
            0.0 if str(met).lower() == "true" else abs(float(achieved) - float(required))
            for met, achieved, required in zip(
                rows["met"], rows["achieved"], rows["required"], strict=True
            )
        ]
        return cls(Words.of(path, info, lang, years=(0, i)), i, tuple(misses))

    @property
    def lang(self) -> Lang:
        """The language."""
        return self.words.lang

    @property
    def years(self) -> dict[str, Fact]:
        """From which year to which, and the unit."""
        base, year = (self.words.path.years[i] for i in (0, self.i))
        return {"base": str(base), "year": str(year), "unit": self.words.unit_name}

    def name(self, step: Step) -> str:
        """What a bar is called, on one line."""
        return language(self.lang).join(step.label.splitlines())

    def total(self, kind: Kind) -> str:
        """The sum of the cuts or the credits, as a change."""
        return self.words.change(total(self.words, self.i, kind))

    def is_nothing(self, tonnes: float) -> bool:
        """Whether it is as good as none."""
        return abs(tonnes) <= self.words.path.nothing

    def _steps(self) -> list[Step]:
        return read_steps(self.words, self.i)

    def subtitle(self) -> str:
        """What is drawn, in which unit, as markup."""
        words, path, i = self.words, self.words.path, self.i
        facts = {**self.years, "subject": words.subject, "scopes": words.scopes, "co2": CO2E}
        facts["location"] = words.number(path.gross_location[i])
        apart = path.by_contract(i) > CONTRACTS * max(path.net[0], path.nothing)
        keys = ["-location", ""] if apart else [""]
        return words.fitting([words.say(f"bridge.subtitle{key}", **facts) for key in keys])

    def titles(self) -> Iterator[str]:
        """The message, the fullest first; each is true by itself."""
        facts = {**self.years, **self._missed(), **self._growth(), **self._cuts(), **self._rest()}
        title = "bridge.title-missed" if facts["missed"] else "bridge.title"
        partly = facts["rest"] == "net" and facts["credits"]
        forms = ([".partly"] if partly else []) + ["", ".brief", ".cut"]
        yield from (self.words.say(title + form, **facts) for form in forms)

    def _missed(self) -> dict[str, Fact]:
        """How many of the year's targets are missed, and by how much."""
        missed = [miss for miss in self.misses if miss > 0]
        return {
            "missed": Count(len(missed)),
            "targets": Count(len(self.misses)),
            "miss": self.words.amount(max(missed, default=0.0)),
        }

    def _growth(self) -> dict[str, Fact]:
        bau = self.words.path.bau
        by = self.words.rounded(bau[self.i] - bau[0] - self.words.path.structure(self.i))
        growth = "adds" if by > 0 else "falls" if by < 0 else "steady"
        if moved := self.words.rounded(self.words.path.structure(self.i)):
            told = {"moved": moved, "by": by}
            lang = self.words.lang
            return {"growth": "moved", **{k: written(v, lang, plus=True) for k, v in told.items()}}
        return {"growth": growth, "by": self.words.written(abs(by)), "moved": ""}

    def _cuts(self) -> dict[str, Fact]:
        steps = [step for step in self._steps() if step.kind == "cut"]
        if not steps:
            return {"cuts": Count(0)}
        parts = self.words.shown(self.i).parts
        best = max(steps, key=lambda step: (parts[step.key], -steps.index(step)))
        wedge = self.words.wedge(best.key, short=True)
        return {
            "cuts": Count(len(steps)),
            "wedge": wedge,
            "cut": self.words.written(parts[best.key]),
        }

    def _rest(self) -> dict[str, Fact]:
        """What is left before and after the credits."""
        words, path, i = self.words, self.words.path, self.i
        credits = [words.wedge(s.key, short=True) for s in self._steps() if s.kind == "credit"]
        net = path.net[i]
        rest = "net"
        if net < -path.nothing:
            rest = "removes"
        elif net <= path.nothing:
            rest = "left" if credits else "nothing"
        return {
            "rest": rest,
            "left": words.number(path.gross[i]),
            "net": words.amount(net),
            "removed": words.number(-net),
            "credit": words.written(total(words, i, "credit")),
            "credits": language(self.lang).listed(credits),
        }

    def footer(self) -> Iterator[str]:
        """The audit trail, sentence by sentence."""
        words, path = self.words, self.words.path
        location = words.number(path.gross_location[self.i])
        yield words.source(path.years)
        yield words.say("bridge.boundary", **self.years, scopes=words.scopes, location=location)
        yield words.say("bridge.attribution", **self.years)
        yield from self._footer_marks()

    def _footer_marks(self) -> Iterator[str]:
        words, steps = self.words, self._steps()
        kinds, drawn = ({getattr(step, what) for step in steps} for what in ("kind", "key"))
        if "credit" in kinds:
            yield words.say("bridge.credits")
        if "added" in kinds:
            yield words.say("bridge.upwards")
        least = few(max(words.path.bau))
        unseen = [
            w.key
            for w in words.path.wedges
            if w.key not in drawn and abs(w.tonnes[self.i]) >= least
        ]
        if unseen:
            yield words.say("bridge.unseen", names=words.listed(unseen))
        for wedge in words.path.wedges:
            if wedge.members and wedge.key in drawn:
                yield words.say("bridge.other", names=words.listed(wedge.members))

    def description(self, steps: Sequence[Step]) -> Iterator[str]:
        """The text alternative after the title."""
        say = self.words.say
        yield say("bridge.chart", **self.years)
        for step in steps:
            key = "bridge.step-share" if step.share else "bridge.step"
            yield say(key, name=self.name(step), value=step.value, share=step.share)
        if self.misses:
            met = Count(sum(miss == 0 for miss in self.misses))
            yield say("bridge.met", **self.years, count=met, all=Count(len(self.misses)))

    def table(self, steps: Sequence[Step]) -> dict[str, Any]:
        """The data as printed: a caption, columns and rows of text."""
        say, unit = self.words.say, self.words.unit_name
        return {
            "caption": say("bridge.caption", unit=unit),
            "columns": [say("bridge.column"), unit, say("bridge.column-share")],
            "rows": [[self.name(step), step.value, step.share] for step in steps],
        }
