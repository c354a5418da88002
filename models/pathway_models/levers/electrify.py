"""Electrify, or any switch of carrier: activity on one carrier is replaced by activity on others."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from pathway_models.lever import Dim, OnActivity, Quantity, Share


class Electrify(OnActivity):
    """Replaces activity on the source's carrier by activity on other carriers (``uses``).

    ``capex`` is what it costs beyond like for like.
    """

    kind: ClassVar[str] = "electrify"

    uses: dict[str, Annotated[Quantity, Dim("carrier/activity|carrier/stock")]] = Field(
        min_length=1,
        description="carrier: its activity per unit of activity served, or per stock unit",
    )
    max_share: Share = Field(description="most of the source's activity that can be switched")
    account: str | None = Field(
        None,
        description="where its electricity lands; else scope 2 of the source's business and region "
        "for a source of scope 1 or 2, and the source's own account for scope 3",
    )
