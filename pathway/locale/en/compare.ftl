# Plans side by side. What the runs are.
title = Plans side by side
label = { $letter }: { $study }{ $ids ->
    [apart] { " " }[{ $id }]
   *[plain] {""}
 }, run { $run }
named = { $letter }: { $study }
named-again = { $side ->
    [old] { $letter }: old plan
   *[new] { $letter }: new plan
 }
difference = { $b } − A

# What stands in the way of a fair comparison.
differ = The runs have different { $what ->
    [currencies] currencies
    [price-years] price years
    [base-years] base years
    [ends] last years
    [rates] discount rates
    *[scopes] scopes
    }: { $values }.
nearest = { $side } does not keep every commitment: no plan does, and it is the nearest one.
not-subtracted = Amounts of different currencies are shown, not subtracted.
own-baseline = Money is counted against the business as usual of each plan by itself, and over { $span } that of { $b } is { $y } { $sense ->
    [higher] higher
   *[lower] lower
    } than that of A: the difference of two present values is not what one plan costs more than the other.
sold-goes-on = { $change } ({ $year }): { $left } leave, but { $there } from { $of } are still counted: nothing says that they have ended.
revenue-goes-on = { $change } ({ $year }): { $left } of revenue leave { $of }, but { $there } are still counted there: nothing says that they have ended, and intensities are too low.
bought-is-nowhere = { $change } ({ $year }): { $left } come, but { $of } emit only { $there } more than before: commitments relative to the base year are weaker by what is nowhere in the plan.
revenue-is-nowhere = { $change } ({ $year }): { $left } of revenue come to { $of }, but only { $there } more are earned there: intensities are compared with revenue that is nowhere in the plan.
common-years = Tonnes and money are compared in { $span } only, without the value that is left at the end; what a whole plan costs is of all its years, and not subtracted.
open-from = What commitments and the order of measures cost is of the years that a plan still decides (the first of them: { $values }): what was spent before is no part of it, and the two are not subtracted.

# A sentence for each big move.
what = { $of ->
    [both] { $names }, { $field }
    [name] { $names }
   *[field] { $field }
    }{ $year ->
    [none] {""}
   *[other] , { $year }
    }
an-input = another input
thing = { $mode ->
    [gone] { $name }: left out.
   *[new] { $name }: new.
    }
event = { $mode ->
    [gone] No longer: { $name }
    [other] { $name }, otherwise than in A
   *[new] { $name }
    } ({ $cause ->
    [acquisition] acquisition
    [divestment] sale
    [boundary] boundary
    [method] method
   *[error] correction
    }{ $of ->
    [some] : { $names },
   *[none] {" "}in
    } { $year }): { $tonnes } in the base year{ $beside ->
    [revenue] , { $revenue } of revenue
   *[none] {""}
    }.
actuals = What was in { $years }: { $mode ->
    [new] { $n ->
        [one] one number is entered, of which A has none
       *[other] { $n } numbers are entered, of which A has none
        }
    [gone] { $n ->
        [one] one number of A is left out
       *[other] { $n } numbers of A are left out
        }
   *[other] { $n ->
        [one] one number is another than in A
       *[other] { $n } numbers are others than in A
        }
    }.
at-perimeter-scope = scopes
at-targets = commitments
at-levers-kind = kinds of levers
at-horizon-end = last year
at-actuals = what was (actuals)
key-discount_rate = discount rate
key-stay_close = price of change
key-internal_carbon_price = internal carbon price
key-carbon_price = carbon price
key-carbon_prices = carbon price
key-reduce_until = price up to which cuts come first
key-remove_until = price up to which removals come first
key-policy = order of measures
key-verified = verified inventory
key-capex = investment per unit
key-fom = yearly upkeep
key-premium = premium
key-price = price
key-potential = potential
key-max_add = most that is added in a year
key-min_add = what is committed to be added
key-max_growth = fastest growth
key-max_share = largest share
key-displaces = what a unit replaces
key-uses = what it uses
key-yields = yield of a unit
key-self_use_share = share used on site
key-life = life
key-lead = lead time
key-existing = what exists
key-first_year = first year
key-last_year = last year
key-unit_size = size of a lot
key-cost_share = share of cost borne
key-relative_to = year it is measured from
key-until = last year
key-since = since
key-from = first year
key-perimeter = part of the company
key-activity = activity
key-growth = growth
key-revenue = revenue
key-at_most = most in a year
key-recalculation_threshold = threshold of recalculation
key-today = year in which the plan is made
key-location = emission factor, location-based
key-residual = emission factor of the residual mix
key-upstream = upstream emission factor
key-biogenic = biogenic emission factor
file-prices = price
file-factors = emission factor
file-growth = growth
file-revenue = revenue
file-activity = activity
file-outputs = output
file-targets = required value
file-limits = most in a year
file-history = what was emitted before
file-incumbents = life of what is there
others = { $n } more
the-study = Study
changed = { $mode ->
    [set] { $what }: set to { $b }.
    [times] { $what }: multiplied by { $b }.
    [plus] { $what }: raised by { $b }.
    [minus] { $what }: lowered by { $b }.
    [list-10] { $what }: { $b } added.
    [list-01] { $what }: { $a } left out.
    [list-11] { $what }: { $b } added, { $a } left out.
    [list-00] { $what }: in another order.
    [gone] { $what }: no longer { $a }.
   *[other] { $what }: { $b } in place of { $a }.
    }
    .head = What was changed in { $b }
    .more = { $n ->
        [one] One more input differs
        *[other] { $n } more inputs differ
        }, see the table.
