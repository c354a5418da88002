"""The commitments of a report, as they are written."""

import pytest

from pathway.locale import Lang
from pathway.report.decision.kept import Kept
from pathway.report.html.commitments import lines
from pathway_models.case import Name, Target


@pytest.mark.parametrize(
    ("lang", "room"),
    [
        ("en", "10 t (none in 2027)"),
        ("zh", "10吨（2027年无）"),
        ("de", "10 t (2027 keiner)"),
    ],
)
def test_a_year_without_room_is_told_beside_one_with_room(lang: Lang, room: str) -> None:
    """10 t to spare in 2039, none in 2027."""
    made = Target(
        "zero", Name("Zero", "零"), "01", "net_emissions", {2039: 40.0}, "t", (), (), (), True
    )
    kept = Kept(made, 2039, False, 40.0, 30.0, 10.0, "t", True, 2027)
    (line,) = lines([kept], "CNY", lang)
    assert line.room.replace("\u00a0", " ") == room
