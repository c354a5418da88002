"""Solve a case: the stages of the hierarchy, or say that there is no plan."""

from pathway.solve.stages import Solved, Stage, solve

__all__ = ["Solved", "Stage", "solve"]
