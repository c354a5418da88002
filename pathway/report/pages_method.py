"""The slide of what the plan rests on, and how it was found."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from pathway.figures.kit.numbers import half_up, percent, show
from pathway.figures.parts import plain
from pathway.figures.print.slides.canvas import Frame
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.lines import BULLET, largest
from pathway.load.inputs.actuals import CONFIDENCES
from pathway.locale import Count
from pathway.locale.amounts import money_above
from pathway.locale.numbers import currency
from pathway.review.numbers import assumptions
from pathway_models.promises import promise_of

from .pages_decision import opening_source
from .story import Story

WIDE, TALL, APART = 840, 690, 16
"""Of a column of bullets, and between two of them [px]."""


def add_assumptions(deck: Deck, story: Story) -> None:
    """What the plan rests on, and how it was found."""
    page = deck.page()
    title = story.say("rests-title")
    page.frame([title], story.subject(), [opening_source(story)])
    told = list(_assumptions(story)), list(_method(story))
    left, right = ([BULLET + line for line in lines] for lines in told)
    size = min(largest(lines, WIDE, TALL, APART) for lines in (left, right))
    for x, head, lines in ((56, "assumptions", left), (984, "method", right)):
        page.write(story.say(head), Frame(x, 210, WIDE, 40), 28, bold=True)
        page.write("\n".join(lines), Frame(x, 276, WIDE, TALL), size, apart=APART)
    page.note(story.note(title, [], "manifest.json, audit.json, inputs/"))


def _assumptions(story: Story) -> Iterator[str]:
    case, say = story.case, story.say
    accounts, sources = Count(len(case.accounts)), Count(len(case.sources))
    yield say("rests-boundary", scopes=story.scopes, n=accounts, sources=sources)
    first, last, base = (str(year) for year in (case.years[0], case.end, case.base_year))
    yield say("rests-years", first=first, last=last, base=base)
    rate, year = percent(case.discount_rate), str(case.price_year)
    yield say("rests-money", currency=currency(case.currency, story.lang), year=year, rate=rate)
    yield say("rests-growth", growth=plain(story.words.without_action()))
    yield say("rests-carbon-price", n=Count(len(case.carbon_price)))
    found, _ = assumptions(story.result.inputs, case, story.lang)
    counts = Counter(one.confidence for one in found)
    if counts:
        yield say(
            "rests-counts", total=Count(len(found)),
            report=Count(counts["report"] + counts["derived"]),
            literature=Count(counts["literature"]), assumption=Count(counts["assumption"]),
            actuals=Count(sum(counts[of] for of in CONFIDENCES)), unsaid=Count(counts[""]),
        )  # fmt: skip
    changed = story.result.manifest.get("options", {}).get("set") or []
    if changed:
        what = say("rests-changed.comma").join(changed)
        yield say("rests-changed", what=story.name(what, 800))


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
        money = currency(case.currency, story.lang)
        texts.append(
            say("ceilings.price", x=number, money=money) if number else say("ceilings.none")
        )
    yield say("ceilings", year=str(case.end), cut=texts[0], remove=texts[1])


def _method(story: Story) -> Iterator[str]:
    say = story.say
    yield say("method-model")
    yield say(f"policy-{story.case.hierarchy.policy}")
    yield from _ceilings(story)
    gap, status = story.result.gap, str(story.result.summary["status"])
    found = {"optimal": "proven", "nearest": "nearest"}.get(status, "best")
    if found != "best" and gap <= 0:
        yield say("method-found.proven", found=found)
    else:
        least = money_above(gap, story.case.currency, story.lang)
        yield say("method-found", found=found, x=least)
    checks = list(story.result.audit.get("checks", []))
    failed = sum(not check["passed"] for check in checks)
    yield say("method-audit", n=Count(len(checks)), failed=Count(failed))
    yield say("method-green")
    yield say("method-wedges")
    if story.case.booked("programme"):
        yield say("method-programmes")
