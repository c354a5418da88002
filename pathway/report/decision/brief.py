"""A decision in words: what every document prints of it, as messages and numbers with units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pathway.disclosure.claims import Word
from pathway.figures.kit.numbers import few, nothing
from pathway.locale import Count, Fact, Lang, Message, language, message, numbers
from pathway.locale.amounts import amount, in_sight, whole
from pathway.locale.messages import Spoken
from pathway.report.decision.actions import ACTIONS, CONTRACTS, Order, Step
from pathway.report.decision.facts import Decision, Gain, Wait
from pathway.report.decision.money import LEAST, Money, Spell
from pathway.report.decision.risk_words import told_risk
from pathway.report.decision.spoken import Mass, Percent, Sum
from pathway_models.case import Case

DOUBTS = 5
"""Grave remarks that stand open to view."""
NAMED = 2
"""Missed commitments that a sentence names."""


@dataclass(frozen=True, slots=True)
class Stock:
    """An amount of a lever in its own unit."""

    value: float
    unit: str

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return amount(whole(self.value, self.unit), self.unit, lang)


Cell = Spoken | str | float | int | None
"""Text, money [million] (a float), a year, or nothing."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: text, money [million] or years."""

    name: Message
    kind: Literal["text", "money", "year"] = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A small table; all its money is in one unit, which ``unit`` names."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    currency: str

    def scale(self, lang: Lang) -> numbers.MoneyScale:
        """The unit of its money."""
        most = max((abs(c) for row in self.rows for c in row if isinstance(c, float)), default=0.0)
        return numbers.money_scale(most, lang, self.currency)

    def unit(self, lang: Lang) -> str:
        """What its money is in; nothing where it has none."""
        has = any(isinstance(cell, float) for row in self.rows for cell in row)
        return self.scale(lang).label if has else ""

    def texts(self, lang: Lang) -> list[list[str]]:
        """Its rows as they are read."""
        scale = self.scale(lang)
        return [[_written(cell, scale, lang) for cell in row] for row in self.rows]


def _written(cell: Cell, scale: numbers.MoneyScale, lang: Lang) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return scale.number(cell) if abs(cell) > 1e-9 else "0"
    return str(cell) if isinstance(cell, str | int) else cell.in_(lang)


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure, what it is, and what it stands beside."""

    value: Spoken | str
    label: Message
    note: Message


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its head, sentences, a table. ``key`` is that of its head."""

    key: str
    head: Message
    lines: tuple[Spoken, ...] = ()
    table: Table | None = None
    title: Message | None = None  # what it comes to, where it stands by itself
    more: str = ""  # the message that counts the sentences for which there is no room

    def briefly(self, most: int) -> tuple[Spoken, ...]:
        """So many of its sentences, and how many more there are."""
        rest = len(self.lines) - most
        told = (say(self.more, n=Count(rest)),) if self.more and rest > 0 else ()
        return (*self.lines[:most], *told)


@dataclass(frozen=True, slots=True)
class Brief:
    """The decision as it is printed: the ask, figures, parts, and the roadmap."""

    ask: Message
    shorter: tuple[Message, ...]  # the ask, where that is too long
    tiles: tuple[Tile, ...]
    parts: tuple[Part, ...]
    roadmap: Part | None
    smaller: Table | None  # what the roadmap folds

    def part(self, key: str) -> Part | None:
        """One part; None where the plan has nothing to say there."""
        return next((part for part in self.parts if part.key == key), None)


def brief_of(decision: Decision) -> Brief:
    """The decision in words."""
    makers = (_doubts, _money, _actions, _contracts, _gain, _waits, _risks, _claims)
    found = (make(decision) for make in makers)
    parts = tuple(part for part in found if part is not None)
    few = decision.roadmap
    rest = _steps(decision, few.rest) if few.rest else None
    ask, *shorter = _asks(decision)
    tiles, roadmap = tuple(_tiles(decision)), _roadmap(decision)
    return Brief(ask, tuple(shorter), tiles, parts, roadmap, rest)


def say(key: str, /, **facts: Fact) -> Message:
    """A message of this room."""
    return message(f"decision.{key}", **facts)


def money(case: Case, millions: float) -> Sum:
    """A sum of the case."""
    return Sum(millions, case.currency)


