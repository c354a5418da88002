"""What of the sources in a conflict no lever reaches."""

from __future__ import annotations

from typing import Any

from cases import SCOPE1, case, retrofit, source, target
from pathway.explain.noplan import explain_no_plan
from pathway.explain.reach import beyond_reach
from pathway.explain.words import tell_document
from pathway_models.case import Case


def made(share: float) -> Case:
    """Gas of 20 kt and oil of 2 kt under a cap of 1 kt; one lever for a share of the gas."""
    sources = [source("gas", "gas", 100), source("oil", "gas", 10)]
    cap = target("cap", "gross_emissions", 1.0, accounts=(SCOPE1,))
    return case(sources, [retrofit("saving", "gas", max_share=share)], [cap])


def test_what_no_lever_reaches_is_told_however_small() -> None:
    """Of 20 kt of gas a tenth is out of reach, 2 kt; of the oil all."""
    found = {one.source.id: one for one in beyond_reach(made(0.9), ["cap"])}
    assert {k: (round(b.share, 9), round(b.tonnes, 9)) for k, b in found.items()} == {
        "gas": (0.1, 2.0),
        "oil": (1.0, 2.0),
    }
    assert found["gas"].levers == ("saving",)
    assert not found["oil"].levers
    assert [b.source.id for b in beyond_reach(made(1.0), ["cap"])] == ["oil"]


def test_room_that_settles_nothing_says_what_would() -> None:
    document: dict[str, Any] = {}
    explain_no_plan(made(0.9), document, lambda _: None)
    for lang, words in (
        (
            "en",
            (
                "10% of gas [gas] (2,000 t",
                "only a higher max_share of saving [saving]",
                "reaches oil [oil]",
            ),
        ),
        (
            "de",
            ("10 % von gas [gas] (2.000 t", "max_share von saving [saving]", "erreicht oil [oil]"),
        ),
        ("zh", ("gas [gas]的10%", "提高 saving [saving] 的 max_share", "作用于oil [oil]")),
    ):
        told = "\n".join(tell_document(document, made(0.9), lang)).replace("\xa0", " ")
        assert all(word in told for word in words), told


def test_a_share_that_is_enough_alone_is_told_as_other_room_is() -> None:
    """20 kt of gas and no oil: for 5 kt left 75 % must be saved, not 60 %."""
    cap = target("cap", "gross_emissions", 5.0, accounts=(SCOPE1,))
    short = case([source("gas", "gas", 100)], [retrofit("saving", "gas", max_share=0.6)], [cap])
    document: dict[str, Any] = {}
    explain_no_plan(short, document, lambda _: None)
    [conflict] = document["conflicts"]
    [move] = conflict["limits"]
    assert (move["kind"], move["id"], move["unit"]) == ("reach", "saving", "share")
    assert (round(move["from"], 9), round(move["to"], 9)) == (0.6, 0.75)
    for lang, words in (("en", "may act on 75%"), ("de", "auf 75 %"), ("zh", "排放源的75%")):
        told = "\n".join(tell_document(document, short, lang)).replace("\xa0", " ")
        assert words in told, told


def test_a_share_that_is_not_enough_is_not_told() -> None:
    """Of 20 kt of gas and 2 kt of oil 1 kt may be left: the oil alone is more."""
    document: dict[str, Any] = {}
    explain_no_plan(made(0.9), document, lambda _: None)
    assert document["conflicts"][0]["limits"] == []
