"""The lever kinds: a file each, and one line here."""

from pathway_models.lever import Lever
from pathway_models.levers import (
    electrify,
    green_power,
    offset,
    removal,
    retrofit,
    rooftop_pv,
)

LEVERS: dict[str, type[Lever]] = {
    lever.kind: lever
    for lever in (
        retrofit.Retrofit,
        electrify.Electrify,
        rooftop_pv.RooftopPV,
        green_power.GreenPower,
        removal.Removal,
        offset.Offset,
    )
}
"""Lever kind -> its input schema; the order is that of the wedges."""