def _asks(d: Decision) -> Iterator[Message]:
    """What is to be approved, the fullest first; that it is not fit for a decision stays said."""
    case, capital = d.case, d.ahead.capital
    end, by = str(case.end), str(d.window[1])
    told: dict[str, Fact] = {
        "end": end, "missed": Count(len(d.missed)), "n": Count(len(d.kept)),
        "grave": Count(len(d.grave)),
    }  # fmt: skip
    if d.own and capital > LEAST:
        unsaid = case.today is None or d.soon <= LEAST
        soon = "none" if unsaid else "some" if d.soon < capital - LEAST else "all"
        total = money(case, capital)
        first = money(case, d.soon)
        yield say("ask", total=total, soon=soon, first=first, by=by, **told)
        yield say("ask", total=total, soon="none", first=first, by=by, **told)
    elif d.ahead.programmes > LEAST:
        yield say("ask-programmes", total=money(case, d.ahead.programmes), **told)
    else:
        yield say("ask-nothing", orders=Count(len(d.orders)), **told)
    if d.grave:
        yield say("ask-unfit", **{key: told[key] for key in ("grave", "missed", "n")})


def _tiles(d: Decision) -> Iterator[Tile]:
    case, m = d.case, d.money
    if d.own:
        year, need = m.peak
        budget = d.ahead.budget
        note = say("tile-budget", x=money(case, budget)) if budget else say("tile-no-budget")
        yield Tile(money(case, d.ahead.capital), say("tile-capital"), note)
        yield (
            Tile(money(case, need), say("tile-peak"), say("tile-peak.note", year=str(year)))
            if need > LEAST
            else Tile(money(case, 0.0), say("tile-peak"), say(f"tile-peak.{_never(m)}"))
        )
        yield _payback(d)
    elif d.ahead.programmes > LEAST:
        note = say("tile-programmes.note", year=str(m.dearest.first))
        yield Tile(money(case, d.ahead.programmes), say("tile-programmes"), note)
    if d.kept:
        met = len(d.kept) - len(d.missed)
        yield Tile(f"{met} / {len(d.kept)}", say("tile-kept"), _missed(d))
    if d.own:
        note = say("tile-less.note", year=str(case.end), net=Mass(d.gain.net))
        yield Tile(Mass(d.gain.less), say("tile-less", end=str(case.end)), note)


def _payback(d: Decision) -> Tile:
    year, (_, need) = d.money.paid_back, d.money.peak
    head, end = say("tile-payback"), str(d.case.end)
    if year is not None:
        return Tile(str(year), head, say("tile-payback.note"))
    if need <= LEAST:
        never = _never(d.money)
        value = "–" if never == "no-outlay" else say("tile-payback.at-once")
        return Tile(value, head, say(f"tile-payback.{'never-owed' if never == 'never' else never}"))
    left = money(d.case, d.money.years[-1].need)
    return Tile(say("tile-payback.later", end=end), head, say("tile-payback.left", x=left))


def _never(m: Money) -> str:
    """Why nothing is ever owed: savings come first, or there is no outlay at all."""
    return "never" if m.capital + m.running > LEAST else "no-outlay"


def _missed(d: Decision) -> Message:
    """Which commitments are missed, or that none is."""
    names = [k.target.name for k in d.missed]
    if not names:
        return say("all-kept")
    shown = Listing(tuple(names[:NAMED]))
    return say("missed", names=shown, more=Count(max(0, len(names) - NAMED)))


@dataclass(frozen=True, slots=True)
class Listing:
    """Names, with the language's comma between them."""

    names: tuple[Spoken, ...]

    def in_(self, lang: Lang) -> str:
        """In a language."""
        return message("language.comma").in_(lang).join(name.in_(lang) for name in self.names)


def _doubts(d: Decision) -> Part | None:
    """What can hardly be right, before anything is approved on it."""
    if not d.grave:
        return None
    lines = tuple(remark.told for remark in d.grave)
    return Part("doubts", say("doubts"), lines, more="doubts-more")


def _money(d: Decision) -> Part | None:
    """Money by year, outlay and saved told apart, against the budget."""
    m, case = d.money, d.case
    moved = m.capital + m.running + m.saved > LEAST
    if not moved:
        return None
    has_cap, whose = m.budget is not None, "company" if d.own else "programmes"
    saved, need = (["saved"], "need") if d.own else ([], "paid")
    names = ["years", "capital", "running", *saved, need, *(["budget"] if has_cap else [])]
    columns = tuple(
        Column(say(f"column-{name}"), "text" if name == "years" else "money") for name in names
    )

    def row(head: Cell, at: Spell | Money, so_far: float) -> tuple[Cell, ...]:
        own = [at.saved] if d.own else []
        return (head, at.capital, at.running, *own, so_far, *([at.budget] if has_cap else []))

    rows = [row(s.span, s, s.need) for s in m.spells(d.window[0])]
    rows.append(row(say("total"), m, m.years[-1].need))
    lines: list[Spoken] = [say("money-about", year=str(case.price_year), whose=whose)]
    lines += list(_caps(d))
    if d.own and m.programmes > LEAST:
        lines.append(say("money-programmes", x=money(case, m.programmes)))
    table = Table(columns, tuple(rows), case.currency)
    return Part("money", say("money"), tuple(lines), table, _money_title(d))


