"""A case in other money, or of another size: every input by its unit, as ``--set`` has it."""

from __future__ import annotations

from pathway import Case

AMOUNTS = {
    *("t", "kt", "Mt", "kWh", "MWh", "GWh", "GJ", "TJ", "L", "kL", "ML", "m3", "Mm3", "kg"),
    *("tkm", "Mtkm", "pkm", "Mpkm", "MW"),
}


def scaled(case: Case, money: float = 1.0, size: float = 1.0) -> Case:
    """Prices and sums times ``money``; what there is of anything, lots too, times ``size``."""
    sets = {}
    for path, unit in case.paths()[["path", "unit"]].itertuples(index=False):
        if factor := _factor(case, path, unit, money, size):
            sets[path] = f"*{factor!r}"
    return case.change(sets=sets)


def _factor(case: Case, path: str, unit: str, money: float, size: float) -> float | None:
    """By what an input is multiplied; None where it stays."""
    if path.startswith("levers.") and path.endswith(".unit_size"):
        return size
    code, stock = case.data.currency, {o.unit for o in case.data.options.values()}
    top, *of = unit.removesuffix("/yr").split("/")
    if path == "currency" or unit.endswith((".yaml", ".csv")):
        return None
    factor = money if top.endswith(code) else 1.0
    factor /= money if of and of[-1].endswith(code) else 1.0
    if not of and (top.endswith(code) or top in AMOUNTS | stock):
        factor *= size
    return None if factor == 1.0 else factor
