"""Measures as levers: what the library says of one, and what only the user can say."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pathway.cases.adding.amounts import Amount, Share, amount_of, money_of, stock_unit_of, text_in
from pathway.cases.adding.carriers import names_of
from pathway.cases.adding.draft import Draft
from pathway.cases.adding.possible import (
    insist_on_investment,
    insist_on_one_source,
    insist_on_premium,
    insist_on_price,
    insist_on_yield,
    several,
)
from pathway.cases.adding.savings import saved_of
from pathway.cases.adding.targets import Target, accounts_for, source_for
from pathway.cases.adding.using import uses_of
from pathway.cases.adding.wanted import Needed, Wanted
from pathway.library import Entry
from pathway.load.files.csvfile import ID
from pathway.load.files.faults import Faults, listed
from pathway.load.files.yamlfile import read_yaml
from pathway.load.inputs.world import World
from pathway.locale import Fact, message, percent
from pathway.locale.errors import UsageError
from pathway_models.case import ELECTRICITY, Name

BUNDLED = ("gp-247", "gp-green-tariff", "gp-green-trade-cn", "gp-ppa-eu", "gp-ppa-us")
"""Measures of green power that come with the power itself; the others are certificates."""
PER = {"%": 0.01, "share": 1.0}
"""Units of a share."""
DURABLE = 100
"""Years from which a removal is called durable."""
_EMPTY = re.compile(r"^\{\s*\}[ \t]*\r?\n?", re.MULTILINE)
"""What a file without a lever says, below which none can stand."""


@dataclass
class Text:
    """The lines of a lever, as they are written."""

    name: str
    lines: list[str] = field(default_factory=list)

    def put(self, key: str, value: str) -> None:
        """Add a key."""
        self.lines.append(f"  {key}: {value}")

    def whole(self) -> str:
        """The block of the file."""
        return "\n".join((f"{self.name}:", *self.lines)) + "\n"


def add_measure(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Write a measure as a lever of its kind.

    Raises:
        UsageError: something that a lever needs is in neither the library nor what is asked.

    """
    world = draft.world()
    kind = entry.rows[0].more["lever"]
    text = Text(_new_id(draft, entry, wanted))
    writers = {
        "retrofit": _on_source,
        "electrify": _on_source,
        "rooftop_pv": _on_roofs,
        "green_power": _of_market,
        "removal": _credit,
        "offset": _credit,
    }
    if kind not in writers:
        raise UsageError(several(entry))
    _head(world, entry, wanted, text)
    kind = writers[kind](draft, world, entry, wanted, text)
    if wanted.yearly is not None and not _is_amount(wanted.yearly):
        unit = "%" if kind in ("retrofit", "electrify", "fuel_switch") else "kt"
        raise Needed(
            message("library.which-yearly", unit=unit, id=entry.id, text=repr(wanted.yearly)),
            {"yearly": f"1 {unit}"},
        )
    if wanted.yearly is not None:
        text.put("max_add", _stated(*_amount("--yearly", wanted.yearly)))
    file = f"levers/{kind}.yaml"
    before = _EMPTY.sub("", draft.files.get(file, b"").decode("utf-8"))
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    end = "\r\n" if "\r\n" in before else "\n"
    draft.files[file] = (before + (gap + text.whole()).replace("\n", end)).encode()
    draft.tell("lever", file=file, lever=text.name, name=Name.of(entry.rows[0].names))


def _new_id(draft: Draft, entry: Entry, wanted: Wanted) -> str:
    name = wanted.name or entry.id
    if not ID.fullmatch(name):
        raise UsageError(message("library.no-id", name=repr(name)))
    for file, data in draft.files.items():
        if file.startswith("levers/"):
            with Faults().skipping():
                if name in read_yaml(file, data, "", Faults())[0]:
                    raise UsageError(message("library.lever-there", file=file, name=name))
    return name


