"""The slide of what the plan rests on, and how it was found."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from pathway.figures.kit.metrics import LINE_HEIGHT
from pathway.figures.kit.metrics import plain as markup
from pathway.figures.kit.numbers import half_up, percent, show
from pathway.figures.parts import plain
from pathway.figures.print.slides.canvas import Frame
from pathway.figures.print.slides.deck import Deck
from pathway.figures.print.slides.page import Page
from pathway.load.inputs.actuals import CONFIDENCES
from pathway.locale import Count
from pathway.locale.amounts import money_above
from pathway.locale.numbers import currency
from pathway.review.numbers import assumptions
from pathway_models.promises import promise_of

from .pages_decision import line_count, opening_source
from .story import Story

WIDE, TALL, APART = 840, 690, 16
"""Of a column of bullets, and between two of them [px]."""
LEAST, SIZES = 24, (32, 30, 28, 26)
"""Sizes of their text: the largest that fits [px]."""


def add_assumptions(deck: Deck, story: Story) -> None:
    """What the plan rests on, and how it was found."""
    page = deck.page()
    title = story.say("rests-title")
    page.frame([title], story.subject(), [opening_source(story)])
    left, right = list(_assumptions(story)), list(_method(story))
    size = next(
        (s for s in SIZES if all(_high(lines, s) <= TALL for lines in (left, right))), LEAST
    )
    for x, head, lines in ((56, "assumptions", left), (984, "method", right)):
        page.write(story.say(head), Frame(x, 210, 840, 40), 28, bold=True)
        _bullets(page, x, lines, size)
    page.note(story.note(title, [], "manifest.json, audit.json, inputs/"))


def _bullets(page: Page, x: float, lines: list[str], size: float) -> None:
    text = "\n".join(f"•  {line}" for line in lines)
    page.write(text, Frame(x, 276, WIDE, TALL), size, apart=APART)


def _high(lines: list[str], size: float) -> float:
    """How high bullets are [px]."""
    counts = [line_count(markup(f"•  {line}"), WIDE, size) for line in lines]
    return sum(LINE_HEIGHT * size * count + APART for count in counts)


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
    gap, proven = story.result.gap, story.result.summary["status"] == "optimal"
    if proven and gap <= 0:
        yield say("method-found.proven")
    else:
        least = money_above(gap, story.case.currency, story.lang)
        yield say("method-found", found="proven" if proven else "best", x=least)
    checks = list(story.result.audit.get("checks", []))
    failed = sum(not check["passed"] for check in checks)
    yield say("method-audit", n=Count(len(checks)), failed=Count(failed))
    yield say("method-green")
    yield say("method-wedges")
    if story.case.booked("programme"):
        yield say("method-programmes")
