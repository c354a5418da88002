"""Removal: credits for tonnes taken out of the air."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field

from pathway_models.case import Case, Option
from pathway_models.vocabulary.families import Credit
from pathway_models.vocabulary.flows import Flow, Places
from pathway_models.vocabulary.lever import Look, Reader, lever_kind
from pathway_models.vocabulary.schema import Dim, Used


def _carriers(_: Case, option: Option) -> Places:
    """What it uses for a tonne that is retired, the company's own margin included."""
    for carrier, path in option.uses.items():
        each = {t: used / (1 - option.buffer) for t, used in path.items()}
        yield (option.uses_in[carrier], carrier), each


@lever_kind
class Removal(Credit):
    """Forests, soil, biochar, direct air capture and storage …"""

    kind: ClassVar[str] = "removal"
    look = Look(
        "#882255",
        "/",
        "white",
        text="white",
        variable="Carbon Removal",
    )
    rank = "remove"
    flows = (Flow("claim", "removals"), Flow("claim", "uses", _carriers))

    uses: dict[str, Annotated[Used, Dim("carrier/tonnes|carrier/stock")]] | None = Field(
        None,
        min_length=1,
        description="carrier: its activity per tonne removed, where it is the company that "
        "supplies it; each names the account in which it is booked",
    )

    def numbers(self, read: Reader) -> dict[str, Any]:
        """What credits have, and what it uses."""
        return {**super().numbers(read), "uses": read.used(self.uses or {})}

    def carriers_used(self) -> Mapping[str, Used]:
        """Power and heat."""
        return self.uses or {}