def _money_title(d: Decision) -> Message:
    """What it comes to; of programmes, which save the company nothing, the dearest year."""
    m, case, end = d.money, d.case, str(d.case.end)
    out = money(case, m.capital + m.running)
    if not d.own:
        most, when = money(case, m.dearest.outlay), str(m.dearest.first)
        return say("money-title-programmes", out=out, end=end, year=when, peak=most)
    year, need = m.peak
    return say(
        "money-title", out=out, saved=money(case, m.saved), end=end, year=str(year),
        peak=money(case, need), need="some" if need > LEAST else "none",
    )  # fmt: skip


def _caps(d: Decision) -> Iterator[Message]:
    if not d.caps:
        yield say("no-cap")
    for cap in d.caps:
        sums = {key: Sum(getattr(cap, key), d.case.currency) for key in ("required", "achieved")}
        yield say(
            "cap", name=cap.target.name, year=str(cap.year), met="yes" if cap.met else "no", **sums
        )


def _actions(d: Decision) -> Part:
    """The next purchases, by whom and when."""
    shown, first = d.orders[:ACTIONS], str(d.window[0])
    if not shown:
        return Part("actions", say("actions"), (say("actions-none", year=first),))
    named = any(order.owner for order in shown)
    heads = ["action", *(["owner"] if named else []), "order-by", "serves", "amount"]
    columns = [Column(say(f"column-{h}"), "year" if h == "serves" else "text") for h in heads]
    columns += [Column(say(f"column-{h}"), "money") for h in ("capital", "yearly")]
    rows = tuple(tuple(_order(d, order, named)) for order in shown)
    today = "known" if d.case.today is not None else "unknown"
    lines: list[Spoken] = [say("actions-about", today=today, year=first)]
    if more := len(d.orders) - len(shown):
        rest = sum(o.capital for o in d.orders[ACTIONS:])
        paid = "yes" if rest > LEAST else "no"
        lines.append(say("actions-more", n=Count(more), paid=paid, x=money(d.case, rest)))
    if not named:
        lines.append(say("owners-none"))
    table = Table(tuple(columns), rows, d.case.currency)
    return Part("actions", say("actions"), tuple(lines), table)


def _order(d: Decision, order: Order, named: bool) -> Iterator[Cell]:
    yield order.name
    if named:
        yield order.owner or say("owner-none")
    yield Listing(tuple(_quarter(d, year) for year in order.years))
    yield order.serves
    yield Stock(order.amount, order.unit)
    yield order.capital
    yield order.yearly


def _quarter(d: Decision, year: int) -> Message:
    """When it must be ordered: a plan's years are whole, so in the first quarter, or at once."""
    return say("at-once") if year == d.case.today else say("quarter", q="1", year=str(year))


def _contracts(d: Decision) -> Part | None:
    if not d.contracts:
        return None
    shown = d.contracts[:CONTRACTS]
    heads = (("contract", "text"), ("from", "year"), ("volume", "text"), ("term", "text"))
    columns = tuple(Column(say(f"column-{h}"), kind) for h, kind in heads)  # type: ignore[arg-type]
    rows = tuple(
        (c.name, c.first, Stock(c.peak, c.unit), say("term", n=Count(c.term))) for c in shown
    )
    more = len(d.contracts) - len(shown)
    lines = (say("contracts-more", n=Count(more)),) if more else ()
    return Part("contracts", say("contracts"), lines, Table(columns, rows, d.case.currency))


def _gain(d: Decision) -> Part:
    """Tonnes, and commitments kept."""
    g, case, lines = d.gain, d.case, list[Spoken]()
    if d.own:
        lines.append(_less(g, case))
        if g.bought >= few(g.base):
            lines.append(say("gain-bought", x=Mass(g.bought), end=str(case.end)))
    if g.avoided >= 1:
        lines.append(say("gain-avoided", x=Mass(g.avoided), end=str(case.end)))
    if d.kept:
        met = Count(len(d.kept) - len(d.missed))
        lines.append(say("gain-kept", met=met, n=Count(len(d.kept))))
        if d.missed:
            lines.append(_missed(d))
    else:
        lines.append(say("gain-no-promise"))
    return Part("gain", say("gain-head"), tuple(lines))


