"""What stock did in the past, as far as what it requires carries it (formulation, 12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pathway_models.arithmetic.base import Base, Told, base_plan
from pathway_models.arithmetic.vintages import locked_in
from pathway_models.case import Case, Need, Option, Path

ROUNDS = 1000
SLACK = 1e-9


def base_as_carried(case: Case, at: Case, told: Told) -> Base:
    """The base of a case ``at`` which all stock of the past exists: what is told is done; of what
    is not, those that require more than there is do less, alike, and others what that leaves.
    """
    base, carried = base_plan(at, told), dict[tuple[str, int], float]()
    stock = {o: locked_in(case.options[o]) for n in case.needs.values() for o in (*n.by, *n.of)}
    for _ in range(ROUNDS if case.needs else 0):
        less: dict[tuple[str, int], float] = {}
        for t in case.past:
            less |= _Year(at, base, stock, told, t).beyond()
        if not less:
            break
        carried |= less
        options = dict(at.options)
        for (o, t), most in less.items():
            options[o] = replace(options[o], existing={**options[o].existing, t: most})
        at = replace(at, options=options)
        base = base_plan(at, told)
    return replace(base, carried=carried)


class _Year:
    """What was at work in a year of the past [stock unit]."""

    def __init__(
        self, case: Case, base: Base, stock: Mapping[str, Path], told: Told, year: int
    ) -> None:
        self.case, self.base, self.stock, self.told, self.t = case, base, stock, told, year

    def beyond(self) -> dict[tuple[str, int], float]:
        """What may be at work of what requires more than there is, by the first need of which that
        is so; nothing where all of it is carried.
        """
        for need in sorted(self.case.needs.values(), key=lambda n: n.id):
            there = sum(self.stock[o][self.t] for o in need.of)
            asked = self._asked(need)
            used = sum(asked.values())
            if used > there * (1 + SLACK) + SLACK:
                free = {o: x for o, x in asked.items() if self._may_idle(self.case.options[o])}
                over = min(used - there, sum(free.values()))
                if over > SLACK * used:
                    share = 1 - over / sum(free.values())
                    return {(o, self.t): share * self._work(self.case.options[o]) for o in free}
        return {}

    def _asked(self, need: Need) -> dict[str, float]:
        """What each asks for of a need, directly or through what it shares [its stock unit]."""
        found: dict[str, float] = {}
        for o in (self.case.options[name] for name in need.by):
            ratio = o.requires[need.lever][self.t]
            sharing = [n for n in self.case.needs.values() if n.of == (o.id,) and n.shared]
            if o.has_effect or not sharing:
                parts = {o.id: self._work(o)}
            else:
                parts = {}
                for n in sharing:
                    parts |= {q: parts.get(q, 0.0) + x for q, x in self._asked(n).items()}
            for q, x in parts.items() if ratio else ():
                found[q] = found.get(q, 0.0) + x / ratio
        return found

    def _may_idle(self, o: Option) -> bool:
        """Whether it does less where it is not carried: what facts tell was done, and what has no
        part in it stands there.
        """
        idles = o.source is not None or o.output in ("captured", "clean") or o.is_fuelled
        return idles and (o.id, self.t) not in self.told

    def _work(self, o: Option) -> float:
        if o.source is not None:
            done, each = self.base.served[o.id, self.t], o.displaces[self.t]
        elif o.output == "captured" or o.is_fuelled:
            done, each = self.base.done(o)[o.id, self.t], o.yields[self.t]
        elif o.output == "credits":
            done, each = self.base.removed[o.id, self.t], o.yields[self.t]
        else:
            return self.case.options[o.id].existing[self.t]
        return float(done / each) if each > 0 else 0.0
