"""A row of history.csv: tonnes of a year before the base year."""

from __future__ import annotations

from dataclasses import dataclass

from pathway_models.case import Account, Source

FINER = ("region", "category", "account")
"""Columns that may tell a business and scope apart further."""


@dataclass(frozen=True, slots=True)
class Past:
    """Tonnes of a year before the base year, of a business and scope or a part of them [kt]."""

    year: int
    business: str
    scope: int
    method: str
    kt: float
    region: str
    category: str
    account: str

    def covers(self, account: Account) -> bool:
        """Whether it is of this account, or of a part of it."""
        return (
            (account.business, account.scope) == (self.business, self.scope)
            and self.region in ("", account.region)
            and self.account in ("", account.id)
        )

    def tells(self, source: Source) -> bool:
        """Whether it is of this source, as far as it can be told apart."""
        account = Account(source.account, source.business, source.region, source.scope)
        return self.covers(account) and self.category in ("", source.category)

    @property
    def detail(self) -> tuple[bool, ...]:
        """How far it tells a business and scope apart."""
        return tuple(bool(getattr(self, name)) for name in FINER)
