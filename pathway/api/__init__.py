"""The Python face, on which the command line stands: cases, plans, and many of them at once.

``comparison`` is imported when plans are compared: it brings slides and workbooks with it.
"""

from pathway.api.audit import Audit
from pathway.api.case import Case, open, read
from pathway.api.many import solve_many
from pathway.api.plan import Plan
from pathway.api.tables import Tables

__all__ = ["Audit", "Case", "Plan", "Tables", "open", "read", "solve_many"]
