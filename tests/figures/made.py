"""Made-up figures of every form, with names that try to be markup, and numbers to be found."""

from __future__ import annotations

from pathway.figures.model import (
    Bar,
    Figure,
    Line,
    Listing,
    Mark,
    Panel,
    Row,
    Rule,
    Series,
    Shade,
    Table,
)

YEARS = tuple(range(2020, 2036))
HOSTILE = "<b>A</b> & {x} %{y} </script> =1+1"


def _figure(chart: str, *panels: Panel, **more: object) -> Figure:
    rows = tuple((str(year), 1e6 + year) for year in YEARS)
    table = Table(caption="Mt", columns=("Year", "Net"), rows=rows, measures=("text", "mass"))
    given = {
        "titles": (f"What {chart} says: net falls 75%",),
        "subtitle": f"{HOSTILE}, Mt CO₂e",
        "notes": ("Source: made up.", HOSTILE),
        "about": ("It falls.",),
        "table": table,
        "currency": "CNY",
    }
    return Figure(chart=chart, panels=panels, **{**given, **more})  # type: ignore[arg-type]


def pathway() -> Figure:
    """Business as usual 4 to 10 Mt; efficiency cuts up to 2, green power up to 7; net 4 to 1 Mt.

    In 2022 efficiency adds 0.5 Mt.
    """
    bau = tuple(4e6 + 0.4e6 * i for i in range(16))
    first = tuple(-5e5 if i == 2 else 2e6 * i / 15 for i in range(16))
    green = tuple(
        b - f - (4e6 - 0.2e6 * i) for i, (b, f) in enumerate(zip(bau, first, strict=True))
    )
    net = tuple(4e6 - 0.2e6 * i for i in range(16))
    return _figure(
        "pathway",
        Panel(
            x=YEARS,
            hangs="bau",
            bold=(2030,),
            series=(
                Series(key="bau", name="Business as usual", form="line", y=bau, look="bau"),
                Series(key="retrofit", name=HOSTILE, form="wedge", y=first, look="retrofit"),
                Series(
                    key="green_power", name="Green power", form="wedge", y=green, look="green_power"
                ),
                Series(key="net", name="Net emissions", form="line", y=net, look="net"),
            ),
            marks=(
                Mark(
                    x=2030,
                    y=2e6,
                    lines=("2030 target: net ≤ 2.00", "plan 2.00"),
                    rank=1,
                    shape="diamond",
                ),
                Mark(x=2020, y=4e6, lines=("4.00 baseline",)),
            ),
        ),
        header="2035, Mt",
        share="share",
        column=(
            Row(name="Business as usual", value="10.00", share="100%", level=True),
            Row(name=HOSTILE, value="−2.00", share="20%", key="retrofit"),
            Row(name="Green power", value="−7.00", share="70%", key="green_power"),
            Row(name="Net emissions", value="1.00", share="10%", level=True),
        ),
    )


def bridge() -> Figure:
    """4 Mt grow to 10, two cuts leave 1."""
    steps = (("Base 2020", 0.0, 4e6, "level"), ("Growth", 4e6, 6e6, "growth"),
             ("Business as usual in 2035", 0.0, 10e6, "level"),
             (HOSTILE, 10e6, -2e6, "retrofit"),
             ("Green power", 8e6, -7e6, "green_power"),
             ("Net 2035", 0.0, 1e6, "level"))  # fmt: skip
    series = tuple(
        Series(
            key=f"step-{i}",
            name=name,
            form="bar",
            look=look,
            start=tuple(start if j == i else None for j in range(6)),
            y=tuple(size if j == i else None for j in range(6)),
            valued=True,
        )
        for i, (name, start, size, look) in enumerate(steps)
    )
    names = tuple(step[0] for step in steps)
    return _figure("bridge", Panel(x=tuple(range(6)), names=names, series=series))


