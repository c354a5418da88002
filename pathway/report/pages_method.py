"""The slide of what the plan rests on, and how it was found."""

from __future__ import annotations

import csv
import io
import math
from collections import Counter
from collections.abc import Iterator

from pathway.charts.numbers import half_up, percent, show
from pathway.charts.text import scopes
from pathway_models.case import Name
from pathway_models.promises import promise_of

from .amounts import currency_name
from .canvas import Frame
from .deck import Deck
from .markup import plain_text
from .page import Page
from .pages_text import opening_source
from .story import Story


def add_assumptions(deck: Deck, story: Story) -> None:
    """What the plan rests on, and how it was found."""
    page = deck.page()
    title = story.say(Name("What the plan rests on, and how it was found", "规划的假设与方法"))
    page.frame([title], story.subject(), [opening_source(story)])
    left, right = list(_assumptions(story)), list(_method(story))
    heads = (Name("Assumptions", "假设"), Name("Method", "方法"))
    for x, head, lines in ((56, heads[0], left), (984, heads[1], right)):
        page.write(story.say(head), Frame(x, 210, 840, 40), 28, bold=True)
        _bullets(page, x, lines)
    page.note(story.note(title, [], "manifest.json, audit.json, inputs/"))


def _bullets(page: Page, x: float, lines: list[str]) -> None:
    text = "\n".join(f"•  {line}" for line in lines)
    page.write(text, Frame(x, 276, 840, 690), 24, apart=16)


def _assumptions(story: Story) -> Iterator[str]:
    case, say = story.case, story.say
    yield say(Name("Boundary: {scopes}, {n} accounts, {s} sources.",
                   "边界：{scopes}，{n}个账户，{s}个排放源。"),
              scopes=scopes(story.info.scopes, story.lang), n=len(case.accounts),
              s=len(case.sources))  # fmt: skip
    yield say(Name("Plan {first}–{last} against the inventory of {base}.",
                   "规划期{first}–{last}年，基准为{base}年清单。"),
              first=case.years[0], last=case.end, base=case.base_year)  # fmt: skip
    yield say(Name("Money is real, {currency} of {year}, discounted at {rate}.",
                   "金额为{year}年不变价{currency}，贴现率{rate}。"), currency=case.currency,
              year=case.price_year, rate=percent(case.discount_rate))  # fmt: skip
    yield plain_text(story.words.without_action()) + ("。" if story.lang == "zh" else ".")
    prices = Name("A carbon price is paid in {n} accounts.", "{n}个账户支付碳价。")
    none = Name("No carbon price is paid.", "未计碳价。")
    n = len(case.carbon_price)
    yield say(prices, n=n) if n else say(none)
    counts = confidence(story)
    if counts:
        total = sum(counts.values())
        text = Name(
            "Of {total} rows of the input tables, {report} are from the report or derived from it, "
            "{literature} from literature, {assumption} are assumptions.",
            "输入表共{total}行：来自报告或由其推导{report}行，文献{literature}行，假设{assumption}行。",
        )
        yield say(text, total=f"{total:,}", report=f"{counts['report'] + counts['derived']:,}",
                  literature=f"{counts['literature']:,}",
                  assumption=f"{counts['assumption']:,}")  # fmt: skip
    changed = story.result.manifest.get("options", {}).get("set") or []
    if changed:
        text = Name("Changed for this run: {what}", "本次运行改动：{what}")
        yield say(text, what=story.name(Name(", ".join(changed), "、".join(changed)), 800))


def confidence(story: Story) -> Counter[str]:
    """Rows of the input tables by how sure their numbers are."""
    found: Counter[str] = Counter()
    for name, content in story.result.inputs.items():
        if name.endswith(".csv"):
            rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig", "replace")))
            found.update(str(row["confidence"]) for row in rows if row.get("confidence"))
    return found


_POLICY = {
    "lexicographic": Name("First cut, then remove, then offset, each up to its price ceiling.",
                          "先减排、再移除、后抵消，各以价格上限为界。"),
    "none": Name("Least cost, in no order of cuts and credits.",
                 "成本最低，不分减排与信用的先后。"),
    "caps": Name("Least cost, with caps on credits.", "成本最低，对碳信用设上限。"),
}  # fmt: skip


def _ceilings(story: Story) -> Iterator[str]:
    """Up to which price cuts and removals come first, in the last year."""
    case, say = story.case, story.say
    neutral = any(promise_of(target).neutralises for target in case.targets.values())
    if case.hierarchy.policy != "lexicographic" or not neutral:
        return
    texts = []
    for path in (case.hierarchy.reduce_until, case.hierarchy.remove_until):
        price = path[max(path)] * 1000 if path else math.inf
        number = show(half_up(price, 0)) if price < math.inf else ""
        rate = Name("{x} {money}/t", "{x}{money}／吨")
        money = currency_name(case.currency, story.lang)
        limit = say(Name("no limit", "不限"))
        texts.append(say(rate, x=number, money=money) if number else limit)
    text = Name("Ceilings in {year}: cuts {cut}, removals {remove}.",
                "{year}年价格上限：减排{cut}，移除{remove}。")  # fmt: skip
    yield say(text, year=case.end, cut=texts[0], remove=texts[1])


def _method(story: Story) -> Iterator[str]:
    summary, say = story.result.summary, story.say
    yield say(Name("Mixed-integer program over all levers, accounts and years at once.",
                   "对全部措施、账户与年份同时求解的混合整数规划。"))  # fmt: skip
    yield say(_POLICY[story.case.hierarchy.policy])
    yield from _ceilings(story)
    gap = math.ceil(10 * float(summary["gap_m"]["reached"])) / 10
    status = Name("Best plan found within the time limit", "时间上限内的最佳方案")
    proven = Name("Proven least cost", "已证明成本最低")
    text = Name("{status}, at most {x} from the best there can be.", "{status}，距最优不超过{x}。")
    best = summary["status"] == "optimal"
    if best and gap <= 0:
        text = Name("{status}.", "{status}。")
    yield say(text, status=say(proven if best else status), x=story.money(gap))
    checks = list(story.result.audit.get("checks", []))
    failed = sum(not check["passed"] for check in checks)
    text = Name("Audit in plain arithmetic: {n} checks, {failed} failed.",
                "独立算术复核：{n}项检查，{failed}项未通过。")  # fmt: skip
    passed = Name("Audit in plain arithmetic: {n} checks, all passed.",
                  "独立算术复核：{n}项检查全部通过。")  # fmt: skip
    yield say(text if failed else passed, n=len(checks), failed=failed)
    yield say(Name("Green power counts market-based; it is not a physical cut at the grid.",
                   "绿电按市场法计入，并非电网的实物减排。"))  # fmt: skip
    yield say(Name("Wedges are attributed in the order shown; net does not depend on it.",
                   "各楔形按所示顺序归因，净排放与顺序无关。"))  # fmt: skip
    if story.case.booked("programme"):
        yield say(Name("Scope 3+ has a ledger of its own and is never subtracted.",
                       "范围三＋单列账本，从不抵减公司排放。"))  # fmt: skip