def _head(world: World, entry: Entry, wanted: Wanted, text: Text) -> None:
    """What every lever has: its names, where it is from, its life."""
    more = entry.rows[0].more
    said = names_of(world, entry, wanted)
    text.put("name", text_in({c.removeprefix("name_"): n for c, n in said.items()}))
    text.put("source", text_in(f"[library: {entry.id}]"))
    text.put("unit", stock_unit_of(world, more["stock_unit"]))
    text.put("life", more["life"])
    if more["lead"] != "0":
        text.put("lead", more["lead"])


def _on_source(draft: Draft, world: World, entry: Entry, wanted: Wanted, text: Text) -> str:
    """A retrofit or a switch: what it saves of its source, and what it uses instead."""
    target = source_for(world, entry, wanted)
    stock = stock_unit_of(world, entry.rows[0].more["stock_unit"])
    kind = entry.rows[0].more["lever"]
    text.put("applies_to", target.selector)
    if kind == "retrofit":
        text.put("order", str(_next_order(draft, target)))
    saved = saved_of(draft, world, entry, wanted, target)
    if saved is not None:
        text.put("displaces", saved.text())
    uses = uses_of(draft, world, entry, stock, wanted)
    insist_on_one_source(entry)
    if kind == "electrify":
        text.put("uses", "{" + ", ".join(f"{c}: {a.text()}" for c, a in uses.items()) + "}")
        kind = "electrify" if ELECTRICITY in uses else "fuel_switch"
    text.put("max_share", _room(entry, wanted, share=True))
    _note_more_than_it_saves(draft, entry, wanted)
    if kind != "retrofit":  # the room is a part of the market, not of what is treated
        text.put("abatement_efficiency", _stated(100, "%"))
    _costs(draft, world, entry, wanted, text, stock)
    return kind


def _next_order(draft: Draft, target: Target) -> int:
    """The place after the retrofits that the case has."""
    data = draft.files.get("levers/retrofit.yaml", b"")
    orders = [0]
    with Faults().skipping():
        values, _ = read_yaml("levers/retrofit.yaml", data, "", Faults())
        levers = [v for v in values.values() if isinstance(v, dict)]
        orders += [v["order"] for v in levers if isinstance(v.get("order"), int)]
    draft.tell("order", sources=", ".join(target.ids), order=str(max(orders) + 1))
    return max(orders) + 1


def _on_roofs(draft: Draft, world: World, entry: Entry, wanted: Wanted, text: Text) -> str:
    """Generation at the site."""
    insist_on_yield(entry)
    rows, limits = entry.of("yields"), entry.of("max_share")
    stock = stock_unit_of(world, entry.rows[0].more["stock_unit"])
    text.put("applies_to", accounts_for(wanted, entry, _of_power(world)))
    text.put("yields", amount_of(rows[0], stock).text())
    text.put("self_use_share", Amount.of(limits[0], "share").text())
    text.put("potential", _room(entry, wanted))
    _costs(draft, world, entry, wanted, text, stock)
    return "rooftop_pv"


def _of_power(world: World) -> str:
    """The accounts of the first business that buys power, as a selector."""
    own = [s.business for s in world.sources.values() if s.carrier == ELECTRICITY]
    return f"'{{business: [{next(iter(own), 'ID')}], scope: [2]}}'"


def _of_market(draft: Draft, world: World, entry: Entry, wanted: Wanted, text: Text) -> str:
    """Certificates and contracts: a premium over the price of power."""
    insist_on_premium(entry)
    rows = entry.of("premium")
    markets = sorted({r.market for r in world.regions.values()})
    region = world.regions.get(wanted.region or "")
    if region is None and len(markets) > 1:
        raise Needed(
            message("library.which-market", id=entry.id, regions=listed(world.regions)),
            *({"region": name} for name in world.regions),
        )
    text.put("market", region.market if region else markets[0])
    text.put("instrument", "bundled" if entry.id in BUNDLED else "unbundled")
    text.put("premium", money_of(draft, world, entry, rows, wanted, "MWh"))
    text.put("potential", _room(entry, wanted))
    return "green_power"


