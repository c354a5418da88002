"""What is said of a risk: what it is, and what it would take."""

from __future__ import annotations

from pathway.locale import Count, Message, message
from pathway.report.decision.risks import (
    SHORTFALL,
    Assumed,
    Cliff,
    Credits,
    NoRoom,
    Reliance,
    Risk,
    Swing,
)
from pathway.report.decision.spoken import Mass, Percent, Sum
from pathway_models.case import Case


def told_risk(risk: Risk, case: Case) -> Message:
    """A risk as a sentence or two."""
    match risk:
        case Reliance():
            return message(
                "decision.risk-reliance", name=risk.name, share=Percent(risk.share),
                beyond="yes" if risk.share > 1 else "no", x=Mass(risk.short / SHORTFALL),
                year=str(risk.year), short=Mass(risk.short),
                assumed="yes" if risk.assumed else "no",
                promised="yes" if any(not k.items for k in case.targets.values()) else "no",
            )  # fmt: skip
        case Cliff():
            return message(
                "decision.risk-cliff", before=str(risk.year - 1), year=str(risk.year),
                x=Mass(risk.tonnes), share=Percent(risk.share), base=str(case.base_year),
                named="no" if risk.name is None else "yes", name=risk.name or "",
            )  # fmt: skip
        case NoRoom():
            return message(
                "decision.risk-tight", tight=Count(risk.tight), n=Count(risk.of), name=risk.name,
                year=str(risk.year),
            )  # fmt: skip
        case Credits():
            return message(
                "decision.risk-credits", x=Mass(risk.tonnes), share=Percent(risk.share),
                year=str(risk.year),
            )  # fmt: skip
        case Assumed():
            return message("decision.risk-assumed", share=Percent(risk.share), name=risk.first)
        case Swing():
            return _swing(risk, case)


def _swing(risk: Swing, case: Case) -> Message:
    low, high = (Sum(x, case.currency) for x in (risk.low, risk.high))
    broken = Count(risk.broken)
    return message("decision.risk-swing", name=risk.name, broken=broken, low=low, high=high)
