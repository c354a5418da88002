"""What an audit has found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pathway_models.frozen import frozen

if TYPE_CHECKING:
    import pandas as pd


class Audit:
    """The checks of a plan against its inputs, in arithmetic that shares nothing with the model.

    >>> import pathway
    >>> audit = pathway.read("my-company").solve().audit()
    >>> audit.passed, audit.failed
    (True, ())
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document: Mapping[str, Any] = frozen(document)

    @property
    def passed(self) -> bool:
        """Whether every check has passed."""
        return bool(self._document["passed"])

    @property
    def failed(self) -> tuple[str, ...]:
        """The checks that have not, each with where it fails."""
        return tuple(
            f"{check['name'].replace('_', ' ')}: {check['where']}"
            for check in self._document["checks"]
            if not check["passed"]
        )

    @property
    def checks(self) -> pd.DataFrame:
        """A row for each check: ``name, passed, worst, unit, where``.

        ``worst`` is the largest deviation [``unit``], NaN where it is no number.
        """
        import pandas as pd

        columns = ["name", "passed", "worst", "unit", "where"]
        return pd.DataFrame(list(self._document["checks"]), columns=columns)

    @property
    def document(self) -> Mapping[str, Any]:
        """As ``audit.json`` has it."""
        return self._document

    def __repr__(self) -> str:
        count, bad = len(self._document["checks"]), len(self.failed)
        return f"Audit({count} checks, {f'{bad} FAILED' if bad else 'all passed'})"
