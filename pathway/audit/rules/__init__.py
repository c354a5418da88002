"""What must hold, a file a subject: each rule compares tables with what is recomputed.

A module has its rules in ``CHECKS``; here is the order of the modules, which ``audit.json`` keeps.
"""

from __future__ import annotations

from pathway.audit.check import Checker
from pathway.audit.rules import (
    abatement,
    activity,
    added,
    avoided,
    captured,
    clean,
    closing,
    costs,
    emissions,
    figures,
    hierarchy,
    objective,
    on_site,
    past,
    requires,
    stock,
    structure,
    targets,
    wedges,
    words,
)
from pathway.audit.rules import credits as credits_

SUBJECTS = (
    words,
    added,
    stock,
    closing,
    requires,
    activity,
    captured,
    on_site,
    clean,
    credits_,
    avoided,
    emissions,
    wedges,
    costs,
    abatement,
    targets,
    hierarchy,
    objective,
    figures,
)
RULES: tuple[Checker, ...] = tuple(checker for module in SUBJECTS for checker in module.CHECKS)
"""Of a run whose tables are whole."""
OF_THE_PAST: tuple[Checker, ...] = past.CHECKS
"""Of a case that says what was, besides."""
OF_STAYING: tuple[Checker, ...] = objective.OF_STAYING
"""Of a case that stays close to an old plan, besides."""
AUDITABLE: tuple[Checker, ...] = (*structure.STRUCTURE, targets.metrics_are_known)
"""Without these nothing else can be checked; each needs the ones before it."""
TELLABLE: tuple[Checker, ...] = (*structure.STRUCTURE, figures.figures_are_there)
"""Without these a run cannot be told; each needs the ones before it."""
