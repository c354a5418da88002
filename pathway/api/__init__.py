"""The Python face, on which the command line stands: cases, plans, and many of them at once.

``many`` and ``comparison`` are imported when they are used, and so is pandas: a check needs none.
"""

from pathway.api.audit import Audit
from pathway.api.case import Case, open, read
from pathway.api.imports import import_file
from pathway.api.plan import Plan
from pathway.api.tables import Tables

__all__ = ["Audit", "Case", "Plan", "Tables", "import_file", "open", "read"]
