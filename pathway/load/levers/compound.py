"""Savings that act one after another on the same activity do not add."""

from __future__ import annotations

from dataclasses import replace

from pathway.load.files.faults import listed
from pathway.load.inputs.world import World
from pathway.locale import Fact, percent
from pathway_models.case import Option, Path


def compound(world: World) -> None:
    """Let each retrofit save only of what those of a lower order leave of the same source.

    Retrofits of equal order act on different parts of the activity: their savings add.
    """
    by_source: dict[str, list[Option]] = {}
    for option in world.options.values():
        if _order(world, option) and option.source is not None:
            by_source.setdefault(option.source, []).append(option)
    for source, found in by_source.items():
        options = sorted(found, key=lambda o: (_order(world, o), o.id))
        savings = [_saving(world, o, world.sources[source].activity) for o in options]
        _check_equal(world, options, savings)
        for option in options:
            before = [
                s
                for s, o in zip(savings, options, strict=True)
                if _order(world, o) < _order(world, option)
            ]
            left = dict.fromkeys(world.company.all_years, 1.0)
            for saving in before:
                left = {year: share * (1 - saving[year]) for year, share in left.items()}
            world.options[option.id] = replace(
                option,
                displaces={y: value * left[y] for y, value in option.displaces.items()},
                max_share={y: value * left[y] for y, value in option.max_share.items()},
            )


def _check_equal(world: World, options: list[Option], savings: list[Path]) -> None:
    """Tell levers of equal order that together would save more of a source than there is."""
    for order in dict.fromkeys(_order(world, o) for o in options):
        same = [(o, s) for o, s in zip(options, savings, strict=True) if _order(world, o) == order]
        total = max(sum(s[year] for _, s in same) for year in world.company.all_years)
        if len(same) > 1 and total > 1 + 1e-9:
            last = same[-1][0]
            facts: dict[str, Fact] = {
                "levers": listed(o.lever for o, _ in same), "share": percent(total),
                "source": str(last.source),
            }  # fmt: skip
            world.faults.add(world.lever_spots[last.lever] / "order", order, "same-order", **facts)


def _order(world: World, option: Option) -> int:
    return world.levers[option.lever].place_in_order()


def _saving(world: World, option: Option, activity: Path) -> Path:
    """Give the most that a retrofit saves of its source's activity, before others [share]."""
    unbounded = getattr(world.levers[option.lever], "max_share", None) is None
    starts = option.first_year + option.lead
    saving = {}
    for year in world.company.all_years:
        most = option.max_share[year]
        if unbounded and option.potential is not None:
            room = option.potential.get(year, option.existing[year]) * option.displaces[year]
            most = min(1.0, room / activity[year]) if activity[year] > 0 else 0.0
        saving[year] = most if year >= starts or option.existing[year] > 0 else 0.0
    return saving
