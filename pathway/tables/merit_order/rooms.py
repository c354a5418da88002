"""Where tonnes can be cut, and by which factors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pathway_models.arithmetic.base import Base
from pathway_models.arithmetic.grid import Grid, Vector, along
from pathway_models.case import ELECTRICITY, Case

Places = Sequence[int]
"""Rooms, by their number."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """Where tonnes can be cut, market-based gross of the base in plan years [kt].

    First each source, then each account's electricity; ``factor`` is the latter's [kt / GWh].
    """

    sources: Grid
    power: Grid
    factor: Grid

    @staticmethod
    def of(case: Case, base: Base) -> Rooms:
        """The rooms of a case."""
        years = case.years
        covered, factor = Grid(case.accounts, years), Grid(case.accounts, years)
        for o in sorted(case.yielding("on_site"), key=lambda o: o.id):
            if o.keeps_certificates or o.is_fuelled:
                covered.at(o.accounts[0])[:] += base.self_use.at(o.id)[1:]
        for key in sorted(base.clean):
            _, a, t = key
            if t in years:
                covered.matrix[covered.row[a], t - years.start] += base.clean[key]
        for a in factor.things:
            if (ELECTRICITY, case.accounts[a].region) in case.factors:
                factor.at(a)[:] = along(case.residual_of(a), years)
        bought = np.maximum(0.0, base.demand.matrix[:, 1:] - covered.matrix)
        sources = Grid(case.sources, years)
        for i in sources.things:
            s = case.sources[i]
            own = factor_of(case, s.carrier, s.account)[1:]
            sources.at(i)[:] = own * base.activity.at(i)[1:]
        return Rooms(sources, covered.like(factor.matrix * bought), factor)

    def source(self, i: str) -> int:
        """The number of a source's room."""
        return self.sources.row[i]

    def account(self, a: str) -> int:
        """The number of the room of an account's electricity."""
        return len(self.sources.row) + self.power.row[a]

    def all(self) -> list[list[float]]:
        """By year, the tonnes in each."""
        left: list[list[float]] = np.vstack([self.sources.matrix, self.power.matrix]).T.tolist()
        return left


def factor_of(case: Case, carrier: str, account: str) -> Vector:
    """Emission factor, market-based, base year to end [kt / carrier unit]."""
    region = case.accounts[account].region
    if carrier == ELECTRICITY:
        if (ELECTRICITY, region) not in case.factors:
            return np.zeros(len(case.all_years))
        return along(case.residual_of(account), case.all_years)
    return along(case.factors[carrier, region], case.all_years)


def upstream_of(case: Case, carrier: str, account: str) -> Vector:
    """Upstream, which comes along with what is cut, and needs no room [kt / carrier unit]."""
    at = case.accounts[account]
    path = case.upstream.get((carrier, at.region)) if at.upstream else None
    return along(path, case.all_years) if path else np.zeros(len(case.all_years))
