"""A made-up plan, 2020 to 2050, that keeps nearly every rule; a test changes what it is about.

Each of the scopes emits 100 kt in 2020, a straight line less each year, and 5 kt from 2030 on, by
market as by location; removals stored for 1,000 years neutralise all of it from 2030. 100 GWh of
electricity, clean from 2025 on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from cases import SCOPE1, SCOPE2, case, credit, flat, green, programme, source, target
from pathway.disclosure.claims.evidence import Shown
from pathway.disclosure.claims.facts import Facts
from pathway.disclosure.claims.judging import Verdict, judge
from pathway.disclosure.claims.reading import book
from pathway_models.case import Account, Case, Fact, Hierarchy, Region

FIRST, LAST = 2020, 2050
YEARS = range(FIRST, LAST + 1)
SCOPE3 = "b/r/3"
ACCOUNTS = {SCOPE1: 1, SCOPE2: 2, SCOPE3: 3}
CHECKS = (
    *("offsets_only_fill_what_removals_leave", "credits_are_claimed_once"),
    *("electricity_balances", "service_is_within_stock_and_share"),
    "stock_is_existing_and_additions_in_service",
)


def gross(year: int) -> float:
    """Of each scope [t]: 100,000 - 9,500 a year, to 5,000."""
    return max(5000.0, 100_000 - 9500.0 * (year - FIRST))


class Made:
    """The tables, the case and the audit; ``put`` writes into a table."""

    def __init__(self) -> None:
        self.tables = _tables()
        self.checks = dict.fromkeys(CHECKS, True)
        self.evidence: dict[tuple[str, int | None], Shown] = {}
        everywhere = {"accounts": tuple(ACCOUNTS)}
        self.case: Case = case(
            [source("heat", "gas", flat(1.0, last=LAST))],
            [
                green("wind", technology="wind"),
                credit("stone", "removal", 1, buffer=0.1),
                programme("apps"),
            ],
            [
                target("zero", "net_emissions", _from(2030, 0.0), **everywhere),
                target("half", "gross_emissions", _from(2030, 30.0), **everywhere),
                target("goods", "gross_emissions", _from(2035, 5.0), accounts=(SCOPE3,)),
                target("fuel", "gross_emissions", _from(2030, 5.0), accounts=(SCOPE1,)),
                target("power", "clean_electricity_share", _from(2030, 1.0), accounts=(SCOPE2,)),
            ],
            end=LAST,
            hierarchy=Hierarchy("lexicographic", None, None),
            accounts={a: Account(a, "b", "r", scope) for a, scope in ACCOUNTS.items()},
            regions={"r": Region("r", case([]).name, "cn")},
            factors={("electricity", "r"): flat(0.5, last=LAST)},
            residual={"r": flat(0.6, last=LAST)},
            revenue={"b": {t: 100.0 * 1.05 ** (t - FIRST) for t in YEARS}},
            biogenic={("gas", "r"): flat(0.0, last=LAST)},
        )

    def put(self, table: str, column: str, value: Any, **where: Any) -> None:
        """Writes a value into a column, where all these columns hold these values."""
        rows = self.tables[table]
        picked = pd.Series(True, index=rows.index)
        for key, wanted in where.items():
            picked &= rows[key].isin(wanted if isinstance(wanted, list) else [wanted])
        rows.loc[picked, column] = value

    def add(self, table: str, **cells: Any) -> None:
        """Adds a row to a table."""
        rows = [*self.tables[table].to_dict("records"), cells]
        self.tables[table] = pd.DataFrame(rows)

    def change(self, **changes: Any) -> None:
        """Other fields of the case."""
        self.case = replace(self.case, **changes)

    def tell(self, *years: int, of: str = "heat", unit: str = "t", what: str = "activity") -> None:
        """What was of a source in these years; the year after the last is the first to plan."""
        row = ("actuals/a.csv", "row 2")
        facts = [
            *self.case.facts,
            *(Fact(t, what, (of,), 1.0, "", row, of, 1.0, unit, "", "") for t in years),
        ]
        self.change(facts=tuple(facts), today=max(f.year for f in facts) + 1)

    def promise(self, k: str, **changes: Any) -> None:
        """Another field of a promise; without any, it is taken away."""
        others = {key: kept for key, kept in self.case.targets.items() if key != k}
        kept = {k: replace(self.case.targets[k], **changes)} if changes else {}
        self.change(targets={**others, **kept})

    def also(self, k: str, metric: str, value: Any, **changes: Any) -> None:
        """Another promise."""
        made = target(k, metric, value, **changes)
        self.change(targets={**self.case.targets, k: made})

    def facts(self) -> Facts:
        """Its facts."""
        known, shown = book().facts, self.evidence
        return Facts(self.tables, self.case, known, self.checks, evidence=shown)

    def judge(self, rule: str, year: int = 2030) -> Verdict:
        """What a rule says of it."""
        return judge(book().rules[rule], self.facts(), year)


def _from(first: int, value: float) -> dict[int, float]:
    return dict.fromkeys(range(first, LAST + 1), value)


def _tables() -> dict[str, pd.DataFrame]:
    tonnes, power, credits, wedges = [], [], [], []
    for year in YEARS:
        for account, scope in ACCOUNTS.items():
            keys = {"year": year, "account": account, "business": "b", "region": "r"}
            keys["scope"] = scope
            removed = gross(year) if year >= 2030 else 0.0
            tonnes.append(
                {
                    **keys, "category": "", "bau_t": 100_000.0,
                    "gross_location_t": gross(year), "gross_market_t": gross(year),
                    "removals_t": removed, "offsets_t": 0.0, "net_t": gross(year) - removed,
                    "biogenic_t": 0.0,
                }
            )  # fmt: skip
            for wedge, cut in (("retrofit", 100_000.0 - gross(year)), ("removal", removed)):
                wedges.append({**keys, "wedge": wedge, "tonnes": cut})
            if removed:
                credits.append(
                    {
                        **keys, "option": "stone", "kind": "removal", "tonnes": removed,
                        "durability_years": 1000, "quality": "nature", "vintage": year,
                    }
                )  # fmt: skip
        clean = 100.0 if year >= 2025 else 0.0
        power.append(
            {
                **keys, "account": SCOPE2, "scope": 2, "demand_gwh": 100.0, "self_use_gwh": 0.0,
                "clean_gwh": clean, "clean_unbundled_gwh": 0.0, "residual_gwh": 100.0 - clean,
                "clean_share": clean / 100,
            }
        )  # fmt: skip
    contracts = [
        {"year": t, "option": "wind", "account": SCOPE2, "clean_gwh": 100.0}
        for t in YEARS
        if t >= 2025
    ]
    levers = [
        {"year": t, "kind": "retrofit", "reduction_t": 3 * (100_000.0 - gross(t))} for t in YEARS
    ]
    sources = [
        {"year": FIRST, "account": SCOPE3, "category": f"cat{n}_x", "gross_t": 50_000.0}
        for n in (1, 4)
    ]
    targets = [
        {
            "id": "zero", "metric": "net_emissions", "year": t, "required": 0.0, "met": True,
            "requirement": False,
        }
        for t in range(2030, LAST + 1)
    ]  # fmt: skip
    ecosystem = [{"year": t, "tonnes": 0.0, "cumulative_t": 1e8 * (t - FIRST)} for t in YEARS]
    rows = {
        "emissions": tonnes, "electricity": power, "credits": credits, "wedges": wedges,
        "wedges_location": wedges, "contracts": contracts, "levers": levers, "sources": sources,
        "targets": targets, "ecosystem": ecosystem,
    }  # fmt: skip
    return {name: pd.DataFrame(found) for name, found in rows.items()}
