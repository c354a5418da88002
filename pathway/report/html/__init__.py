"""``report.html``: the whole plan in one page, for a board and for those who check it."""

from .page import report, write_report

__all__ = ["report", "write_report"]