def money() -> Figure:
    """Two panels of money beside each other, of one scale."""
    outlay = Panel(
        measure="money",
        title="Outlay",
        x=YEARS,
        series=(
            Series(key="retrofit", name="Retrofit", form="bar", look="retrofit", y=(2e9,) * 16),
            Series(key="capture", name="Capture", form="bar", look="capture", y=(5e8,) * 16),
        ),
    )
    saved = Panel(
        measure="money",
        title="Saved",
        x=YEARS,
        series=(Series(key="saved", name="Energy", form="bar", look="saved", y=(-1e9,) * 16),),
    )
    return _figure("money", outlay, saved, across=2, alike=True)


def steps() -> Figure:
    """Bars as wide as their tonnes, as high as their price."""
    return _figure(
        "steps",
        Panel(
            x=(0.5, 2.0),
            numbered=True,
            measure="rate",
            unit="CNY/t",
            series=(
                Series(
                    key="a",
                    name="Cheap",
                    form="bar",
                    look="retrofit",
                    y=(-40.0, None),
                    start=(0.0, None),
                    width=(1.0, 2.0),
                ),
                Series(
                    key="b",
                    name="Dear",
                    form="bar",
                    look="removal",
                    y=(None, 300.0),
                    start=(None, 0.0),
                    width=(1.0, 2.0),
                ),
            ),
            rules=(Rule(at=100.0, name="Carbon price 100", look="target"),),
        ),
    )


def shares() -> Figure:
    """Shares of electricity that add up to all of it."""
    looks = ("rooftop_pv", "green_power", "grid_mix", "left")
    return _figure(
        "shares",
        Panel(
            x=YEARS,
            measure="share",
            series=tuple(
                Series(key=look, name=look.title(), form="area", look=look, y=(0.25,) * 16)
                for look in looks
            ),
            rules=(Rule(at=2024.0, name="Actual | Plan", upright=True),),
        ),
    )


def listing() -> Figure:
    """What is done when, by whom."""
    lines = tuple(
        Line(
            name=f"{HOSTILE} {i}",
            group="Reduce" if i < 3 else "Remove",
            look="electrify",
            cells=(f"{i} units", "COO"),
            bars=(Bar(first=2022 + i, end=2029 + i, look="electrify", told="bought"),),
        )
        for i in range(5)
    )
    held = Listing(
        columns=("Lever", "Stock in 2035", "Owner"), lines=lines, span=(2020, 2036), years=YEARS
    )
    return _figure("listing", listing=held)


def fan() -> Figure:
    """Net emissions between 1 and 3 Mt in most futures, and a line for each scenario."""
    net = tuple(4e6 - 0.15e6 * i for i in range(16))
    band = Series(
        key="band",
        name="80% of scenarios",
        form="area",
        look="band",
        start=tuple(v - 1e6 * i / 15 for i, v in enumerate(net)),
        y=tuple(v + 1e6 * i / 15 for i, v in enumerate(net)),
    )
    lines = tuple(
        Series(
            key="scenarios",
            name=HOSTILE,
            form="line",
            look="scenario",
            quiet=True,
            y=tuple(v * (1 + k / 20) for v in net),
        )
        for k in range(-4, 5)
    )
    own = Series(key="net", name="As the case", form="line", look="net", y=net)
    return _figure("fan", Panel(x=YEARS, series=(band, *lines, own)))


def grid() -> Figure:
    """Cells on grounds, from cheaper to dearer; one without a plan; bars to both sides of zero."""
    looks = ("cheaper", "dearer", "no_plan")
    lines = tuple(
        Line(
            name=HOSTILE if i == 1 else f"Price ×{i}",
            cells=tuple(f"{i * k - 4}.25" for k in range(9)),
            shades=tuple(Shade(look=looks[(i + k) % 3], share=k / 8) for k in range(8)),
            bars=(Bar(first=0, end=i - 2, look=looks[i % 2], told="effect"),),
            strong=i == 2,
        )
        for i in range(5)
    )
    held = Listing(
        columns=("Price", *(f"×{k}" for k in range(9))),
        lines=lines,
        span=(-2, 3),
        grid=True,
        key=tuple((look, f"{look} {HOSTILE}") for look in looks),
    )
    return _figure("grid", listing=held)


ALL = (pathway, bridge, money, steps, shares, listing, fan, grid)