otherwise = How { $b } differs from A
alike = Nothing that weighs: the plans are alike.
move-bau = Business as usual over { $span } is { $x } { $sense ->
    [more] higher
    *[less] lower
    }: { $a } → { $b }.
move-net = Net emissions over { $span } are { $x } { $sense ->
    [more] higher
    *[less] lower
    }: { $a } → { $b }.
move-moved = Of the change of net emissions over { $span }, { $parts ->
    [method] methods and corrections are { $method }
    [both] deals and boundaries are { $structure }, methods and corrections { $method }
   *[structure] deals and boundaries are { $structure }
 }, all else { $rest }.
move-wedge = { $name } cuts { $x } { $sense ->
    [more] more
    *[less] less
    } over { $span }: { $a } → { $b }.
move-item = { $mode ->
    [saves] { $name }: { $x } { $sense ->
    [more] more
    *[less] less
    } saved in present value, { $a } → { $b }.
    [turns] { $name }: { $a } → { $b } in present value; below zero it is saved.
    *[costs] { $name }: { $x } { $sense ->
    [more] more
    *[less] less
    } spent in present value, { $a } → { $b }.
    }
move-plan = { $mode ->
    [saves] The whole plan saves { $x } { $sense ->
    [more] more
    *[less] less
    } in present value: { $a } → { $b }.
    [turns] The whole plan goes from { $a } to { $b } in present value; below zero it is saved.
    *[costs] The whole plan costs { $x } { $sense ->
    [more] more
    *[less] less
    } in present value: { $a } → { $b }.
    }
move-kept = { $of ->
    [rest] Keeping the commitments costs { $b } from { $since } on, against the best plan without them from then on; in the old plan it was { $a } from { $before } on, with what is spent by now.
   *[same] Keeping the commitments costs { $b } against the best plan without them; in the old plan it was { $a }.
 }
move-lever = { $name }: cuts { $x } { $sense ->
    [more] more
    *[less] less
    }, { $a } → { $b }.
    .when = { $name }: { $from ->
        [never] first bought in { $to }
        *[other] { $to ->
            [never] no longer bought, { $from } before
            *[other] first bought in { $to }, not in { $from }
            }
        }; cuts { $x } { $sense ->
        [more] more
        *[less] less
        }, { $a } → { $b }.
move-verdict = { $name }: { $after ->
    [met] missed → met
    *[missed] met → missed
    }.
promised-only = Promised in { $side } only: { $names }.

# Titles of the slides with columns.
net-apart = { $sense ->
    [same] { $b } emits as much net as A over { $span }
    [little-more] { $b } emits about as much net as A over { $span } ({ $x } more)
    [little-less] { $b } emits about as much net as A over { $span } ({ $x } less)
    [more] { $b } emits { $x } more net than A over { $span }
    *[less] { $b } emits { $x } less net than A over { $span }
 }{ $parts ->
    [structure] : deals and boundaries { $structure }, all else { $rest }
    [method] : methods and corrections { $method }, all else { $rest }
    [both] : deals and boundaries { $structure }, methods and corrections { $method }, all else { $rest }
   *[no] {""}
 }
cost-apart = { $sense ->
    [same] { $b } costs as much as A in present value
    [within] { $b } costs as much as A in present value, within the { $gap } that the search leaves open
    [more] { $b } costs { $x } more than A in present value
    *[less] { $b } costs { $x } less than A in present value
    }{ $baseline ->
    [same] {""}
    [higher] , each against its own business as usual: that of { $b } is { $y } higher
   *[lower] , each against its own business as usual: that of { $b } is { $y } lower
    }
apart = { $first }; { $second }
overlaid = Net emissions of each plan, { $span }; business as usual beside them

