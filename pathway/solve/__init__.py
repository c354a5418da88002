"""Solve a case: the stages of the hierarchy, or say that there is no plan."""

from pathway.solve.stages import Lots, Solved, Stage, solve

__all__ = ["Lots", "Solved", "Stage", "solve"]
