"""The lever kinds: a file each, and one line here."""

from collections.abc import Callable
from typing import Any

from pathway_models.case import Option
from pathway_models.lever import Lever
from pathway_models.levers import (
    ecosystem,
    electrify,
    green_power,
    offset,
    removal,
    retrofit,
    rooftop_pv,
)

_KINDS = (
    (retrofit.Retrofit, retrofit.effect),
    (electrify.Electrify, electrify.effect),
    (rooftop_pv.RooftopPV, rooftop_pv.effect),
    (green_power.GreenPower, green_power.effect),
    (removal.Removal, removal.effect),
    (offset.Offset, offset.effect),
    (ecosystem.Ecosystem, ecosystem.effect),
)

LEVERS: dict[str, type[Lever]] = {lever.kind: lever for lever, _ in _KINDS}
"""Lever kind -> its input schema; the order is that of the hierarchy."""

EFFECTS: dict[str, Callable[[Any, Any, list[Option]], None]] = {
    lever.kind: effect for lever, effect in _KINDS
}
"""Lever kind -> what its options do to the accounts: ``effect(block, model, options)``."""
