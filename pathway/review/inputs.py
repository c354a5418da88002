"""What the inputs alone tell: promises near the end, years that are past, numbers assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pathway.locale import Count, percent
from pathway.review.actuals import actuals
from pathway.review.book import Book
from pathway.review.causes import in_order
from pathway.review.cited import cited
from pathway.review.company import prices_of_a_tonne, rates, tonnes
from pathway.review.growth import growth, growth_alone
from pathway.review.levers import levers
from pathway.review.numbers import assumptions
from pathway.review.offers import offers
from pathway.review.promises import allowances, in_no_study, named_otherwise, promises
from pathway.review.reach import reaches
from pathway.review.remark import Remark, remark
from pathway.review.series import leaps, leaps_of_paths, odd_years
from pathway.review.tables import factors, prices, residuals
from pathway.review.together import shares_together
from pathway.review.untouched import outside, untouched
from pathway.review.unused import bare, idle_rows, misplaced, scopes, shares, twice, unsourced
from pathway_models.case import Case, Option, Target
from pathway_models.promises import promise_of

LAST = 5
"""Years at the end of the plan in which a promise that begins is hardly paid for."""
SHOWN = 10
"""Years of a promise that show what it costs."""
MOST = 0.5
"""Share of numbers from which on they are mostly assumed."""

CHECKS = (
    *(prices, factors, cited, residuals, leaps, leaps_of_paths, odd_years, growth),
    growth_alone,
    *(rates, prices_of_a_tonne, tonnes, levers, offers, reaches, promises),
    *(allowances, in_no_study, named_otherwise, untouched, outside, shares_together),
    actuals,
    *(idle_rows, bare, misplaced, scopes, shares, twice, unsourced),
)
"""What is looked at in the files and in the numbers read from them."""


def review_inputs(case: Case, files: Mapping[str, bytes]) -> list[Remark]:
    """All that can be said before a plan is known, the gravest first.

    ``files`` are those that the case was read from, with what is set in them.
    """
    found = [*review_files(case, files)]
    found += [late_promise(case, target) for target in late_promises(case)]
    found += [*past_offers(case), *mostly_assumed(case, files)]
    return in_order(found, case.currency)


def review_files(case: Case, files: Mapping[str, bytes]) -> Iterator[Remark]:
    """What the numbers in the files tell, each beside its kind; nothing without files."""
    book = Book(case, files)
    for check in CHECKS if files else ():
        yield from check(book)


def late_promises(case: Case) -> list[Target]:
    """The promises that first hold in one of the last years, headlines first.

    Not budgets, nor those of a sum over years, nor what holds from the first year on.
    """
    late = max(case.end - LAST, case.years[0])
    found = [
        target
        for target in case.targets.values()
        if target.metric != "budget"
        and not promise_of(target).sums(target)
        and target.value
        and min(target.value) > late
    ]
    return sorted(found, key=lambda target: not target.headline)


def late_promise(case: Case, target: Target) -> Remark:
    """It first holds so late that the plan hardly shows it."""
    first = min(target.value)
    years = case.end - first + 1
    return remark(
        "late_promise", target.id, years, "years", first=str(first), n=Count(years),
        end=str(case.end), until=str(first + SHOWN - 1),
    )  # fmt: skip


def past_offers(case: Case) -> Iterator[Remark]:
    """What may still be bought, beyond what is committed, in years that are over."""
    if case.today is None or case.today <= case.base_year + 1:
        return
    past = [
        o.id
        for o in case.options.values()
        if any(_offered(o, t) for t in range(o.first_year, case.today))
    ]
    if past:
        n, today = len(past), str(case.today)
        yield remark(
            "past_offers", "today", n, "options", advice="start-later", n=Count(n), first=past[0],
            today=today,
        )  # fmt: skip


def _offered(option: Option, year: int) -> bool:
    """Whether some of it may be bought in a year, beyond what is committed by then."""
    if year in option.added:
        return False
    least = option.min_add.get(year, 0.0)
    allowed = option.max_add is None or option.max_add.get(year, 0.0) > least
    if option.potential is None:
        return allowed
    committed = sum(added for v, added in option.min_add.items() if v <= year)
    return allowed and option.potential.get(year, 0.0) > committed


def mostly_assumed(case: Case, files: Mapping[str, bytes]) -> Iterator[Remark]:
    """Most numbers are assumptions, or say nothing of where they are from."""
    numbers, _ = assumptions(files, case, "en")
    share = _share(number.confidence for number in numbers)
    if share > MOST:
        told, n = percent(share), Count(len(numbers))
        yield remark("mostly_assumed", "inputs", share, "share", share=told, n=n)


def _share(words: Iterable[str]) -> float:
    told = [word in ("", "None", "assumption") for word in words]
    return sum(told) / max(1, len(told))