def _credit(draft: Draft, world: World, entry: Entry, wanted: Wanted, text: Text) -> str:
    """Credits: a price, how long the carbon is kept, and the company's own margin."""
    insist_on_price(entry)
    rows, years = entry.of("price"), entry.of("durability")
    durability = int(years[0].value)
    quality = "avoidance" if not durability else "durable" if durability >= DURABLE else "nature"
    text.put("eligible", accounts_for(wanted, entry, "'{scope: [1, 2]}'"))
    text.put("quality", quality)
    text.put("durability", str(durability))
    for row in entry.of("buffer"):
        text.put("buffer", Amount.of(row, "share").text())
    text.put("price", money_of(draft, world, entry, rows, wanted, "t"))
    text.put("potential", _room(entry, wanted))
    return entry.rows[0].more["lever"]


def _room(entry: Entry, wanted: Wanted, *, share: bool = False) -> str:
    """How much of it there can be: what only the user knows, with what the library supposes."""
    about: dict[str, Fact] = {"id": entry.id, "guess": "none", "of": ""}
    for row in entry.of("max_share")[:1]:
        about |= {"guess": percent(row.value), "of": row.unit}
    if wanted.potential is None or not _is_amount(wanted.potential):
        instead = "none" if wanted.potential is None else repr(wanted.potential)
        told = message("library.which-room" + "-share" * share, **about, instead=instead)
        raise Needed(told, {"potential": "1 %" if share else "1 kt"})
    value, unit = _amount("--potential", wanted.potential)
    if share and unit not in ("%", "share"):
        raise UsageError(message("library.room-as-share", **about))
    return _stated(value, unit)


def _note_more_than_it_saves(draft: Draft, entry: Entry, wanted: Wanted) -> None:
    """Say so where the room is more than the library's saving, of a retrofit."""
    value, unit = _amount("--potential", wanted.potential or "")
    for row in entry.of("saving_share"):
        if entry.rows[0].more["lever"] == "retrofit" and value * PER[unit] > row.value > 0:
            share, of = Share(row.value), row.unit
            draft.tell("room", room=str(wanted.potential), entry=entry.id, share=share, of=of)


def _is_amount(written: str) -> bool:
    """Whether it begins with a number, and is no blank that is to be filled in."""
    try:
        float(written.strip().partition(" ")[0])
    except ValueError:
        return False
    return True


def _amount(option: str, written: str) -> tuple[float, str]:
    """A number with its unit, as an option gives it."""
    number, _, unit = written.strip().partition(" ")
    try:
        return float(number), unit
    except ValueError as error:
        told = {"option": option, "text": repr(written)}
        raise UsageError(message("library.no-amount", **told)) from error


def _stated(value: float, unit: str) -> str:
    said = "stated when it was added"
    return text_in({"value": value, "unit": unit, "source": said, "confidence": "assumption"})


def _costs(
    draft: Draft, world: World, entry: Entry, wanted: Wanted, text: Text, stock: str
) -> None:
    """Investment and upkeep: more than what it replaces where the library says so.

    The upkeep of what is bought by the unit, such as a fuel, repeats its price, and is left out.
    """
    rows = entry.of("capex_incremental") or entry.of("capex_full")
    insist_on_investment(entry)
    text.put("capex", money_of(draft, world, entry, rows, wanted, stock))
    upkeep = [r for r in entry.of("fom") if r.value]
    if upkeep and not entry.of("price") and not entry.of("price_premium"):
        text.put("fom", money_of(draft, world, entry, upkeep, wanted, stock))
    if entry.of("capex_incumbent") and not entry.of("capex_incremental"):
        text.put(
            "note",
            text_in(
                "capex is in full: where it comes at the end of what it replaces, take that off "
                f"(capex_incumbent in `pathway library show {entry.id}`)"
            ),
        )
