"""The company, its promises and its study."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pathway.cases.starter.carriers import specs
from pathway.cases.starter.draft import Cells, Draft, flow

COMPANY, OPERATIONS = "company", "operations"
"""The studies that are written."""
HELD = ("growth", "revenue", "factors", "prices", "levers")
"""Files whose last number holds to the end of the plan."""


def company(draft: Draft) -> dict[str, bytes]:
    """company.yaml, targets.yaml and the study."""
    wish, lang = draft.wish, draft.wish.lang
    lines = [
        f"# {draft.word('head')}",
        *(f"# {rate}" for rate in draft.rated.values()),
        f"name: {flow({lang: draft.called})}",
        f"currency: {wish.currency}",
        f"price_year: {draft.base_year}",
        f"horizon: {flow({'base_year': draft.base_year, 'end': draft.end})}",
        f"discount_rate: {flow(draft.assumption(6, '%', draft.word('rate')))}",
        f"default_study: {_default(draft)}",
        f"hierarchy: {flow(_hierarchy(draft))}",
        f"beyond: {flow(dict.fromkeys(HELD, 'hold'))}",
        "verified:",
        *(f"  scope{scope}: {flow(total)}" for scope, total in _verified(draft).items()),
    ]
    targets = []
    for name, spec in draft.template["targets"].items():
        keys = _target(draft, spec)
        targets += [f"{name}:", *(f"  {key}: {flow(value)}" for key, value in keys.items())]
    return {
        "company.yaml": _text(lines),
        "targets.yaml": _text(targets),
        **dict(_studies(draft)),
    }


def _hierarchy(draft: Draft) -> Cells:
    """Cuts come first, as long as they cost less than twice what a removal does."""
    removal = draft.template["levers"]["removals"]["price"]
    most = {**removal, "value": 2 * removal["value"], "why": draft.word("ceiling")}
    return {"policy": "lexicographic", "reduce_until": draft.given(most)}


def _default(draft: Draft) -> str:
    """The study that is drawn first: of scopes 1 and 2 where the goods would hide them."""
    return OPERATIONS if draft.template.get("study") == OPERATIONS else COMPANY


def _studies(draft: Draft) -> Iterator[tuple[str, bytes]]:
    """The whole company; and its operations, with the promises that are about them."""
    within = [
        name
        for name, spec in draft.template["targets"].items()
        if {*spec["perimeter"].get("scope", [3])} <= {1, 2}
    ]
    studies = {COMPANY: (sorted(_verified(draft)), "all")}
    used = {c for spec in draft.template["levers"].values() for c in spec.get("uses", {})}
    if not any(specs()[carrier].get("scope") == 3 for carrier in used):
        studies[OPERATIONS] = [1, 2], flow(within)  # nothing that levers use is booked outside
    for study, (scopes, targets) in studies.items():
        name = flow({draft.wish.lang: draft.word(study)})
        lines = [f"name: {name}", f"perimeter: {flow({'scope': scopes})}", f"targets: {targets}"]
        yield f"studies/{study}.yaml", _text(lines)


def _text(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def _verified(draft: Draft) -> Mapping[int, Cells]:
    """What the sources emit in the base year, by scope."""
    tonnes: dict[int, float] = {}
    for place in draft.places():
        scope = place.spec["scope"]
        tonnes[scope] = tonnes.get(scope, 0.0) + draft.tonnes[place.id]
    said = {"unit": "t", "source": draft.word("sum"), "confidence": "derived"}
    return {scope: {"value": round(t, 6), **said} for scope, t in sorted(tonnes.items())}


def _target(draft: Draft, spec: Mapping[str, Any]) -> Cells:
    """A promise; its years are counted from the base year."""
    value = dict(spec["value"])
    if "path" in value:
        value["path"] = {draft.base_year + year: v for year, v in value["path"].items()}
    value |= {"source": draft.assumed(draft.word("example")), "confidence": "assumption"}
    lines: Cells = {"name": {draft.wish.lang: spec["name"][draft.wish.lang]}}
    lines |= {key: spec[key] for key in ("metric", "perimeter")}
    lines["value"] = value
    lines |= {key: spec[key] for key in ("relative_to", "matching", "per") if key in spec}
    years = {key: draft.base_year + spec[key] for key in ("from", "line") if key in spec}
    return lines | years