# What is drawn: on the page, on slides, in the workbook.
tonnes-less = What { $b } emits more (+) or less (−) than A over { $span }, and what does it
    .slide = Emissions of { $b } compared with A over { $span }, { $unit } CO₂e: + is more emitted, − less
    .book = Emissions of { $b } compared with A over { $span }, { $unit } CO2e: above zero more is emitted
    .sheet = Tonnes { $b }
money-less = What { $b } spends more (+) or less (−) than A, by item, in present value
    .slide = Present value of { $b } compared with A by item, { $unit }: + is more spent, − less
    .book = Present value of { $b } compared with A, { $unit }: above zero more is spent
    .sheet = Money { $b }
sheet-moves = Moves

# Tables.
headline-figures = Headline figures
commitments = Commitments, each in the year that is hardest to keep
by-wedge = What each wedge cuts, { $span }
by-item = Money by item, present value; below zero it is saved
by-lever = What levers cut, { $span }
bought = What is bought, year by year
inputs = Inputs that differ
figure = Figure
commitment = Commitment
wedge = Wedge
item = Item
lever = Lever
year = Year
unit = Unit
file = File
place = Place
interim = Interim target
measure = Measured as
measured = { $by ->
    [cash] cash
   *[present] present value
 }
column-of = { $what }, { $letter }
met = ✓
missed = ✗ missed
in-year = { $told } ({ $year }{ $interim ->
    [yes] , interim target
   *[no] { "" }
 })

# Figures of the summary.
of-years = { $name }, { $when }
structure = Deals and boundaries
method = Methods and corrections
bau = { business-as-usual }
gross = { gross-emissions }
net = { net-emissions }
npv_cost_m = Present value of the plan
cost_of_commitments_m = Cost of the commitments
price_of_hierarchy_m = Cutting first, then removing
npv_value_chain_m = With the value chain's savings
npv_ecosystem_m = Programmes of scope 3+
whole-plan = The whole plan

# Which decisions of the first plan still stand.
standing = Of { $n } decisions of the old plan for { $span }, { $kept ->
        [one] 1 stands
       *[other] { $kept } stand
    }; { $larger } { $larger ->
        [one] is
       *[other] are
    } made larger, { $smaller } smaller, { $elsewhere ->
        [0] { "" }
       *[other] { $elsewhere } as large elsewhere,{ " " }
    }{ $dropped } { $dropped ->
        [one] is
       *[other] are
    } dropped, { $new } { $new ->
        [one] is
       *[other] are
    } new. { $share } of its outlay is spent as it was decided.
    .title = { $kept } of { $n } decisions of the old plan still stand
    .head = What still stands of the old plan
    .unlike = Counted in another unit now, and left out: { $names }.
    .more = { $n ->
        [one] One more is
       *[other] { $n } more are
    } in the workbook.
moved = Decisions that do not stand, and new ones, by the outlay that they move
decided = Decided
bought-now = Now
outlay-decided = Outlay decided, present value
outlay-kept = Outlay spent as decided, present value
outlay-moved = Outlay moved, present value
decision = Decision
state-stands = stands
state-larger = larger
state-smaller = smaller
state-elsewhere = elsewhere
state-dropped = dropped
state-new = new
frontier = What staying closer to the old plan costs
    .about = Each line is the best plan where not changing an outlay of 1 is worth that much; all of them keep every commitment. Costs and outlay are present values; a decision stands if as much is bought as was decided.
    .price = Price of change
    .cost = Costs more
    .gap = Known to within
    .changed = Outlay changed
    .stands = Decisions that stand
    .decisions = Decisions
of = { $k } of { $n }
within = The search knows what a plan costs to within { $gap }: smaller differences say nothing.
staying-title = { $sense ->
    [within] Staying close to the old plan costs no more than the { $gap } that the search leaves open
   *[more] Staying close to the old plan costs up to { $most }
 }
    .along = Outlay that is changed, { $unit }, present value
    .cost = What it costs more
    .about = What it costs more to change less of the old plan, { $unit }: each point is the best plan at a price of change
    .at = At { $price }
kept-title = { $missed ->
    [0] { $n ->
        [one] The one commitment is kept
       *[other] All { $n } commitments are kept
    }
    [one] One of { $n } commitments is not kept
   *[other] { $missed } of { $n } commitments are not kept
 }{ $since ->
    [first] {""}
   *[other] { " " }from { $since } on
 }
cannot-title = No plan keeps every commitment
    .settings = With the settings, and what else was tried
    .more = { $n ->
        [one] One more line is on the page.
       *[other] { $n } more lines are on the page.
    }
base-year = Base year { $year }
base-year-line = Scope { $ordinal ->
    [first] 1
    [second] 2
   *[third] 3
 }: { $published } as published, { $recalculated } recalculated{ $since ->
    [never] {""}
   *[other] { " " }(since { $since })
 }