def _less(g: Gain, case: Case) -> Message:
    """How much less is emitted than as usual, and where net emissions go."""
    least = nothing(max(abs(g.base), abs(g.net)))
    beside = "same" if abs(g.less) <= least else "less" if g.less > 0 else "more"
    sense = "rises" if g.net > g.base else "falls"
    if abs(g.net - g.base) <= least:
        sense = "same"
    elif g.base <= 0:
        sense = "none"
    return say(
        "gain", beside=beside, less=Mass(abs(g.less)), end=str(case.end), base=Mass(g.base),
        net=Mass(g.net), year=str(case.base_year), sense=sense,
        share=Percent(abs(g.net / g.base - 1)) if g.base > 0 else "",
    )  # fmt: skip


def _waits(d: Decision) -> Part:
    if d.waits is None:
        lines: tuple[Spoken, ...] = (say("wait-unknown"),)
    elif not d.waits:
        lines = (say("wait-nothing"),)
    else:
        lines = tuple(_wait(d, wait) for wait in d.waits)
    return Part("waits", say("waits"), lines)


def _wait(d: Decision, wait: Wait) -> Message:
    key = "wait-late" if wait.late else "wait-early"
    return say(key, name=wait.name, x=money(d.case, wait.saved))


def _risks(d: Decision) -> Part:
    lines: Sequence[Spoken] = [told_risk(risk, d.case) for risk in d.risks]
    head = say("risks", swept="yes" if d.swept else "no")
    none = say("risks-none", promises="some" if d.kept else "none")
    return Part("risks", head, tuple(lines) or (none,))


def _claims(d: Decision) -> Part | None:
    """What the company may call itself, and the rule that decides."""
    if not d.claims:
        return None
    columns = tuple(Column(message(f"claims.column-{h}")) for h in ("words", "verdict", "why"))
    rows = tuple((w, message(f"claims.{w.may}"), _why(w)) for w in d.claims)
    head = say("claims", year=str(d.claims[0].year))
    return Part("claims", head, (), Table(columns, rows, d.case.currency))


def _why(word: Word) -> Cell:
    """The rule that decides, behind its verdict."""
    for verdict in word.because:
        rule = message(f"claims-rules.{verdict.rule.id}")
        says = message(f"claims.{verdict.says}")
        return message("claims.because", says=says, rule=rule, id=verdict.rule.id)
    return ""


def _roadmap(d: Decision) -> Part | None:
    """By owner and quarter, in the order of the hierarchy."""
    few, lines = d.roadmap, list[Spoken]()
    if not few.named:
        return None
    if few.rest:
        lines.append(say("roadmap-more", n=Count(len(few.rest))))
    if not _has_owners(d):
        lines.append(say("owners-none"))
    head = say("roadmap", owners="yes" if _has_owners(d) else "no")
    return Part("roadmap", head, tuple(lines), _steps(d, few.named))


def _has_owners(d: Decision) -> bool:
    return any(step.owner for step in (*d.roadmap.named, *d.roadmap.rest))


def _steps(d: Decision, steps: Sequence[Step]) -> Table:
    named = _has_owners(d)
    heads = ["step", "kind", *(["owner"] if named else []), "start", "serves", "stock"]
    columns = tuple(Column(say(f"column-{h}"), "year" if h == "serves" else "text") for h in heads)
    return Table(columns, tuple(tuple(_step(d, s, named)) for s in steps), d.case.currency)


def _step(d: Decision, step: Step, named: bool) -> Iterator[Cell]:
    yield step.name
    yield message(f"levers.{step.kind}")
    if named:
        yield step.owner or say("owner-none")
    yield _when(d, step)
    yield step.serves
    yield say("stock", before=Before(step), peak=Stock(step.peak, step.unit))


def _when(d: Decision, step: Step) -> Message:
    """When a step is ordered: from when to when, and whether that has begun."""
    today = d.case.today or step.first
    told = {"year": str(step.first), "last": str(step.last)}
    if step.first < today:
        return say("ordered" if step.last < today else "begun", **told)
    return _quarter(d, step.first) if step.first == step.last else say("quarters", q="1", **told)


@dataclass(frozen=True, slots=True)
class Before:
    """What is in service at first, without its unit: that of the most."""

    step: Step

    def in_(self, lang: Lang) -> str:
        """In a language."""
        unit = self.step.unit
        factor = 100.0 if unit == "share" else in_sight(self.step.peak, unit, lang)[0]
        value = whole(self.step.before, unit) * factor
        text = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.4g}"
        own = language(lang)
        return text.translate({ord(","): own.group, ord("."): own.decimal})
