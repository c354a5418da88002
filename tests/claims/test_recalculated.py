"""Rules are judged by the base year as recalculated, on the made-up plan, by hand."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from cases import SCOPE1, name
from claims.made import SCOPE3, Made
from pathway.locale import say
from pathway.tables.expressions import Base, Reading
from pathway_models.case import Change


def sold(revenue: Mapping[str, float] | None = None, restated: int | None = 2027) -> Made:
    """Of 100 kt of scope 3 in the base year, 94 are sold in 2025, and pending until 2027."""
    made = Made()
    kt = {SCOPE3: -94.0}
    made.change(changes=(Change("b", name("b"), 2025, "divestment", kt, revenue, restated),))
    return made


def test_a_sale_is_no_cut() -> None:
    """Left are 6 kt, and 5 in 2030: a sixth less, where a quarter is asked."""
    assert Made().judge("SB1-08").says == "holds"
    verdict = sold().judge("SB1-08")
    assert verdict.says == "fails"
    assert verdict.number is not None
    assert verdict.number.value == pytest.approx(5 / 6 - 1)


def test_until_it_is_recalculated_the_base_year_is_as_published() -> None:
    """In 2026 43 kt of 100 are left."""
    for made, year in ((sold(), 2026), (sold(restated=None), 2026)):
        verdict = made.judge("SB1-08", year)
        assert verdict.number is not None
        assert verdict.number.value == pytest.approx(0.43 - 1)


def test_what_is_relative_to_revenue_moves_with_it_or_not_at_all() -> None:
    """100 kt of 100 million; 6 kt of 10 where 90 are sold as well."""
    base = Base(Reading("scope3_intensity", None))
    assert sold().facts().value(base, 2030) == pytest.approx(1000)
    assert sold({"b": -90.0}).facts().value(base, 2030) == pytest.approx(600)
    assert sold({"b": -90.0}).facts().value(base, 2026) == pytest.approx(1000)


def test_what_moved_and_is_not_recalculated_is_a_number() -> None:
    """94 of 100 kt are pending in 2026, and none from 2027 on; without a log nothing is known."""
    pending = sold().judge("INV-03", 2026)
    assert pending.says == "fails"
    assert pending.number is not None
    assert pending.number.value == pytest.approx(0.94)
    assert sold().judge("INV-03", 2027).says == "holds"
    assert sold().judge("INV-03", 2024).says == "holds"
    needs = Made().judge("INV-03").needs
    assert [need.in_("en")[:15] for need in needs] == ["a log of events"]
    since = sold().judge("SB2-20", 2027).number
    assert since is not None
    assert since.value == pytest.approx(0.94)


def test_what_is_recalculated_is_not_asked_for_again() -> None:
    """INV-03 and SB1-17 hold in 2027, as the target is set on the recalculated base year; SB2-20
    fails still, and what would mend it is another thing."""
    assert [sold().judge(rule, 2027).says for rule in ("INV-03", "SB1-17")] == ["holds"] * 2
    assert sold().judge("SB2-20", 2027).says == "fails"
    assert say("claims-rules.SB2-20.mend", "en").startswith("Confirm the target again after")


def test_a_move_between_scopes_is_the_lesser_of_both() -> None:
    """30 kt leave scope 1, and 20 come into scope 3: 20 kt have moved, the rest is gone."""
    made = Made()
    kt = {SCOPE1: -30.0, SCOPE3: 20.0}
    made.change(changes=(Change("b", name("b"), 2025, "boundary", kt, None, None),))
    number = made.judge("S3-04").number
    assert number is not None
    assert number.value == pytest.approx(20_000)
