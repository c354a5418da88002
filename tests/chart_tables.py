"""Made-up tables for charts: a company that grows, cuts, and is neutral from 2030."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from pathway.charts.info import ChartInfo
from pathway_models.case import WEDGES, Name

INFO = ChartInfo(
    company=Name("Alibaba Group", "阿里巴巴集团"),
    subject=Name("Alibaba Group", "阿里巴巴集团"),
    study=Name("Operations", "运营碳中和"),
    case_id="alibaba",
    run_id="7f3c2a",
    scopes=(1, 2),
    targets=("scope12_neutral", "gross_line"),
)

Tables = dict[str, pd.DataFrame]


def tables(
    bau: Sequence[float],
    wedges: Mapping[str, Sequence[float]],
    first: int = 2020,
    targets: Sequence[tuple[str, str, int, int, float]] = (),
    unit: float = 1e6,
) -> Tables:
    """Tables of one account; series in Mt, targets as (id, metric, from, first row, Mt)."""
    years = range(first, first + len(bau))
    series = {key: [v * unit for v in wedges.get(key, [0.0] * len(bau))] for key in WEDGES}
    place = {"account": "cloud/cn-north/2", "business": "cloud", "region": "cn-north", "scope": 2}
    emissions, rows = [], []
    for i, year in enumerate(years):
        credit = series["removal"][i] + series["offset"][i]
        cut = sum(series[key][i] for key in WEDGES) - credit
        gross = bau[i] * unit - cut
        emissions.append(
            {
                "year": year,
                **place,
                "bau_t": bau[i] * unit,
                "gross_location_t": gross + series["green_power"][i],
                "gross_market_t": gross,
                "removals_t": series["removal"][i],
                "offsets_t": series["offset"][i],
                "net_t": gross - credit,
            }
        )
        rows += [{"year": year, **place, "wedge": k, "tonnes": series[k][i]} for k in WEDGES]
    return {
        "emissions": pd.DataFrame(emissions),
        "wedges": pd.DataFrame(rows),
        "targets": pd.DataFrame(
            [row for target in targets for row in _target(target, emissions, unit)],
            columns=["id", "section", "metric", "year", "sense", "required", "achieved", "unit",
                     "slack", "binding", "met"],
        ),
    }  # fmt: skip


def _target(
    target: tuple[str, str, int, int, float], emissions: list[dict[str, object]], unit: float
) -> list[dict[str, object]]:
    """Rows from ``first row`` on: linear from the base-year value to the value in ``from``."""
    name, metric, start, first, value = target
    column = "net_t" if metric == "net_emissions" else "gross_market_t"
    base, base_year = float(str(emissions[0][column])), int(str(emissions[0]["year"]))
    rows = []
    for row in emissions:
        year, achieved = int(str(row["year"])), float(str(row[column]))
        if year < first:
            continue
        share = min((year - base_year) / (start - base_year), 1.0)
        required = base + share * (value * unit - base) if first < start else value * unit
        rows.append(
            {
                "id": name, "section": "01", "metric": metric, "year": year, "sense": "<=",
                "required": required, "achieved": achieved, "unit": "t",
                "slack": required - achieved, "binding": abs(required - achieved) < 1,
                "met": achieved <= required + 1e-6,
            }
        )  # fmt: skip
    return rows


def ramp(*knots: tuple[int, float], first: int = 2020, last: int = 2035) -> list[float]:
    """A piecewise linear series through (year, value)."""
    values = []
    for year in range(first, last + 1):
        before = max((k for k in knots if k[0] <= year), default=knots[0])
        after = min((k for k in knots if k[0] >= year), default=knots[-1])
        span = after[0] - before[0]
        share = (year - before[0]) / span if span else 0.0
        values.append(before[1] + share * (after[1] - before[1]))
    return values


BAU = [4.22 * (9.11 / 4.22) ** (i / 15) for i in range(16)]
TARGETS = (
    ("scope12_neutral", "net_emissions", 2030, 2030, 0.0),
    ("gross_line", "gross_emissions", 2030, 2030, 4.22 * 0.58),
)


def neutral() -> Tables:
    """Neutral from 2030: gross falls to 2.3 Mt, removals grow, offsets do the rest."""
    cuts = {
        "retrofit": ramp((2020, 0), (2021, 0.02), (2035, 1.45)),
        "electrify": ramp((2020, 0), (2023, 0.02), (2035, 0.75)),
        "grid_mix": ramp((2020, 0), (2021, -0.13), (2023, -0.04), (2025, 0.1), (2035, 0.9)),
        "rooftop_pv": ramp((2020, 0), (2023, 0.04), (2030, 0.5), (2035, 0.62)),
    }
    gross = ramp((2020, 4.22), (2023, 4.62), (2025, 4.3), (2030, 2.31), (2035, 1.39))
    done = [sum(cut[i] for cut in cuts.values()) for i in range(16)]
    green = [b - d - g for b, d, g in zip(BAU, done, gross, strict=True)]
    removal = ramp((2026, 0), (2030, 0.25), (2035, 0.85))
    removal[:7] = [0.0] * 7
    net = [g - r for g, r in zip(gross, removal, strict=True)]
    offset = [0.0] * 8 + [net[8] * 0.1, net[9] * 0.3] + net[10:]
    everything = {**cuts, "green_power": green, "removal": removal, "offset": offset}
    return tables(BAU, everything, targets=TARGETS)


def _even(share: float) -> list[float]:
    return [share * b * min(i / 10, 1) for i, b in enumerate(BAU)]


def no_measures() -> Tables:
    """Net is business as usual; the target is missed by all of it."""
    return tables(BAU, {}, targets=TARGETS[:1])


def no_measures_no_target() -> Tables:
    """Net is business as usual."""
    return tables(BAU, {})


def all_equal() -> Tables:
    """Seven equal wedges that leave nothing."""
    return tables(BAU, {key: _even(1 / 7) for key in WEDGES}, targets=TARGETS[:1])


def tiny_wedges() -> Tables:
    """Green power does nearly all; the others are slivers, some under 0.5 % ("Other")."""
    small = {key: _even(0.008) for key in ("retrofit", "rooftop_pv", "removal", "offset")}
    least = {key: _even(0.002) for key in ("electrify", "grid_mix")}
    return tables(BAU, {**small, **least, "green_power": _even(0.964)}, targets=TARGETS[:1])


def all_in_one() -> Tables:
    """Green power alone brings net emissions to zero."""
    return tables(BAU, {"green_power": _even(1.0)}, targets=TARGETS[:1])


def only_offsets() -> Tables:
    """Neutral by offsets alone."""
    return tables(BAU, {"offset": _even(1.0)}, targets=TARGETS[:1])


def negative_wedges() -> Tables:
    """Electrification and a dirtier grid still add in the last year; net stays above zero."""
    wedges = {
        "retrofit": _even(0.3), "electrify": _even(-0.06), "grid_mix": _even(-0.09),
        "rooftop_pv": _even(0.2), "green_power": _even(0.3), "removal": _even(0.05),
    }  # fmt: skip
    return tables(BAU, wedges)


def net_stays() -> Tables:
    """Gross targets met, net at 40 % of business as usual, no credits."""
    wedges = {"retrofit": _even(0.2), "green_power": _even(0.4)}
    return tables(BAU, wedges, targets=[("gross_line", "gross_emissions", 2030, 2021, 4.0)])


def net_removal() -> Tables:
    """Removals beyond what is left: net below zero (never planned, but drawn honestly)."""
    wedges = {"retrofit": _even(0.3), "green_power": _even(0.5), "removal": _even(0.3)}
    return tables(BAU, wedges)


def falling() -> Tables:
    """A small company that shrinks, in kt; the names try to inject markup."""
    bau = [0.05 - 0.001 * i for i in range(11)]
    cut = [0.002 * i for i in range(11)]
    return tables(bau, {"retrofit": cut, "green_power": [c / 3 for c in cut]})


def long_horizon() -> Tables:
    """To 2050."""
    bau = [4.22 + 0.2 * i for i in range(31)]
    cut = [0.0, *(b * min(i / 25, 1) for i, b in enumerate(bau))][:31]
    return tables(bau, {"green_power": [c * 0.7 for c in cut], "retrofit": [c * 0.2 for c in cut],
                        "removal": [c * 0.1 for c in cut]},
                  targets=[("scope12_neutral", "net_emissions", 2046, 2046, 0.0)])  # fmt: skip


def not_kept() -> Tables:
    """Neutral in 2030 only."""
    share = ramp((2020, 0), (2030, 1), (2031, 0.9), (2035, 0.8))
    wedge = [s * b for s, b in zip(share, BAU, strict=True)]
    return tables(BAU, {"green_power": wedge})


CASES = (
    neutral, no_measures, no_measures_no_target, all_equal, tiny_wedges, all_in_one, only_offsets,
    negative_wedges, net_stays, net_removal, falling, long_horizon, not_kept,
)  # fmt: skip
