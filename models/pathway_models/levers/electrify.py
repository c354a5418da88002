"""Electrify, or any switch of carrier: activity on one is replaced by activity on others."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.case import ELECTRICITY, Case, Name, Option
from pathway_models.effects import serve
from pathway_models.ledger import Use
from pathway_models.lever import Dim, Look, OnActivity, Quantity, Reader, Share, lever_kind


@lever_kind
class Electrify(OnActivity):
    """Replaces activity on the source's carrier by activity on other carriers (``uses``).

    ``capex`` is what it costs beyond like for like.
    """

    kind: ClassVar[str] = "electrify"
    look = Look(
        "#56B4E9",
        Name("Electrification", "电气化替代"),
        Name("electrification", "电气化"),
        variable="Electrification",
        invested="Pathway|Investment|Electrification",
    )
    place = 20

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

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What is served, how much of it can be, and the carriers used instead."""
        uses = read.used(self.uses)
        return {**super().numbers(read), "uses": uses, "max_share": read.share("max_share")}

    def adds_electricity(self) -> bool:
        """Whether electricity is among the carriers used instead."""
        return ELECTRICITY in self.uses

    def lands_in(self) -> str | None:
        """The account where it is booked, if one is named."""
        return self.account

    @staticmethod
    def effect(block: Any, m: Any, options: list[Option]) -> None:
        """Takes what its stock serves off its source, and adds the carriers it uses instead.

        Electricity lands in the option's account; other carriers stay in the source's.
        """
        serve(block, m, options)
        case: Case = m.case
        by_id = {o.id: o for o in options}
        for o, t in block.SERVICES:
            option = by_id[o]
            source = case.sources[str(option.source)]
            for carrier, per_activity in option.uses.items():
                account = option.accounts[0] if carrier == ELECTRICITY else source.account
                region = case.accounts[account].region
                term = (per_activity[t], block.served[o, t])
                m.ledger.uses.append(Use(account, carrier, region, t, source.pass_through, term))
