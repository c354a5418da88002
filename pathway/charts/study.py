"""The charts of one study: which there are, each in both languages."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from pathway_models.case import Case

from .info import LANGS, Lang, chart_info
from .intensity import scope3_intensity
from .ledger import ecosystem_ledger
from .neutrality_pathway import neutrality_pathway

CHARTS = {
    "neutrality-pathway": neutrality_pathway,
    "scope3-intensity": scope3_intensity,
    "ecosystem-ledger": ecosystem_ledger,
}


def chart_names(case: Case) -> list[str]:
    """The charts of a study, the one to look at first in front.

    A study that promises nothing but tonnes avoided at others has its ledger alone.
    """
    programmes = {o.id for o in case.of_kind("ecosystem")}
    own = [k for k in case.targets.values() if not k.options or not programmes >= {*k.options}]
    metrics = {target.metric for target in own} - {"budget"}
    names = ["neutrality-pathway"] if metrics or not programmes else []
    if "intensity" in metrics:
        names.append("scope3-intensity")
    if case.of_kind("ecosystem"):
        names.append("ecosystem-ledger")
    return names


def draw_study(
    case: Case, tables: Mapping[str, pd.DataFrame], run_id: str
) -> dict[str, dict[Lang, go.Figure]]:
    """Every chart of a study in both languages; ``run_id`` is the short hash of the run."""
    info = chart_info(case, run_id)
    return {
        name: {lang: CHARTS[name](tables, info, lang) for lang in LANGS}
        for name in chart_names(case)
    }
