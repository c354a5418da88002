"""The lever kinds: a file each; to lie in this folder is to be known."""

from importlib import import_module
from pkgutil import iter_modules

from pathway_models.vocabulary.lever import LEVERS, credit_kinds, needed_kinds, wedge_order

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["LEVERS", "credit_kinds", "needed_kinds", "wedge_order"]
