# Slides. Where the numbers come from.
source = Source: { $tables } of run { $run }; study “{ $study }”, case { $case }.
    .comma = ,{ " " }
comes = { $what }: table { $table }, column { $column }.
note-head = Where the numbers come from (run { $run }):
alternative = { $message }. { $lines }.
# The language of a slide's text, as Office has it.
language = en-GB

# Words of several slides.
target = Target
targets = Targets
in-service = In service
target-and-plan = Target and plan
commitments = Commitments
present-value = Present value
others = Others
total = Total
share = share
none = none

# The first slide: which run, and four figures.
opening-source = Case { $case }, study “{ $study }”, run { $run }; plan { $first }–{ $last }, against { $base }.

# Commitments.
kept-none = No commitment is set
kept-all = { $n ->
    [one] The commitment is kept
    [2] Both commitments are kept
    *[other] All { $n } commitments are kept
    }
    .tight = { kept-all }; { $left ->
        [0] none has anything to spare
        *[other] { $tight } of them { $tight ->
        [one] has
        *[other] have
        } nothing to spare
        }
missed = { $n ->
    [one] The commitment is missed
    *[other] { $k } of { $n } commitments missed
    }
    .named = { missed }: { $name }
kept-about = Each in the year that is hardest to keep; section of the company's report it is from
kept-more = { $n } more, { $missed ->
    [0] all met
    *[other] { $missed } of them missed
    }, { $n ->
    [one] is
    *[other] are
    } in the table.
kept-origin = Promised, plan
column-commitment = Commitment
column-section = Section
column-year = Year
column-required = Promised
column-plan = Plan
column-status = Status
column-cost = Cost
column-unit = Unit
unit-share = share
unit-t = t CO2e
verdict-met = ✓ met
verdict-missed = ✗ missed

# The pathway.
remaining = Remaining emissions
gross = Before removals and offsets
limit = Intensity limit
of-which = Net, { $part }
wedges = Wedges

# The bridge. Names of bars may have two lines.
bar-base = { $year }
    baseline
bar-growth = { $sense ->
    [falls] Decline
    *[grows] Growth
    }
added = Added: { INSIDE($name) }
bar-bau = BAU
    { $year }
bar-net = Net
    { $year }
bar-hidden = Base (not seen)
bar-below = Below zero
bridge-about = Bridge from { $base } to net emissions in { $end }, { $scopes }, market-based, { $unit } CO₂e
bridge-order = Changes are attributed in the order shown; percentages are shares of business as usual.
# Its title, the fullest first: how business as usual moves, what cuts most of it, what is left.
bridge-growth = { $sense ->
    [grows] Growth adds { $grown } { $unit } by { $end }
    [falls] Business as usual falls { $grown } { $unit } by { $end }
    *[flat] Business as usual stays as it is to { $end }
    }
bridge-work = { $cuts ->
    [none] no measure cuts emissions
    *[some] { $wedge } takes off { $share } of business as usual
    }
bridge-rest = { $left ->
    [nothing] and nothing is left
    [neutral] and credits must cover the { $rest } { $unit } left
    *[net] and { $rest } { $unit } remains net
    }
bridge-title = { bridge-growth }: { bridge-work }, { bridge-rest }
    .short = { bridge-growth }: { bridge-work }
    .growth = { bridge-growth }

# Composition.
composition-title = { $name } is { $share } of gross emissions in { $end }
    .full = { composition-title }, against { $was } in { $base }
    .none = No gross emissions are left in { $end }
composition-about = { $subject }, { $scopes }, gross emissions (market-based) by { $by ->
    [business] business
    [scope] scope
    *[region] region
    }, { $unit } CO₂e per year

# Electricity.
power-self_use = Rooftop PV, own use
power-fuelled = Generated on site with fuel
power-bundled = Green-power contracts
power-unbundled = Unbundled certificates
power-residual = Residual mix of the grid
demand = Demand
clean-share = Clean share
cover = Cover
power-about = { $subject }, electricity and how it is covered, { $unit } a year
power-note = Clean: contracts, certificates, and own roofs that keep their certificates.
power-title = { $clean ->
    [all] All electricity is clean from { $from }
    [peaks] Clean electricity peaks at { $best } in { $when } and is { $share } in { $end }
    [none] No electricity is clean, in { $base } or later
    *[moves] Clean electricity goes from { $was } in { $base } to { $share } in { $end }
    }
    .full = { power-title }, { $demand ->
        [grows] while demand grows to { $last } { $unit }
        [falls] and demand falls to { $last } { $unit }
        *[stays] and demand stays at { $last } { $unit }
        }

