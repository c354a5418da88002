"""Writes a case as a workbook, to be read, changed and solved."""

from pathway.cases.export.workbook import write_workbook

__all__ = ["write_workbook"]
