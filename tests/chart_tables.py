"""Made-up tables for charts: a company that grows, cuts, and is neutral from 2030."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from pathway.figures.kit.info import ChartInfo, Intensity, Part
from pathway.locale import Lang, language
from pathway_models.case import Name
from pathway_models.levers import wedge_order

INFO = ChartInfo(
    company=Name("Alibaba Group", "阿里巴巴集团"),
    subject=Name("Alibaba Group", "阿里巴巴集团"),
    study=Name("Operations", "运营碳中和"),
    case_id="alibaba",
    run_id="7f3c2a",
    scopes=(1, 2),
    targets=("scope12_neutral", "gross_line"),
)

BOTH = ("en", "zh")
"""Languages whose sentences are worked out by hand in tests."""

Tables = dict[str, pd.DataFrame]
Make = Callable[[], Tables]

TARGET_COLUMNS = [
    "id", "section", "metric", "year", "sense", "required", "achieved", "unit", "slack",
    "binding", "met",
]  # fmt: skip


def number(cell: str, lang: Lang) -> float:
    """A number as a table in a language prints it."""
    marks = language(lang)
    plain = cell.replace(marks.group, "").replace(marks.decimal, ".")
    return float(plain.replace("\u2212", "-"))


def tables(
    bau: Sequence[float],
    wedges: Mapping[str, Sequence[float]],
    first: int = 2020,
    targets: Sequence[tuple[str, str, int, int, float]] = (),
    unit: float = 1e6,
    account: str = "cloud/cn-north/2",
) -> Tables:
    """Tables of one account; series in Mt, targets as (id, metric, from, first row, Mt)."""
    years = range(first, first + len(bau))
    series = {key: [v * unit for v in wedges.get(key, [0.0] * len(bau))] for key in wedge_order()}
    business, region, scope = account.split("/")
    place = {"account": account, "business": business, "region": region, "scope": int(scope)}
    emissions, rows = [], []
    for i, year in enumerate(years):
        credit = series["removal"][i] + series["offset"][i]
        cut = sum(series[key][i] for key in wedge_order()) - credit
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
        rows += [{"year": year, **place, "wedge": k, "tonnes": series[k][i]} for k in wedge_order()]
    return {
        "emissions": pd.DataFrame(emissions),
        "wedges": pd.DataFrame(rows),
        "targets": pd.DataFrame(
            [row for target in targets for row in _target(target, emissions, unit)],
            columns=TARGET_COLUMNS,
        ),
    }


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


def scaled(found: Tables, by: float) -> Tables:
    """The same of a company of another size."""
    own = ("tonnes", "required", "achieved", "slack")
    made = {}
    for name, table in found.items():
        columns = [c for c in table if str(c).endswith("_t") or c in own]
        made[name] = table.assign(**{str(c): table[c].astype(float) * by for c in columns})
    return made


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
    return tables(BAU, {key: _even(1 / 7) for key in wedge_order()}, targets=TARGETS[:1])


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


def thin() -> Tables:
    """All that is cut is 6 % of business as usual: efficiency 4, the grid and power 1 each."""
    wedges = {"retrofit": _even(0.04), "grid_mix": _even(0.01), "green_power": _even(0.01)}
    return tables(BAU, wedges)


def thin_and_dirtier() -> Tables:
    """The grid adds as much as 2 % of business as usual, credits take off 1."""
    wedges = {"retrofit": _even(0.04), "grid_mix": _even(-0.02), "removal": _even(0.01)}
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


# Studies with parts, intensity and programmes


def joined(*accounts: Tables) -> Tables:
    """Several accounts in one table each."""
    keys = ("emissions", "wedges", "targets")
    filled = {key: [t[key] for t in accounts if len(t[key])] or [accounts[0][key]] for key in keys}
    return {key: pd.concat(found, ignore_index=True) for key, found in filled.items()}


def promised(
    found: Tables,
    name: str,
    metric: str,
    required: Mapping[int, float],
    achieved: Mapping[int, float],
    unit: str = "t",
) -> Tables:
    """The tables with the rows of one more target."""
    least = metric == "cumulative_avoided"
    rows = []
    for year, value in required.items():
        slack = achieved[year] - value if least else value - achieved[year]
        rows.append(
            {
                "id": name, "section": "02", "metric": metric, "year": year,
                "sense": ">=" if least else "<=", "required": value, "achieved": achieved[year],
                "unit": unit, "slack": slack, "binding": abs(slack) < 1e-4, "met": slack >= -1e-6,
            }
        )  # fmt: skip
    table = pd.DataFrame(rows, columns=TARGET_COLUMNS)
    before = found.get("targets", table[:0])
    return {**found, "targets": pd.concat([before, table]) if len(before) else table}


def net_of(found: Tables, *accounts: str) -> dict[int, float]:
    """Net emissions of accounts by year [t]."""
    emissions = found["emissions"]
    net = emissions[emissions["account"].isin(accounts)].groupby("year")["net_t"].sum()
    return {int(year): float(value) for year, value in net.items()}


REVENUE = {year: 644_096.0 * 1.075 ** (year - 2020) for year in range(2020, 2036)}
"""Million CNY: 5,294,467 t / 8.22 t in 2020, then 7.5 % a year."""

SCOPE3 = "all/cn/3"


def chain(rate: float = 0.5, growth: float = 1.075, less: float = 0.0) -> Tables:
    """Scope 3 at 8.22 t per million CNY in 2020, ``less`` some Mt, and ``rate`` of it in 2030."""
    base = 8.22 * REVENUE[2020] / 1e6 - less
    bau = [base * growth**i for i in range(16)]
    share = ramp((2020, 1), (2030, rate * (1.075 / growth) ** 10), (2035, rate * 0.9))
    cut = [b * (1 - s) for b, s in zip(bau, share, strict=True)]
    wedges = {
        "retrofit": [0.4 * c for c in cut],
        "electrify": [0.35 * c for c in cut],
        "grid_mix": [0.05 * c for c in cut],
        "green_power": [0.2 * c for c in cut],
    }
    return tables(bau, wedges, account=SCOPE3)


def rates_of(found: Tables) -> dict[int, float]:
    """Scope 3 by revenue [t per million]."""
    emissions = found["emissions"]
    gross = emissions[emissions["scope"] == 3].groupby("year")["gross_market_t"].sum()
    return {int(year): float(value) / REVENUE[int(year)] for year, value in gross.items()}


def _halved(found: Tables) -> Tables:
    required = dict.fromkeys(range(2030, 2036), 4.11)
    return promised(found, "half", "intensity", required, rates_of(found), "t/MCNY")


def value_chain() -> Tables:
    """Intensity halves while tonnes rise by 1.075^10 / 2 - 1 = 3 %."""
    return _halved(chain())


def value_chain_missed() -> Tables:
    """Intensity falls by 30 % only."""
    return _halved(chain(rate=0.7))


def group() -> Tables:
    """Scopes 1 and 2 neutral, scope 3 not, but for that of the cloud."""
    cloud3 = tables(
        [0.9 * 1.09**i for i in range(16)],
        {
            "green_power": [0.8 * 0.9 * 1.09**i * min(i / 10, 1) for i in range(16)],
            "removal": [0.2 * 0.9 * 1.09**i * max(i - 7, 0) / 3 if i < 10 else
                        0.2 * 0.9 * 1.09**i for i in range(16)],
        },
        account="cloud/cn/3",
    )  # fmt: skip
    operations = neutral()
    operations["targets"] = operations["targets"][:0]
    found = _halved(joined(operations, cloud3, chain(less=0.9)))
    both = net_of(found, "cloud/cn-north/2")
    found = promised(found, "own", "net_emissions", dict.fromkeys(range(2030, 2036), 0.0), both)
    cloud = net_of(found, "cloud/cn/3")
    return promised(found, "cloud", "net_emissions", dict.fromkeys(range(2030, 2036), 0.0), cloud)


def group_missed() -> Tables:
    """The cloud is not neutral after all."""
    found = group()
    late = found["targets"]["id"] == "cloud"
    found["targets"].loc[late, "achieved"] = 250_000.0
    found["targets"].loc[late, "met"] = False
    return found


def intensity(*accounts: str, whole: bool) -> Intensity:
    """The promise to halve scope 3 per unit of revenue."""
    return Intensity(
        target="half",
        name=Name("Scope 3", "范围三"),
        accounts=accounts,
        of=REVENUE,
        whole=whole,
    )


CHAIN_INFO = replace(
    INFO,
    study=Name("Value chain", "绿色价值链"),
    scopes=(3,),
    targets=(),
    intensities=(intensity(SCOPE3, whole=True),),
)
GROUP_INFO = replace(
    INFO,
    study=Name("The whole report", "整份报告"),
    scopes=(1, 2, 3),
    targets=(),
    parts=(
        Part(target="own", name=Name("Scope 1 + 2", "范围一＋范围二"),
             accounts=("cloud/cn-north/2",)),
        Part(target="cloud", name=Name("Cloud", "云计算"), accounts=("cloud/cn/3",)),
    ),
    intensities=(intensity("cloud/cn/3", SCOPE3, whole=False),),
)  # fmt: skip

PROGRAMMES = {
    "green-consumption": Name("Green consumption", "绿色消费"),
    "second-hand": Name("Second-hand and recycling", "闲置与回收"),
    "green-travel": Name("Green travel", "绿色出行"),
    "cloud-migration": Name("Customers' move to the cloud", "客户上云"),
    "energy-management": Name("Energy management of small firms", "中小企业能耗管理"),
    "boxes-returned": Name("Boxes returned", "纸箱回收"),
    "waste-heat": Name("Waste heat", "余热利用"),
}
LEDGER_INFO = replace(
    INFO,
    study=Name("Ecosystem (scope 3+)", "绿色生态（范围3+）"),
    targets=(),
    programmes=PROGRAMMES,
    avoided=("gigatonnes",),
)


def ledger(
    share: Mapping[str, float], total: float = 1.5e9, required: float | None = 1.5e9
) -> Tables:
    """Programmes that grow quadratically over 2021-2035 to shares of a total [t]."""
    weights = [i * i for i in range(1, 16)]
    rows = []
    for key, part in share.items():
        so_far = 0.0
        for year, weight in zip(range(2021, 2036), weights, strict=True):
            tonnes = part * total * weight / sum(weights)
            so_far += tonnes
            rows.append(
                {
                    "year": year, "programme": key, "lever": key, "business": "cloud",
                    "unit": "user", "added": 1.0, "stock": 1.0, "avoided_t": tonnes / 0.4,
                    "attribution_share": 0.4, "sold_t": 24_500.0 if key == "green-travel" else 0.0,
                    "tonnes": tonnes, "cumulative_t": so_far, "capex_m": 12.0 * weight * part,
                    "fom_m": 3.0 * weight * part,
                }
            )  # fmt: skip
    found: Tables = {
        "ecosystem": pd.DataFrame(rows),
        "targets": pd.DataFrame(columns=TARGET_COLUMNS),
    }
    if required is None:
        return found
    reached = {2035: sum(share.values()) * total}
    return promised(found, "gigatonnes", "cumulative_avoided", {2035: required}, reached)


SHARES = dict(zip(PROGRAMMES, (0.42, 0.22, 0.03, 0.2, 0.08, 0.045, 0.005), strict=True))


def ledger_met() -> Tables:
    """Exactly what is promised."""
    return ledger(SHARES)


def ledger_missed() -> Tables:
    """A fifth short."""
    return ledger(SHARES, total=1.2e9)


def ledger_of_one() -> Tables:
    """One programme, no target, small."""
    return ledger({"waste-heat": 1.0}, total=2.4e6, required=None)


def ledger_of_nothing() -> Tables:
    """Nothing is avoided."""
    return ledger(dict.fromkeys(PROGRAMMES, 0.0))


def ledger_of_many() -> Tables:
    """Twelve programmes, of which the smallest are counted together."""
    return ledger({f"p{i}": (i + 1) / 78 for i in range(12)})


PARTED: tuple[tuple[Make, ChartInfo], ...] = (
    (value_chain, CHAIN_INFO),
    (value_chain_missed, CHAIN_INFO),
    (group, GROUP_INFO),
    (group_missed, GROUP_INFO),
)
