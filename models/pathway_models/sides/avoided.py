"""Tonnes avoided at other parties: a ledger apart, netted against nothing."""

from __future__ import annotations

from pathway_models.vocabulary.side import Side, side


@side
class Avoided(Side):
    """By option, what counts of it before what is sold [kt]; no account changes by it."""

    names = ("avoided",)
