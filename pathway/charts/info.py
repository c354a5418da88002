"""What a chart must know besides the tables: who, which study, which run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pathway_models.case import Case, Name

Lang = Literal["en", "zh"]
LANGS: tuple[Lang, Lang] = ("en", "zh")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartInfo:
    """Names and marks of one run, for titles and footers.

    ``subject`` is whose emissions are drawn: the company, or its one business in the study.
    ``targets`` are the ids of the targets whose perimeter is all that is drawn: only these can be
    compared with the lines. ``ten_kilotonnes`` draws Chinese charts in 万吨, not 百万吨.
    """

    company: Name
    subject: Name
    study: Name
    case_id: str
    run_id: str
    scopes: tuple[int, ...]
    targets: tuple[str, ...] = ()
    ten_kilotonnes: bool = False


def chart_info(case: Case, run_id: str, ten_kilotonnes: bool = False) -> ChartInfo:
    """The ``ChartInfo`` of one study; ``run_id`` is the short hash of the run."""
    businesses = {account.business for account in case.accounts.values()}
    subject = case.name
    if len(businesses) == 1 and len(case.businesses) > 1:
        subject = case.businesses[businesses.pop()].name
    return ChartInfo(
        company=case.name,
        subject=subject,
        study=case.study_name,
        case_id=case.id,
        run_id=run_id,
        scopes=tuple(sorted({account.scope for account in case.accounts.values()})),
        targets=tuple(
            target.id
            for target in case.targets.values()
            if target.metric in {"net_emissions", "gross_emissions"}
            and target.method == "market"
            and set(target.accounts) == set(case.accounts)
        ),
        ten_kilotonnes=ten_kilotonnes,
    )