# Intensity and the scope 3+ ledger.
plan-area = Plan (area)
plan-line = Plan
saved = Saved
without-action = Without action
limit-line = Limit
tonnes = Tonnes
revenue-from = Revenue: inputs/revenue.csv.
output-from = Output: inputs/outputs.csv.
counted-in-total = Counted in total
tonnes-so-far = Tonnes so far

# Money.
item-capex = Investment
item-fom = Operation and maintenance
item-energy = Energy
item-materials = Materials
item-contracts = Green-power contracts
item-credits = Credits
item-carbon_price = Carbon price
item-write_off = Early replacement
item-closure = Closing
item-export = Power sold
item-salvage = Value left at the end
net-cash = Net cash
cash-spent = { $name }{ $sense ->
    [saved] { " " }(saved)
    [received] { " " }(received)
    *[spent] { "" }
    }
cash-by-item = Cash by item
cash-about = { $subject }: cash spent against doing nothing, { $unit } of { $year } a year; below zero it is saved
cash-note = Present value in { $base } at { $rate } real; undiscounted in the picture. Scope 3+ is apart.
cash-none = The plan moves no money
cash-title = { $x } invested in { $span }: { $sense ->
    [saves] over its life the plan saves { $npv } in present value
    *[costs] over its life the plan costs { $npv } in present value
    }
    .short = { $sense ->
        [saves] Over its life the plan saves { $npv } in present value
        *[costs] Over its life the plan costs { $npv } in present value
        }

# Levers.
levers-title = { $cut ->
    [few] { $n } of the { $all } levers that cut emissions do { $share } of the cuts to { $end }
    *[all] { $n ->
    [one] One lever cuts
    *[other] { $n } levers cut
    } emissions to { $end }
    }
    .led = { levers-title }, led by { $name }
    .none = No lever cuts emissions to { $end }
levers-about = What each lever cuts and costs, { $span }; tonnes market-based, money undiscounted
levers-other = { $n ->
    [one] One other lever
    *[other] { $n } other levers
    }
levers-all = All levers but credits
column-lever = Lever
column-kind = Kind
column-invested = invested, { $unit }
column-running = running, { $unit }
lever-money = Investment, running cost

# Credits.
credits-title = Credits for { $x } to { $end }
    .full = { credits-title }: { $share } of them removals, for { $cost }
credits-about = { $subject }: credits retired, { $unit } CO₂e a year
credits-stored = years stored
credits-hierarchy = Cutting first, then removing, { $sense ->
    [saves] saves { $x }
    *[costs] costs { $x } more
    } in present value than the cheapest way to keep the commitments in any order.
credits-classes = Quality classes: { $names }.
credits-price-from = Price of the hierarchy: summary.json, price_of_hierarchy.

# What the plan rests on, and how it was found.
rests-title = What the plan rests on, and how it was found
assumptions = Assumptions
method = Method
rests-boundary = Boundary: { $scopes }, { $n ->
    [one] one account
    *[other] { $n } accounts
    }, { $sources ->
    [one] one source
    *[other] { $sources } sources
    }.
rests-years = Plan { $first }–{ $last } against the inventory of { $base }.
rests-money = Money is real, { $currency } of { $year }, discounted at { $rate }.
rests-growth = { $growth }.
rests-carbon-price = { $n ->
    [0] No carbon price is paid.
    [one] A carbon price is paid in one account.
    *[other] A carbon price is paid in { $n } accounts.
    }
rests-counts = Of { $total } numbers of the inputs, { $report } are from the report or derived from it, { $literature } from literature, { $assumption } are assumptions.
rests-changed = Changed for this run: { $what }
    .comma = ,{ " " }
method-model = Mixed-integer program over all levers, accounts and years at once.
policy-lexicographic = First cut, then remove, then offset, each up to its price ceiling.
policy-none = Least cost, in no order of cuts and credits.
policy-caps = Least cost, with caps on credits.
ceilings = Ceilings in { $year }: cuts { $cut }, removals { $remove }.
    .price = { $x } { $money }/t
    .none = no limit
method-found = { $found ->
    [proven] Proven least cost
    *[best] Best plan found within the time limit
    }, at most { $x } from the best there can be.
    .proven = Proven least cost.
method-audit = Audit in plain arithmetic: { $n } checks, { $failed ->
    [0] all passed
    *[other] { $failed } failed
    }.
method-green = Green power counts market-based; it is not a physical cut at the grid.
method-wedges = Wedges are attributed in the order shown; net does not depend on it.
method-programmes = Scope 3+ has a ledger of its own and is never subtracted.
