"""The other tables of a case: what there is, and what it emits."""

from __future__ import annotations

from pathway.cases.starter.carriers import specs, tonnes_per_unit
from pathway.cases.starter.draft import Cells, Draft, Place, joined, plain, table
from pathway.cases.starter.factors import factors
from pathway.cases.starter.numbers import publishers, work_out
from pathway.cases.starter.places import country_name, grid_of, market_of
from pathway.cases.starter.prices import prices

NUMBER = ("value", "unit", "source", "confidence")


def sources(draft: Draft) -> list[Cells]:
    """The rows of sources.csv; each activity with the sum that it comes from."""
    rows = list[Cells]()
    for place in draft.places():
        spec = place.spec
        draft.use(spec["carrier"])
        number = list(draft.places(place.name))
        value, source = _amount(draft, place, len(number))
        each = tonnes_per_unit(draft, spec["carrier"], place.code)
        draft.activity[place.id], draft.tonnes[place.id] = value, value * each
        name = draft.said(spec["name"])
        if len(number) > 1:
            country = country_name(grid_of(place.code), draft.wish.lang)
            name = f"{name}（{country}）" if draft.wish.lang == "zh" else f"{name}, {country}"
        rows.append(
            {
                "id": place.id,
                "business": draft.business,
                "region": place.region,
                "scope": spec["scope"],
                "category": spec["category"],
                "carrier": spec["carrier"],
                "activity": value,
                "activity_unit": specs()[spec["carrier"]]["unit"],
                "growth": "flat",
                "pass_through": 0 if spec["scope"] == 3 else "",
                f"name_{draft.wish.lang}": name,
                "source": source,
                "confidence": "assumption",
            }
        )
    return rows


def _amount(draft: Draft, place: Place, shares: int) -> tuple[float, str]:
    """The activity of a source, and its sum in words; a spread one has equal shares."""
    spec = place.spec
    key = "tonnes" if "tonnes" in spec else "amount"
    found = work_out(str(spec[key]), str(draft.template["home"]), draft.sizes)
    value, said = found.at(draft.base_year), [found.said]
    if key == "tonnes":
        value /= tonnes_per_unit(draft, spec["carrier"], place.code)
        said.append(draft.word("tonnes"))
    if "why" in spec:
        said.append(draft.said(spec["why"]))
    if shares > 1:
        said.append(draft.word("shared", n=shares))
    by = publishers(found.rows) if found.rows else ""
    return plain(value / shares), joined(draft.assumed(", ".join(said)), by)


def tables(draft: Draft) -> dict[str, bytes]:
    """Every table of the case; levers have said by now what carriers they use."""
    lang = draft.wish.lang
    name = f"name_{lang}"
    regions = [
        {"id": code.lower(), name: country_name(grid_of(code), lang), "market": market_of(code)}
        for code in draft.wish.countries
    ]
    carriers = [
        {"id": carrier, name: draft.said(specs()[carrier]["name"]), **specs()[carrier]}
        for carrier in draft.carriers
    ]
    kept = ("id", name, "unit", "item", "gases", "scope", "category")
    rows = sources(draft)
    growth = {"driver": "flat", "year": draft.base_year, "index": 1}
    growth |= {"source": draft.assumed(draft.word("flat")), "confidence": "assumption"}
    company = {"id": draft.business, name: draft.called}
    return {
        "businesses.csv": table(company, [company]),
        "regions.csv": table(("id", name, "market"), regions),
        "carriers.csv": table(kept, ({k: c.get(k, "") for k in kept} for c in carriers)),
        "sources.csv": table(rows[0], rows),
        "growth.csv": table(growth, [growth]),
        "revenue.csv": table(("business", "year", *NUMBER), [_revenue(draft)]),
        "factors.csv": table(("carrier", "region", "year", "method", *NUMBER), factors(draft)),
        "prices.csv": table(("carrier", "region", "year", *NUMBER), prices(draft)),
    }


def _revenue(draft: Draft) -> Cells:
    size = draft.sizes["revenue"]
    return {
        "business": draft.business,
        "year": draft.base_year,
        "value": plain(size.value),
        "unit": f"M{draft.wish.currency}",
        "source": draft.word("given") if size.given else draft.assumed(),
        "confidence": "report" if size.given else "assumption",
    }
