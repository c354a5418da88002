# Slides. Where the numbers come from.
source = Source: { $tables } of run { $run }; study “{ $study }”, case { $case }.
    .comma = ,{ " " }
comes = { $what }: table { $table }, column { $column }.
note-head = Where the numbers come from (run { $run }):

# The language of a slide's text, as Office has it.
language = en-GB

# Words of several slides.
target = Target
in-service = In service
target-and-plan = Target and plan
commitments = Commitments

# The first slide: which run, and four figures.
opening-source = Case { $case }, study “{ $study }”, run { $run }; plan { $first }–{ $last }, against { $base }.

# Commitments.
kept-origin = Promised, plan
interim-name = { $name } (interim target)
column-commitment = Commitment
column-section = Section
column-year = Year
column-required = Promised
column-plan = Plan
column-status = Status
column-unit = Unit
unit-share = share
unit-t = t CO2e
verdict-met = ✓ met
verdict-missed = ✗ missed

# The pathway.
remaining = Remaining emissions
wedges = Wedges

# The bridge. Names of bars may have two lines.
added = Added: { INSIDE($name) }
bar-hidden = Base (not seen)
bar-below = { $name }, below zero

# Electricity.
demand = Demand
clean-share = Clean share
cover = Cover

# Intensity and the scope 3+ ledger.
tonnes = Tonnes
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
cash-by-item = Cash by item
cost-per-tonne = Cost of a tonne

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
rests-counts = Of { $total } numbers of the inputs, { $report } are from the report or derived from it, { $literature } from literature, { $assumption } are assumptions{ $actuals ->
    [0] { "" }
   *[other] , { $actuals } are actuals of past years
    }{ $unsaid ->
    [0] { "" }
   *[other] , { $unsaid } do not say how sure they are
    }.
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
    [nearest] The plan that misses commitments least, at the least cost
    *[best] Best plan found within the time limit
    }, each plan at most { $x } from the best there can be.
    .proven = { $found ->
        [nearest] The plan that misses commitments least, at the least cost
       *[proven] Proven least cost
    }.
method-audit = Audit in plain arithmetic: { $n ->
    [one] one check
    *[other] { $n } checks
    }, { $failed ->
    [0] { $n ->
        [one] passed
        *[other] all passed
        }
    *[other] { $failed } failed
    }.
method-green = Green power counts market-based; it is not a physical cut at the grid.
method-wedges = Wedges are attributed in the order shown; net does not depend on it.
method-programmes = Scope 3+ has a ledger of its own and is never subtracted.
